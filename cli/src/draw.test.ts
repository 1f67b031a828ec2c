import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayDraw } from './draw-replay/index.ts'
import { fadu } from './test/run.ts'

const VECTORS = new URL('../../server/src/modules/draws/vectors.json', import.meta.url)
// biome-ignore lint/suspicious/noExplicitAny: files are spoilt here in every way a file can be
type Any = any
const draws: Any[] = JSON.parse(readFileSync(VECTORS, 'utf8')).draws
const [guarded, , repeated] = draws

test.each(draws)('$list.title: the published result comes out again', (file) => {
  expect(replayDraw(JSON.stringify(file))).toMatchObject({ listHash: file.listHash, seed: file.seed, drawn: file.drawn.length })
})

const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)
const later = (moment: string, hours: number) => new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
const last = (file: Any) => file.attempts.at(-1)

describe('whatever is changed is found', () => {
  test.each<[string, string, (file: Any) => void]>([
    [
      'another object drawn',
      'result',
      (file) =>
        (file.drawn[0].object = file.list.objects.find((one: Any) => !file.drawn.some((d: Any) => d.object === one.id)).id),
    ],
    ['two drawn objects change places', 'result', (file) => ([file.drawn[0], file.drawn[1]] = [file.drawn[1], file.drawn[0]])],
    ['one drawn object left out', 'result', (file) => file.drawn.pop()],
    ['one more drawn', 'result', (file) => file.drawn.push(file.drawn[0])],
    [
      'another inspector',
      'inspectors',
      (file) =>
        (file.drawn[0].inspectors[0] = file.list.inspectors.find((p: Any) => !file.drawn[0].inspectors.includes(p.id)).id),
    ],
    ['inspectors change places', 'inspectors', (file) => file.drawn[0].inspectors.reverse()],
    ['another seed', 'seed', (file) => (file.seed = flip(file.seed))],
    ['another list hash', 'list', (file) => (file.listHash = flip(file.listHash))],
    ['an object taken off the list', 'list', (file) => file.list.objects.splice(3, 1)],
    ['two objects change places', 'list-order', (file) => file.list.objects.reverse()],
    ['an object twice', 'list-order', (file) => file.list.objects.splice(1, 0, file.list.objects[0])],
    ['another class', 'list', (file) => (file.list.objects[0].stratum = '信用B级')],
    ['one inspection more this year', 'list', (file) => (file.list.objects[0].times += 1)],
    ['somebody else behind an id', 'list', (file) => (file.list.objects[0].detail = flip(file.list.objects[0].detail))],
    ['a larger share', 'list', (file) => (file.list.strata[0].size += 1)],
    ['no guard', 'list', (file) => (file.list.timesLimit = null)],
    ['an avoidance taken away', 'list', (file) => file.list.avoid.pop()],
    ['an inspector taken away', 'list', (file) => file.list.inspectors.pop()],
    ['one part changed', 'commitment', (file) => (last(file).parts[0].value = flip(last(file).parts[0].value))],
    ['one commitment changed', 'commitment', (file) => (last(file).parts[1].commitment = flip(last(file).parts[1].commitment))],
    ['parts change places', 'slot', (file) => last(file).parts.reverse()],
    ['one party both times', 'same-party', (file) => (last(file).parts[1].party = last(file).parts[0].party)],
    ['one party only', 'parties', (file) => last(file).parts.pop()],
    [
      'revealed a millisecond late',
      'revealed-late',
      (file) => (last(file).parts[1].revealedAt = later(last(file).revealBy, 1 / 3_600_000)),
    ],
    [
      'revealed before the other committed',
      'revealed-early',
      (file) => (last(file).parts[0].revealedAt = later(last(file).parts[1].committedAt, -0.1)),
    ],
    ['a longer time to reveal', 'deadline', (file) => (last(file).revealBy = later(last(file).revealBy, 1))],
    [
      'committed before the list was frozen',
      'committed-early',
      (file) => (file.frozenAt = later(last(file).parts[0].committedAt, 1)),
    ],
    [
      'a part kept back, a result all the same',
      'missing',
      (file) => Object.assign(last(file).parts[1], { value: null, revealedAt: null }),
    ],
    ['drawn before all was revealed', 'drawn-early', (file) => (file.drawnAt = later(last(file).endedAt, -1))],
    ['another name behind an id', 'opened', (file) => (file.opened[0].text = '冒名企业')],
    ['a name of nobody on the list', 'opened', (file) => (file.opened[0].id = 'o-99999')],
    ['no attempt at all', 'no-attempt', (file) => (file.attempts = [])],
    ['another format', 'format', (file) => (file.format = 'fadu-draw-2')],
    ['a field missing', 'unreadable', (file) => delete file.list.objects[0].times],
    ['two lines in one name', 'unreadable', (file) => (file.list.title += '\nstratum\tx\tcount\t9')],
  ])('%s: %s', (_what, code, spoil) => {
    const file = structuredClone(guarded)
    spoil(file)
    expect(() => replayDraw(JSON.stringify(file))).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/[一-龥].*。$/) }),
    )
  })

  test.each<[string, string, (file: Any) => void]>([
    ['the failed attempt left out', 'attempt-order', (file) => file.attempts.shift()],
    ['it ended before its time', 'ended-early', (file) => (file.attempts[0].endedAt = later(file.attempts[0].revealBy, -1))],
    [
      'it did not fail',
      'missing',
      (file) =>
        Object.assign(file.attempts[0].parts[1], { value: 'a'.repeat(64), revealedAt: file.attempts[0].parts[0].revealedAt }),
    ],
    ['who withheld is back', 'barred-party', (file) => (last(file).parts[1].party = file.attempts[0].parts[1].party)],
  ])('after an attempt that failed: %s: %s', (_what, code, spoil) => {
    const file = structuredClone(repeated)
    spoil(file)
    const codes = code === 'missing' ? ['missing', 'commitment'] : [code]
    expect(() => replayDraw(JSON.stringify(file))).toThrow(
      expect.objectContaining({ code: expect.toSatisfy((found) => codes.includes(found)) }),
    )
  })
  test('no JSON', () => {
    expect(() => replayDraw('{')).toThrow(/不是 JSON/)
  })
})

describe('fadu draw replay', () => {
  let place: string
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'fadu-draw-'))
  })
  afterAll(() => rm(place, { recursive: true }))

  test('says that it is the same, or what differs, and how it ended', async () => {
    await writeFile(join(place, 'good.json'), JSON.stringify(guarded))
    await writeFile(join(place, 'bad.json'), JSON.stringify({ ...guarded, seed: flip(guarded.seed) }))
    const good = await fadu(null, ['draw', 'replay', join(place, 'good.json')])
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('重演一致')])
    const bad = await fadu(null, ['draw', 'replay', join(place, 'bad.json'), '--json'])
    expect([bad.code, JSON.parse(bad.out).code, bad.err]).toEqual([1, 'seed', '法度：随机种子不是由各方公开的数算出来的。\n'])
    const none = await fadu(null, ['draw', 'replay', join(place, 'none.json')])
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('读不到文件')])
    await writeFile(join(place, 'large.json'), '')
    await truncate(join(place, 'large.json'), 1024 ** 3) // no block of it is written
    const large = await fadu(null, ['draw', 'replay', join(place, 'large.json'), '--json'])
    expect([large.code, JSON.parse(large.out).code, large.err]).toEqual([1, 'too-large', expect.stringContaining('超过 256 MB')])
  })

  test('it imports what Node brings and nothing else of the house', async () => {
    const { readdirSync } = await import('node:fs')
    const folder = new URL('draw-replay/', import.meta.url)
    const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/from '[^']+'/g) ?? [])
    expect(lines.filter((line) => !/^from '(node:|\.\/)/.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThan(5)
  })
})
