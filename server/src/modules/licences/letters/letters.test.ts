import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { readPdf } from '../../../kit/test/pdf.ts'
import { makeDocument } from '../../../platform/documents/index.ts'
import type { Decision, LicenceFile } from '../file/types.ts'
import { LICENCE_KINDS } from '../kinds/rules.ts'
import { accepted, aFile, aLicence } from '../test/file.ts'
import { LETTERS, letterName } from './letters.ts'
import type { Letter } from './types.ts'
import { basisText } from './words.ts'

/** The text of the letter as a reader of the PDF finds it. */
async function textOf(letter: Letter, file: LicenceFile): Promise<string> {
  const document = LETTERS[letter](file)
  if (!document) throw new Error(`no ${letter}`)
  return (await readPdf((await makeDocument(document)).bytes)).pages.join('')
}

const refused = (over: Partial<Decision> = {}) =>
  aLicence({ outcome: 'refused', documentName: '不予行政许可决定书', reasons: '消防安全证明失效', basis: ['LIC:38(2)'], ...over })

test('a receipt lists what came in, what is wanting, and the last day to say so', async () => {
  const text = await textOf('receipt', aFile({ documents: ['营业执照', '消防安全证明'] }))
  for (const words of ['接收凭证', '示例旅馆', '（1）营业执照', '（2）消防安全证明', '尚未提交', '至2022年3月8日）', '许申字'])
    expect(text).toContain(words)
})

test('a receipt taken after the corrections still tells the papers of the first day', async () => {
  const correction = { number: '补1号', missing: ['消防安全证明'], toldOn: day('2022-03-03'), answeredOn: day('2022-03-07') }
  const text = await textOf('receipt', aFile({ documents: ['营业执照', '消防安全证明'] }, { correction }))
  expect(text).not.toContain('（2）消防安全证明；')
  expect(text).toContain('现收到下列申请材料：（1）营业执照。')
  expect(text).toContain('至2022年3月8日）')
  expect(await textOf('correction', aFile({}, { correction }))).toContain('（1）消防安全证明。')
  const acceptance = await textOf('acceptance', accepted('2022-03-08', { correction }, { acceptanceNumber: '受1号' }))
  expect(acceptance).toContain('已经按照要求补正')
})

test.each([
  [false, 10, ['自2022年3月2日起予以受理', '20个工作日', '延长10个工作日']],
  [true, null, ['即为受理', '2022年3月2日']],
] as const)('acceptance, by silence %s, names its day and the term', async (bySilence, extensionDays, words) => {
  const text = await textOf('acceptance', accepted('2022-03-02', {}, { acceptanceNumber: '受1号', bySilence, extensionDays }))
  for (const one of words) expect(text).toContain(one)
  expect(text.includes('可以延长')).toBe(extensionDays !== null)
})

test.each([
  ['2023-12-31', '上一级公安机关'],
  ['2024-01-01', '本级人民政府申请行政复议'],
])('not accepted on %s: reason, the organ to turn to, and the remedies of that day', async (toldOn, words) => {
  const ground = 'not-competent' as const
  const nonAcceptance = { number: '不受1号', ground, reason: '住所不在辖区', otherOrgan: '示例东分局', toldOn: day(toldOn) }
  const text = await textOf('non-acceptance', aFile({ stage: 'declined' }, { nonAcceptance }))
  for (const one of ['不属于本机关职权范围', '住所不在辖区', '向示例东分局申请', '6个月内', words]) expect(text).toContain(one)
})

test('a licence granted says what is allowed, until when, and on which basis', async () => {
  const basis = ['《旅馆业治安管理办法》第四条', 'LIC:38(1)']
  const text = await textOf('decision', accepted('2022-03-02', { decisions: [aLicence({ basis, validTo: day('2024-12-31') })] }))
  for (const words of [
    '准予行政许可',
    '经营旅馆',
    '2022年1月1日至2024年12月31日',
    '《旅馆业治安管理办法》第四条',
    '《行政许可法》第三十八条',
  ])
    expect(text).toContain(words)
})

test('a refusal gives the reason, the basis and the remedies it was made with, else those of its day', async () => {
  const remedies = '可以向示例市人民政府申请行政复议，或者向示例区人民法院提起行政诉讼。'
  const told = await textOf('decision', accepted('2022-03-02', { decisions: [refused({ remedies })] }))
  for (const words of ['不予行政许可决定书', '消防安全证明失效', '第三十八条第二款', '示例区人民法院'])
    expect(told).toContain(words)
  expect(await textOf('decision', accepted('2022-03-02', { decisions: [refused()] }))).toContain('上一级公安机关')
})

test('a certificate is there once it is issued, and says when its licence has ended', async () => {
  const issued = { certificateNo: '例证1', certificateIssuedOn: day('2022-01-04') }
  const file = (over: Partial<Decision>) => accepted('2022-03-02', { decisions: [aLicence(over)] })
  expect(LETTERS.certificate(file({}))).toBeNull()
  expect(LETTERS.certificate(file({ ...issued, certificateName: null }))).toBeNull()
  const text = await textOf('certificate', file(issued))
  for (const words of ['特种行业许可证', '例证1', '示例旅馆', '91220300MA0000001Y', '长期有效']) expect(text).toContain(words)
  expect(text).not.toContain('撤销')
  const revoked = await textOf('certificate', file({ ...issued, revokedOn: day('2022-05-01'), revokedReason: '超越法定职权' }))
  expect(revoked).toContain('本许可已于2022年5月1日撤销：超越法定职权')
})

test.each([
  ['revocation', 'revoked', '撤销行政许可决定书'],
  ['cancellation', 'cancelled', '注销行政许可决定书'],
] as const)('%s stands beside the licence it ends', async (letter, outcome, documentName) => {
  const end = aLicence({ outcome, documentName, reasons: '示例理由', basis: ['LIC:69(1).2'], content: '撤销示例许可。' })
  const text = await textOf(letter, accepted('2022-03-02', { decisions: [aLicence(), end] }))
  for (const words of [documentName, '示例理由', '提起行政诉讼']) expect(text).toContain(words)
})

test('before its fact there is no letter, but a receipt from the first day', () => {
  const there = Object.entries(LETTERS).flatMap(([name, write]) => (write(aFile()) ? [name] : []))
  expect(there).toEqual(['receipt'])
})

test('the name of the file names nobody', () => {
  for (const write of Object.values(LETTERS)) {
    const letter = write(accepted('2022-03-02', { decisions: [aLicence(), refused()] }, { acceptanceNumber: '受1号' }))
    if (letter) expect(letterName(letter)).not.toContain('示例旅馆')
  }
})

test('the basis of every kind can be written', () => {
  for (const { basis, decision } of LICENCE_KINDS) expect(basisText([...basis, decision.basis])).not.toMatch(/[A-Z]{3}:/)
  expect(basisText(['XYZ:1', '示例规定'])).toBe('XYZ:1、示例规定')
})
