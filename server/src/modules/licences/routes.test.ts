import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../kit/test/app.ts'
import { licenceRoutes } from './index.ts'
import { LICENCE_KINDS } from './kinds/rules.ts'
import { ACT_NAMES, ACTS } from './lifecycle.ts'
import { application, type LicenceHouse, licenceHouse } from './test/house.ts'

let house: LicenceHouse
let clerk: Client
let examiner: Client
let head: Client
beforeAll(async () => {
  house = await licenceHouse()
  ;[clerk, examiner, head] = await Promise.all([house.client('clerk'), house.client('examiner'), house.client('head')])
})
afterAll(() => house.t.close())

const at = '/licences/applications'
async function done(reply: ReturnType<Client['post']>) {
  const answer = await reply
  expect([200, 201], answer.body).toContain(answer.statusCode)
  return answer.json()
}
const receive = (over = {}) => done(clerk.post(at, application(over)))

test('the window gets a receipt with a number, what is missing, and until when to tell it', async () => {
  const first = await receive({ documents: ['营业执照'] })
  expect(first).toMatchObject({ version: 1, stage: 'received', correctBy: '2022-03-08' })
  expect(first.missing).toHaveLength(5)
  expect(first.number).toMatch(/^四公（西）许申字〔2022〕\d+号$/)
  const next = await receive()
  expect(next.number).not.toBe(first.number)
  expect(next.missing).toEqual([])
})

test.each([
  [{ uscc: '91220300MA0000001X' }, 400, 'invalid-identity', ['uscc']],
  [{ kindCode: 'none' }, 400, 'unknown-licence-kind', ['kindCode']],
  [{ kindCode: 'firearms-transport', documents: [] }, 422, 'wrong-level', []],
  [{ documents: ['彩票'] }, 422, 'unrelated-document', []],
  [{ matter: '' }, 400, 'invalid-input', ['matter']],
  [{ purpose: 'renewal' as const }, 422, 'no-prior', []],
])('an application with %j is answered %i %s', async (over, status, code, fields) => {
  const reply = await clerk.post(at, { ...application(), ...over })
  expect([reply.statusCode, reply.json().code, Object.keys(reply.json().errors)]).toEqual([status, code, fields])
})

test('of a unit next door nothing is taken in', async () => {
  const reply = await clerk.post(at, application({ unitId: house.east.id }))
  expect([reply.statusCode, reply.json().code]).toEqual([422, 'unit-outside-scope'])
})

test('each act is the right of its post, and the page says so', async () => {
  const { applicationId } = await receive()
  const reading = (await examiner.get(`${at}/${applicationId}`)).json()
  expect(Object.keys(reading.acts)).toEqual(ACT_NAMES)
  expect(reading.acts.acceptApplication.refused).toMatchObject({ code: 'not-permitted' })
  expect(reading.acts.recordExamination.refused).toMatchObject({ code: 'wrong-stage', basis: [...ACTS.recordExamination.basis] })
  const accept = await examiner.post(`${at}/${applicationId}/acceptance`, { version: 1 })
  expect([accept.statusCode, accept.json().code]).toEqual([403, 'not-permitted'])
  await done(clerk.post(`${at}/${applicationId}/acceptance`, { version: 1 }))
  const again = await clerk.post(`${at}/${applicationId}/acceptance`, { version: 1 })
  expect([again.statusCode, again.json().code]).toEqual([409, 'stale'])
})

describe('the list', () => {
  test('narrows, counts and exports by the same filter', async () => {
    const { applicationId, number } = await receive({ applicantName: '示例独有旅馆' })
    const finds = async (query: string) => {
      const { items } = (await head.get(`${at}?${query}`)).json()
      const { total } = (await head.get(`${at}/count?${query}`)).json()
      expect(items.length).toBe(total)
      return items.map(({ id }: { id: string }) => id)
    }
    for (const q of ['示例独有旅馆', '独有', number, number.replace('〔2022〕', '[2022]第')])
      expect(await finds(`q=${encodeURIComponent(q)}`), q).toEqual([applicationId])
    expect(await finds('q=%27--')).toEqual([])
    expect(await finds('kind=passport')).toEqual([])
    expect(await finds('stage=received&stage=examining&purpose=new&from=2022-03-01&to=2022-03-01')).toContain(applicationId)
    expect(await finds('from=2022-03-02')).toEqual([])
    const csv = await head.get(`${at}/export?format=csv&q=${encodeURIComponent('示例独有旅馆')}`)
    const lines = csv.body.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('旅馆业特种行业许可')
    const [line] = await house.t.owner`select details from audit.line where action = 'licence.export'`
    expect(line?.details).toMatchObject({ format: 'csv', q: '示例独有旅馆' })
  })

  test('tells the next step of each, with its last day, and finds those that are late', async () => {
    const late = await receive({ applicantName: '示例逾期旅馆' })
    const ahead = await receive({ applicantName: '示例在办旅馆' })
    const gone = await receive({ applicantName: '示例撤回旅馆' })
    await done(clerk.post(`${at}/${gone.applicationId}/withdrawal`, { version: 1, reason: '不再经营' }))
    await house.t.owner`update licences.application set received_at = '2022-02-01T02:00:00Z' where id = ${late.applicationId}`
    const items = (await head.get(`${at}?pageSize=200`)).json().items
    const next = (id: string) => items.find((one: { id: string }) => one.id === id).next
    expect(next(ahead.applicationId)).toEqual({ title: '受理审查和一次告知补正', dueOn: '2022-03-08', state: 'running' })
    expect(next(late.applicationId)).toMatchObject({ state: 'overdue' })
    expect(next(gone.applicationId)).toBeNull()
    const finds = async (query: string) => {
      const found = (await head.get(`${at}?${query}`)).json().items.map(({ id }: { id: string }) => id)
      expect((await head.get(`${at}/count?${query}`)).json().total).toBe(found.length)
      return found
    }
    expect(await finds('due=overdue')).toEqual([late.applicationId])
    expect(await finds('due=overdue&kind=passport')).toEqual([])
    expect(await finds('due=due-soon')).not.toContain(ahead.applicationId)
    expect((await head.get(`${at}?due=tomorrow`)).statusCode).toBe(400)
    const csv = await head.get(`${at}/export?format=csv&due=overdue`)
    expect(csv.body.trim().split('\r\n')).toHaveLength(2)
  })

  test('names licences that end soon', async () => {
    const { applicationId } = await receive({ kindCode: 'oversize-transport', documents: [] })
    await done(clerk.post(`${at}/${applicationId}/acceptance`, { version: 1 }))
    const record = {
      kind: 'document',
      officers: [house.people.examiner.id],
      examinedOn: '2022-03-01',
      record: '示例',
      conclusion: 'meets',
    }
    await done(examiner.post(`${at}/${applicationId}/examinations`, { version: 2, ...record }))
    await done(head.post(`${at}/${applicationId}/grant`, { version: 3, content: '通行', validTo: '2022-03-20' }))
    const ending = async (day: string) => (await head.get(`${at}?endsBy=${day}`)).json().items.map(({ id }: { id: string }) => id)
    expect(await ending('2022-03-19')).toEqual([])
    expect(await ending('2022-03-20')).toEqual([applicationId])
    await done(clerk.post(`${at}/${applicationId}/certificate`, { version: 4, certificateNo: '例证1' }))
    const other = await receive({ kindCode: 'oversize-transport', documents: [] })
    await done(clerk.post(`${at}/${other.applicationId}/acceptance`, { version: 1 }))
    await done(examiner.post(`${at}/${other.applicationId}/examinations`, { version: 2, ...record }))
    await done(head.post(`${at}/${other.applicationId}/grant`, { version: 3, content: '通行' }))
    const taken = await clerk.post(`${at}/${other.applicationId}/certificate`, { version: 4, certificateNo: '例证1' })
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'certificate-no-taken'])
  })
})

test('what waits goes from the window to the examiner, to whoever decides, and back to the window', async () => {
  const { applicationId } = await receive({ applicantName: '示例流转旅馆' })
  const waits = async (client: Client) => {
    const work = (await client.get('/licences/work')).json()
    const item = work.items.find((one: { applicationId: string }) => one.applicationId === applicationId)
    expect(Object.values<number>(work.counts).reduce((sum, n) => sum + n, 0)).toBe(work.items.length)
    return item ? [item.kind, item.dueOn] : null
  }
  const all = async () => [await waits(clerk), await waits(examiner), await waits(head)]
  expect(await all()).toEqual([['accept', '2022-03-08'], null, null])
  await done(clerk.post(`${at}/${applicationId}/acceptance`, { version: 1 }))
  expect(await all()).toEqual([null, ['examine', '2022-03-29'], null])
  const officers = [house.people.examiner.id, house.people.second.id]
  const record = { kind: 'on-site', officers, examinedOn: '2022-03-01', record: '示例', conclusion: 'meets' }
  await done(examiner.post(`${at}/${applicationId}/examinations`, { version: 2, ...record }))
  expect(await all()).toEqual([null, null, ['decide', '2022-03-29']])
  await done(head.post(`${at}/${applicationId}/grant`, { version: 3, content: '经营旅馆' }))
  expect(await all()).toEqual([['deliver', '2022-03-15'], null, null])
})

test('a term nobody could check is the bureau’s setting, and holds for applications received afterwards', async () => {
  const admin = await house.t.signIn(['system-admin'])
  const before = await receive({ kindCode: 'internet-cafe', documents: [] })
  await done(admin.put('/settings/licences.internet-cafe-decision-days', { value: 15, seen: null }))
  const after = await receive({ kindCode: 'internet-cafe', documents: [] })
  const days = async (id: string) => (await head.get(`${at}/${id}`)).json().file.application.decisionDays
  expect([await days(before.applicationId), await days(after.applicationId)]).toEqual([20, 15])
  const kinds = (await head.get('/licences/kinds')).json()
  expect(kinds).toHaveLength(LICENCE_KINDS.length)
  expect(kinds.find(({ code }: { code: string }) => code === 'internet-cafe').decision.count).toBe(15)
})

test('every act of the life cycle can be asked for, under its own name', () => {
  const names = licenceRoutes.map(({ name }) => name)
  expect(ACT_NAMES.filter((name) => !names.includes(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('the page says whether the licence may be renewed or changed now, and why not', async () => {
  const { applicationId } = await receive()
  const followUps = async (client: Client) => (await client.get(`${at}/${applicationId}`)).json().followUps
  expect(await followUps(clerk)).toBeNull()
  await done(clerk.post(`${at}/${applicationId}/acceptance`, { version: 1 }))
  const officers = [house.people.examiner.id, house.people.second.id]
  const record = { kind: 'on-site', officers, examinedOn: '2022-03-01', record: '示例', conclusion: 'meets' }
  await done(examiner.post(`${at}/${applicationId}/examinations`, { version: 2, ...record }))
  await done(head.post(`${at}/${applicationId}/grant`, { version: 3, content: '经营旅馆' }))
  expect(await followUps(clerk)).toEqual({
    renewal: expect.objectContaining({ code: 'not-renewable', basis: ['LIC:50(1)'] }),
    change: null,
  })
  expect((await followUps(examiner)).change).toMatchObject({ code: 'not-permitted' })
  const { decisions } = (await clerk.get(`${at}/${applicationId}`)).json().file
  const change = { purpose: 'change' as const, priorDecisionId: decisions[0].id, matter: '变更名称' }
  expect((await done(clerk.post(at, application(change)))).stage).toBe('received')
})
