import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { newId } from '../../../kit/uuid.ts'
import { CHECKS } from '../checks/index.ts'
import { aCity, codeOf, ok, type Person, type World } from '../test/city.ts'
import { refuseComment, refuseFiles, sums } from './rules.ts'
import type { Found } from './types.ts'

const CODE = CHECKS[0]?.code as string
const OTHER = CHECKS[1]?.code as string
const titles = new Map([
  ['grave', { title: '严重', severity: 'serious' as const }],
  ['small', { title: '瑕疵', severity: 'flaw' as const }],
])
const found = (id: string, openedOn: string, more: Partial<Found> = {}): Found => ({
  ...{ id, code: 'small', unitId: 'u1', unitName: '示例所', caseId: `case-${id}`, openedOn: day(openedOn), endedOn: null },
  ...more,
})
const of = (findings: Found[]) => sums({ findings, puts: [], titles, month: '2026-02' })
const countOf = (findings: Found[], key: string) => of(findings).content.totals.find((one) => one.key === key)?.count

describe('rules', () => {
  test.each([
    ['2026-02-28', 'month-running'],
    ['2026-03-01', null],
  ])('issued on %s: %s', (today, code) => {
    expect(refuseComment('2026-02', day(today), false)?.code ?? null).toBe(code)
  })
  test('once', () => expect(refuseComment('2026-02', day('2026-03-01'), true)?.code).toBe('comment-issued'))

  test.each([
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 0],
  ])('found on %s counts %s in February', (on, count) => {
    expect(countOf([found('a', on)], 'found')).toBe(count)
  })
  test.each([
    ['2026-02-28', 0, 1],
    ['2026-03-01', 1, 0],
  ])('gone on %s: open at the end %s, ended in the month %s', (on, open, ended) => {
    const one = [found('a', '2026-02-03', { endedOn: day(on) })]
    expect([countOf(one, 'open'), countOf(one, 'ended')]).toEqual([open, ended])
  })
  test('a repeat is the same check in the same unit in an earlier month', () => {
    const again = [found('a', '2026-01-31'), found('b', '2026-02-03'), found('c', '2026-02-04', { unitId: 'u2' })]
    expect(of(again).content.repeats).toEqual([{ key: 'repeat:small', title: '瑕疵', count: 1 }])
    expect(of(again).records.get('repeat:small')?.ids).toEqual(['b'])
    expect(of(again.slice(1)).content.repeats).toEqual([])
  })
  test('every number is the number of its records, and the trend ends with the month', () => {
    const { content, records } = of([
      found('a', '2025-09-01'),
      found('b', '2026-02-03'),
      found('c', '2026-02-04', { code: 'grave' }),
    ])
    const figures = [...content.totals, ...content.byCheck, ...content.byUnit, ...content.repeats, ...content.trend]
    expect(figures.filter(({ key, count }) => records.get(key)?.ids.length !== count)).toEqual([])
    expect(content.trend.map(({ month, count }) => `${month} ${count}`)).toEqual([
      '2025-09 1',
      '2025-10 0',
      '2025-11 0',
      '2025-12 0',
      '2026-01 0',
      '2026-02 2',
    ])
  })
  test('the heaviest file first; files are chosen once, bad ones with faults, good ones without', () => {
    const { faulty } = of([found('a', '2026-02-03'), found('b', '2026-02-04', { code: 'grave' })])
    expect(faulty.map(({ caseId }) => caseId)).toEqual(['case-b', 'case-a'])
    const set = new Set(['x'])
    expect(refuseFiles(['y'], ['x'], set)).toBeNull()
    expect(refuseFiles(['x'], [], set)?.code).toBe('file-with-fault')
    expect(refuseFiles([], ['y'], set)?.code).toBe('file-without-fault')
    expect(refuseFiles(['y', 'y'], [], set)?.code).toBe('file-twice')
  })
})

/** One member of a zip, by its central directory. */
function memberOf(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, length, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = zip.readUInt32LE(at + 42)
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      return inflateRawSync(zip.subarray(from, from + size)).toString('utf8')
    }
    at += 46 + length + extra + comment
  }
  throw new Error(`no ${name}`)
}

describe('issued', () => {
  let w: World
  let [reviewer] = [] as unknown as [Person]
  const [bad, good] = [newId(), newId()]
  beforeAll(async () => {
    w = await aCity()
    reviewer = await w.person('west', '示例审核员')
    const at = { unitId: w.units.station.id, unitPath: w.units.station.path }
    await w.t.owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      for (const [n, id] of [bad, good].entries())
        await tx`insert into cases.administrative_case ${tx({
          ...{
            id,
            number: `A22030299000020260200${n + 10}`,
            title: '示例案',
            ...at,
            organId: w.units.west.id,
            procedure: 'ordinary',
            stage: 'closed',
          },
          ...{ family: 'psa', source: 'report', place: '示例路', regionCode: '220302', reportedAt: '2026-02-01T01:00:00Z' },
          ...{
            summary: '示例',
            createdBy: 'x',
            acceptedAt: '2026-02-01T02:00:00Z',
            causeCode: 'beating',
            foundOn: '2026-02-01',
            occurredOn: '2026-02-01',
            closedAt: '2026-02-20T01:00:00Z',
          },
        } as never)}`
      const row = (caseId: string, code: string, on: string, more: object = {}) =>
        tx`insert into inspection.finding ${tx({ checkCode: code, subjectId: newId(), caseId, ...at, since: on, details: tx.json({}), firstSeen: on, openedOn: on, ...more } as never)}`
      await row(bad, CODE, '2026-02-10')
      await row(bad, OTHER, '2026-01-10')
      await row(bad, CODE, '2026-02-11', {
        state: 'false-alarm',
        judgedAt: '2026-02-12T01:00:00Z',
        judgedBy: 'x',
        reason: '误报',
      })
    })
  })
  afterAll(() => w.t.close())

  test('a draft proposes files; issued, it is frozen with its records and comes as .docx', async () => {
    const client = await w.as(reviewer, ['legal-reviewer'])
    const asked = { unitId: w.units.west.id, month: '2026-02' }
    const draft = await ok(client.get(`/inspection/comment-draft?unitId=${asked.unitId}&month=2026-02`))
    expect(draft.refused).toBeNull()
    expect(draft.content.totals[0]).toEqual({ key: 'found', title: '本月发现问题', count: 1 })
    expect([draft.content.bad[0].caseId, draft.content.good[0].caseId]).toEqual([bad, good])
    const body = {
      ...asked,
      words: '总体较好。\n仍需努力。',
      good: [{ caseId: good, why: '文书规范。' }],
      bad: [{ caseId: bad, why: '送达超期。' }],
    }
    const swapped = { ...body, good: body.bad, bad: body.good }
    expect(await codeOf(client.post('/inspection/comments', swapped))).toEqual([422, 'file-without-fault'])
    const { commentId } = await ok(client.post('/inspection/comments', body))
    expect(await codeOf(client.post('/inspection/comments', body))).toEqual([422, 'comment-issued'])
    await w.t.owner`update inspection.finding set state = 'gone', gone_on = '2026-03-02' where state = 'open'`
    const comment = await ok(client.get(`/inspection/comments/${commentId}`))
    for (const { key, count } of [...comment.content.totals, ...comment.content.byCheck, ...comment.content.trend]) {
      const { total } = await ok(client.get(`/inspection/comments/${commentId}/records?figure=${encodeURIComponent(key)}`))
      expect([key, total]).toEqual([key, count])
    }
    expect(comment.content.totals.find((one: { key: string }) => one.key === 'open').count).toBe(2)
    const file = await client.get(`/inspection/comments/${commentId}/document`)
    const xml = memberOf(file.rawPayload, 'word/document.xml')
    for (const words of [
      '案件质量月点评（2026年2月）',
      '示例west',
      CHECKS[0]?.title as string,
      '总体较好。',
      '仍需努力。',
      '送达超期。',
      '优秀案卷',
    ])
      expect(xml).toContain(words)
    await expect(
      w.t.sql.begin(async (tx) => {
        await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', '/', true)`
        await tx`update inspection.monthly_comment set words = 'x'`
      }),
    ).rejects.toThrow(/permission denied/)
  })

  test('a unit next door sees neither comment nor draft', async () => {
    const east = await w.t.signIn(['legal-reviewer'], w.units.east.path)
    expect((await ok(east.get('/inspection/comments'))).total).toBe(0)
    expect(await codeOf(east.get(`/inspection/comment-draft?unitId=${w.units.west.id}&month=2026-02`))).toEqual([
      403,
      'outside-scope',
    ])
  })
})
