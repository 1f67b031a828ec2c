import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { refuseCheck, refuseLate, refuseRelease, refuseTerm, refuseTyping, yearlyDue } from './rules.ts'
import { fieldsSchema } from './types.ts'
import { LIST_CODES, LISTS, type ListCode, listOf, typedFields } from './types-lists.ts'

describe('the catalogue', () => {
  test('names every list once, and every field of a list once', () => {
    expect(new Set(LIST_CODES).size).toBe(LISTS.length)
    for (const { fields } of LISTS) expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
  })
  test.each<[ListCode, Record<string, unknown>, boolean]>([
    ['no-penalty', { act: '甲', conditions: '乙', basis: ['APL:33(1)'], measure: '批评教育' }, true],
    ['no-penalty', { act: '甲', conditions: '乙', basis: [], measure: '批评教育' }, false],
    ['no-penalty', { act: '', conditions: '乙', basis: ['APL:33(1)'], measure: '批评教育' }, false],
    ['no-penalty', { act: '甲', conditions: '乙', basis: ['APL:33(1)'], measure: '批评教育', phone: '1' }, false],
    ['traffic-monitors', { place: '甲', range: '乙', acts: '丙', useFrom: '2026-02-29' }, false],
    ['traffic-monitors', { place: '甲', range: '乙', acts: '丙', useFrom: '2026-02-28' }, true],
    ['recording-equipment', { device: '甲', unit: '乙', quantity: -1, use: '丙' }, false],
    ['recording-equipment', { device: '甲', unit: '乙', quantity: 0, use: '丙' }, true],
    ['enforcement-bodies', { address: '甲', hours: '乙', phone: '丙' }, true],
    ['enforcement-bodies', { name: '冒名', address: '甲', hours: '乙', phone: '丙' }, false],
  ])('%s takes %j: %s', (code, fields, ok) => {
    expect(fieldsSchema(listOf(code)).safeParse(fields).success).toBe(ok)
  })
  test('only what is wholly read from elsewhere cannot be typed', () => {
    const refused = LISTS.filter((spec) => refuseTyping(spec) !== null)
    expect(refused.map(({ code }) => code)).toEqual(['officers'])
    expect(LISTS.filter((spec) => typedFields(spec).length === 0).every(({ source }) => source === 'query')).toBe(true)
  })
})

test.each([
  ['2026-03-01', '2026-02-28', 'list-term'],
  ['2026-03-01', '2026-03-01', undefined],
  ['2026-03-01', null, undefined],
])('from %s to %s: %s', (from, to, code) => {
  expect(refuseTerm(day(from), to === null ? null : day(to))?.code).toBe(code)
})

test.each([
  ['before-use', 1, '2026-03-01', undefined, 'on the day'],
  ['before-use', 1, '2026-03-02', 'list-before-use', 'the day after'],
  ['before-use', 1, '2026-02-28', undefined, 'the day before'],
  ['before-use', 2, '2026-03-02', undefined, 'a later version: the site itself was public'],
  ['on-change', 1, '2026-03-02', undefined, 'another list'],
] as const)('%s, version %s, released %s: %s (%s)', (duty, version, on, code, _what) => {
  expect(refuseLate(duty, { effectiveFrom: day('2026-03-01'), version }, day(on))?.code).toBe(code)
})

test('who wrote it does not release it, and nothing is released twice', () => {
  const draft = { editedBy: 'clerk', releasedAt: null, returnReason: null }
  expect(refuseRelease(draft, 'reader')).toBeNull()
  expect(refuseRelease(draft, 'clerk')?.code).toBe('same-reader')
  expect(refuseRelease({ ...draft, returnReason: '错字' }, 'reader')?.code).toBe('list-returned')
  expect(refuseRelease({ ...draft, releasedAt: '2026-03-01T00:00:00.000Z' as never }, 'reader')?.code).toBe('list-released')
})

test.each([
  [null, '2026-01-01', '2026-03-31', 'never seen'],
  ['2025-12-31', '2026-03-31', '2026-03-31', 'last year, on the last day'],
  ['2025-12-31', '2026-04-01', '2026-03-31', 'last year, the day after: overdue'],
  ['2026-01-01', '2026-01-02', '2027-03-31', 'this year'],
])('seen %s, today %s: due %s (%s)', (seen, today, due, _what) => {
  expect(yearlyDue(seen === null ? null : day(seen), day(today), '03-31')).toBe(due)
})

test('a yearly list is looked through when nothing waits', () => {
  expect(refuseCheck(listOf('review-list'), 0)).toBeNull()
  expect(refuseCheck(listOf('review-list'), 1)?.code).toBe('list-waiting')
  expect(refuseCheck(listOf('no-penalty'), 0)?.code).toBe('list-not-yearly')
})
