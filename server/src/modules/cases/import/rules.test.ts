import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { PENALTY_COLUMNS, type PenaltyCells } from './columns.ts'
import { A_PERSON, aPenaltyRow } from './example.ts'
import { checkRow, type RowTerms } from './rules.ts'
import { fenOfWan } from './rules-amount.ts'

const ORGAN = { id: 'o', name: '示例市公安局', path: '/220300000000/', uscc: '112203000000000001' }
const TERMS: RowTerms = { today: day('2022-03-01'), organs: new Map([[ORGAN.name, ORGAN]]), usccOverride: false }
const check = (change: Partial<PenaltyCells>, terms: Partial<RowTerms> = {}) =>
  checkRow(aPenaltyRow(change), {}, { ...TERMS, ...terms })

test('a right row is taken in its written form', () => {
  const { row } = check({ decisionNo: '四公(法)行罚决字[2021]第0012号', decisionDate: '2021/6/1', uscc: '９１220300ma0000001y ' })
  expect(row).toMatchObject({
    number: '四公（法）行罚决字〔2021〕12号',
    rawNumber: '四公(法)行罚决字[2021]第0012号',
    decidedOn: '2021-06-01',
    partyType: 'legal-person',
    penalties: ['warning', 'fine'],
    fineFen: 20_000,
    overridden: false,
    fields: { uscc: '91220300MA0000001Y', decisionDate: '2021-06-01' },
  })
})

test.each([
  ['0.02', { fen: 20_000 }],
  ['0.000001', { fen: 1 }],
  ['0.0000010', { wrong: '最多六位小数（精确到分）' }],
  ['1.234567', { fen: 1_234_567 }],
  ['0.29', { fen: 290_000 }],
  ['1000000', { fen: 1_000_000_000_000 }],
  ['1000000.000001', { wrong: '金额过大' }],
  ['-1', { wrong: expect.stringContaining('万元') }],
  ['1,000', { wrong: expect.stringContaining('千位分隔符') }],
  ['200元', { wrong: expect.stringContaining('万元') }],
])('%s 万元 is %o', (text, expected) => {
  expect(fenOfWan(text)).toEqual(expected)
})

const WRONG: [Partial<PenaltyCells>, keyof PenaltyCells, string][] = [
  [{ partyType: '公司' }, 'partyType', '应为：'],
  [{ uscc: '91310115MA1H8R7C6D' }, 'uscc', '校验码不正确'],
  [{ uscc: '' }, 'uscc', '须填写统一社会信用代码'],
  [{ legalRepresentative: '' }, 'legalRepresentative', '必须填写'],
  [{ personIdType: '身份证' }, 'personIdType', '应为空'],
  [{ legalRepIdNo: '220302199001010018' }, 'legalRepIdType', '须同时填写证件类型'],
  [{ ...A_PERSON, personIdNo: '220302199001010019' }, 'personIdNo', '校验码'],
  [{ ...A_PERSON, personIdNo: '220322201002291232' }, 'personIdNo', '不存在'],
  [{ ...A_PERSON, personIdType: '工作证' }, 'personIdType', '证件类型应为'],
  [{ ...A_PERSON, personIdNo: '' }, 'personIdNo', '必须填写'],
  [{ ...A_PERSON, uscc: '91220300MA0000001Y' }, 'uscc', '应为空'],
  [{ decisionDate: '2021-02-29' }, 'decisionDate', '日期不存在'],
  [{ decisionDate: '2022-03-02' }, 'decisionDate', '晚于今天'],
  [{ penaltyValidUntil: '2021-05-31' }, 'penaltyValidUntil', '早于处罚决定日期'],
  [{ publicityEndDate: '2021-05-31' }, 'publicityEndDate', '早于处罚决定日期'],
  [{ penaltyTypes: '警告;没收一切' }, 'penaltyTypes', '没有处罚类别“没收一切”'],
  [{ penaltyTypes: '罚款', fineAmount: '' }, 'fineAmount', '须填写大于零的金额'],
  [{ penaltyTypes: '罚款', fineAmount: '0' }, 'fineAmount', '须填写大于零的金额'],
  [{ penaltyTypes: '警告' }, 'fineAmount', '却没有罚款'],
  [{ penaltyTypes: '罚款;没收违法所得' }, 'confiscatedAmount', '须填写金额'],
  [{ penaltyTypes: '罚款;吊销许可证件' }, 'licenseAffected', '须填写证照名称'],
  [{ decisionNo: '第十二号' }, 'decisionNo', '文书字号'],
  [{ decisionNo: '四公（法）不罚决字〔2021〕12号' }, 'decisionNo', '不是行政处罚决定书'],
  [{ authorityName: '别处公安局' }, 'authorityName', '不是您管辖范围内'],
  [{ authorityUscc: '91220300MA0000001Y' }, 'authorityUscc', '与处罚机关不符'],
  [{ violationFacts: '\u0007' }, 'violationFacts', '控制字符'],
  [{ remark: '=1+1' }, 'remark', '公式'],
  [{ remark: '长'.repeat(513) }, 'remark', '不能超过 512 字，现为 513 字'],
]
test.each(WRONG)('%o: %s says %s', (change, field, message) => {
  const { row, errors } = check(change)
  expect(row).toBeNull()
  expect(errors?.[field]).toContain(message)
  expect(Object.keys(errors ?? {})).toEqual([field])
})

test.each(PENALTY_COLUMNS.filter((column) => 'required' in column).map(({ key }) => key))('%s must be filled', (key) => {
  expect(check({ [key]: '  ' }).errors?.[key]).toBe('必填')
})

test('the edges are taken: decided today, valid to that very day, a text of full length', () => {
  const edge = { decisionDate: '2022-03-01', penaltyValidUntil: '2022-03-01', publicityEndDate: '2022-03-01' }
  expect(check({ ...edge, remark: '长'.repeat(512) }).errors).toBeNull()
})

test('a person is taken; an old 15-digit number only in a decision made before 2013', () => {
  expect(check(A_PERSON).row).toMatchObject({ partyType: 'natural-person' })
  const old = { ...A_PERSON, personIdNo: '220302900101001', decisionNo: '四公（法）行罚决字〔2012〕12号' }
  expect(check({ ...old, decisionDate: '2012-12-31' }).errors).toBeNull()
  expect(check({ ...old, decisionDate: '2013-01-01' }).errors?.personIdNo).toContain('15位')
})

test('a paper number whose middle was hidden is taken as it stands; one that hides nothing is still checked', () => {
  expect(check({ ...A_PERSON, personIdNo: '220302**********18' }).row?.fields.personIdNo).toBe('220302**********18')
  expect(check({ ...A_PERSON, personIdNo: '220302**18' }).errors?.personIdNo).toBeDefined()
})

test('a code issued against the formula is taken only with a reason for the file, and marked; a code of wrong form never', () => {
  const issued = { uscc: '91350211M0000XUF46' }
  expect(check(issued).errors?.uscc).toContain('校验码')
  expect(check(issued, { usccOverride: true }).row?.overridden).toBe(true)
  expect(check({ uscc: '91350211M0000XUF4' }, { usccOverride: true }).errors?.uscc).toContain('18位')
})

test('what reading found wrong is kept, and several cells are told at once', () => {
  const { errors } = checkRow(aPenaltyRow({ partyName: '', fineAmount: '' }), { fineAmount: '单元格是公式' }, TERMS)
  expect(errors).toEqual({ partyName: '必填', fineAmount: '单元格是公式' })
})
