import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../kit/db.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { syncLaw } from '../law/index.ts'
import { FIGURES } from './figures/index.ts'
import { findReports, listShelf } from './public.ts'
import { changesBetween, reportDueOn, restatementAllowed, yearOver } from './rules-release.ts'
import { type SeededYear, seedYear } from './test/year.ts'
import type { Release, ReleasedFigure } from './types-release.ts'

let house: TestApp
let year: SeededYear
let chief: Client
let portal: Sql
beforeAll(async () => {
  house = await testApp({ clock: fixedClock('2023-03-28T10:00:00+08:00') })
  await (await house.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  year = await seedYear(house.owner)
  chief = await house.signIn(['bureau-chief'], year.city.path)
  portal = connect(house.database.portalUrl, 1)
})
afterAll(async () => {
  await portal.end()
  await house.close()
})

const release = (body: object = {}, by = chief, of = 2022) => by.post(`/reports/${of}/release`, body)

test.each([
  ['2022-12-31', 'year-not-over'],
  ['2023-01-01', undefined],
])('a year may be stated on %s: %s', (today, code) => {
  expect(yearOver(2022, today as never)?.code).toBe(code)
})
test('a statement is public in time before 1 April', () => expect(reportDueOn(2022)).toBe('2023-03-31'))

const figure = (id: string, value: number | null, more: object = {}) =>
  ({
    id,
    title: id,
    unit: 'cases',
    unitText: '件',
    definition: 'd',
    value,
    records: 1,
    parts: [],
    ...more,
  }) as unknown as ReleasedFigure

test.each<[string, ReleasedFigure[], ReleasedFigure[], [string, string, number | null, number | null][]]>([
  ['nothing', [figure('a', 1)], [figure('a', 1)], []],
  ['a value', [figure('a', 1)], [figure('a', 2)], [['a', 'value', 1, 2]]],
  ['a part of it', [figure('a', 1)], [figure('a', 1, { parts: [{ part: 'x', title: 'x', value: 1 }] })], [['a', 'value', 1, 1]]],
  ['what it was measured over', [figure('a', 1)], [figure('a', 1, { records: 2 })], [['a', 'value', 1, 1]]],
  ['the definition', [figure('a', 1)], [figure('a', 1, { definition: 'e' })], [['a', 'definition', 1, 1]]],
  ['nothing to measure', [figure('a', 1)], [figure('a', null)], [['a', 'value', 1, null]]],
  [
    'one more, one gone',
    [figure('a', 1)],
    [figure('b', 2)],
    [
      ['b', 'added', null, 2],
      ['a', 'removed', 1, null],
    ],
  ],
])('a restatement names what changed: %s', (_what, before, after, changes) => {
  expect(changesBetween(before, after).map((one) => [one.id, one.kind, one.before, one.after])).toEqual(changes)
})
test.each([
  [[], '原因写明', 'nothing-changed'],
  [changesBetween([figure('a', 1)], [figure('a', 2)]), undefined, 'reason-missing'],
  [changesBetween([figure('a', 1)], [figure('a', 2)]), '原因写明', undefined],
])('a restatement of %o with reason %s: %s', (changes, reason, code) => {
  expect(restatementAllowed(changes, reason)?.code).toBe(code)
})

test.each([
  ['clerk', () => year.city.path, 403, 'not-permitted'],
  ['bureau-chief', () => year.branch.path, 403, 'not-the-bureau'],
] as const)('%s of elsewhere may not release', async (role, path, status, code) => {
  const reply = await release({}, await house.signIn([role], path()))
  expect([reply.statusCode, reply.json().code]).toEqual([status, code])
})
test('the running year and a year that is none are refused', async () => {
  expect((await release({}, chief, 2023)).json().code).toBe('year-not-over')
  expect((await release({}, chief, 99)).statusCode).toBe(400)
  expect((await chief.get('/reports/2022')).json().code).toBe('report-not-found')
})

test('released: every figure with definition, window and denominator, read by the portal, the same as the catalogue says', async () => {
  const reply = await release()
  expect(reply.statusCode, reply.body).toBe(201)
  const saved: Release = reply.json()
  expect([saved.edition, saved.from, saved.to, saved.changes]).toEqual([1, '2022-01-01', '2022-12-31', []])
  const [shown] = await findReports(portal, '2022')
  expect(shown?.figures).toEqual(saved.figures)
  expect(shown?.figures.map(({ id }) => id)).toEqual(FIGURES.filter((one) => one.public).map(({ id }) => id))
  for (const one of shown?.figures ?? []) {
    const { value, records, definition } = (await chief.get(`/figures/${one.id}?year=2022`)).json()
    expect([one.id, one.value, one.records, one.definition]).toEqual([one.id, value, records, definition])
    expect(one.denominator).toBe(one.aggregate === 'share' ? records : null)
  }
  const [line] = await house.owner`select subject, details from audit.line where action = 'report.released'`
  expect(line).toMatchObject({ subject: saved.id, details: { year: 2022, edition: 1, digest: saved.digest } })
})

test('the same again is refused; with a change and a reason it stands beside the first, which stays as it was', async () => {
  const [first] = await findReports(portal, '2022')
  expect((await release({ reason: '没有变化的发布' })).json().code).toBe('nothing-changed')
  await house.owner`update cases.imported_decision set decided_on = '2021-12-31' where id = (select id from cases.imported_decision
    where decided_on between '2022-01-01' and '2022-12-31' order by id limit 1)`
  expect((await release()).json().code).toBe('reason-missing')
  expect((await release({ reason: '短' })).statusCode).toBe(400)
  const reply = await release({ reason: '一件历史决定的日期登记有误' })
  expect(reply.statusCode, reply.body).toBe(201)
  const [second, kept] = await findReports(portal, '2022')
  expect([second?.edition, second?.reason]).toEqual([2, '一件历史决定的日期登记有误'])
  expect(second?.changes).toContainEqual(
    expect.objectContaining({ id: 'imported-decisions', kind: 'value', before: 3, after: 2 }),
  )
  expect(kept).toEqual(first)
  expect((await listShelf(portal)).map(({ year: of, edition }) => [of, edition])).toEqual([
    [2022, 2],
    [2022, 1],
  ])
  const supervisor = await house.signIn(['supervisor'], year.branch.path)
  expect((await supervisor.get('/reports')).json()).toHaveLength(2)
  expect((await supervisor.get('/reports/2022')).json()).toHaveLength(2)
})

test.each(['update report.release set reason = null', 'delete from report.release', "update report.release set figures = '[]'"])(
  'what is published stays: %s',
  async (statement) => {
    await expect(house.sql.unsafe(statement)).rejects.toThrow(/permission denied/)
  },
)
test('an edition can be neither left out nor dated back, and the portal reads the shelf only', async () => {
  const copy = (edition: number, at: string) =>
    house.owner`insert into report.release (id, unit_id, unit_path, year, edition, released_at, released_by, from_on, to_on, figures, reason, changes)
      select gen_random_uuid(), unit_id, unit_path, year, ${edition}, ${at}, 'x', from_on, to_on, figures, 'x', '[1]' from report.release limit 1`
  await expect(copy(4, '2024-01-01T00:00:00Z')).rejects.toThrow('editions follow each other')
  await expect(copy(3, '2023-01-02T00:00:00Z')).rejects.toThrow('editions follow each other')
  await expect(portal`select * from report.release`).rejects.toThrow(/permission denied/)
})
