import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { chinaCalendar } from '../../law/index.ts'
import { refuseAct, refuseCancelling, refuseChecker, refuseDecider, refuseOutside, refuseSubmission } from './rules.ts'
import { clock, DEFAULT_TERMS, daysOwed, isOverdue, isRepeat, refuseOwnDay, why } from './rules-clock.ts'
import { RectificationState } from './types.ts'

const STATION = '/220300000000/220302000000/220302990000/'
const part = { unitPath: STATION, foundBy: 'finder', responsibleId: 'p1', correctors: ['a1'], raisedBy: 'a2' }
const other = {
  accountId: 'x',
  personId: 'p9',
  unitPath: '/220300000000/220302000000/220302980000/',
  scopePath: '/220300000000/',
}

describe('who may do what', () => {
  test.each([
    ['a person of another station', {}, null],
    ['of the bureau above', { unitPath: '/220300000000/220302000000/' }, null],
    ['of the unit itself', { unitPath: STATION }, 'own-unit'],
    ['of a squad of the unit', { unitPath: `${STATION}220302990100/` }, 'own-unit'],
    ['who handed in the proof', { accountId: 'a1' }, 'own-correction'],
    ['the responsible person, moved elsewhere since', { personId: 'p1' }, 'own-correction'],
    ['the system', { accountId: 'system:job' }, 'no-person'],
  ])('a check by %s: %s', (_, more, code) => {
    expect(refuseChecker(part, { ...other, ...more })?.code ?? null).toBe(code)
    expect(refuseAct('check', 'submitted', part, { ...other, ...more })?.code ?? null).toBe(code)
    expect(refuseAct('close', 'verified', part, { ...other, ...more })?.code ?? null).toBe(code)
  })
  test.each([
    ['somebody else', {}, null],
    ['who found it', { accountId: 'finder' }, 'own-finding'],
    ['who disputed it', { accountId: 'a2' }, 'own-unit'],
    ['of the unit', { unitPath: STATION }, 'own-unit'],
    ['the system', { accountId: 'system:job' }, 'no-person'],
  ])('a dispute decided by %s: %s', (_, more, code) => {
    expect(refuseDecider(part, { ...other, ...more })?.code ?? null).toBe(code)
  })
  test('the unit takes back nothing by itself, and acts only in its own scope', () => {
    expect(refuseCancelling(part, { ...other, unitPath: STATION })?.code).toBe('own-unit')
    expect(refuseCancelling(part, other)).toBeNull()
    expect(refuseOutside(part, { ...other, scopePath: STATION })).toBeNull()
    expect(refuseOutside(part, { ...other, scopePath: other.unitPath })?.code).toBe('outside-scope')
  })
  test('an act in another state is refused with the state in words', () => {
    expect(refuseAct('check', 'in-correction', part, other)?.detail).toBe('该问题的状态是“整改中”，不能核查。')
    expect(refuseAct('cancel', 'submitted', part, other)?.code).toBe('rectification-state')
    expect(refuseAct('cancel', 'sent-back', part, other)).toBeNull()
  })
  test('what can be put right wants a file', () => {
    expect(refuseSubmission(true, 0)?.code).toBe('no-proof')
    expect(refuseSubmission(true, 1)).toBeNull()
    expect(refuseSubmission(false, 0)).toBeNull()
  })
})

describe('clocks', () => {
  test.each([
    ['found', 'ordinary', 2],
    ['confirmed', 'ordinary', 1],
    ['reopened', 'veto', 1],
    ['assigned', 'flaw', 10],
    ['in-correction', 'ordinary', 10],
    ['sent-back', 'serious', 5],
    ['assigned', 'veto', 5],
    ['submitted', 'ordinary', 3],
    ['verified', 'ordinary', 1],
    ['disputed', 'ordinary', 5],
    ['closed', 'ordinary', null],
    ['cancelled', 'veto', null],
  ] as const)('%s, %s: %s working days', (state, severity, days) => {
    expect(daysOwed(state, severity, DEFAULT_TERMS)).toBe(days)
  })
  test('every state has its answer', () => {
    for (const state of RectificationState.options) expect(daysOwed(state, 'ordinary', DEFAULT_TERMS)).not.toBeUndefined()
  })
  test.each([
    ['2026-03-02', 2, '2026-03-04', 'within a week'],
    ['2026-03-05', 2, '2026-03-09', 'over a weekend'],
    ['2026-09-24', 1, '2026-09-28', 'Mid-Autumn Day off, then Sunday'],
  ])('from %s, %s working days: %s, %s', (from, days, due) => {
    expect(clock(day(from), days, chinaCalendar).dueOn).toBe(due)
  })
  test('past the loaded calendar the day stays open, with the reason', () => {
    const counted = clock(day('2030-06-01'), 2, chinaCalendar)
    expect([counted.dueOn, counted.steps.length]).toEqual([null, 1])
  })
  test('late from the day after', () => {
    const due = day('2026-03-04')
    expect([
      isOverdue(due, day('2026-03-03')),
      isOverdue(due, due),
      isOverdue(due, day('2026-03-05')),
      isOverdue(null, due),
    ]).toEqual([false, false, true, false])
  })
  test('a repeat up to the day six months later', () => {
    const closed = day('2026-03-05')
    expect(isRepeat(closed, day('2026-09-04'), 6)).toBe(true)
    expect(isRepeat(closed, day('2026-09-05'), 6)).toBe(true)
    expect(isRepeat(closed, day('2026-09-06'), 6)).toBe(false)
  })
  test('a unit sets itself an earlier day, never a later one nor one gone by', () => {
    const [today, last] = [day('2026-03-02'), day('2026-03-16')]
    const of = (on: string) => refuseOwnDay(day(on), last, today)?.code ?? null
    expect([of('2026-03-01'), of('2026-03-02'), of('2026-03-16'), of('2026-03-17')]).toEqual(['due-past', null, null, 'due-late'])
    expect(refuseOwnDay(null, last, today)).toBeNull()
  })
  test('why this date names the sum, that it is a choice, and the day the unit set itself', () => {
    const counted = why(
      { state: 'in-correction', dueFrom: day('2026-03-02'), dueDays: 10, dueOn: day('2026-03-11') },
      chinaCalendar,
    )
    expect(counted?.dueOn).toBe('2026-03-11')
    expect(counted?.steps.at(-2)).toContain('由本机关设置')
    expect(counted?.steps.at(-1)).toContain('自定')
    expect(why({ state: 'closed', dueFrom: null, dueDays: null, dueOn: null }, chinaCalendar)).toBeNull()
  })
})
