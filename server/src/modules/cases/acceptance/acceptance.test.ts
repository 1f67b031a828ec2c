import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '../../../kit/instant.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { makeCtx } from '../../../platform/index.ts'
import { CAUSES, syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'
import { accept } from './actions.ts'
import { registerReport } from './register.ts'
import { Accept, RegisterReport } from './types.ts'

let t: TestApp
let bureau: ExampleBureau
let officer: Client

beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T10:00:00+08:00') })
  bureau = await arrangeBureau(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  const { id, name, unit } = bureau.lead
  officer = await t.signIn(['case-officer'], unit.path, { personId: id, name })
})
afterAll(() => t.close())

const offender = { role: 'offender', kind: 'person', name: '示例甲', idType: 'id-card', idNumber: '220302199001010018' }
const report = (over: object = {}) => ({
  source: 'report',
  place: '示例路1号',
  occurredOn: '2026-03-02',
  foundOn: '2026-03-02',
  summary: '示例甲动手打人。',
  causeCode: 'beating',
  parties: [offender],
  ...over,
})
async function register(over: object = {}) {
  const reply = await officer.post('/cases', report(over))
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json<{ caseId: string; version: number; number: string; warnings: { code: string; caseId: string }[] }>()
}
/** The lead's context at ten in the morning of that day. */
const ctxOn = (on: string) => makeCtx(t.sql, officer.actor, () => instant(`${on}T10:00:00+08:00`))
const generalCause = CAUSES.find(({ versions }) => versions.every(({ statute }) => !statute.startsWith('PSA-')))?.code
const acceptance = (over: object = {}) => ({ version: 1, causeCode: 'beating', receiptGivenTo: '示例乙', ...over })

test('a report gets its number, its lead and a line in the timeline and the audit', async () => {
  const { caseId, number } = await register()
  expect(number).toMatch(/^A220302010000202603\d{4}$/)
  const [row] = await t.owner`select title, stage, family, unit_id, organ_id from cases.administrative_case where id = ${caseId}`
  expect(row).toEqual({
    title: '示例甲殴打他人案',
    stage: 'reported',
    family: 'psa',
    unitId: bureau.stationA.id,
    organId: bureau.branch.id,
  })
  const handlers = await t.owner`select person_id, kind from cases.handler where case_id = ${caseId}`
  expect([...handlers]).toEqual([{ personId: bureau.lead.id, kind: 'lead' }])
  const [line] = await t.owner`select action from audit.line where subject = ${caseId}`
  expect(line?.action).toBe('case.registerReport')
})

test.each([
  [{ foundOn: '2026-03-03' }, 422, 'found-in-future'],
  [{ occurredOn: '2026-03-02', foundOn: '2026-03-01' }, 422, 'occurred-after-found'],
  [{ occurredUntil: '2026-03-01' }, 422, 'end-before-start'],
  [{ foundOn: '2026-02-30' }, 400, 'invalid-input'],
  [{ summary: '' }, 400, 'invalid-input'],
  [{ causeCode: 'no-such-cause' }, 400, 'unknown-cause'],
  [{ parties: [{ ...offender, idNumber: '220302199001010019' }] }, 400, 'invalid-identity'],
])('a report with %j is answered %i %s', async (over, status, code) => {
  const reply = await officer.post('/cases', report(over))
  expect([reply.statusCode, reply.json().code]).toEqual([status, code])
})

test('a wrong identity number is told at its field', async () => {
  const reply = await officer.post('/cases', report({ parties: [offender, { ...offender, idNumber: '220302199001010019' }] }))
  expect(Object.keys(reply.json().errors)).toEqual(['parties.1.idNumber'])
})

test('the same person on the same day is a warning, another day is none', async () => {
  const parties = [{ ...offender, idType: 'passport', idNumber: 'E12345678' }]
  const first = await register({ parties })
  const again = await register({ parties })
  expect(again.warnings).toMatchObject([{ code: 'similar-case', caseId: first.caseId }])
  expect((await register({ parties, occurredOn: '2026-03-01' })).warnings).toEqual([])
})

test('an account without an officer, an auxiliary and a reviewer register nothing', async () => {
  const path = bureau.stationA.path
  const nobody = await t.signIn(['case-officer'], path)
  expect((await nobody.post('/cases', report())).json().code).toBe('no-officer')
  const auxiliary = await t.signIn(['case-officer'], path, { personId: bureau.auxiliary.id })
  expect((await auxiliary.post('/cases', report())).json().code).toBe('not-an-officer')
  const clerk = await t.signIn(['clerk'], path)
  expect((await clerk.post('/cases', report())).statusCode).toBe(403)
})

test.each([
  ['2025-12-31', '受案', ['PSA-2012:77', 'PSA-2012:78', 'PROC:61.1']],
  ['2026-01-01', '立案', ['PSA-2025:90']],
  ['2026-01-02', '立案', ['PSA-2025:90']],
])('on %s a public-security case gets its %s', async (on, title, basis) => {
  const ctx = ctxOn(on)
  const { caseId } = await registerReport(ctx, RegisterReport.parse(report({ occurredOn: on, foundOn: on })))
  const reply = await accept(ctx, Accept.parse({ ...acceptance(), caseId }))
  expect(reply).toMatchObject({ stage: 'investigating', version: 2 })
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'accept'`
  expect(line?.details).toMatchObject({ title, basis, receiptGivenTo: '示例乙' })
  expect(line?.details.number).toMatch(new RegExp(`^四公（西一）受案字〔${on.slice(0, 4)}〕\\d+号$`))
})

test('a general case keeps its family and its name under both wordings', async () => {
  const { caseId } = await register({ causeCode: generalCause })
  const reply = await officer.post(`/cases/${caseId}/acceptance`, acceptance({ causeCode: generalCause }))
  expect(reply.statusCode, reply.body).toBe(201)
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'accept'`
  expect(line?.details).toMatchObject({ title: '受案', basis: ['PROC:61.1', 'APL:54'] })
})

test.each([
  [{ receiptGivenTo: null }, 'receipt-missing'],
  [{ limitationGround: 'life-health-finance' }, 'limitation-ground-wrong'],
  [{ occurredOn: '2025-09-01' }, 'limitation-expired'],
  [{ occurredOn: '2026-03-03' }, 'occurred-after-found'],
])('acceptance with %j is refused: %s', async (over, code) => {
  const { caseId } = await register()
  const reply = await officer.post(`/cases/${caseId}/acceptance`, acceptance(over))
  expect([reply.statusCode, reply.json().code]).toEqual([422, code])
})

test('limitation that has run out is accepted knowingly', async () => {
  const { caseId } = await register()
  const reply = await officer.post(`/cases/${caseId}/acceptance`, acceptance({ occurredOn: '2025-09-01', limitationSeen: true }))
  expect(reply.statusCode, reply.body).toBe(201)
  const [line] = await t.owner`select details from cases.timeline where case_id = ${caseId} and act = 'accept'`
  expect(line?.details.limitation).toMatchObject({ expired: true, lastDay: '2026-03-01' })
})

test('a unit may not stand under a cause for persons', async () => {
  const unit = { role: 'offender', kind: 'unit', name: '示例商贸有限公司', uscc: '91220300MA0000001Y' }
  expect((await officer.post('/cases', report({ parties: [unit] }))).json().code).toBe('cause-wrong-subject')
})

test('a report is declined with the reporter told, and then nothing more is done to it', async () => {
  const { caseId } = await register()
  const decline = { version: 1, ground: 'no-offence', reason: '系家庭口角，未动手。', told: 'oral', toldOn: '2026-03-02' }
  expect((await officer.post(`/cases/${caseId}/refusal`, { ...decline, toldOn: null })).json().code).toBe('reporter-not-told')
  expect((await officer.post(`/cases/${caseId}/refusal`, { ...decline, ground: 'other-organ' })).json().code).toBe(
    'handed-to-missing',
  )
  expect((await officer.post(`/cases/${caseId}/refusal`, decline)).json()).toMatchObject({ stage: 'declined' })
  expect((await officer.post(`/cases/${caseId}/acceptance`, acceptance({ version: 2 }))).json().code).toBe('wrong-stage')
})

test('a report passed on is seen by the new unit and no longer by the old one', async () => {
  const { caseId } = await register()
  const transfer = { version: 1, unitId: bureau.stationB.id, reason: '行为地在该所辖区。', told: 'oral', toldOn: '2026-03-02' }
  expect((await officer.post(`/cases/${caseId}/transfer`, { ...transfer, unitId: bureau.stationA.id })).json().code).toBe(
    'same-unit',
  )
  expect((await officer.post(`/cases/${caseId}/transfer`, transfer)).statusCode).toBe(201)
  expect((await officer.post(`/cases/${caseId}/acceptance`, acceptance({ version: 2 }))).statusCode).toBe(404)
  const receiver = await t.signIn(['case-officer'], bureau.stationB.path, { personId: bureau.otherUnit.id })
  const assigned = await receiver.post(`/cases/${caseId}/handlers`, { version: 2, personId: bureau.otherUnit.id, kind: 'lead' })
  expect(assigned.statusCode, assigned.body).toBe(201)
  expect((await receiver.post(`/cases/${caseId}/acceptance`, acceptance({ version: 3 }))).statusCode).toBe(201)
})

test('two officers at once: one wins, the other gets both values', async () => {
  const { caseId } = await register()
  const both = await Promise.all([1, 2].map(() => officer.post(`/cases/${caseId}/acceptance`, acceptance())))
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  const lost = both.find(({ statusCode }) => statusCode === 409)?.json()
  expect(lost).toMatchObject({ code: 'stale', values: { yours: { version: 1 }, theirs: { version: 2, stage: 'investigating' } } })
  expect(lost.detail).toContain('受案')
})

test('a correction keeps what it replaced', async () => {
  const { caseId } = await register()
  const { parties: _parties, source: _source, ...facts } = report({ place: '示例路2号' })
  const reply = await officer.post(`/cases/${caseId}/corrections`, { ...facts, version: 1 })
  expect(reply.statusCode, reply.body).toBe(201)
  const [kept] = await t.owner`select data, replaced_by from cases.revision where case_id = ${caseId}`
  expect(kept).toMatchObject({ data: { place: '示例路1号' }, replacedBy: bureau.lead.name })
  const future = await officer.post(`/cases/${caseId}/corrections`, { ...facts, version: 2, foundOn: '2026-03-03' })
  expect(future.json().code).toBe('found-in-future')
})

test('investigation goes on while the offender is unknown, the victim being told', async () => {
  const victim = { role: 'victim', kind: 'person', name: '示例乙' }
  const { caseId } = await register({ parties: [victim] })
  await officer.post(`/cases/${caseId}/acceptance`, acceptance())
  const effort = { version: 2, ground: 'unknown', effort: '调取周边监控。' }
  const path = `/cases/${caseId}/continued-investigation`
  expect((await officer.post(path, effort)).json().code).toBe('victim-not-told')
  expect((await officer.post(path, { ...effort, victimToldOn: '2026-03-03' })).json().code).toBe('told-in-future')
  expect((await officer.post(path, { ...effort, victimToldOn: '2026-03-02' })).json().stage).toBe('handling-continued')
  expect((await officer.post(`/cases/${caseId}/resumption`, { version: 3, reason: '嫌疑人到案。' })).json().stage).toBe(
    'investigating',
  )
  expect((await officer.post(`/cases/${caseId}/resumption`, { version: 4, reason: '再次。' })).json().code).toBe('wrong-stage')
})

test('handlers change hands: two leads never stand at once, and a lapsed credential is refused', async () => {
  const { caseId } = await register()
  const path = `/cases/${caseId}/handlers`
  expect((await officer.post(path, { version: 1, personId: bureau.lapsed.id, kind: 'co' })).json().code).toBe(
    'no-valid-credential',
  )
  expect((await officer.post(path, { version: 1, personId: bureau.co.id, kind: 'lead' })).statusCode).toBe(201)
  const live =
    await t.owner`select person_id, kind from cases.handler where case_id = ${caseId} and until_at is null order by kind`
  expect([...live]).toEqual([
    { personId: bureau.lead.id, kind: 'co' },
    { personId: bureau.co.id, kind: 'lead' },
  ])
  const [co] =
    await t.owner`select id from cases.handler where case_id = ${caseId} and person_id = ${bureau.lead.id} and until_at is null`
  const end = { version: 2, handlerId: co?.id, ground: 'recused', reason: '系被侵害人近亲属。' }
  expect((await officer.post(`/cases/${caseId}/handler-ends`, end)).statusCode).toBe(201)
  expect((await officer.post(path, { version: 3, personId: bureau.lead.id, kind: 'co' })).json().code).toBe('recused')
})

test('a party is corrected in the version that was seen, and removed with its reason', async () => {
  const { caseId } = await register()
  const victim = { role: 'victim', kind: 'person', name: '示例乙' }
  const added = (await officer.post(`/cases/${caseId}/parties`, { ...victim, version: 1 })).json()
  const party = { partyId: added.id, partyVersion: 1 }
  const corrected = await officer.post(`/cases/${caseId}/party-corrections`, { ...victim, ...party, version: 2, name: '示例丙' })
  expect(corrected.statusCode, corrected.body).toBe(201)
  const stale = await officer.post(`/cases/${caseId}/party-corrections`, { ...victim, ...party, version: 3, name: '示例丁' })
  expect(stale.json()).toMatchObject({ code: 'stale', values: { theirs: { name: '示例丙', version: 2 } } })
  const removal = { version: 3, partyId: added.id, partyVersion: 2, reason: '重复登记' }
  expect((await officer.post(`/cases/${caseId}/party-removals`, removal)).statusCode).toBe(201)
  const [row] = await t.owner`select name, removed_reason from cases.party where id = ${added.id}`
  expect(row).toEqual({ name: '示例丙', removedReason: '重复登记' })
})

test('evidence needs two collectors, and is excluded with its reason', async () => {
  const { caseId } = await register()
  await officer.post(`/cases/${caseId}/acceptance`, acceptance())
  const evidence = { version: 2, kind: 'physical', title: '木棍', collectedOn: '2026-03-02', collectedBy: [bureau.lead.id] }
  expect((await officer.post(`/cases/${caseId}/evidence`, evidence)).json().code).toBe('two-officers-needed')
  const two = await officer.post(`/cases/${caseId}/evidence`, { ...evidence, collectedBy: [bureau.lead.id, bureau.otherUnit.id] })
  expect(two.statusCode, two.body).toBe(201)
  const exclusion = { version: 3, evidenceId: two.json().id, reason: '收集程序违法，不能补正。' }
  expect((await officer.post(`/cases/${caseId}/evidence-exclusions`, exclusion)).statusCode).toBe(201)
  const again = await officer.post(`/cases/${caseId}/evidence-exclusions`, { ...exclusion, version: 4 })
  expect(again.json().code).toBe('no-evidence')
})

test('a title nobody typed follows the cause and the suspects as they become known; a typed one stays', async () => {
  const titleOfCase = async (caseId: string) =>
    (await t.owner`select title from cases.administrative_case where id = ${caseId}`)[0]?.title
  for (const [title, steps] of [
    [undefined, ['涉嫌违法行为案', '殴打他人案', '示例甲殴打他人案']],
    ['门前纠纷', ['门前纠纷', '门前纠纷', '门前纠纷']],
  ] as const) {
    const { caseId } = await register({ parties: [], causeCode: undefined, title })
    const seen = [await titleOfCase(caseId)]
    expect((await officer.post(`/cases/${caseId}/acceptance`, acceptance())).statusCode).toBe(201)
    seen.push(await titleOfCase(caseId))
    const added = await officer.post(`/cases/${caseId}/parties`, { version: 2, ...offender })
    expect(added.statusCode, added.body).toBe(201)
    expect([...seen, await titleOfCase(caseId)]).toEqual(steps)
  }
})
