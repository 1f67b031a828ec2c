import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'

let t: TestApp
let bureau: ExampleBureau
let officer: Client
let first: { caseId: string; number: string }

beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T10:00:00+08:00') })
  bureau = await arrangeBureau(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  officer = await t.signIn(['case-officer'], bureau.stationA.path, { personId: bureau.lead.id, name: bureau.lead.name })
  first = await register('示例子', { idType: 'id-card', idNumber: '220302199001010018' })
  await register('示例丑')
  await register('示例寅_%')
  await officer.post(`/cases/${first.caseId}/acceptance`, { version: 1, causeCode: 'beating', receiptGivenTo: '示例卯' })
})
afterAll(() => t.close())

async function register(name: string, over: object = {}) {
  const report = {
    source: 'report',
    place: '示例路1号',
    occurredOn: '2026-03-02',
    foundOn: '2026-03-02',
    summary: '示例。',
    causeCode: 'beating',
  }
  const parties = [{ role: 'offender', kind: 'person', name, ...over }]
  return (await officer.post('/cases', { ...report, parties })).json<{ caseId: string; number: string }>()
}
async function found(query: string): Promise<string[][]> {
  const reply = await officer.get(`/cases?${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  const { total } = (await officer.get(`/cases/count?${query.replace(/&?(sort|page|pageSize)=[^&]*/g, '')}`)).json()
  const items = reply.json<{ items: { offenders: string[] }[] }>().items
  if (!query.includes('page')) expect(total).toBe(items.length)
  return items.map(({ offenders }) => offenders)
}

test.each([
  ['', ['示例寅_%', '示例丑', '示例子']],
  ['sort=number', ['示例子', '示例丑', '示例寅_%']],
  ['pageSize=1&page=2', ['示例丑']],
  ['stage=investigating', ['示例子']],
  ['stage=investigating&stage=reported', ['示例寅_%', '示例丑', '示例子']],
  ['procedure=summary', []],
  ['cause=beating', ['示例寅_%', '示例丑', '示例子']],
  ['from=2026-03-02&to=2026-03-02', ['示例寅_%', '示例丑', '示例子']],
  ['from=2026-03-03', []],
  ['to=2026-03-01', []],
  ['outcome=penalty', []],
  ['handler=me', ['示例寅_%', '示例丑', '示例子']],
  ['q=220302199001010018', ['示例子']],
  [`q=${encodeURIComponent('２２０３０２１９９００１０１００１８')}`, ['示例子']],
  [`q=${encodeURIComponent('例丑')}`, ['示例丑']],
  [`q=${encodeURIComponent('丑')}`, ['示例丑']],
  [`q=${encodeURIComponent('_%')}`, ['示例寅_%']],
  [`q=${encodeURIComponent('不存在')}`, []],
])('?%s finds %j and counts the same', async (query, names) => {
  expect(await found(query)).toEqual(names.map((name) => [name]))
})

test('an acceptance number is found however its brackets were typed', async () => {
  const [row] = await t.owner`select acceptance_number from cases.administrative_case where id = ${first.caseId}`
  const typed = String(row?.acceptanceNumber).replace('〔', '[').replace('〕', ']第0').replace('（', '(').replace('）', ')')
  expect(await found(`q=${encodeURIComponent(typed)}`)).toEqual([['示例子']])
})

test('bad filters are told in Chinese at their field', async () => {
  const reply = await officer.get('/cases?from=2026-02-30&page=0')
  expect([reply.statusCode, Object.keys(reply.json().errors).toSorted()]).toEqual([400, ['from', 'page']])
})

test('an export has the columns chosen, in their order, and no others', async () => {
  const file = (await officer.get('/cases/export?format=csv&columns=number,reportedAt,stage')).body
  const [head, row] = file.replace('\ufeff', '').split('\r\n')
  expect(head?.replaceAll('"', '')).toBe('案件编号,接报日期,状态')
  expect(row?.split(',')).toHaveLength(3)
  const wrong = await officer.get('/cases/export?format=csv&columns=number,idNumber')
  expect([wrong.statusCode, Object.values(wrong.json().errors)]).toEqual([400, ['没有这一列']])
})

test('an exported workbook is a zip and is audited', async () => {
  const reply = await officer.get('/cases/export?format=xlsx')
  expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
  const [line] = await t.owner`select actor from audit.line where action = 'case.export' order by seq desc limit 1`
  expect(line?.actor).toBe(officer.actor.id)
})

test('the case page names its officers, its acts with the reason against each, and its history', async () => {
  const page = (await officer.get(`/cases/${first.caseId}`)).json()
  expect(page.people).toEqual({ [bureau.lead.id]: bureau.lead.name })
  expect(page.acts.addParty.refused).toBeNull()
  expect(page.acts.accept.refused.code).toBe('wrong-stage')
  expect(page.acts.decide.refused.code).toBe('not-permitted')
  expect(page.deadlines.map(({ id }: { id: string }) => id)).toContain('handle-psa-2025')
  expect(page.limitation).toMatchObject({ lastDay: '2026-09-02', expired: false })
  const { items } = (await officer.get(`/cases/${first.caseId}/timeline`)).json()
  expect(items.map(({ title }: { title: string }) => title)).toEqual(['接报案登记', '受案（立案）'])
})

test('my work holds the cases I handle, the report due within a day first, the rest by their clocks', async () => {
  const work = (await officer.get('/work')).json()
  expect(work.counts).toEqual({ case: 3, 'measure-approval': 0, 'extension-decision': 0, decision: 0 })
  expect(work.items.map(({ dueOn }: { dueOn: string | null }) => dueOn)).toEqual(['2026-03-03', '2026-03-03', '2026-04-01'])
  expect((await officer.get('/work?kind=decision')).json().items).toEqual([])
  const other = await t.signIn(['case-officer'], bureau.stationB.path, { personId: bureau.otherUnit.id })
  expect((await other.get('/work')).json().items).toEqual([])
})
