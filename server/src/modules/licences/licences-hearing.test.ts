import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptApplication } from './application/actions.ts'
import { receiveApplication } from './application/receive.ts'
import { grantLicence, refuseLicence } from './decision/actions.ts'
import { giveLegalOpinion, proposeRefusal } from './decision/actions-opinion.ts'
import { endExcludedTime, extendDecision, recordExamination, startExcludedTime } from './examination/actions.ts'
import { getApplication } from './file/actions.ts'
import type { ApplicationId } from './file/types.ts'
import { holdLicenceHearing, requestLicenceHearing, tellHearingRight, waiveHearing } from './hearing/actions.ts'
import { actor, application, type LicenceHouse, licenceHouse } from './test/house.ts'

let house: LicenceHouse
let act: ReturnType<typeof actor>
beforeAll(async () => {
  house = await licenceHouse()
  act = actor(house)
})
afterAll(() => house.t.close())

const day = (text: string) => text as never
const GRANT = { content: '经营旅馆', validFrom: null, validTo: null }
const REMEDY = { reconsiderationOrgan: '示例市人民政府', court: '示例区人民法院' }
const looked = (conclusion: 'meets' | 'fails' = 'meets') => ({
  kind: 'on-site' as const,
  officers: [house.people.examiner.id, house.people.second.id],
  examinedOn: day('2022-03-03'),
  record: '现场核查记录。',
  conclusion,
})

/** Accepted on 2022-03-02 and examined. */
async function examined(): Promise<ApplicationId> {
  const { applicationId } = await receiveApplication(house.on('clerk', '2022-03-01'), application())
  await act('clerk', '2022-03-02', acceptApplication, applicationId, {})
  await act('examiner', '2022-03-04', recordExamination, applicationId, looked())
  return applicationId
}

describe('a hearing', () => {
  const told = { ground: 'great-interest' as const, toldOn: day('2022-03-07'), toldTo: ['示例旅馆有限公司', '示例邻居'] }
  const held = () => ({
    notifiedOn: day('2022-03-10'),
    heldOn: day('2022-03-21'),
    chairId: house.people.head.id,
    clerkId: null,
    openToPublic: true,
    closedReason: null,
    record: '听证笔录。',
  })

  test('is awaited for five working days after it was told, and no longer', async () => {
    const id = await examined()
    await act('examiner', '2022-03-07', tellHearingRight, id, told)
    await expect(act('chief', '2022-03-14', grantLicence, id, GRANT)).rejects.toMatchObject({ code: 'hearing-may-be-asked' })
    const late = { requester: '示例邻居', requestedOn: day('2022-03-15') }
    await expect(act('examiner', '2022-03-15', requestLicenceHearing, id, late)).rejects.toMatchObject({
      code: 'hearing-request-late',
    })
    expect((await act('chief', '2022-03-15', grantLicence, id, GRANT)).stage).toBe('granted')
  })

  test('asked for on the last day, held after seven working days’ notice by someone who did not examine', async () => {
    const id = await examined()
    await act('examiner', '2022-03-07', tellHearingRight, id, told)
    const stranger = { requester: '示例路人', requestedOn: day('2022-03-08') }
    await expect(act('examiner', '2022-03-08', requestLicenceHearing, id, stranger)).rejects.toMatchObject({ code: 'not-told' })
    await act('examiner', '2022-03-14', requestLicenceHearing, id, { requester: '示例邻居', requestedOn: day('2022-03-09') })
    await expect(act('chief', '2022-03-20', grantLicence, id, GRANT)).rejects.toMatchObject({ code: 'hearing-pending' })
    const hold = (over: object, on = '2022-03-22') => act('examiner', on, holdLicenceHearing, id, { ...held(), ...over })
    await expect(hold({ heldOn: '2022-03-18' })).rejects.toMatchObject({ code: 'notified-too-late', basis: ['LIC:48(1).1'] })
    await expect(hold({ chairId: house.people.second.id })).rejects.toMatchObject({ code: 'chair-examined' })
    await expect(hold({ openToPublic: false })).rejects.toMatchObject({ code: 'not-public' })
    await hold({})
    const { deadlines } = await getApplication(house.on('chief', '2022-03-22'), { applicationId: id })
    // 20 working days from 2022-03-02 end on 2022-03-30; the hearing took the eight from 2022-03-10 to 2022-03-21.
    expect(deadlines.find((clock) => clock.id === 'licence-decide')).toMatchObject({ dueOn: '2022-04-12' })
    await act('chief', '2022-03-23', grantLicence, id, GRANT)
  })

  test('that must be held cannot be given up, one that may be asked for can', async () => {
    const must = await examined()
    await act('examiner', '2022-03-07', tellHearingRight, must, { ...told, ground: 'public-interest' })
    await expect(act('examiner', '2022-03-08', waiveHearing, must, { reason: '不要' })).rejects.toMatchObject({
      code: 'must-be-held',
    })
    await expect(act('chief', '2022-03-20', grantLicence, must, GRANT)).rejects.toMatchObject({ code: 'hearing-pending' })
    const may = await examined()
    await act('examiner', '2022-03-07', tellHearingRight, may, told)
    await act('examiner', '2022-03-08', waiveHearing, may, { reason: '书面放弃' })
    await act('chief', '2022-03-08', grantLicence, may, GRANT)
  })
})

describe('time', () => {
  test('is extended once, by the head of the organ, before it has run out', async () => {
    const id = await examined()
    await expect(act('head', '2022-03-30', extendDecision, id, { reason: '复杂' })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await expect(act('chief', '2022-03-31', extendDecision, id, { reason: '复杂' })).rejects.toMatchObject({ code: 'term-over' })
    await act('chief', '2022-03-30', extendDecision, id, { reason: '复杂' })
    await expect(act('chief', '2022-03-30', extendDecision, id, { reason: '复杂' })).rejects.toMatchObject({
      code: 'extended-once',
    })
  })

  test('of an appraisal stands still, and nothing is decided meanwhile', async () => {
    const id = await examined()
    await act('examiner', '2022-03-07', startExcludedTime, id, { ground: 'appraisal', fromOn: day('2022-03-07'), neededDays: 10 })
    await expect(act('chief', '2022-03-09', grantLicence, id, GRANT)).rejects.toMatchObject({ code: 'excluded-time-open' })
    await expect(act('examiner', '2022-03-14', endExcludedTime, id, { toOn: day('2022-03-06') })).rejects.toMatchObject({
      code: 'ends-before-start',
    })
    await act('examiner', '2022-03-14', endExcludedTime, id, { toOn: day('2022-03-14') })
    await act('chief', '2022-03-15', grantLicence, id, GRANT)
  })
})

describe('a renewal', () => {
  const holder = {
    ...{
      kindCode: 'foreigner-residence',
      applicantKind: 'person' as const,
      applicantName: '示例外籍人员',
      idType: 'passport' as const,
    },
    ...{ idNumber: 'E1234567', uscc: null, legalRepresentative: null, matter: '居留', documents: [] },
  }
  const papers = () => ({ ...looked(), kind: 'document' as const, officers: [house.people.examiner.id] })
  async function first(validTo: string) {
    const { applicationId } = await receiveApplication(house.on('clerk', '2022-03-01'), application(holder))
    await act('clerk', '2022-03-02', acceptApplication, applicationId, {})
    await act('examiner', '2022-03-04', recordExamination, applicationId, papers())
    const { id } = await act('head', '2022-03-07', grantLicence, applicationId, { ...GRANT, validTo: day(validTo) })
    return { applicationId, priorDecisionId: id }
  }
  const renew = async (priorDecisionId: string | null, on: string) =>
    (await receiveApplication(house.on('clerk', on), application({ ...holder, purpose: 'renewal', priorDecisionId })))
      .applicationId

  test('prolongs from the day after the old one ends, which it succeeds on that day', async () => {
    const { applicationId: old, priorDecisionId } = await first('2022-06-30')
    const id = await renew(priorDecisionId, '2022-05-31')
    await act('clerk', '2022-06-01', acceptApplication, id, {})
    await act('examiner', '2022-06-02', recordExamination, id, { ...papers(), examinedOn: day('2022-06-02') })
    await act('head', '2022-06-30', grantLicence, id, GRANT)
    const { file } = await getApplication(house.on('head', '2022-06-30'), { applicationId: id })
    expect(file.decisions[0]).toMatchObject({
      outcome: 'renewed',
      bySilence: false,
      validFrom: '2022-07-01',
      validTo: '2023-06-30',
      priorDecisionId,
    })
    expect((await getApplication(house.on('head', '2022-06-30'), { applicationId: old })).licence?.state).toBe('valid')
    expect((await getApplication(house.on('head', '2022-07-01'), { applicationId: old })).licence?.state).toBe('succeeded')
  })

  test('nobody decided before the end is granted by law and cannot be refused', async () => {
    const { priorDecisionId } = await first('2022-06-30')
    const id = await renew(priorDecisionId, '2022-05-31')
    await act('clerk', '2022-06-01', acceptApplication, id, {})
    await act('examiner', '2022-06-02', recordExamination, id, {
      ...papers(),
      examinedOn: day('2022-06-02'),
      conclusion: 'fails',
    })
    await act('examiner', '2022-06-29', proposeRefusal, id, { reasons: '不符合。', basis: ['EEL:31'] })
    await act('reviewer', '2022-06-30', giveLegalOpinion, id, { result: 'agreed', content: '同意。' })
    await expect(act('head', '2022-07-01', refuseLicence, id, REMEDY)).rejects.toMatchObject({
      code: 'renewed-by-silence',
      basis: ['LIC:50(2)'],
    })
    await act('head', '2022-07-01', grantLicence, id, GRANT)
    const { file } = await getApplication(house.on('head', '2022-07-01'), { applicationId: id })
    expect(file.decisions[0]).toMatchObject({ outcome: 'renewed', bySilence: true, validFrom: '2022-07-01' })
  })

  test('may still be refused on the last day', async () => {
    const { priorDecisionId } = await first('2022-06-30')
    const id = await renew(priorDecisionId, '2022-05-31')
    await act('clerk', '2022-06-01', acceptApplication, id, {})
    await act('examiner', '2022-06-02', recordExamination, id, {
      ...papers(),
      examinedOn: day('2022-06-02'),
      conclusion: 'fails',
    })
    await act('examiner', '2022-06-29', proposeRefusal, id, { reasons: '不符合。', basis: ['EEL:31'] })
    await act('reviewer', '2022-06-30', giveLegalOpinion, id, { result: 'agreed', content: '同意。' })
    expect((await act('head', '2022-06-30', refuseLicence, id, REMEDY)).stage).toBe('refused')
  })
})
