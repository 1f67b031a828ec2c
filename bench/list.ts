import { isDeepStrictEqual } from 'node:util'
import { startChild } from './child.ts'
import { signIn } from './people.ts'
import { openPlace, type Place } from './place.ts'
import { recordStatements } from './record.ts'
import { printMachine, printRatio } from './report.ts'
import { compare, type Plan } from './rounds.ts'
import type { BareOptions } from './serve-bare.ts'
import type { FaduOptions } from './serve-fadu.ts'

const PLAN: Plan = { connections: 32, seconds: 5, rounds: 5, warmUpSeconds: 3 }
const LIST = '/api/v1/cases'
const WHO = [
  { name: 'station', path: '/220300000000/220302000000/220302030000/', add: null },
  { name: 'county bureau', path: '/220300000000/220322000000/', add: '/220300000000/220322000000/' },
  { name: 'city', path: '/220300000000/', add: null },
] as const

/**
 * The query the list really sends. A bureau's scope, which only row-level security adds to it, is written into its condition as a constant, the best
 * case for the baseline; a station's stands in it already, and the city's is everything.
 */
export async function listQuery(
  appUrl: string,
  cookie: string,
  add: string | null,
): Promise<Pick<BareOptions, 'text' | 'parameters'>> {
  const sent = await recordStatements(appUrl, async (app) => {
    await app.inject({ url: LIST, headers: { cookie } })
  })
  const query = sent.find(({ text }) => text.includes('administrative_case'))
  if (!query?.text.includes('where true')) throw new Error('the list query is not what this benchmark knows')
  const text = add ? query.text.replace('where true', `where c.unit_path ^@ '${add}'`) : query.text
  return { text, parameters: query.parameters.map(String) }
}

async function sameAnswer(fadu: string, bare: string, cookie?: string): Promise<void> {
  const [ours, theirs] = await Promise.all([
    fetch(fadu, { headers: cookie ? { cookie } : {} }).then((reply) => reply.text()),
    fetch(bare).then((reply) => reply.text()),
  ])
  if (isDeepStrictEqual(JSON.parse(ours), JSON.parse(theirs))) return
  const at = [...ours].findIndex((sign, index) => sign !== theirs[index])
  throw new Error(
    `different answers from sign ${at} on:\n${ours.slice(at - 80, at + 200)}\n---\n${theirs.slice(at - 80, at + 200)}`,
  )
}

async function benchList(place: Place, fadu: string): Promise<number[]> {
  const ratios: number[] = []
  for (const { name, path, add } of WHO) {
    const cookie = await signIn(place, path)
    const options: BareOptions = { ownerUrl: place.ownerUrl, ...(await listQuery(place.appUrl, cookie, add)) }
    const bare = await startChild('serve-bare.ts', options)
    await sameAnswer(fadu + LIST, bare.url + LIST, cookie)
    const sides = { fadu: { url: fadu, paths: [LIST], cookie }, bare: { url: bare.url, paths: [LIST] } }
    ratios.push(await compare(`case list, officer of one ${name}`, sides, PLAN))
    printRatio(`  bench:list ${name}`, ratios.at(-1) ?? 0, 0.6)
    await bare.stop()
  }
  return ratios
}

const place = await openPlace('list', ['units.sql', 'cases.sql'])
const options: FaduOptions = { appUrl: place.appUrl, portalUrl: place.portalUrl }
const fadu = await startChild('serve-fadu.ts', options)
await benchList(place, fadu.url)
await fadu.stop()
await printMachine('npm run -s bench:list', place.owner)
await place.stop()
