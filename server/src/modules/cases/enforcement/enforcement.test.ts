import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'
import { arrangeDecided, arrangeLegalSection } from '../file/example-rows.ts'

let t: TestApp
let bureau: ExampleBureau
let legal: Awaited<ReturnType<typeof arrangeLegalSection>>
let officer: Client
let chief: Client
const clock = fixedClock('2026-03-02T18:00:00+08:00')

beforeAll(async () => {
  t = await testApp({ clock })
  bureau = await arrangeBureau(t.owner)
  legal = await arrangeLegalSection(t.owner, bureau)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  officer = await t.signIn(['case-officer'], bureau.stationA.path, { personId: bureau.lead.id })
  chief = await t.signIn(['bureau-chief'], bureau.branch.path, { personId: bureau.chief.id })
})
afterAll(() => t.close())

/** Another day: sessions of the day before have ended, so both sign in again. */
async function at(text: string) {
  clock.set(text)
  officer = await t.signInAgain(officer.actor)
  chief = await t.signInAgain(chief.actor)
}
beforeEach(() => at('2026-03-02T18:00:00+08:00'))

const arrange = (over: object = {}) =>
  arrangeDecided(t.owner, bureau, { on: day('2026-03-02'), reviewer: legal.reviewer, ...over })
const delivering = (decisionId: string, partyId: string, version: number, over: object = {}) => ({
  version,
  decisionId,
  partyId,
  method: 'pronounced',
  deliveredOn: '2026-03-02',
  ...over,
})
/** Decided and delivered to both: version 3. */
async function delivered(over: object = {}) {
  const rows = await arrange(over)
  const { caseId, decisionId, offenderId, victimId } = rows
  const first = await officer.post(`/cases/${caseId}/deliveries`, delivering(decisionId, offenderId, 1))
  expect([first.statusCode, first.json().stage]).toEqual([201, 'delivered'])
  expect((await officer.post(`/cases/${caseId}/deliveries`, delivering(decisionId, victimId, 2))).statusCode).toBe(201)
  return rows
}
const codeOf = async (reply: ReturnType<Client['post']>) => (await reply).json().code

test('a delivery to the victim leaves the stage, one to the offender moves it on', async () => {
  const { caseId, decisionId, offenderId, victimId } = await arrange()
  const post = (body: object) => officer.post(`/cases/${caseId}/deliveries`, body)
  expect((await post(delivering(decisionId, victimId, 1))).json()).toMatchObject({ stage: 'decided', version: 2 })
  expect(await codeOf(post(delivering(decisionId, offenderId, 2, { deliveredOn: '2026-03-01' })))).toBe('before-decision')
  expect((await post(delivering(decisionId, offenderId, 2))).json()).toMatchObject({ stage: 'delivered', version: 3 })
  expect(await codeOf(post(delivering(decisionId, offenderId, 3)))).toBe('already-delivered')
})

test('the case page shows who waits for the decision, what is owed and what closing lacks', async () => {
  const { caseId, decisionId, offenderId } = await arrange()
  const { enforcement } = (await officer.get(`/cases/${caseId}`)).json()
  expect(enforcement.recipients).toMatchObject([
    { decisionId, partyId: offenderId, role: 'offender', delivery: null, dueOn: '2026-03-04', late: false },
    { role: 'victim', delivery: null },
  ])
  expect(enforcement.owed).toMatchObject([{ decisionId, fineOpenFen: 50_000, dueOn: null, surchargeFen: 0 }])
  expect(enforcement.missing.slice(0, 2)).toEqual(['决定书未送达示例甲', '决定书未送达示例乙'])
})

test('late delivery is recorded as late', async () => {
  const { caseId, decisionId, offenderId } = await arrange()
  await at('2026-03-09T10:00:00+08:00')
  const body = delivering(decisionId, offenderId, 1, { deliveredOn: '2026-03-05' })
  expect((await officer.post(`/cases/${caseId}/deliveries`, body)).statusCode).toBe(201)
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'recordDelivery'`
  expect(line?.details).toMatchObject({ dueOn: '2026-03-04', late: true })
})

test('a fine is paid, never above what is owed, and the case closes when all is done', async () => {
  const { caseId, decisionId } = await delivered()
  const pay = { version: 3, decisionId, kind: 'fine', paidOn: '2026-03-02', amountFen: 50_000, channel: 'bank', receipt: '示例1' }
  const closing = { version: 3, ground: 'executed', closedOn: '2026-03-02' }
  const refused = await officer.post(`/cases/${caseId}/closure`, closing)
  expect(refused.json()).toMatchObject({ code: 'not-finished', basis: ['PROC:258.3', 'APL:72'] })
  expect(await codeOf(officer.post(`/cases/${caseId}/payments`, { ...pay, amountFen: 50_001 }))).toBe('above-owed')
  const bad = await officer.post(`/cases/${caseId}/payments`, { ...pay, amountFen: 0 })
  expect([bad.statusCode, Object.keys(bad.json().errors)]).toEqual([400, ['amountFen']])
  expect((await officer.post(`/cases/${caseId}/payments`, pay)).statusCode).toBe(201)
  const closed = await officer.post(`/cases/${caseId}/closure`, { ...closing, version: 4 })
  expect([closed.statusCode, closed.json().stage]).toEqual([201, 'closed'])
  const [row] =
    await t.owner`select c.closed_at, k.ground from cases.administrative_case c join cases.closure k on k.case_id = c.id where c.id = ${caseId}`
  expect(row).toEqual({ closedAt: '2026-03-02T10:00:00.000Z', ground: 'executed' })
})

test('money taken on the spot is handed in, also after closing, and lateness is kept', async () => {
  const { caseId, decisionId } = await delivered({ penalties: [{ kind: 'fine', fineFen: 20_000 }] })
  const pay = {
    version: 3,
    decisionId,
    kind: 'fine',
    paidOn: '2026-03-02',
    amountFen: 20_000,
    channel: 'on-the-spot',
    receipt: '示例1',
    collectedWhy: 'small',
  }
  const paid = await officer.post(`/cases/${caseId}/payments`, pay)
  expect(paid.statusCode, paid.body).toBe(201)
  expect(
    (await officer.post(`/cases/${caseId}/closure`, { version: 4, ground: 'executed', closedOn: '2026-03-02' })).statusCode,
  ).toBe(201)
  await at('2026-03-09T10:00:00+08:00')
  const paymentId = paid.json().id
  const early = { version: 5, paymentId, handedInOn: '2026-03-01' }
  expect(await codeOf(officer.post(`/cases/${caseId}/hand-ins`, early))).toBe('before-collection')
  expect((await officer.post(`/cases/${caseId}/hand-ins`, { ...early, handedInOn: '2026-03-05' })).statusCode).toBe(201)
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'handInMoney'`
  expect(line?.details).toMatchObject({ dueOn: '2026-03-04', late: true, bankDueOn: '2026-03-09' })
  expect(await codeOf(officer.post(`/cases/${caseId}/hand-ins`, { ...early, version: 6 }))).toBe('nothing-to-hand-in')
})

test('the chief approves instalments of the open fine; the officer may not', async () => {
  const { caseId, decisionId } = await delivered()
  const parts = [
    { dueOn: '2026-04-15', amountFen: 20_000 },
    { dueOn: '2026-05-15', amountFen: 30_000 },
  ]
  const body = { version: 3, decisionId, requestedOn: '2026-03-02', approvedOn: '2026-03-02', parts }
  expect((await officer.post(`/cases/${caseId}/instalment-plans`, body)).statusCode).toBe(403)
  const short = await chief.post(`/cases/${caseId}/instalment-plans`, { ...body, parts: parts.slice(1) })
  expect(short.json().code).toBe('parts-sum')
  const reply = await chief.post(`/cases/${caseId}/instalment-plans`, body)
  expect(reply.statusCode, reply.body).toBe(201)
  const [row] = await t.owner`select approved_by, parts from cases.instalment_plan where case_id = ${caseId}`
  expect(row).toEqual({ approvedBy: bureau.chief.id, parts })
})

test('detention is served up to what was decided', async () => {
  const penalties = [{ kind: 'detention', days: 5 }]
  const { caseId, decisionId } = await delivered({ penalties, detentionExecuted: true })
  await at('2026-03-10T10:00:00+08:00')
  const body = { version: 3, decisionId, kind: 'detention', fromOn: '2026-03-02', toOn: '2026-03-08', place: '示例拘留所' }
  expect(await codeOf(officer.post(`/cases/${caseId}/executions`, body))).toBe('detention-over')
  expect((await officer.post(`/cases/${caseId}/executions`, { ...body, toOn: '2026-03-07' })).statusCode).toBe(201)
  const closed = await officer.post(`/cases/${caseId}/closure`, { version: 4, ground: 'executed', closedOn: '2026-03-10' })
  expect(closed.statusCode, closed.body).toBe(201)
})

test('the database takes one delivery a party, and a guarantee for suspension only, never two', async () => {
  const { caseId, decisionId, offenderId } = await delivered()
  const ctx = await t.ctxWith(['case-officer'], bureau.stationA.path)
  const insert = (table: string, row: object) =>
    ctx.transaction(
      (tx) => tx`insert into ${tx(`cases.${table}`)} ${tx({ id: newId(), caseId, decisionId, recordedAt: ctx.now, ...row })}`,
    )
  await expect(insert('delivery', { partyId: offenderId, method: 'post', deliveredOn: '2026-03-02' })).rejects.toThrow(/unique/)
  const execution = { kind: 'detention-suspended', fromOn: '2026-03-02', guarantor: '示例丁', depositFen: 100 }
  await expect(insert('execution', execution)).rejects.toThrow(/check constraint/)
  await expect(insert('execution', { ...execution, kind: 'detention', depositFen: null })).rejects.toThrow(/check constraint/)
  await expect(ctx.transaction((tx) => tx`delete from cases.delivery where case_id = ${caseId}`)).rejects.toThrow(
    /permission denied/,
  )
})
