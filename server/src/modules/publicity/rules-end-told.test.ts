import { expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { lastDaysOf } from './rules-end-told.ts'

const TERMS = { personMonths: 24, unitMonths: 60 }
const record = {
  decidedOn: day('2026-05-31'),
  endOn: day('2031-05-31'),
  creditClass: 'general' as const,
  creditEndOn: day('2027-05-31'),
  repairFrom: day('2026-08-31'),
}
const unit = { partyType: 'legal-person' as const, licence: null }
const stepsOf = (...asked: Parameters<typeof lastDaysOf>) => lastDaysOf(...asked)[0]?.steps.join('')

test('a unit’s penalty: the page, the credit platform, the first day of repair, each with its reason', () => {
  const days = lastDaysOf(record, unit, TERMS)
  expect(days.map(({ id, dueOn }) => [id, dueOn])).toEqual([
    ['page-end', '2031-05-31'],
    ['credit-end', '2027-05-31'],
    ['repair', '2026-08-31'],
  ])
  expect(days[0]?.steps.join('')).toContain('60个月（法人及非法人组织）')
  expect(days[1]?.law).toEqual(['CREDIT'])
})
test('decided the day before the new rule, under the old one', () => {
  const old = { ...record, decidedOn: day('2026-03-31'), endOn: day('2031-03-31') }
  expect(lastDaysOf(old, unit, TERMS)[1]?.law).toEqual(['NDRC Order 58'])
})
test('never released: nothing to tell', () => {
  expect(lastDaysOf({ ...record, endOn: null, creditClass: null }, unit, TERMS)).toEqual([])
})
test('the setting was changed afterwards: says so and claims no sum', () => {
  expect(stepsOf(record, unit, { ...TERMS, unitMonths: 36 })).toContain('现在的设置已改变')
})
test('a licence: as long as it holds, for good without end', () => {
  const licence = (validTo: ReturnType<typeof day> | null) => ({ partyType: 'legal-person' as const, licence: { validTo } })
  expect(stepsOf({ ...record, endOn: day('2036-05-31') }, licence(day('2036-05-31')), TERMS)).toContain(
    '许可有效期至2036年5月31日',
  )
  expect(stepsOf({ ...record, endOn: day('2099-12-31') }, licence(null), TERMS)).toContain('长期有效')
})
test('what lay behind it is gone: only the stored day', () => {
  expect(stepsOf(record, null, TERMS)).toBe('该日期在发布时算定。')
})
