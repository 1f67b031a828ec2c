import type { FastifyInstance } from 'fastify'
import { dayOf } from '../server/src/kit/day.ts'
import { systemClock } from '../server/src/kit/instant.ts'
import type { ActOptions, ActResult, CaseAtHand } from './act-load.ts'
import { startChild } from './child.ts'
import { signIn } from './people.ts'
import { openPlace, type Place } from './place.ts'
import { recordStatements, type Statement } from './record.ts'
import type { ReplayOptions, Step } from './replay.ts'
import { median, printMachine, printRatio } from './report.ts'
import type { FaduOptions } from './serve-fadu.ts'

const CITY = '/220300000000/'
const [SECONDS, ROUNDS, WARM_UP] = [3, 5, 1]
const CONNECTIONS = [1, 8, 32]
/** Most acts of one run; each leaves a piece of evidence on its case. */
const MOST_ACTS = 20_000

/** Cases under investigation with few pieces of evidence, those least used first. */
async function casesAtHand(place: Place): Promise<CaseAtHand[]> {
  return [
    ...(await place.owner<CaseAtHand[]>`
      select c.id, c.version, array_agg(h.person_id) as officers
      from cases.administrative_case c join cases.handler h on h.case_id = c.id and h.until_at is null
      where c.stage = 'investigating' and c.procedure <> 'summary' group by c.id order by c.version, c.id limit 256`),
  ]
}

export const evidence = (of: CaseAtHand) => ({
  version: of.version,
  kind: 'physical',
  title: '示例木棍一根',
  description: '示例说明：现场扣押，已拍照固定。',
  collectedOn: dayOf(systemClock()),
  collectedBy: of.officers,
})

/** What the act sends between begin and commit, in the order and in the groups in which the product sends it. */
async function stepsOf(place: Place, cookie: string, of: CaseAtHand): Promise<Step[]> {
  const act = async (app: FastifyInstance) => {
    const url = `/api/v1/cases/${of.id}/evidence`
    const reply = await app.inject({ method: 'POST', url, headers: { cookie }, payload: evidence(of) })
    if (reply.statusCode !== 201) throw new Error(reply.body)
    of.version++
  }
  const sent = await recordStatements(place.appUrl, act)
  const begin = sent.findIndex(({ text }) => text.startsWith('begin'))
  const commit = sent.findLastIndex(({ text }) => text.startsWith('commit'))
  return sent.slice(begin + 1, commit).map((statement) => step(statement))
}

const step = ({ text, parameters, types, turn }: Statement): Step => ({ text, parameters, types, turn })

async function compare(place: Place, fadu: string, cookie: string, connections: number): Promise<number> {
  const results: Record<'fadu' | 'bare', ActResult[]> = { fadu: [], bare: [] }
  const [first] = await casesAtHand(place)
  if (!first) throw new Error('no case under investigation')
  const steps = await stepsOf(place, cookie, first)
  const run = async (side: 'fadu' | 'bare', seconds: number) => {
    const cases = (await casesAtHand(place)).slice(0, connections)
    const acts: ActOptions = { url: fadu, cookie, cases, bodies: cases.map(evidence), seconds, most: MOST_ACTS }
    const replay: ReplayOptions = { ownerUrl: place.ownerUrl, steps, recorded: first, cases, seconds, most: MOST_ACTS }
    const child = await startChild(side === 'fadu' ? 'act-load.ts' : 'replay.ts', side === 'fadu' ? acts : replay)
    await child.stop()
    return JSON.parse(child.url) as ActResult
  }
  for (const side of ['fadu', 'bare'] as const) await run(side, WARM_UP)
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of ['fadu', 'bare'] as const) results[side].push(await run(side, SECONDS))
  }
  console.log(
    `addEvidence on ${connections} cases at once, ${ROUNDS} rounds of ${SECONDS} s each, in turns; ${steps.length} statements an act`,
  )
  const perSecond = (side: 'fadu' | 'bare') => median(results[side].map((result) => result.perSecond))
  for (const side of ['fadu', 'bare'] as const) {
    const each = results[side].map((result) => result.perSecond.toFixed(0)).join(' ')
    const [p50, p95] = (['p50Ms', 'p95Ms'] as const).map((key) => median(results[side].map((result) => result[key])).toFixed(1))
    console.log(`  ${side}  ${perSecond(side).toFixed(0)} acts/s (rounds: ${each})  p50 ${p50} ms  p95 ${p95} ms`)
  }
  return perSecond('fadu') / perSecond('bare')
}

const place = await openPlace('list', ['units.sql', 'cases.sql'])
const options: FaduOptions = { appUrl: place.appUrl, portalUrl: place.portalUrl }
const fadu = await startChild('serve-fadu.ts', options)
const cookie = await signIn(place, CITY)
for (const connections of CONNECTIONS) {
  printRatio(`  bench:case ${connections}`, await compare(place, fadu.url, cookie, connections), 0.5)
}
await fadu.stop()
await printMachine('npm run -s bench:case', place.owner)
await place.stop()
