import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { makeCtx, systemActor } from '../../../platform/index.ts'
import { CHECKS } from '../checks/index.ts'
import { aCity, aProblem, codeOf, ok, type Person, type World } from '../test/city.ts'
import { reopenReturned } from './actions-finding.ts'
import { acceptSilence } from './actions-silence.ts'
import { openRectification } from './index.ts'
import { steps } from './rules.ts'

let w: World
let [head, officer, reviewer, finder, peer] = [] as unknown as [Person, Person, Person, Person, Person]
beforeAll(async () => {
  w = await aCity()
  head = await w.person('station', '示例所长')
  officer = await w.person('station', '示例民警')
  reviewer = await w.person('west', '示例审核员')
  finder = await w.person('legal', '示例巡查员')
  peer = await w.person('eastStation', '示例法制员')
})
afterAll(() => w.t.close())
beforeEach(() => w.at('2026-03-02T09:00:00+08:00'))

const asHead = () => w.as(head, ['unit-head'])
const asOfficer = () => w.as(officer, ['case-officer'])
const asReviewer = () => w.as(reviewer, ['legal-reviewer'])
const asFinder = () => w.as(finder, ['supervisor'], 'city')
const asPeer = () => w.as(peer, ['unit-legal-officer'])
const at = (id: string, act = '') => `/inspection/rectifications/${id}${act}`
const detail = (client: Client, id: string) => ok(client.get(at(id)))
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

async function found(more: object = {}): Promise<string> {
  const { rectificationId } = await ok((await asFinder()).post('/inspection/rectifications', aProblem(w.units.station.id, more)))
  return rectificationId
}
async function send(who: () => Promise<Client>, id: string, act: string, body: object = {}) {
  const client = await who()
  const { version } = (await detail(client, id)).rectification
  return client.post(at(id, act), { version, ...body })
}
const step = (...args: Parameters<typeof send>) => ok(send(...args))
const ASSIGN = () => ({ responsibleId: officer.id, measure: '补齐回证，组织学习。', dueOn: null })
async function inCorrection(more: object = {}) {
  const id = await found(more)
  await step(asHead, id, '/confirmation', { words: null })
  await step(asHead, id, '/assignment', ASSIGN())
  await step(asOfficer, id, '/start')
  return id
}
const proof = async (id: string) =>
  ok((await asOfficer()).upload(at(id, '/proofs'), '回证.pdf', PDF, { words: '补签的送达回证' }))
async function submitted() {
  const id = await inCorrection()
  await proof(id)
  await step(asOfficer, id, '/submissions', { words: '已补齐。' })
  return id
}
async function closed() {
  const id = await submitted()
  await step(asReviewer, id, '/checks', { verdict: 'verified', words: '已看回证。' })
  await step(asReviewer, id, '/closure', { words: null })
  return id
}

test('the database knows the steps of the rules, and no other', async () => {
  const known = await w.t.owner`select from_state || ' ' || to_state as step from inspection.rectification_step order by 1`
  expect(known.map((row) => row.step).sort()).toEqual(steps())
})

describe('from found to closed', () => {
  test('each step with its clock, its line and its proof', async () => {
    const id = await found()
    expect((await detail(await asHead(), id)).clock).toMatchObject({ dueOn: '2026-03-04', days: 2, overdue: false })
    await step(asHead, id, '/confirmation', { words: null })
    expect((await detail(await asHead(), id)).clock.dueOn).toBe('2026-03-03')
    await step(asHead, id, '/assignment', { ...ASSIGN(), dueOn: '2026-03-11' })
    const begun = await step(asOfficer, id, '/start')
    expect(begun.state).toBe('in-correction')
    expect((await detail(await asOfficer(), id)).clock.dueOn).toBe('2026-03-11')
    expect(await codeOf(send(asOfficer, id, '/submissions', { words: '无佐证' }))).toEqual([422, 'no-proof'])
    const { sha256, proofId } = await proof(id)
    expect(sha256).toBe(createHash('sha256').update(PDF).digest('hex'))
    await step(asOfficer, id, '/submissions', { words: '已补齐。' })
    await step(asReviewer, id, '/checks', { verdict: 'sent-back', words: '回证没有日期。' })
    expect((await detail(await asHead(), id)).clock.dueOn).toBe('2026-03-16')
    expect(await codeOf(send(asOfficer, id, '/submissions', { words: '同一份材料' }))).toEqual([422, 'no-proof'])
    await proof(id)
    await step(asOfficer, id, '/submissions', { words: '已补日期。' })
    await step(asReviewer, id, '/checks', { verdict: 'verified', words: '已核。' })
    expect(await codeOf(send(asReviewer, id, '/checks', { verdict: 'verified', words: '再核' }))).toEqual([
      422,
      'rectification-state',
    ])
    expect((await step(asReviewer, id, '/closure', { words: null })).state).toBe('closed')
    const whole = await detail(await asReviewer(), id)
    expect(whole.rectification).toMatchObject({ closedOn: '2026-03-02', responsibleName: '示例民警', round: 2, repeat: false })
    expect(whole.clock).toBeNull()
    expect(whole.entries.map((one: { act: string }) => one.act).join(' ')).toBe(
      'open confirm assign start addProof submit check addProof submit check close',
    )
    const file = await (await asReviewer()).get(at(id, `/proofs/${proofId}/file`))
    expect([file.statusCode, file.rawPayload.equals(PDF)]).toEqual([200, true])
    const listed = await ok((await asReviewer()).get('/inspection/rectifications?state=closed'))
    expect(listed.items.map((one: { id: string }) => one.id)).toContain(id)
    expect(listed.closed).toBe(listed.total)
  })

  test('what cannot be put right is explained, without a file', async () => {
    const id = await inCorrection({ correctable: false, title: '超过办案期限', category: 'time-limit' })
    expect((await step(asOfficer, id, '/submissions', { words: '说明原因，已谈话提醒。' })).state).toBe('submitted')
  })

  test('a stale version, a stranger as responsible person and a day past the term are refused', async () => {
    const id = await found({ severity: 'serious' })
    expect(await codeOf((await asHead()).post(at(id, '/confirmation'), { version: 9, words: null }))).toEqual([409, 'stale'])
    await step(asHead, id, '/confirmation', { words: null })
    const stranger = { ...ASSIGN(), responsibleId: reviewer.id }
    expect(await codeOf(send(asHead, id, '/assignment', stranger))).toEqual([400, 'responsible-stranger'])
    expect(await codeOf(send(asHead, id, '/assignment', { ...ASSIGN(), dueOn: '2026-03-10' }))).toEqual([422, 'due-late'])
    await step(asHead, id, '/assignment', { ...ASSIGN(), dueOn: '2026-03-09' })
  })
})

describe('who corrected neither checks nor closes', () => {
  test('by rule, in words; and by the database, whatever the code does', async () => {
    const id = await submitted()
    const legal = await w.person('station', '示例所内法制员')
    const own = () => w.as(legal, ['unit-legal-officer'])
    expect(await codeOf(send(own, id, '/checks', { verdict: 'verified', words: '好' }))).toEqual([422, 'own-unit'])
    expect(await codeOf(send(asOfficer, id, '/checks', { verdict: 'verified', words: '好' }))).toEqual([403, 'not-permitted'])
    const [row] = await w.t.owner`select submitted_by from inspection.rectification_submission where rectification_id = ${id}`
    const forge = async (who: Client, unit: string) =>
      w.t.sql
        .begin(async (tx) => {
          await tx`select set_config('fadu.actor', ${who.actor.id}, true), set_config('fadu.scope', ${unit}, true)`
          await tx`insert into inspection.rectification_check (rectification_id, round, submitted_by, unit_path, verdict, words, checked_by, checked_name, checker_unit, checked_at)
            values (${id}, 1, ${row?.submittedBy}, '/x/', 'verified', '好', 'somebody', '某', '/y/', now())`
        })
        .then(
          () => null,
          (error) => error.constraint_name,
        )
    expect(await forge(await own(), w.units.station.path)).toBe('checker_other_unit')
    expect(await forge(await asOfficer(), w.units.station.path)).toBe('checker_other_unit')
    // the corrector, moved to another unit since
    await w.t
      .owner`update organisations.person set unit_id = ${w.units.next.id}, unit_path = ${w.units.next.path} where id = ${officer.id}`
    expect(await forge(await asOfficer(), w.units.west.path)).toBe('checker_not_corrector')
    await w.t
      .owner`update organisations.person set unit_id = ${w.units.station.id}, unit_path = ${w.units.station.path} where id = ${officer.id}`
    const skip = w.t.owner`update inspection.rectification set state = 'verified' where id = ${id}`
    await expect(skip).rejects.toMatchObject({ constraint_name: 'rectification_checked' })
    const jump = w.t.owner`update inspection.rectification set state = 'closed' where id = ${id}`
    await expect(jump).rejects.toMatchObject({ constraint_name: 'rectification_step' })
  })

  test('an officer of another county sees nothing until asked to check, and then this one only', async () => {
    const [id, other] = [await submitted(), await submitted()]
    expect((await (await asPeer()).get(at(id))).statusCode).toBe(404)
    expect(await codeOf(send(asReviewer, id, '/checker', { checkerId: head.id }))).toEqual([422, 'own-unit'])
    await step(asReviewer, id, '/checker', { checkerId: peer.id })
    const seen = await detail(await asPeer(), id)
    expect(seen.acts.check.refused).toBeNull()
    expect(seen.acts.confirm.refused).not.toBeNull()
    expect((await (await asPeer()).get(at(id, `/proofs/${seen.proofs[0].id}/file`))).statusCode).toBe(200)
    expect((await (await asPeer()).get(at(other))).statusCode).toBe(404)
    const work = await ok((await asPeer()).get('/inspection/rectification-work'))
    expect(work.items.map((one: { rectificationId: string }) => one.rectificationId)).toEqual([id])
    await step(asPeer, id, '/checks', { verdict: 'verified', words: '属实。' })
    await step(asPeer, id, '/closure', { words: null })
  })
})

describe('disputes', () => {
  test('decided by others only; upheld it is no fault, rejected it is taken on', async () => {
    const [one, two] = [await found(), await found()]
    for (const id of [one, two]) await step(asHead, id, '/dispute', { reason: '回证在卷。' })
    const decide = { upheld: true, answer: '经查回证在卷。' }
    expect(await codeOf(send(asFinder, one, '/dispute/decision', decide))).toEqual([422, 'own-finding'])
    const forged = w.t.owner`update inspection.rectification set state = 'cancelled' where id = ${one}`
    await expect(forged).rejects.toMatchObject({ constraint_name: 'rectification_disputed' })
    const chief = await w.person('station', '示例政委')
    const own = () => w.as(chief, ['bureau-chief'])
    expect(await codeOf(send(own, one, '/dispute/decision', decide))).toEqual([422, 'own-unit'])
    const raw = w.t
      .owner`update inspection.rectification_dispute set decided_by = 'x', decider_unit = 'x', decided_at = now(), upheld = true, answer = 'x'
      where rectification_id = ${one}`
    await expect(raw).rejects.toThrow() // nobody acts, so nobody decides
    expect((await step(asReviewer, one, '/dispute/decision', decide)).state).toBe('cancelled')
    expect((await step(asReviewer, two, '/dispute/decision', { upheld: false, answer: '回证缺签名。' })).state).toBe('confirmed')
    expect((await detail(await asHead(), two)).dispute).toMatchObject({ upheld: false, raisedName: '示例所长' })
  })
})

describe('silence', () => {
  test.each([
    ['2026-03-04T23:59:00+08:00', 'found'],
    ['2026-03-05T00:10:00+08:00', 'confirmed'],
  ])('at %s: %s', async (moment, state) => {
    const id = await found()
    w.at(moment)
    const system = makeCtx(w.t.sql, systemActor('rectification.silence', ['unit-head']), w.t.clock)
    await acceptSilence(system)
    const [row] = await w.t.owner`select state from inspection.rectification where id = ${id}`
    expect(row?.state).toBe(state)
    if (state === 'confirmed') {
      const [line] = await w.t
        .owner`select late, due_on from inspection.rectification_entry where rectification_id = ${id} and act = 'silence'`
      expect(line).toEqual({ late: true, dueOn: '2026-03-04' })
      expect(await acceptSilence(system)).toEqual({ accepted: 0, dated: 0 })
    }
  })
})

describe('the same fault again', () => {
  const problem = (sourceId: string) => ({
    ...{ sourceKind: 'finding' as const, sourceId, unitId: w.units.station.id, unitPath: w.units.station.path, caseId: null },
    ...{ caseNumber: null, code: 'late-delivery', category: 'service' as const, severity: 'ordinary' as const },
    ...{ title: '送达超期', facts: '示例', law: ['APL:61'], remedy: '补送', correctable: true },
  })
  const open = async (sourceId: string) => {
    const ctx = makeCtx(w.t.sql, systemActor('inspect', ['supervisor']), w.t.clock, w.t.files)
    return ctx.transaction((tx) => openRectification(tx, ctx, problem(sourceId)))
  }

  test.each([
    ['2026-09-02T08:00:00+08:00', true],
    ['2026-09-03T08:00:00+08:00', false],
  ])('is opened once; closed and back at %s it is opened again, repeat: %s', async (moment, repeat) => {
    const source = newId()
    const first = await open(source)
    expect([first.outcome, await open(source)]).toEqual(['opened', { ...first, outcome: 'standing' }])
    const id = first.rectificationId
    await step(asHead, id, '/confirmation', { words: null })
    await step(asHead, id, '/assignment', ASSIGN())
    await step(asOfficer, id, '/start')
    await proof(id)
    await step(asOfficer, id, '/submissions', { words: '已补送。' })
    await step(asReviewer, id, '/checks', { verdict: 'verified', words: '属实。' })
    await step(asReviewer, id, '/closure', { words: null })
    w.at(moment)
    expect(await open(source)).toEqual({ rectificationId: id, outcome: 'reopened' })
    expect((await detail(await asHead(), id)).rectification).toMatchObject({ state: 'reopened', repeat, reopenedTimes: 1 })
  })
})

test('a closed one is opened again by hand with a reason; the timeline is only added to', async () => {
  const id = await closed()
  expect((await step(asReviewer, id, '/reopening', { reason: '复看时材料不实。' })).state).toBe('reopened')
  const change = w.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', '/', true)`
    await tx`update inspection.rectification_entry set words = 'x' where rectification_id = ${id}`
  })
  await expect(change).rejects.toThrow(/permission denied/)
})

test('a unit next door finds, counts and opens nothing', async () => {
  const id = await found()
  const [east] = [await w.t.signIn(['legal-reviewer'], w.units.east.path)]
  expect((await ok(east.get('/inspection/rectifications'))).total).toBe(0)
  expect((await east.get(at(id))).statusCode).toBe(404)
  expect(await codeOf(east.post('/inspection/rectifications', aProblem(w.units.station.id)))).toEqual([400, 'invalid-input'])
  expect(await codeOf((await asHead()).post('/inspection/rectifications', aProblem(w.units.station.id)))).toEqual([
    403,
    'not-permitted',
  ])
})

test('findings are handed over in bulk, all or none; gone by fact still wants its check; come back after closing it is opened again', async () => {
  const at0 = { unitId: w.units.station.id, unitPath: w.units.station.path }
  const code = CHECKS[0]?.code as string
  const add = async () => {
    const seen = { since: '2026-02-20', details: {}, firstSeen: '2026-02-21', openedOn: '2026-02-21' }
    const [row] = await w.t
      .owner`insert into inspection.finding ${w.t.owner({ checkCode: code, subjectId: newId(), ...at0, ...seen } as never)} returning id`
    return row?.id as string
  }
  const [one, two] = [await add(), await add()]
  const hand = async (findingIds: string[]) => (await asFinder()).post('/inspection/rectification-batches', { findingIds })
  expect(await codeOf(hand([one, newId()]))).toEqual([404, 'finding-not-found'])
  const done = await ok(hand([one, two, one]))
  expect([done.opened, done.standing]).toEqual([2, 0])
  expect((await ok(hand([one]))).standing).toBe(1)
  const [row] = await w.t.owner`select id, title from inspection.rectification where source_id = ${one}`
  expect(row?.title).toBe(CHECKS[0]?.title)
  const id = row?.id as string
  await w.t.owner`update inspection.finding set state = 'gone', gone_on = '2026-03-02' where id = ${one}`
  expect((await detail(await asHead(), id)).goneOn).toBe('2026-03-02')
  expect((await detail(await asHead(), id)).rectification.state).toBe('found')
  await w.t.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update inspection.rectification set state = 'closed', closed_on = '2026-03-02', responsible_id = ${officer.id}, measure = '补' where id = ${id}`
    await tx`update inspection.finding set state = 'open', gone_on = null, opened_on = '2026-03-02', times = 2 where id = ${one}`
  })
  const system = makeCtx(w.t.sql, systemActor('rectification.silence', ['unit-head']), w.t.clock)
  expect(await reopenReturned(system)).toEqual({ reopened: 0 }) // seen again on the very day it was closed
  await w.t.owner`update inspection.finding set opened_on = '2026-03-03' where id = ${one}`
  w.at('2026-03-03T05:30:00+08:00')
  expect(await reopenReturned(system)).toEqual({ reopened: 1 })
})
