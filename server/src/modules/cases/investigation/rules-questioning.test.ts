import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { aCaseFile, aParty, CASE_ID, type CaseFileOverrides, CO_ID, LEAD_ID, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import type { OfficerStanding } from '../handlers/rules.ts'
import { questionersNeeded, questioningFaults, refuseEndQuestioning, refuseQuestioning } from './rules-questioning.ts'
import { RecordQuestioning } from './types-questioning.ts'

const NOW = instant('2026-03-10T09:00:00+08:00')
const standing = (id: string): OfficerStanding => ({ person: { id, name: '示例警官' }, refused: null })
const two = [standing(LEAD_ID), standing(CO_ID)]
const at = (text: string) => instant(`${text}:00+08:00`)

const asked = (over: Partial<RecordQuestioning> = {}): RecordQuestioning => ({
  caseId: CASE_ID,
  version: 1,
  partyId: OFFENDER_ID,
  summons: 'oral',
  approvedBy: null,
  arrivedAt: at('2026-03-02T10:00'),
  leftAt: at('2026-03-02T18:00'),
  ground: 'ordinary',
  officers: [LEAD_ID, CO_ID],
  inHandlingPlace: true,
  avRecorded: true,
  restAndFood: true,
  guardianPresent: null,
  guardianAbsentReason: null,
  ...over,
})
const refuse = (over: Partial<RecordQuestioning>, file: CaseFileOverrides = {}, standings = two, approverKnown = true) =>
  refuseQuestioning(aCaseFile(file), asked(over), { standings, approverKnown, now: NOW })
const minor = (birthOn: string) => ({
  parties: [
    aParty({ id: OFFENDER_ID, birthOn: day(birthOn) }),
    aParty({ id: VICTIM_ID, role: 'guardian', guardsParty: OFFENDER_ID }),
  ],
})
const recorded = (over: Partial<RecordQuestioning>) => ({ ...asked(over), id: 'before' })

test('an oral summons by two officers is allowed', () => expect(refuse({})).toBeNull())

test.each([
  [{ partyId: LEAD_ID }, 'party-unknown'],
  [{ partyId: VICTIM_ID }, 'only-offenders-summoned'],
  [{ arrivedAt: at('2026-03-10T09:01'), leftAt: null }, 'arrived-in-future'],
  [{ leftAt: at('2026-03-10T09:01') }, 'left-in-future'],
  [{ leftAt: at('2026-03-02T09:59') }, 'left-before-arrived'],
  [{ summons: 'written' as const }, 'approval-missing'],
  [{ summons: 'forced' as const }, 'approval-missing'],
])('%j is refused: %s', (over, code) => expect(refuse(over)?.code).toBe(code))

test('a victim comes of himself; an approver must be on the register', () => {
  expect(refuse({ partyId: VICTIM_ID, summons: 'voluntary' })).toBeNull()
  expect(refuse({ summons: 'written', approvedBy: CO_ID })).toBeNull()
  expect(refuse({ summons: 'written', approvedBy: CO_ID }, {}, two, false)?.code).toBe('approver-unknown')
})

test.each([
  ['2025-12-31T23:59', 'psa', 'ground-not-in-force'],
  ['2026-01-01T00:00', 'psa', undefined],
  ['2026-01-01T00:00', 'general', 'ground-not-in-force'],
] as const)('the twelve-hour ground at %s in a %s case: %s', (arrived, family, code) => {
  const over = { ground: 'many-or-unknown' as const, arrivedAt: at(arrived), leftAt: null }
  expect(refuse(over, { case: { family } })?.code).toBe(code)
})

test.each([
  ['2025-12-31T10:00', true, true, 2],
  ['2026-01-01T10:00', true, true, 1],
  ['2026-01-01T10:00', false, true, 2],
  ['2026-01-01T10:00', true, false, 2],
] as const)(
  'at %s in a handling place (%s) under recording (%s) %i officers question',
  (arrived, inHandlingPlace, avRecorded, needed) => {
    const over = { arrivedAt: at(arrived), leftAt: null, inHandlingPlace, avRecorded }
    expect(questionersNeeded(aCaseFile(), asked(over))).toBe(needed)
    expect(refuse(over, {}, [standing(LEAD_ID)])?.code).toBe(needed === 2 ? 'two-officers-needed' : undefined)
  },
)

test('an officer without a valid credential questions nobody', () => {
  const lapsed = { ...standing(CO_ID), refused: { code: 'credential-lapsed', detail: '执法证件已过期。' } }
  expect(refuse({}, {}, [standing(LEAD_ID), lapsed])?.code).toBe('credential-lapsed')
})

describe('minors', () => {
  test.each([
    ['2010-03-02', '2026-03-02T10:00', ['PSA-2025:98', 'PROC:75'], 'fifteen until the day after the birthday'],
    ['2008-03-02', '2026-03-02T10:00', ['PSA-2025:98', 'PROC:75'], 'eighteenth birthday: still seventeen'],
    ['2008-03-01', '2026-03-02T10:00', undefined, 'of age the day after'],
    ['2009-12-31', '2025-12-31T10:00', ['PSA-2012:84', 'PROC:75'], 'under sixteen under the old wording'],
    ['2009-12-30', '2025-12-31T10:00', ['PROC:75'], 'sixteen: police procedure alone asks for it'],
  ])('born %s, questioned %s: %j (%s)', (birthOn, arrived, basis, _why) => {
    const refusal = refuse({ arrivedAt: at(arrived), leftAt: null }, minor(birthOn))
    expect(refusal?.basis).toEqual(basis)
    if (basis) expect(refusal?.code).toBe('guardian-missing')
  })
  test('a guardian of age, or the reason why nobody came', () => {
    const file = minor('2012-01-01')
    expect(refuse({ guardianPresent: VICTIM_ID }, file)).toBeNull()
    expect(refuse({ guardianAbsentReason: '监护人在外地' }, file)).toBeNull()
    expect(refuse({ guardianPresent: OFFENDER_ID }, file)?.code).toBe('guardian-unfit')
  })
})

describe('what is recorded as wrong', () => {
  const faults = (over: Partial<RecordQuestioning>, before: Partial<RecordQuestioning>[] = []) =>
    questioningFaults(aCaseFile({ questionings: before.map(recorded) }), asked(over), 12)

  test.each([
    ['ordinary', '2026-03-02T18:00', []],
    ['ordinary', '2026-03-02T18:01', ['over-limit']],
    ['many-or-unknown', '2026-03-02T22:00', []],
    ['many-or-unknown', '2026-03-02T22:01', ['over-limit']],
    ['detention-possible', '2026-03-03T10:00', []],
    ['detention-possible', '2026-03-03T10:01', ['over-limit']],
  ] as const)('ground %s, from 10:00 to %s: %j', (ground, left, expected) => {
    expect(faults({ ground, leftAt: at(left) })).toEqual(expected)
  })
  test('under the old wording twelve hours are too long whatever the ground says', () => {
    const over = { ground: 'many-or-unknown' as const, arrivedAt: at('2025-12-31T10:00'), leftAt: at('2025-12-31T18:01') }
    expect(faults(over)).toEqual(['over-limit'])
  })
  test('no recording counts from 2026 in a handling place; food and rest always', () => {
    expect(faults({ avRecorded: false })).toEqual(['no-recording'])
    expect(faults({ avRecorded: false, arrivedAt: at('2025-12-31T10:00'), leftAt: at('2025-12-31T11:00') })).toEqual([])
    expect(faults({ restAndFood: false })).toEqual(['no-rest-or-food'])
  })
  test.each([
    ['2026-03-01T22:00', []],
    ['2026-03-01T22:01', ['chained-summons']],
  ])('the summons before ended at %s: %j', (left, expected) => {
    expect(faults({}, [{ arrivedAt: at('2026-03-01T16:00'), leftAt: at(left) }])).toEqual(expected)
  })
})

test('a questioning ends once, after it began', () => {
  const questioning = { ...recorded({ leftAt: null }), id: OFFENDER_ID }
  const file = aCaseFile({ questionings: [questioning] })
  const end = (leftAt: string, id = OFFENDER_ID) =>
    refuseEndQuestioning(file, { caseId: CASE_ID, version: 1, questioningId: id, leftAt: at(leftAt) }, NOW)?.code
  expect(end('2026-03-02T12:00')).toBeUndefined()
  expect(end('2026-03-02T09:59')).toBe('left-before-arrived')
  expect(end('2026-03-11T09:00')).toBe('left-in-future')
  expect(end('2026-03-02T12:00', VICTIM_ID)).toBe('no-such-questioning')
  expect(RecordQuestioning.safeParse({ ...asked(), officers: [] }).success).toBe(false)
})
