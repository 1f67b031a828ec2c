import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'
import { arrangeCase, arrangeLegalSection } from '../file/example-rows.ts'

let t: TestApp
let bureau: ExampleBureau
let legal: Awaited<ReturnType<typeof arrangeLegalSection>>
let officer: Client
let chief: Client
const clock = fixedClock('2026-03-02T10:00:00+08:00')

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

const arrange = (over: object = {}) => arrangeCase(t.owner, bureau, { on: day('2026-03-02'), ...over })
const notice = (partyId: string, over: object = {}) => ({
  version: 1,
  partyId,
  givenAt: '2026-03-02T09:00:00Z',
  method: 'in-person',
  facts: '示例甲动手打人。',
  basis: ['PSA-2025:51'],
  penalties: [{ kind: 'fine', fineFen: 400_000 }],
  hearingOffered: true,
  ...over,
})
async function noticed(over: object = {}) {
  const rows = await arrange(over)
  const reply = await officer.post(`/cases/${rows.caseId}/notices`, notice(rows.offenderId, { guardianTold: true }))
  expect(reply.statusCode, reply.body).toBe(201)
  return { ...rows, noticeId: reply.json<{ id: string }>().id }
}
async function requested(over: object = {}) {
  const rows = await noticed(over)
  await at('2026-03-03T10:00:00+08:00')
  const body = { version: 2, noticeId: rows.noticeId, requestedOn: '2026-03-03' }
  const reply = await officer.post(`/cases/${rows.caseId}/hearing-requests`, body)
  expect(reply.statusCode, reply.body).toBe(201)
  return { ...rows, hearingId: reply.json<{ id: string }>().id }
}
const plan = (over: object = {}) => ({
  noticeServedOn: '2026-03-03',
  plannedOn: '2026-03-12',
  chairId: legal.reviewer.id,
  members: [legal.member.id],
  clerkId: legal.clerk.id,
  openToPublic: true,
  ...over,
})

test('a notice is kept with what was planned, and an unoffered hearing is refused with its article', async () => {
  const { caseId, offenderId } = await arrange()
  const refused = await officer.post(`/cases/${caseId}/notices`, notice(offenderId, { hearingOffered: false }))
  expect([refused.statusCode, refused.json().code, refused.json().basis]).toEqual([422, 'hearing-not-offered', ['PSA-2025:117']])
  expect((await officer.post(`/cases/${caseId}/notices`, notice(offenderId))).statusCode).toBe(201)
  const [row] = await t.owner`select penalties, hearing_offered from cases.notice where case_id = ${caseId}`
  expect(row).toEqual({ penalties: [{ kind: 'fine', fineFen: 400_000 }], hearingOffered: true })
})

test('a basis that cites no article is told at its field', async () => {
  const { caseId, offenderId } = await arrange()
  const reply = await officer.post(`/cases/${caseId}/notices`, notice(offenderId, { basis: ['治安管理处罚法'] }))
  expect([reply.statusCode, Object.keys(reply.json().errors)]).toEqual([400, ['basis.0']])
})

test('a statement needs a notice and keeps the answer', async () => {
  const { caseId } = await arrange()
  const body = {
    version: 1,
    noticeId: caseId,
    madeAt: '2026-03-02T09:30:00Z',
    content: '事出有因。',
    adopted: 'partly',
    answer: '已复核。',
  }
  expect((await officer.post(`/cases/${caseId}/statements`, body)).json().code).toBe('no-notice')
  const rows = await noticed()
  const given = { ...body, version: 2, noticeId: rows.noticeId }
  expect((await officer.post(`/cases/${rows.caseId}/statements`, given)).statusCode).toBe(201)
  const [row] = await t.owner`select party_id, adopted, answer from cases.statement where case_id = ${rows.caseId}`
  expect(row).toEqual({ partyId: rows.offenderId, adopted: 'partly', answer: '已复核。' })
})

test('a hearing asked for too late is refused with the sum', async () => {
  const { caseId, noticeId } = await noticed()
  await at('2026-03-20T10:00:00+08:00')
  const late = await officer.post(`/cases/${caseId}/hearing-requests`, { version: 2, noticeId, requestedOn: '2026-03-10' })
  expect(late.json().code).toBe('hearing-request-late')
  expect(late.json().detail).toContain('届满日期为2026年3月9日')
  const inTime = await officer.post(`/cases/${caseId}/hearing-requests`, { version: 2, noticeId, requestedOn: '2026-03-09' })
  expect(inTime.statusCode, inTime.body).toBe(201)
})

test('a hearing is planned, held, and its time taken out of the handling limit', async () => {
  const { caseId, hearingId } = await requested()
  const early = { version: 3, hearingId, decidedOn: '2026-03-03', accepted: true, plan: plan({ plannedOn: '2026-03-11' }) }
  expect((await officer.post(`/cases/${caseId}/hearing-decisions`, early)).json().code).toBe('hearing-notice-short')
  const planned = await officer.post(`/cases/${caseId}/hearing-decisions`, { ...early, plan: plan() })
  expect(planned.statusCode, planned.body).toBe(201)
  await at('2026-03-16T10:00:00+08:00')
  const held = { version: 4, hearingId, result: 'held', endedOn: '2026-03-16', record: '示例听证笔录。' }
  expect((await officer.post(`/cases/${caseId}/hearings`, { ...held, endedOn: '2026-03-11' })).json().code).toBe(
    'hearing-before-plan',
  )
  expect((await officer.post(`/cases/${caseId}/hearings`, held)).statusCode).toBe(201)
  const pauses = await t.owner`select reason, from_on, to_on from cases.pause where case_id = ${caseId}`
  expect([...pauses]).toEqual([{ reason: 'hearing', fromOn: '2026-03-03', toOn: '2026-03-16' }])
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'holdHearing'`
  expect(line?.details).toMatchObject({ dueOn: '2026-03-13', late: true })
})

test.each([
  ['an investigator in the chair', { chairId: 'lead' }, 'bench-investigated'],
  ['an investigator as clerk', { clerkId: 'co' }, 'bench-investigated'],
  ['a chair of another section', { chairId: 'chief' }, 'chair-not-legal-section'],
] as const)('refused: %s', async (_, who, code) => {
  const { caseId, hearingId } = await requested()
  const people = Object.fromEntries(Object.entries(who).map(([field, name]) => [field, bureau[name].id]))
  const body = { version: 3, hearingId, decidedOn: '2026-03-03', accepted: true, plan: plan(people) }
  expect((await officer.post(`/cases/${caseId}/hearing-decisions`, body)).json().code).toBe(code)
})

test('a minor is not heard in public', async () => {
  const { caseId, hearingId } = await requested({ offender: { birthOn: '2010-01-01' } })
  const body = { version: 3, hearingId, decidedOn: '2026-03-03', accepted: true, plan: plan() }
  expect((await officer.post(`/cases/${caseId}/hearing-decisions`, body)).json().code).toBe('minor-hearing-public')
  const closed = { ...body, plan: plan({ openToPublic: false }) }
  expect((await officer.post(`/cases/${caseId}/hearing-decisions`, closed)).statusCode).toBe(201)
})

test('a request withdrawn within the term may be made again', async () => {
  const { caseId, hearingId, noticeId } = await requested()
  const end = { version: 3, hearingId, result: 'withdrawn', endedOn: '2026-03-03', record: '当事人撤回。' }
  expect((await officer.post(`/cases/${caseId}/hearings`, end)).statusCode).toBe(201)
  const again = await officer.post(`/cases/${caseId}/hearing-requests`, { version: 4, noticeId, requestedOn: '2026-03-03' })
  expect(again.statusCode, again.body).toBe(201)
})

test('the chiefs discuss by majority; a dissent says why', async () => {
  const { caseId } = await arrange()
  const vote = (personId: string, vote: string, dissent = '') => ({ personId, vote, dissent })
  const [a, b, c] = [bureau.chief.id, legal.reviewer.id, legal.member.id]
  const body = { version: 1, heldOn: '2026-03-02', chairId: a, minutes: '示例记录。', conclusion: '同意处罚。' }
  const send = (members: object[]) => chief.post(`/cases/${caseId}/discussions`, { ...body, members })
  expect((await send([vote(a, 'agree'), vote(b, 'agree')])).json().code).toBe('discussion-too-few')
  expect((await send([vote(a, 'agree'), vote(b, 'agree'), vote(c, 'disagree')])).json().code).toBe('dissent-missing')
  expect((await send([vote(a, 'agree'), vote(b, 'abstain'), vote(c, 'abstain')])).json().code).toBe('no-majority')
  const denied = await officer.post(`/cases/${caseId}/discussions`, { ...body, members: [] })
  expect([400, 403]).toContain(denied.statusCode)
  const reply = await send([vote(a, 'agree'), vote(b, 'agree'), vote(c, 'disagree', '证据不足。')])
  expect(reply.statusCode, reply.body).toBe(201)
  const [row] = await t.owner`select members from cases.discussion where case_id = ${caseId}`
  expect(row?.members[2]).toEqual({ personId: c, name: '示例法制三', vote: 'disagree', dissent: '证据不足。' })
})

test('the database takes at most two hearing members and no chair among them', async () => {
  const { caseId, noticeId, offenderId } = await noticed()
  const { id } = bureau.chief
  const insert = (members: string[], chairId: string | null) =>
    t.owner`insert into cases.hearing ${t.owner({ id: crypto.randomUUID(), caseId, noticeId, partyId: offenderId, requestedOn: '2026-03-03', members, chairId })}`
  await expect(insert([id, bureau.co.id, bureau.lead.id], null)).rejects.toThrow(/check constraint/)
  await expect(insert([id], id)).rejects.toThrow(/check constraint/)
})
