import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { openSession } from '../../../platform/auth/index.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'

let t: TestApp
let bureau: ExampleBureau
let officer: Client
let chief: Client
let cityChief: Client
let caseId: string
let version: number
let parties: Record<string, string>

beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T10:00:00+08:00') })
  bureau = await arrangeBureau(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  officer = await t.signIn(['case-officer'], bureau.stationA.path, { personId: bureau.lead.id, name: bureau.lead.name })
  chief = await t.signIn(['bureau-chief'], bureau.branch.path, { personId: bureau.chief.id, name: bureau.chief.name })
  cityChief = await t.signIn(['bureau-chief'], bureau.city.path, { personId: bureau.otherUnit.id, name: '示例市局局长' })
})
afterAll(() => t.close())

const offender = { role: 'offender', kind: 'person', name: '示例甲', idType: 'id-card', idNumber: '220302199001010018' }
const victim = { role: 'victim', kind: 'person', name: '示例乙', idType: 'id-card', idNumber: '220382198511179988' }

/** A beating, reported and opened at ten in the morning of 2026-03-02. */
beforeEach(async () => {
  await moveTo('2026-03-02T10:00:00+08:00')
  const facts = {
    source: 'report',
    place: '示例路1号',
    occurredOn: '2026-03-02',
    foundOn: '2026-03-02',
    summary: '示例甲动手打人。',
  }
  const registered = (await officer.post('/cases', { ...facts, causeCode: 'beating', parties: [offender, victim] })).json()
  caseId = registered.caseId
  version = registered.version
  await act(officer, 'acceptance', { causeCode: 'beating', receiptGivenTo: '示例乙' })
  const rows = await t.owner`select role, id from cases.party where case_id = ${caseId}`
  parties = Object.fromEntries(rows.map(({ role, id }) => [role, id]))
})

/** Sets the clock; sessions of the day before have ended by then, so everyone signs in again. */
async function moveTo(moment: string) {
  t.clock.set(moment)
  const again = async ({ actor }: Client) => {
    const { token } = await openSession(t.sql, actor.id, t.clock(), { address: '127.0.0.1', agent: 'test' })
    return client(t.app, actor, token)
  }
  ;[officer, chief, cityChief] = await Promise.all([again(officer), again(chief), again(cityChief)])
}

async function act(who: Client, noun: string, body: object) {
  const reply = await who.post(`/cases/${caseId}/${noun}`, { version, ...body })
  if (reply.statusCode === 201) version = reply.json().version
  const { code, id } = reply.json() as { code: string; id: string }
  return { status: reply.statusCode, code, id }
}
async function done(who: Client, noun: string, body: object) {
  const reply = await act(who, noun, body)
  expect(reply).toMatchObject({ status: 201 })
  return reply.id
}
const details = async (name: string) =>
  (await t.owner`select details from cases.timeline where case_id = ${caseId} and act = ${name} order by id desc limit 1`)[0]
    ?.details
const clock = async (id: string) =>
  (await officer.get(`/cases/${caseId}/deadlines`)).json().deadlines.find((each: { id: string }) => each.id === id)

describe('questioning', () => {
  const questioning = () => ({
    partyId: parties.offender,
    summons: 'oral',
    arrivedAt: '2026-03-02T01:00:00.000Z',
    officers: [bureau.lead.id, bureau.co.id],
    inHandlingPlace: true,
    avRecorded: true,
    restAndFood: true,
  })
  test('begins, ends late, and the fault and the clock say so', async () => {
    const questioningId = await done(officer, 'questionings', questioning())
    expect(await clock('question-8h')).toMatchObject({ dueAt: '2026-03-02T09:00:00.000Z', state: 'running' })
    await moveTo('2026-03-02T18:00:00+08:00')
    await done(officer, 'questioning-ends', { questioningId, leftAt: '2026-03-02T09:00:01.000Z' })
    expect((await details('endQuestioning')).faults).toEqual(['over-limit'])
    expect((await clock('question-8h')).state).toBe('met-late')
  })
  test('is refused to an auxiliary and to a victim who is summoned', async () => {
    const lapsed = { ...questioning(), officers: [bureau.lead.id, bureau.lapsed.id] }
    expect((await act(officer, 'questionings', lapsed)).status).toBe(422)
    expect((await act(officer, 'questionings', { ...questioning(), partyId: parties.victim })).code).toBe(
      'only-offenders-summoned',
    )
    expect((await act(officer, 'questioning-ends', { questioningId: caseId, leftAt: '2026-03-02T02:00:00.000Z' })).code).toBe(
      'no-open-questioning',
    )
  })
})

describe('measures', () => {
  const measure = () => ({
    partyId: parties.offender,
    kind: 'seizure',
    object: '木棍一根',
    urgent: true,
    takenAt: '2026-03-02T01:00:00.000Z',
    officers: [bureau.lead.id, bureau.co.id],
  })
  test('an urgent seizure is approved by the chief, extended once, lifted', async () => {
    const measureId = await done(officer, 'measures', measure())
    expect((await clock('measure-urgent')).dueAt).toBe('2026-03-03T01:00:00.000Z')
    expect((await act(officer, 'measure-approvals', { measureId, approved: true })).status).toBe(403)
    await done(chief, 'measure-approvals', { measureId, approved: true })
    expect((await clock('seize-30')).dueOn).toBe('2026-04-01')
    await done(chief, 'measure-extensions', { measureId, reason: '案情复杂' })
    expect((await clock('seize-30')).dueOn).toBe('2026-05-06') // 05-01 to 05-05 are off
    expect((await act(chief, 'measure-extensions', { measureId, reason: '再次' })).code).toBe('nothing-to-extend')
    await done(officer, 'measure-lifts', { measureId, liftedAt: '2026-03-02T02:00:00.000Z', reason: '与案件无关' })
    expect((await act(officer, 'measure-lifts', { measureId, liftedAt: '2026-03-02T02:00:00.000Z', reason: '再次' })).code).toBe(
      'no-open-measure',
    )
  })
  test('approval refused lifts it in the same act', async () => {
    const measureId = await done(officer, 'measures', measure())
    await done(chief, 'measure-approvals', { measureId, approved: false, reason: '与案件无关' })
    const [row] = await t.owner`select refused_at, lifted_at, lifted_reason from cases.measure where id = ${measureId}`
    expect(row).toMatchObject({ liftedReason: '负责人不批准：与案件无关', liftedAt: row?.refusedAt })
  })
  test.each([
    [{ urgent: false }, 'approval-missing'],
    [{ kind: 'continued-questioning' }, 'family-not-told'],
    [{ officers: ['lead'] }, 'two-officers-needed'],
    [{ partyId: 'victim' }, 'victim-property'],
  ])('%j is refused: %s', async (over, code) => {
    const body: Record<string, unknown> = { ...measure(), ...over }
    if (body.partyId === 'victim') body.partyId = parties.victim
    if ('officers' in over) body.officers = [bureau.lead.id]
    expect((await act(officer, 'measures', body)).code).toBe(code)
  })
  test('continued questioning grows from 12 to 24 to 48 hours, each before its end', async () => {
    const body = { ...measure(), kind: 'continued-questioning', familyTold: '2026-03-02 电话告知其母' }
    const measureId = await done(officer, 'measures', body)
    await done(chief, 'measure-approvals', { measureId, approved: true })
    const extend = (hours: number, more = {}) =>
      act(chief, 'measure-extensions', { measureId, reason: '难以排除嫌疑', hours, ...more })
    expect((await extend(48)).code).toBe('wrong-hours')
    expect((await extend(24)).status).toBe(201)
    expect((await clock('continued-questioning')).dueAt).toBe('2026-03-03T01:00:00.000Z')
    expect((await extend(48)).code).toBe('identity-known')
    await moveTo('2026-03-03T09:00:01+08:00')
    expect((await extend(48, { identityWithheld: true })).code).toBe('measure-expired')
  })
  test('the database holds one extension of days, whatever the path', async () => {
    const measureId = await done(officer, 'measures', measure())
    const insert = () =>
      t.sql.begin(async (tx) => {
        await tx`select set_config('fadu.scope', '/', true)`
        await tx`insert into cases.measure_extension (id, case_id, measure_id, approved_by, approved_on, reason)
        values (gen_random_uuid(), ${caseId}, ${measureId}, ${bureau.chief.id}, '2026-03-02', '直接写入')`
      })
    await insert()
    await expect(insert()).rejects.toMatchObject({ code: '23505' })
  })
})

describe('time', () => {
  test('an expert opinion holds the clock until it ends', async () => {
    const pauseId = await done(officer, 'pauses', { reason: 'expert-opinion', fromOn: '2026-03-02', document: '鉴定委托书' })
    expect((await clock('handle-psa-2025')).state).toBe('paused')
    expect((await act(officer, 'pauses', { reason: 'expert-opinion', fromOn: '2026-03-02', document: '再次' })).code).toBe(
      'pause-open',
    )
    await moveTo('2026-03-12T10:00:00+08:00')
    await done(officer, 'pause-ends', { pauseId, toOn: '2026-03-12' })
    expect((await clock('handle-psa-2025')).dueOn).toBe('2026-04-13') // 04-11 is a Saturday
    expect((await act(officer, 'pause-ends', { pauseId, toOn: '2026-03-12' })).code).toBe('no-open-pause')
  })
  test('a station asks, its own bureau grants twice, a third time is refused', async () => {
    for (const due of ['2026-05-06', '2026-06-01']) {
      const extensionId = await done(officer, 'extensions', { reason: '案情复杂' })
      expect((await act(officer, 'extensions', { reason: '再次' })).code).toBe('extension-pending')
      await done(chief, 'extension-decisions', { extensionId, approved: true })
      expect((await clock('handle-psa-2025')).dueOn).toBe(due)
    }
    expect((await act(officer, 'extensions', { reason: '第三次' })).code).toBe('extended-enough')
  })
  test('asked for late it is recorded as late and moves nothing even when granted', async () => {
    await moveTo('2026-04-02T10:00:00+08:00')
    const extensionId = await done(officer, 'extensions', { reason: '忘记' })
    expect((await details('requestExtension')).late).toBe(true)
    await done(cityChief, 'extension-decisions', { extensionId, approved: true })
    expect(await clock('handle-psa-2025')).toMatchObject({ dueOn: '2026-04-01', state: 'overdue' })
    expect((await act(cityChief, 'extension-decisions', { extensionId, approved: true })).code).toBe('no-pending-extension')
  })
})

describe('fast track and mediation', () => {
  const consents = () => [
    {
      partyId: parties.offender,
      informedAt: '2026-03-02T01:30:00.000Z',
      consentedAt: '2026-03-02T02:00:00.000Z',
      custodyFrom: '2026-03-02T01:00:00.000Z',
    },
  ]
  test('consent opens the fast track with its 48 hours; conversion ends both', async () => {
    expect((await act(officer, 'fast-track', { consents: consents(), admitted: false, mayDetainTenDays: false })).code).toBe(
      'not-admitted',
    )
    await done(officer, 'fast-track', { consents: consents(), admitted: true, mayDetainTenDays: false })
    expect((await clock('fast-track-decide')).dueAt).toBe('2026-03-04T01:00:00.000Z')
    expect((await act(officer, 'fast-track', { consents: consents(), admitted: true, mayDetainTenDays: false })).code).toBe(
      'wrong-procedure',
    )
    await done(officer, 'ordinary-procedure', { reason: '对事实提出异议' })
    expect(await clock('fast-track-decide')).toBeUndefined()
    expect((await act(officer, 'ordinary-procedure', { reason: '再次' })).code).toBe('wrong-procedure')
  })
  const mediation = { heldOn: '2026-03-02', ground: 'acquaintances', civilDispute: true, light: true }
  test('an agreement is kept, or broken and the clock begins again', async () => {
    const mediationId = await done(officer, 'mediations', { ...mediation, agreed: true, agreement: '赔偿医疗费' })
    expect((await act(officer, 'mediations', { ...mediation, agreed: false })).code).toBe('agreement-pending')
    await moveTo('2026-03-20T10:00:00+08:00')
    await done(officer, 'mediation-settlements', { mediationId, result: 'failed', on: '2026-03-20' })
    expect(await clock('handle-psa-2025')).toMatchObject({ startedOn: '2026-03-20', dueOn: '2026-04-20' })
    expect((await act(officer, 'mediation-settlements', { mediationId, result: 'failed', on: '2026-03-20' })).code).toBe(
      'no-pending-mediation',
    )
  })
  test('a settlement among themselves meets the clock; a third mediation cannot exist', async () => {
    await moveTo('2026-03-05T10:00:00+08:00')
    const selfSettlement = {
      performedOn: '2026-03-03',
      appliedOn: '2026-03-04',
      recognisedBy: bureau.chief.id,
      recognisedOn: '2026-03-05',
    }
    await done(officer, 'mediations', { ...mediation, agreed: true, agreement: '自行和解', selfSettlement })
    expect(await clock('handle-psa-2025')).toMatchObject({ state: 'met', metOn: '2026-03-03' })
    const insert = t.sql.begin(async (tx) => {
      await tx`select set_config('fadu.scope', '/', true)`
      await tx`insert into cases.mediation (id, case_id, ordinal, held_on, agreed) values (gen_random_uuid(), ${caseId}, 3, '2026-03-05', false)`
    })
    await expect(insert).rejects.toMatchObject({ code: '23514' })
  })
})
