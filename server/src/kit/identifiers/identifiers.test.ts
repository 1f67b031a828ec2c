import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../day.ts'
import {
  birthDayOf,
  IdNumber,
  idCheckSign,
  idNumberFrom15,
  normaliseIdNumber,
  normalisePhone,
  normaliseUscc,
  type PaperKind,
  Phone,
  refuseIdNumber,
  refusePaper,
  refusePhone,
  refuseUscc,
  refuseUsccForm,
  Uscc,
  usccCheckSign,
  warnUscc,
} from './index.ts'

const today = day('2022-11-11')

describe('identity number', () => {
  test.each(['11010519491231002X', '440524188001010014', '220302199001010018', '220303200506300020', '220382198511179988'])(
    '%s is right',
    (text) => {
      expect(refuseIdNumber(text, today)).toBeNull()
    },
  )

  test.each([
    ['220322201002291232', '公民身份号码中的出生日期（20100229）不存在'],
    ['110105194912310021', '公民身份号码校验码不正确，请核对是否输错'],
    ['220302199001010019', '公民身份号码校验码不正确，请核对是否输错'],
    ['22030219900101001', '公民身份号码应为18位，现为17位'],
    ['', '公民身份号码应为18位，现为0位'],
    ['2203021990010100１8', '公民身份号码前17位应为数字，最后一位为数字或X'],
    ['X20302199001010018', '公民身份号码前17位应为数字，最后一位为数字或X'],
    ['920302199001010018', '公民身份号码不以9开头，请核对证件种类'],
    ['220302900101001', '15位身份证号码已停止使用，请填写18位公民身份号码'],
    ['220302000001010018', '公民身份号码中的出生日期（00000101）不存在'],
  ])('%s is refused: %s', (text, message) => {
    expect(refuseIdNumber(text, today)).toBe(message)
  })

  test('the impossible 29 February has a right check sign: the date alone refuses it', () => {
    expect(idCheckSign('22032220100229123')).toBe('2')
  })

  test('born today is possible, tomorrow is not; without a day the future is not asked', () => {
    const bornOn = (text: string) => `220302${text}001${idCheckSign(`220302${text}001`)}`
    expect(refuseIdNumber(bornOn('20221111'), today)).toBeNull()
    expect(refuseIdNumber(bornOn('20221112'), today)).toBe('公民身份号码中的出生日期（20221112）晚于今天')
    expect(refuseIdNumber(bornOn('20221112'))).toBeNull()
  })

  test('width, blanks and a small x are put right', () => {
    expect(normaliseIdNumber(' １１０１０５　1949 1231\u200b002ｘ ')).toBe('11010519491231002X')
    expect(IdNumber.parse('11010519491231002x')).toBe('11010519491231002X')
    expect(IdNumber.safeParse('9'.repeat(10_000_000)).error?.issues[0]?.message).toBe('公民身份号码应为18位，现为200位')
  })

  test.each([
    ['220302900101001', '220302199001010018'],
    ['220302900230001', null],
    ['22030290010100', null],
    ['22030290010100X', null],
  ])('old number %s becomes %s', (old, text) => {
    expect(idNumberFrom15(old)).toBe(text)
  })

  test('the birth day is read from it', () => {
    expect(birthDayOf('440524188001010014')).toBe('1880-01-01')
  })
})

describe('unified social credit code', () => {
  test.each([
    '91350100M000100Y43',
    '91110000101623741K',
    '911101066976941872',
    '91320105780688132K',
    '91230500MA1B3N1N2M',
    '11230500001755309F',
    '91220300MA0000001Y',
    '112203000000000001',
    '92220302MA00000AB2',
    '93220322MA0000N0CK',
    '51220300MJ0000001K',
    '91220300MA00000110',
  ])('%s is right', (text) => {
    expect(refuseUscc(text)).toBeNull()
  })

  test.each([
    ['91310115MA1H8R7C6D', '统一社会信用代码校验码不正确，请核对是否输错'],
    ['91350211M0000XUF46', '统一社会信用代码校验码不正确，请核对是否输错'],
    ['91220300MA0000001', '统一社会信用代码应为18位，现为17位'],
    ['91220300MA00O0001Y', '统一社会信用代码第13位“O”不是可用字符（不使用 I、O、S、V、Z）'],
    ['91220300ma0000001y', '统一社会信用代码第9位“m”不是可用字符（不使用 I、O、S、V、Z）'],
    ['9122030AMA0000001Y', '统一社会信用代码第3至8位应为数字（登记管理机关行政区划码）'],
  ])('%s is refused: %s', (text, message) => {
    expect(refuseUscc(text)).toBe(message)
  })

  test('remainder 0 gives sign 0, and the wrong public code should end in 7', () => {
    expect(usccCheckSign('91220300MA0000011')).toBe('0')
    expect(usccCheckSign('91310115MA1H8R7C6')).toBe('7')
  })

  test.each(['A', 'N', 'Y'])('the first sign may be %s', (first) => {
    const body = `${first}1220300MA0000001`
    expect(refuseUscc(body + usccCheckSign(body))).toBeNull()
  })

  test('a code issued against the formula has a right form, for a record with a logged reason', () => {
    expect(refuseUsccForm('91350211M0000XUF46')).toBeNull()
  })

  test('the organisation code inside only warns', () => {
    expect(warnUscc('91110000101623741K')).toBeNull()
    expect(warnUscc('11230500001755309F')).toBeNull()
    expect(warnUscc('91220300MA0000001Y')).toBe('其中的组织机构代码（第9至17位）校验码不符，请核对')
  })

  test('width, blanks and case are put right', () => {
    expect(normaliseUscc('９１３５０１００ m000100y43')).toBe('91350100M000100Y43')
    expect(Uscc.parse(' 91350100m000100y43 ')).toBe('91350100M000100Y43')
    expect(Uscc.safeParse('A'.repeat(10_000_000)).success).toBe(false)
  })
})

test.each([
  ['１３８ 0000 0000', '13800000000', true],
  ['+86 138-0000-0000', '13800000000', true],
  ['(0434)3250000', '0434-3250000', true],
  ['010－12345678', '010-12345678', false],
  ['010-82345678-801', '010-82345678-801', true],
  ['400-800-1234', '400-800-1234', true],
  ['12800000000', '12800000000', false],
  ['1380000000', '1380000000', false],
  ['电话', '电话', false],
])('telephone %s is %s, right: %s', (raw, text, right) => {
  expect(normalisePhone(raw)).toBe(text)
  expect(refusePhone(text) === null).toBe(right)
})

const cardOf = (digits: string) => digits + idCheckSign(digits)
test.each<[PaperKind, string, boolean]>([
  ['id-card', '220302199001010018', true],
  ['passport', 'E12345678', true],
  ['passport', 'EABCDEFGH', false],
  ['passport', 'E123', false],
  ['hong-kong-macao-permit', 'H12345678', true],
  ['hong-kong-macao-permit', 'K12345678', false],
  ['taiwan-permit', '12345678', true],
  ['taiwan-permit', '1234567', false],
  ['residence-permit', cardOf('81000019900101001'), true],
  ['residence-permit', '220302199001010018', false],
  ['permanent-residence', 'USA220090010112', true],
  ['permanent-residence', cardOf('92284019900101001'), true],
  ['permanent-residence', cardOf('92284019900230001'), false],
])('%s %s right: %s', (kind, text, right) => {
  expect(refusePaper(kind, text, today) === null).toBe(right)
})

test('the form fields can be described in the contract, in and out', () => {
  for (const field of [IdNumber, Uscc, Phone]) {
    expect(z.toJSONSchema(field, { io: 'input' })).toMatchObject({ type: 'string' })
    expect(z.toJSONSchema(field, { io: 'output' })).toMatchObject({ type: 'string' })
  }
})
