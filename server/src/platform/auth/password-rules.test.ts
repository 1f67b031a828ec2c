import { expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { passwordExpired, refusePassword } from './password-rules.ts'

test.each([
  ['Abcdefg12', 'password-short', 'nine characters'],
  ['Abcdefg123', null, 'ten characters, three classes'],
  ['abcdefg123', 'password-simple', 'two classes'],
  ['abcdefg12-', null, 'lower case, digits, a sign'],
  ['法度平台法治政府Ab', null, 'Chinese is a class of its own beside upper and lower case'],
  ['Zhang.san-2022', 'password-is-name', 'holds the sign-in name, whatever the case'],
  ['Aa1Aa1Aa1Aa1', 'password-repetitive', 'three different characters only'],
  [`Aa1-${'x'.repeat(125)}`, 'password-long', '129 characters'],
])('%s → %s: %s', (password, code, _why) => {
  expect(refusePassword(password, 'zhang.san')?.code ?? null).toBe(code)
})

test.each([
  ['2022-05-30', 90, false],
  ['2022-05-31', 90, true],
  ['2030-01-01', 0, false],
])('set on 2022-03-01, on %s with at most %i days: expired %s', (today, most, expired) => {
  expect(passwordExpired(day('2022-03-01'), day(today), most)).toBe(expired)
})
