import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptApplication, declineApplication, recordCorrections, tellCorrections } from './application/actions.ts'
import { receiveApplication } from './application/receive.ts'
import { grantLicence, refuseLicence } from './decision/actions.ts'
import { deliverLicence, issueCertificate } from './decision/actions-delivery.ts'
import { cancelLicence, revokeLicence } from './decision/actions-end.ts'
import { giveLegalOpinion, proposeRefusal, proposeRevocation } from './decision/actions-opinion.ts'
import { recordExamination } from './examination/actions.ts'
import { getApplication, getApplicationTimeline } from './file/actions.ts'
import type { ApplicationId } from './file/types.ts'
import { recordSupervision } from './supervision/actions.ts'
import { actor, application, type LicenceHouse, licenceHouse } from './test/house.ts'

let house: LicenceHouse
let act: ReturnType<typeof actor>
beforeAll(async () => {
  house = await licenceHouse()
  act = actor(house)
})
afterAll(() => house.t.close())

const day = (text: string) => text as never
const received = async (on = '2022-03-01', over = {}) =>
  (await receiveApplication(house.on('clerk', on), application(over))).applicationId
const onSite = (examinedOn: string, conclusion: 'meets' | 'fails' = 'meets') => ({
  kind: 'on-site' as const,
  officers: [house.people.examiner.id, house.people.second.id],
  examinedOn: day(examinedOn),
  record: '现场核查记录。',
  conclusion,
})
const REMEDY = { reconsiderationOrgan: '示例市人民政府', court: '示例区人民法院' }

async function granted(over = {}): Promise<ApplicationId> {
  const id = await received('2022-03-01', over)
  await act('clerk', '2022-03-02', acceptApplication, id, {})
  await act('examiner', '2022-03-04', recordExamination, id, onSite('2022-03-03'))
  await act('head', '2022-03-07', grantLicence, id, { content: '经营旅馆', validFrom: null, validTo: null })
  return id
}

test('a hotel from its papers to its certificate', async () => {
  const id = await granted()
  await act('clerk', '2022-03-08', issueCertificate, id, { certificateNo: null })
  const done = await act('clerk', '2022-03-09', deliverLicence, id, {
    deliveredOn: day('2022-03-09'),
    method: 'window',
    recipient: '示例甲',
  })
  expect(done.stage).toBe('closed')
  const reading = await getApplication(house.on('head', '2022-03-09'), { applicationId: id })
  expect(reading.licence).toMatchObject({ state: 'valid', status: '1' })
  expect(reading.file.decisions[0]).toMatchObject({
    outcome: 'granted',
    number: '四公（西）准许决字〔2022〕1号',
    documentName: '准予行政许可决定书',
    partyType: 'legal-person',
    uscc: '91220300MA0000001Y',
    authorityName: '示例西分局',
    validFrom: '2022-03-07',
    validTo: null,
    certificateNo: '四公（西）许证字〔2022〕1号',
  })
  expect(reading.deadlines.map(({ id: clock, state }) => [clock, state])).toEqual([
    ['licence-correct', 'met'],
    ['licence-decide', 'met'],
    ['licence-certificate', 'met'],
  ])
  const { items } = await getApplicationTimeline(house.on('head', '2022-03-09'), { applicationId: id })
  expect(items.map(({ act: name }) => name)).toEqual([
    ...['receiveApplication', 'acceptApplication', 'recordExamination', 'grantLicence', 'issueCertificate', 'deliverLicence'],
  ])
})

describe('silence', () => {
  // 2022-03-01 is a Tuesday: five working days end on 2022-03-08.
  test.each([
    ['2022-03-07', true],
    ['2022-03-08', true],
    ['2022-03-09', false],
  ])('what is wanting may be told on %s: %s', async (on, may) => {
    const id = await received()
    const told = act('clerk', on, tellCorrections, id, { missing: ['营业执照'] })
    if (may) expect((await told).stage).toBe('correcting')
    else await expect(told).rejects.toMatchObject({ code: 'accepted-by-silence', basis: ['LIC:32(1).4'] })
  })

  test('after it the application is accepted as of the day of receipt, and cannot be turned away', async () => {
    const id = await received()
    const refusal = { ground: 'not-required' as const, reason: '不需要', otherOrgan: null }
    await expect(act('clerk', '2022-03-09', declineApplication, id, refusal)).rejects.toMatchObject({
      code: 'accepted-by-silence',
    })
    await act('clerk', '2022-03-10', acceptApplication, id, {})
    const { file } = await getApplication(house.on('clerk', '2022-03-10'), { applicationId: id })
    expect(file.application).toMatchObject({ acceptedOn: '2022-03-01', bySilence: true, stage: 'examining' })
  })

  test('what is wanting is told once', async () => {
    const id = await received()
    await act('clerk', '2022-03-02', tellCorrections, id, { missing: ['营业执照'] })
    await act('clerk', '2022-03-04', recordCorrections, id, { documents: ['营业执照'] })
    await expect(act('clerk', '2022-03-04', tellCorrections, id, { missing: ['消防安全证明'] })).rejects.toMatchObject({
      code: 'corrected-once',
    })
  })
})

describe('who decides', () => {
  test('a grant needs two officers on the spot', async () => {
    const id = await received()
    await act('clerk', '2022-03-02', acceptApplication, id, {})
    const alone = { ...onSite('2022-03-03'), officers: [house.people.examiner.id] }
    await expect(act('examiner', '2022-03-04', recordExamination, id, alone)).rejects.toMatchObject({ code: 'two-examiners' })
    await act('examiner', '2022-03-04', recordExamination, id, { ...alone, kind: 'document' })
    const grant = { content: '经营旅馆', validFrom: null, validTo: null }
    await expect(act('head', '2022-03-07', grantLicence, id, grant)).rejects.toMatchObject({
      code: 'no-site-examination',
      basis: ['LIC:34(3)'],
    })
  })

  test('not the examiner, by rule and by the database', async () => {
    const id = await received()
    await act('clerk', '2022-03-02', acceptApplication, id, {})
    const officers = [house.people.head.id, house.people.second.id]
    await act('examiner', '2022-03-04', recordExamination, id, { ...onSite('2022-03-03'), officers })
    const grant = { content: '经营旅馆', validFrom: null, validTo: null }
    await expect(act('head', '2022-03-07', grantLicence, id, grant)).rejects.toMatchObject({ code: 'decider-examined' })
    await act('chief', '2022-03-07', grantLicence, id, grant)
    const other = await received()
    await act('clerk', '2022-03-02', acceptApplication, other, {})
    const copy = house.t
      .owner`insert into licences.decision (id, application_id, unit_id, unit_path, organ_id, authority_name, kind_code, number,
        document_name, outcome, decided_on, decided_by, recorded_at, content, basis, valid_from, licence_type, party_type, party_name, secrecy, trade_secret)
      select gen_random_uuid(), ${other}, unit_id, unit_path, organ_id, authority_name, kind_code, '四公试号', document_name, outcome, decided_on,
        decided_by, recorded_at, content, basis, valid_from, licence_type, party_type, party_name, secrecy, trade_secret
      from licences.decision where application_id = ${id}`
    await expect(copy).rejects.toMatchObject({ constraint_name: 'decision_needs_examination' })
  })

  test('a refusal needs a legal reviewer who agrees, its reasons and its remedies', async () => {
    const id = await received()
    await act('clerk', '2022-03-02', acceptApplication, id, {})
    await act('examiner', '2022-03-04', recordExamination, id, onSite('2022-03-03', 'fails'))
    await expect(act('head', '2022-03-07', refuseLicence, id, REMEDY)).rejects.toMatchObject({ code: 'no-legal-opinion' })
    await act('examiner', '2022-03-07', proposeRefusal, id, { reasons: '消防不合格。', basis: ['《旅馆业治安管理办法》第三条'] })
    await act('reviewer', '2022-03-08', giveLegalOpinion, id, { result: 'not-agreed', content: '理由不足。' })
    await expect(act('head', '2022-03-08', refuseLicence, id, REMEDY)).rejects.toMatchObject({ code: 'no-legal-opinion' })
    await act('examiner', '2022-03-09', proposeRefusal, id, {
      reasons: '疏散通道宽度不足。',
      basis: ['《旅馆业治安管理办法》第三条'],
    })
    await act('reviewer', '2022-03-09', giveLegalOpinion, id, { result: 'agreed', content: '同意。' })
    await act('head', '2022-03-10', refuseLicence, id, REMEDY)
    const { file } = await getApplication(house.on('head', '2022-03-10'), { applicationId: id })
    expect(file.decisions[0]).toMatchObject({
      outcome: 'refused',
      reasons: '疏散通道宽度不足。',
      number: '四公（西）不许决字〔2022〕1号',
    })
    expect(file.decisions[0]?.remedies).toContain('示例区人民法院')
  })
})

test('a licence got by fraud is revoked by the head of the organ and struck off', async () => {
  const id = await granted()
  const look = {
    checkedOn: day('2022-04-01'),
    officers: [house.people.examiner.id],
    findings: '证明系伪造',
    result: 'violation' as const,
    handling: '立案',
  }
  await act('examiner', '2022-04-01', recordSupervision, id, look)
  const proposal = {
    ground: 'fraud-or-bribery' as const,
    reasons: '提交虚假材料。',
    basis: ['LIC:69(2)'],
    heardOn: day('2022-04-02'),
    statement: null,
  }
  const heard = { ...proposal, publicInterestHarm: false }
  await expect(
    act('examiner', '2022-04-06', proposeRevocation, id, { ...heard, publicInterestHarm: true }),
  ).rejects.toMatchObject({ code: 'public-interest' })
  await act('examiner', '2022-04-06', proposeRevocation, id, heard)
  await act('reviewer', '2022-04-07', giveLegalOpinion, id, { result: 'agreed', content: '同意。' })
  await expect(act('head', '2022-04-08', revokeLicence, id, { ...REMEDY, compensation: null })).rejects.toMatchObject({
    code: 'not-permitted',
  })
  await act('chief', '2022-04-08', revokeLicence, id, { ...REMEDY, compensation: null })
  await act('head', '2022-04-11', cancelLicence, id, { ground: 'revoked', reason: '许可已被撤销。' })
  const { file, licence } = await getApplication(house.on('head', '2022-04-11'), { applicationId: id })
  expect(licence).toMatchObject({ state: 'revoked', status: '2' })
  expect(file.decisions.map(({ outcome }) => outcome)).toEqual(['granted', 'revoked', 'cancelled'])
})

test('whoever acted on an older version is told what was done in between', async () => {
  const id = await received()
  await act('clerk', '2022-03-02', acceptApplication, id, {})
  const late = acceptApplication(house.on('clerk', '2022-03-02'), { applicationId: id, version: 1 })
  await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'stale' })
})
