import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { syncLaw } from '../law/index.ts'
import { FIGURES } from './figures/index.ts'
import { windowOf } from './rules.ts'
import { type SeededYear, seedYear } from './test/year.ts'
import type { Aggregate, FigureRecord, FigureValue } from './types.ts'

let house: TestApp
let year: SeededYear
let city: Client
beforeAll(async () => {
  house = await testApp({ clock: fixedClock('2023-02-01T10:00:00+08:00') })
  await (await house.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  year = await seedYear(house.owner)
  city = await house.signIn(['supervisor'], year.city.path)
})
afterAll(() => house.close())

async function figure(id: string, query = '', by = city): Promise<FigureValue> {
  const answer = await by.get(`/figures/${id}?year=2022${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

async function recordsOf(id: string, query = '', by = city): Promise<FigureRecord[]> {
  const all: FigureRecord[] = []
  for (let page = 1; ; page++) {
    const { items, total } = (await by.get(`/figures/${id}/records?year=2022&page=${page}&pageSize=2${query}`)).json()
    all.push(...items)
    if (page * 2 >= total) return all
  }
}

/** What the number must be, computed from the records outside the database. */
function fromRecords(aggregate: Aggregate, records: readonly FigureRecord[]): number | null {
  const sum = records.reduce((total, { amount }) => total + amount, 0)
  if (aggregate === 'count') return records.length
  if (aggregate === 'sum') return sum
  if (aggregate === 'parts') return new Set(records.map(({ part }) => part)).size
  if (records.length === 0) return null
  if (aggregate === 'lowest') return Math.min(...records.map(({ amount }) => amount))
  return Math.round((10_000 * sum) / records.length) / 100
}

test.each(FIGURES.map(({ id, aggregate }) => [id, aggregate] as const))(
  '%s is what its records add up to',
  async (id, aggregate) => {
    const value = await figure(id)
    const records = await recordsOf(id)
    expect(new Set(records.map((record) => JSON.stringify(record))).size, 'no page repeats a record').toBe(value.records)
    expect(records.length).toBe(value.records)
    expect(value.value).toBe(fromRecords(aggregate, records))
    for (const { part, value: counted } of value.parts) {
      const { total } = (await city.get(`/figures/${id}/records?year=2022&part=${part}`)).json()
      expect(records.filter((record) => record.part === part)).toHaveLength(total)
      expect(counted).toBe(
        fromRecords(
          aggregate,
          records.filter((record) => record.part === part),
        ),
      )
    }
  },
)

const EXPECTED: [string, number | null, Record<string, number>][] = [
  ['cases-decided', 4, { ordinary: 3, summary: 1 }],
  ['decisions-by-outcome', 4, { penalty: 3, 'no-penalty': 1 }],
  ['cases-decided-without-review', 0, {}],
  ['decisions-on-the-spot', 1, {}],
  ['on-the-spot-checked-rate', 0, {}],
  ['imported-decisions', 3, {}],
  ['penalties-by-type', 4, { warning: 2, fine: 2 }],
  ['fines-decided', 60_000, {}],
  ['reviews-by-result', 4, { approved: 3, returned: 1 }],
  ['review-return-rate', 25, {}],
  ['reviews-in-time-rate', 75, {}],
  ['enforcement-officers', 5, {}],
  ['legal-reviewers', 2, {}],
  ['legal-reviewers-unqualified', 1, {}],
  ['legal-reviewer-ratio', 0, { city: 100, county: 0 }],
  ['legal-reviewer-units-short', 1, { county: 1 }],
  ['legal-section-officers', 2, {}],
  ['advanced-exam-passed', 1, {}],
  ['legal-profession-qualified', 2, {}],
  ['public-lawyers', 0, {}],
  ['publicity-by-state', 3, { published: 2, 'not-public': 1 }],
  ['publicity-withheld', 1, { 'no-social-influence': 1 }],
  ['publicity-rate', 100, {}],
  ['publicity-late-count', 1, {}], // due 2022-01-11, published a day later; the other on its last day
  ['legal-review-levels', 2, { city: 1, county: 1 }],
]
test.each(EXPECTED)('%s of the seeded year is %s', async (id, value, parts) => {
  const counted = await figure(id)
  expect(counted.value).toBe(value)
  expect(Object.fromEntries(counted.parts.map((one) => [one.part, one.value]))).toEqual(parts)
})

test('what belongs beside a figure stands beside it: reviewed nothing is never hidden', async () => {
  const { beside } = await figure('cases-decided-without-review')
  expect(beside.map(({ id, value }) => [id, value])).toEqual([
    ['decisions-on-the-spot', 1],
    ['decisions-review-not-required', 0],
    ['imported-decisions', 3],
  ])
})

test('a person of the branch counts the branch, whatever is asked; the city may ask for the branch and gets the same', async () => {
  const branch = await house.signIn(['supervisor'], year.branch.path)
  const narrowed = `&scope=${year.branch.code}`
  for (const { id } of FIGURES) {
    const [own, asked] = [await figure(id, '', branch), await figure(id, narrowed)]
    expect([id, asked.value, asked.records, asked.parts]).toEqual([id, own.value, own.records, own.parts])
    expect(await recordsOf(id, '', branch)).toEqual(await recordsOf(id, narrowed))
  }
  expect((await figure('cases-decided', '', branch)).value).toBe(3)
  expect((await figure('imported-decisions', '', branch)).value).toBe(2)
  expect((await figure('cases-decided', '', branch)).scope).toEqual({ path: year.branch.path, name: '示例分局' })
  const up = await branch.get(`/figures/cases-decided?year=2022&scope=${year.city.code}`)
  expect([up.statusCode, up.json().code]).toEqual([403, 'outside-scope'])
})

test.each([
  ['/figures/no-such?year=2022', 404, 'figure-not-found'],
  ['/figures/cases-decided?year=2024', 400, 'year-not-begun'],
  ['/figures/cases-decided?year=2022&asOf=2023-01-01', 400, 'bad-cut-off'],
  ['/figures/cases-decided?year=2022&scope=999999999999', 404, 'unit-not-found'],
  ['/figures/cases-decided', 400, 'invalid-input'],
])('%s answers %s', async (path, status, code) => {
  const answer = await city.get(path)
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
})

test('a cut-off leaves out what came later', async () => {
  expect((await figure('cases-decided', '&asOf=2022-12-30')).value).toBe(3)
  expect((await figure('cases-decided', '&asOf=2022-01-01')).value).toBe(1)
})

test.each([
  [2022, undefined, '2023-02-01', '2022-12-31'],
  [2023, undefined, '2023-02-01', '2023-02-01'],
  [2022, '2022-06-30', '2023-02-01', '2022-06-30'],
])('year %s, cut-off %s, seen on %s, ends on %s', (of, asOf, today, to) => {
  expect(windowOf(of, asOf ? day(asOf) : undefined, day(today))).toEqual({ year: of, from: `${of}-01-01`, to })
})

test('the records leave as a table and the audit keeps who took them', async () => {
  const csv = await city.get('/figures/cases-decided/export?year=2022&format=csv')
  expect(csv.body.split('\r\n').filter((line) => line !== '')).toHaveLength(5)
  expect(csv.body).toContain('普通程序')
  expect((await city.get('/figures/fines-decided/export?year=2022')).rawPayload.subarray(0, 2).toString()).toBe('PK')
  const [line] = await house.owner`select subject, details from audit.line where action = 'figure.exported' order by seq limit 1`
  expect(line).toMatchObject({ subject: 'cases-decided', details: { format: 'csv', year: 2022 } })
})

test('the catalogue has a definition and a basis for every figure, and administrators see none', async () => {
  const listed = (await city.get('/figures')).json() as { id: string; definition: string; basis: string[] }[]
  expect(listed.map(({ id }) => id)).toEqual(FIGURES.map(({ id }) => id))
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
  for (const { definition, basis } of listed) expect([definition.length > 10, basis.length > 0]).toEqual([true, true])
  const admin = await house.signIn(['system-admin'])
  expect((await admin.get('/figures')).statusCode).toBe(403)
})
