import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, readText, replay } from './draws-replay.js'

/* A published draw altered at every place it has, as the visitor's browser sees it: the same as cli/src/draw-bytes.test.ts. */
const VECTORS = new URL('../../../server/src/modules/draws/vectors.json', import.meta.url)
// biome-ignore lint/suspicious/noExplicitAny: any place of a file
type Any = any
const draws: Any[] = JSON.parse(readFileSync(VECTORS, 'utf8')).draws
/** Told, and bound by no hash (docs/draws.md); a name less that is told changes nothing. */
const ONLY_TOLD = /\.(party|committedAt|revealedAt|revealBy|endedAt|frozenAt|drawnAt)$|^\.opened(\[\])?$/
const passes = (file: Any) => {
  try {
    return replay(file).every(({ ok }) => ok)
  } catch {
    return false
  }
}
type Place = { path: string; parent: Any; key: string }
function* places(parent: Any, path = ''): Generator<Place> {
  for (const key of Object.keys(parent)) {
    const at = `${path}${Array.isArray(parent) ? '[]' : `.${key}`}`
    yield { path: at, parent, key }
    if (typeof parent[key] === 'object' && parent[key] !== null) yield* places(parent[key], at)
  }
}
function another(value: Any): unknown {
  if (typeof value === 'number') return value + 1
  if (value === null) return 0
  if (typeof value !== 'string') return null
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 63) + (value.endsWith('0') ? '1' : '0') : `${value}x`
}

test.each(draws.map((file) => [file.list.title, file]))('%s: changed at any one place', (_title, original) => {
  expect(passes(structuredClone(original))).toBe(true)
  const kept = new Set<string>()
  const count = [...places(structuredClone(original))].length
  for (let index = 0; index < count; index++) {
    const file = structuredClone(original)
    const { path, parent, key } = [...places(file)][index] as Place
    parent[key] = another(parent[key])
    if (passes(file) && !ONLY_TOLD.test(path)) kept.add(path)
  }
  // the commitment of a part that never came to light fits any value
  expect([...kept].filter((path) => path !== '.attempts[].parts[].commitment')).toEqual([])
})

test('two lists with the same bytes are told apart', () => {
  const file = structuredClone(draws[0])
  const [first, second] = file.list.objects
  const line = (one: Any) => [one.id, one.stratum, one.times].join('\t')
  file.list.objects.splice(0, 2, { ...second, id: `${line(first)}\t${first.detail}\nobject\t${second.id}` })
  expect(replay(file)[0]?.ok).toBe(false)
})

test('who withheld is not back, and nothing is given up before its time', () => {
  const file = structuredClone(draws[2])
  file.attempts.at(-1).parts[1].party = file.attempts[0].parts[1].party
  expect(replay(file)[1]?.ok).toBe(false)
  const early = structuredClone(draws[2])
  early.attempts[0].endedAt = early.attempts[0].revealBy
  expect(replay(early)[1]?.ok).toBe(false)
})

describe('what is taken for a file', () => {
  const text = JSON.stringify(draws[0])
  test('the file as it is, also laid out over lines and in pieces that cut a letter', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(draws[0], null, 2))
    const body = new ReadableStream({
      start(to) {
        for (let from = 0; from < bytes.length; from += 7) to.enqueue(bytes.slice(from, from + 7))
        to.close()
      },
    })
    expect(parse(await readText(new Response(body)))).toEqual(draws[0])
    expect(parse('{"a":"x\\"y\\\\","b":[{"a":"\\"a\\":1"}]}')).toEqual({ a: 'x"y\\', b: [{ a: '"a":1' }] })
  })
  test.each([
    ['at the top', text.replace(/^\{/, '{"seed":"0",')],
    ['within', text.replace('"timesLimit"', '"title":"另一个","timesLimit"')],
    ['written otherwise', text.replace('"timesLimit"', '"t\\u0069tle":"另一个","timesLimit"')],
  ])('a field twice, %s', (_where, twice) => {
    expect(JSON.parse(twice)).toBeTypeOf('object')
    expect(() => parse(twice)).toThrow(/写了两次/)
  })
  test('a depth no list has', () => {
    expect(() => replay(parse(`{"format":"fadu-draw-1","list":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toThrow()
    expect(() => parse('{"a":'.repeat(10_000))).toThrow(/JSON/)
  })
  test('a gigabyte is refused by what it says of its size, or where it passes the limit', async () => {
    let given = 0
    const piece = new Uint8Array(1024 * 1024).fill(32)
    const endless = () =>
      new ReadableStream({
        pull: (to) => {
          given++
          to.enqueue(piece)
        },
      })
    await expect(readText(new Response(endless(), { headers: { 'content-length': String(1024 ** 3) } }))).rejects.toThrow(
      /256 MB/,
    )
    expect(given).toBeLessThan(5)
    await expect(readText(new Response(endless()))).rejects.toThrow(/256 MB/)
    expect(given).toBeLessThan(300)
  })
})
