import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { chinaCalendar } from '../../law/index.ts'
import { answerTerm, contactsKeptFrom, isLate, refuseAcceptance, refuseAnswer, type Standing } from './rules.ts'
import { clean, formErrors, readForm, submissionOf } from './rules-form.ts'
import { readReceipt, receiptHash, receiptOf, receiptText } from './rules-receipt.ts'
import type { Outcome } from './types.ts'

describe('five working days', () => {
  test.each([
    ['2026-02-13', '2026-02-27'], // Friday before the Spring Festival; the 14th and the 28th are worked
    ['2026-02-12', '2026-02-26'],
    ['2026-02-14', '2026-02-28'], // a Saturday that is worked counts as a day like any other
    ['2026-02-16', '2026-02-28'], // in the festival
    ['2022-09-30', '2022-10-12'],
    ['2026-03-02', '2026-03-09'],
    ['2026-03-01', '2026-03-06'], // a Sunday
    ['2025-12-30', '2026-01-07'], // Sunday 4 January is worked
  ])('handed in on %s: until %s', (from, until) => {
    expect(answerTerm(day(from), 5, chinaCalendar).dueOn).toBe(until)
  })
  test('says how it was counted, and that the term is the bureau’s own', () => {
    const { steps, skipped, basis } = answerTerm(day('2026-02-13'), 5, chinaCalendar)
    expect([skipped.length > 5, steps.at(-1)?.includes('本机关设置'), basis]).toEqual([true, true, ['PROC:35']])
  })
  test('past the loaded calendar there is no day, and no error', () => {
    expect(answerTerm(day('2026-12-30'), 5, chinaCalendar).dueOn).toBeNull()
  })
  test.each([
    ['2026-03-09', null, '2026-03-09', false],
    ['2026-03-09', null, '2026-03-10', true],
    ['2026-03-09', '2026-03-09', '2026-05-01', false],
    ['2026-03-09', '2026-03-10', '2026-03-10', true],
    [null, null, '2026-03-10', false],
  ] as const)('due %s, answered %s, today %s: late %s', (due, answered, today, late) => {
    expect(isLate(due && day(due), answered && day(answered), day(today))).toBe(late)
  })
  test.each([
    ['2027-03-09', 12, '2026-03-09'],
    ['2027-02-28', 6, '2026-08-28'],
  ])('on %s, with %i months, contacts are kept of what was answered from %s on', (today, months, from) => {
    expect(contactsKeptFrom(day(today), months)).toBe(from)
  })
})

const ACCEPTED = instant('2026-03-03T02:00:00Z')
const standing = (more: Partial<Standing> = {}, record: Partial<Standing['record']> = {}): Standing => ({
  ...{ state: 'handling', acceptedAt: ACCEPTED, ...more },
  record: { state: 'under-objection', madeBy: ['masker', 'publisher'], updatedAt: null, ...record },
})

describe('acceptance', () => {
  test.each([
    ['submitted', 'published', null],
    ['submitted', 'under-objection', null],
    ['submitted', 'withdrawn', 'record-not-public'],
    ['submitted', 'expired', 'record-not-public'],
    ['handling', 'published', 'objection-state'],
    ['decided', 'published', 'objection-state'],
  ] as const)('%s about a record that is %s: %s', (state, recordState, code) => {
    expect(refuseAcceptance(standing({ state, acceptedAt: null }, { state: recordState }))?.code ?? null).toBe(code)
  })
})

describe('an answer', () => {
  const corrected = { updatedAt: ACCEPTED, state: 'published' }
  test.each<[string, Standing, Outcome, string | null]>([
    ['keeps the page', standing(), 'maintained', null],
    ['says corrected, and it was', standing({}, corrected), 'corrected', null],
    ['says partly corrected, and it was', standing({}, corrected), 'partly-corrected', null],
    ['says corrected, but it was not', standing(), 'corrected', 'not-corrected-yet'],
    [
      'says corrected, but that was before',
      standing({}, { updatedAt: instant('2026-03-03T01:59:59.999Z') }),
      'corrected',
      'not-corrected-yet',
    ],
    ['says withdrawn, and it was', standing({}, { state: 'withdrawn' }), 'withdrawn', null],
    ['says withdrawn, but it stands', standing(), 'withdrawn', 'not-withdrawn-yet'],
    ['does not take it on', standing({ state: 'submitted', acceptedAt: null }), 'not-accepted', null],
    ['does not take it on after it was accepted', standing(), 'not-accepted', 'objection-state'],
    ['keeps the page without looking', standing({ state: 'submitted', acceptedAt: null }), 'maintained', 'not-accepted-yet'],
    ['is given twice', standing({ state: 'decided' }), 'maintained', 'objection-state'],
  ])('%s', (_what, objection, outcome, code) => {
    expect(refuseAnswer(objection, outcome, 'reader')?.code ?? null).toBe(code)
  })
  test.each(['masker', 'publisher'])('is never given by the %s of that page', (decider) => {
    expect(refuseAnswer(standing(), 'maintained', decider)?.code).toBe('own-publication')
    const fresh = standing({ state: 'submitted', acceptedAt: null })
    expect(refuseAnswer(fresh, 'not-accepted', decider)?.code).toBe('own-publication')
  })
})

describe('receipts', () => {
  const receipt = receiptOf('a'.repeat(32))
  test('the same form has the same one, another form another', () => {
    expect(receiptOf('a'.repeat(32))).toBe(receipt)
    expect(new Set(Array.from({ length: 1000 }, (_, index) => receiptOf(`form ${index}`))).size).toBe(1000)
    expect(receiptText(receipt)).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/)
    expect(receiptHash(receipt)).toHaveLength(32)
  })
  test('is read however it is typed', () => {
    const wide = [...receipt].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [
      receipt,
      receiptText(receipt),
      ` ${receipt.toLowerCase()} `,
      wide,
      receiptText(receipt).replaceAll('-', '－'),
    ])
      expect(readReceipt(typed)).toBe(receipt)
  })
  test('any one wrong sign and any two swapped neighbours are found', () => {
    for (let at = 0; at < 16; at += 1)
      for (const sign of '23456789ABCDEFGHJKMNPQRSTUVWXYZ') {
        if (sign !== receipt[at]) expect(readReceipt(receipt.slice(0, at) + sign + receipt.slice(at + 1))).toBeNull()
      }
    for (let at = 0; at < 14; at += 1) {
      const swapped = receipt.slice(0, at) + receipt[at + 1] + receipt[at] + receipt.slice(at + 2)
      if (swapped !== receipt) expect(readReceipt(swapped)).toBeNull()
    }
  })
  test.each(['', '2222', '2222-2222-2222-22222', 'ILO0-1111-1111-1111', '收据', '\u0000'])('%j is none', (typed) => {
    expect(readReceipt(typed)).toBeNull()
  })
})

describe('a form', () => {
  const token = 'x'.repeat(32)
  const record = '0123456789abcdef0123'
  const good = { record, capacity: 'party', kind: 'facts', words: '金额有误', name: '示例甲', contact: '0434-0000000', token }
  test('without errors becomes an objection; its record may still be none', () => {
    expect(formErrors(readForm(good))).toEqual([])
    expect(submissionOf(readForm(good))?.record).toBe(record)
    expect(submissionOf(readForm({ ...good, record: "' or 1=1" }))).toBeNull()
  })
  test('reads texts only', () => {
    const typed = readForm({ ...good, words: ['a'], name: { a: 1 }, contact: 7, kind: null })
    expect(formErrors(typed).map(({ field }) => field)).toEqual(['kind', 'words', 'name', 'contact'])
  })
  test.each([
    ['内\u200b容', '内容'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\ud800x', '\ufffdx'],
    ['\u202e反', '反'],
    ['\u0000\u0007\u001b', ''],
    ['  保留 空格  ', '保留 空格'],
  ])('%j is cleaned to %j', (typed, kept) => {
    expect(clean(typed)).toBe(kept)
  })
})
