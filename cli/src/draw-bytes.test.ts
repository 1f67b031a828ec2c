import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ReplayFailure, replayDraw } from './draw-replay/index.ts'

/*
 * A published draw altered at every place it has: what the result rests on is found, wherever it stands. What is only told (who a party was, and when things
 * happened within the order they must have) is bound by no hash; docs/draws.md says so, and this list is all of it.
 */
const VECTORS = new URL('../../server/src/modules/draws/vectors.json', import.meta.url)
// biome-ignore lint/suspicious/noExplicitAny: any place of a file
type Any = any
const draws: Any[] = JSON.parse(readFileSync(VECTORS, 'utf8')).draws
const ONLY_TOLD = /\.(party|committedAt|revealedAt|revealBy|endedAt|frozenAt|drawnAt)$/

type Place = { path: string; set: (value: unknown) => void; value: Any; drop: () => void }
function* places(parent: Any, path = ''): Generator<Place> {
  for (const key of Object.keys(parent)) {
    const at = `${path}.${key}`
    const value = parent[key]
    const drop = () => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key])
    yield { path: at, value, set: (fresh) => (parent[key] = fresh), drop }
    if (typeof value === 'object' && value !== null) yield* places(value, at)
  }
}
const passes = (file: Any) => {
  try {
    replayDraw(JSON.stringify(file))
    return true
  } catch {
    return false
  }
}
/** Another value of the same kind. */
function another(value: Any): unknown {
  if (typeof value === 'number') return value + 1
  if (value === null) return 0
  if (typeof value !== 'string') return undefined
  if (/^[0-9a-f]{64}$/.test(value)) return value.slice(0, 63) + (value.endsWith('0') ? '1' : '0')
  return `${value}x`
}

test.each(draws.map((file) => [file.list.title, file]))(
  '%s: changed, emptied or left out at any one place',
  (_title, original) => {
    const [kept, told] = [new Set<string>(), new Set<string>()]
    const count = [...places(structuredClone(original))].length
    expect(count).toBeGreaterThan(50)
    for (let index = 0; index < count; index++)
      for (const how of ['change', 'empty', 'drop'] as const) {
        const file = structuredClone(original)
        const place = [...places(file)][index] as Place
        if (how === 'drop') place.drop()
        else if (how === 'empty') place.set(Array.isArray(place.value) ? (place.value.length === 0 ? [{}] : []) : {})
        else if (another(place.value) === undefined) continue
        else place.set(another(place.value))
        if (!passes(file)) continue
        const plain = place.path.replaceAll(/\.\d+/g, '[]')
        ;(ONLY_TOLD.test(plain) ? told : kept).add(`${how} ${plain}`)
      }
    expect([...kept].filter((one) => !ACCEPTED.has(one))).toEqual([])
  },
)
/**
 * Left out, names that are told change nothing of what is proved. The commitment of a part that never came to light fits any value; it is held by the portal,
 * where it stood before anybody revealed.
 */
const ACCEPTED = new Set(['drop .opened[]', 'empty .opened', 'change .attempts[].parts[].commitment'])

test.each([
  ['deeply nested', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['nested in a field', `{"format":"fadu-draw-1","list":${'{"list":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ['markup', '<script>alert(1)</script>'],
  ['nothing', ''],
  ['a prototype', '{"format":"fadu-draw-1","__proto__":{"list":{}}}'],
  ['a number too large', '{"format":"fadu-draw-1","list":{"draw":"a","title":"b","contributors":1e308}}'],
])('%s is refused in words', (_what, text) => {
  expect(() => replayDraw(text)).toThrow(ReplayFailure)
})

const text = JSON.stringify(draws[0])
test.each([
  ['at the top', text.replace(/^\{/, '{"seed":"0",')],
  ['within', text.replace('"timesLimit"', '"title":"另一个","timesLimit"')],
  ['written otherwise', text.replace('"timesLimit"', '"t\\u0069tle":"另一个","timesLimit"')],
])('a field twice, %s, is refused; the same laid out over lines is not', (_where, twice) => {
  expect(JSON.parse(twice)).toBeTypeOf('object')
  expect(() => replayDraw(twice)).toThrow(/写了两次/)
  expect(replayDraw(JSON.stringify(draws[0], null, 2))).toEqual(replayDraw(text))
})
