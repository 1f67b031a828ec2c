import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import { acceptApplication, tellCorrections } from './application/actions.ts'
import { receiveApplication } from './application/receive.ts'
import { proposeRefusal } from './decision/actions-opinion.ts'
import { recordExamination } from './examination/actions.ts'
import { findLicenceFiles } from './file/store.ts'
import type { ApplicationId } from './file/types.ts'
import { actor, application, type LicenceHouse, licenceHouse } from './test/house.ts'

/*
 * The same rules by hand-written SQL, as the role that serves: what no action would do is refused by the database itself.
 */
let house: LicenceHouse
let act: ReturnType<typeof actor>
beforeAll(async () => {
  house = await licenceHouse()
  act = actor(house)
})
afterAll(() => house.t.close())

/** A statement as `fadu_app` with the scope of the brigade; resolves to the name of the constraint that stopped it, or null. */
async function stopped(work: (tx: Tx) => Promise<unknown>, scope = house.brigade.path): Promise<string | null> {
  const run = house.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${scope}, true)`
    await work(tx)
  })
  return run.then(
    () => null,
    (error: { constraint_name?: string; code?: string }) => error.constraint_name ?? error.code ?? 'unknown',
  )
}

async function accepted(): Promise<ApplicationId> {
  const { applicationId } = await receiveApplication(house.on('clerk', '2022-03-01'), application())
  await act('clerk', '2022-03-02', acceptApplication, applicationId, {})
  return applicationId
}
const look = (id: ApplicationId, kind: 'document' | 'on-site') => {
  const officers = [house.people.examiner.id, house.people.second.id]
  const examinedOn = '2022-03-03' as never
  return act('examiner', '2022-03-04', recordExamination, id, { kind, officers, examinedOn, record: '示例', conclusion: 'meets' })
}
let numbers = 0
async function decision(tx: Tx, applicationId: ApplicationId, over: object) {
  const [file] = await findLicenceFiles(tx, [applicationId])
  const { unitId, unitPath, organId } = file?.application ?? {}
  return tx`insert into licences.decision ${tx({
    ...{ id: newId(), applicationId, unitId, unitPath, organId, authorityName: '示例', kindCode: 'hotel', documentName: '示例' },
    ...{
      number: `四公试决字〔2022〕${++numbers}号`,
      outcome: 'granted',
      decidedOn: '2022-03-07',
      decidedBy: house.people.head.id,
    },
    ...{
      recordedAt: '2022-03-07T02:00:00Z',
      content: '示例',
      basis: ['LIC:38(1)'],
      validFrom: '2022-03-07',
      licenceType: 'ordinary',
    },
    ...{ partyType: 'legal-person', partyName: '示例', secrecy: 'none', tradeSecret: false, ...over },
  } as never)}`
}

test('a grant is examined, on the spot where the kind asks for it, and not by whoever decides', async () => {
  const id = await accepted()
  expect(await stopped((tx) => decision(tx, id, {}))).toBe('decision_needs_examination')
  await look(id, 'document')
  expect(await stopped((tx) => decision(tx, id, {}))).toBe('decision_needs_site')
  await look(id, 'on-site')
  expect(await stopped((tx) => decision(tx, id, { decidedBy: house.people.second.id }))).toBe('decision_not_by_examiner')
  expect(await stopped((tx) => decision(tx, id, {}))).toBeNull()
  expect(await stopped((tx) => decision(tx, id, {}))).toBe('decision_once')
})

test('a refusal has an opinion that agrees, by a reviewer with a post who neither examined nor proposed nor decides; and says why', async () => {
  const id = await accepted()
  await look(id, 'on-site')
  await act('examiner', '2022-03-07', proposeRefusal, id, { reasons: '不符合。', basis: ['LIC:38(2)'] })
  const [proposal] = await house.t.owner`select id from licences.proposal where application_id = ${id}`
  const refusal = {
    outcome: 'refused',
    proposalId: proposal?.id,
    validFrom: null,
    reasons: '不符合。',
    remedies: '可以复议、诉讼。',
  }
  const opinion = (tx: Tx, reviewerId: string, result = 'agreed', givenAt = '2022-03-08T02:00:00Z') =>
    tx`insert into licences.opinion ${tx({ id: newId(), applicationId: id, proposalId: proposal?.id, reviewerId, result, content: '示例', givenAt })}`
  expect(await stopped((tx) => decision(tx, id, refusal))).toBe('decision_needs_opinion')
  expect(await stopped((tx) => opinion(tx, house.people.second.id))).toBe('opinion_not_by_examiner')
  expect(await stopped((tx) => opinion(tx, house.people.head.id))).toBe('opinion_needs_post')
  expect(await stopped((tx) => opinion(tx, house.people.reviewer.id, 'agreed', '2020-05-31T15:59:59Z'))).toBe(
    'opinion_needs_post',
  )
  expect(await stopped((tx) => opinion(tx, house.people.reviewer.id))).toBeNull()
  expect(await stopped((tx) => opinion(tx, house.people.reviewer.id))).toBe('opinion_proposal_id_key')
  expect(await stopped((tx) => decision(tx, id, { ...refusal, decidedBy: house.people.reviewer.id }))).toBe(
    'decision_needs_opinion',
  )
  expect(await stopped((tx) => decision(tx, id, { ...refusal, remedies: null }))).toBe('refusal_says_why')
  expect(await stopped((tx) => decision(tx, id, { ...refusal, reasons: '' }))).toBe('refusal_says_why')
  expect(await stopped((tx) => decision(tx, id, refusal))).toBeNull()
})

test('what is recorded stays as it is: once, by two, and never rewritten', async () => {
  const { applicationId: id } = await receiveApplication(house.on('clerk', '2022-03-01'), application())
  await act('clerk', '2022-03-02', tellCorrections, id, { missing: ['营业执照'] })
  const again = (tx: Tx) =>
    tx`insert into licences.correction (application_id, number, missing, told_on) values (${id}, '又一份', ${['x']}, '2022-03-03')`
  expect(await stopped(again)).toBe('correction_pkey')
  const alone = (officers: string[]) => (tx: Tx) =>
    tx`insert into licences.examination ${tx({ id: newId(), applicationId: id, kind: 'on-site', officers, examinedOn: '2022-03-03', record: 'x', conclusion: 'meets', recordedAt: '2022-03-03T02:00:00Z' })}`
  const { examiner } = house.people
  expect(await stopped(alone([examiner.id]))).toBe('two_examiners')
  expect(await stopped(alone([examiner.id, examiner.id]))).toBe('two_examiners')
  const hearing = (over: object) => (tx: Tx) =>
    tx`insert into licences.hearing ${tx({ id: newId(), applicationId: id, ground: 'required', toldOn: '2022-03-02', toldTo: ['x'], notifiedOn: '2022-03-02', heldOn: '2022-03-14', chairId: examiner.id, openToPublic: true, record: 'x', ...over })}`
  expect(await stopped(hearing({ record: null }))).toBe('held_whole')
  expect(await stopped(hearing({ openToPublic: false }))).toBe('closed_says_why')
  for (const query of [
    (tx: Tx) => tx`update licences.timeline set actor_name = 'x'`,
    (tx: Tx) => tx`update licences.examination set conclusion = 'meets'`,
    (tx: Tx) => tx`update licences.decision set content = 'x'`,
    (tx: Tx) => tx`update licences.application set received_at = now()`,
    (tx: Tx) => tx`delete from licences.opinion`,
  ])
    expect(await stopped(query)).toBe('42501')
})

test('a unit next door sees none of it and cannot write into it', async () => {
  const id = await accepted()
  const seen = house.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${house.east.path}, true)`
    return [(await findLicenceFiles(tx, [id])).length, (await tx`select 1 from licences.timeline`).length]
  })
  expect(await seen).toEqual([0, 0])
  const line = (tx: Tx) =>
    tx`insert into licences.timeline (application_id, act, at, actor_id, actor_name, stage_to) values (${id}, 'x', now(), 'x', 'x', 'closed')`
  expect(await stopped(line, house.east.path)).toBe('42501')
})
