import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile, aHandler, OFFENDER_ID } from '../file/example.ts'
import type * as t from '../file/types.ts'
import { at, clockOf, decision, hearing, idsOf, measure, NOW, notice, questioning } from './example.ts'
import { explainDeadlines } from './rules.ts'

describe('acceptance', () => {
  test.each([
    ['2026-03-03T10:00', 'met'],
    ['2026-03-03T10:01', 'met-late'],
  ])('reported 2026-03-02 10:00, opened %s: %s', (accepted, state) => {
    const dates = { reportedAt: at('2026-03-02T10:00'), acceptedAt: at(accepted) }
    expect(clockOf('accept-review-limit', { case: dates }).state).toBe(state)
  })
  test.each([
    ['2025-12-31T23:00', '受案审查', false],
    ['2026-01-01T00:00', '立案审查', true],
  ])('reported %s it is called %s', (reported, title, opened) => {
    const clock = clockOf('accept-review-limit', { case: { reportedAt: at(reported), acceptedAt: at(reported) } })
    expect([clock.title, clock.law.includes('PSA-2025:90')]).toEqual([title, opened])
  })
  test('a matter of another unit goes on within 24 hours, while nobody has accepted it', () => {
    const reported = { stage: 'reported' as const, acceptedAt: null, reportedAt: at('2026-03-10T08:00') }
    expect(clockOf('accept-transfer', { case: reported }).dueAt).toBe('2026-03-11T00:00:00.000Z')
    expect(idsOf({})).not.toContain('accept-transfer')
  })
  test.each([
    ['2026-09-02', 'met'],
    ['2026-09-03', 'met-late'],
  ])('an act of 2026-03-02 found on %s is within limitation: %s', (foundOn, state) => {
    expect(clockOf('limit-psa', { case: { foundOn: day(foundOn) } })).toMatchObject({ dueOn: '2026-09-02', state })
  })
})

describe('fast track and traffic', () => {
  const track: t.FastTrack = {
    id: 'f',
    partyId: OFFENDER_ID,
    informedAt: at('2026-03-06T10:00'),
    consentedAt: at('2026-03-06T10:30'),
    custodyFrom: at('2026-03-06T10:00'),
    convertedAt: null,
    convertedReason: null,
  }
  test.each([
    ['2026-03-08T10:00', 'met'],
    ['2026-03-08T10:01', 'met-late'],
  ])('brought in on Friday at ten, decided on Sunday %s: %s; a weekend lengthens nothing', (moment, state) => {
    const decided = decision({ decidedOn: day('2026-03-08'), recordedAt: at(moment) })
    expect(clockOf('fast-track-decide', { fastTracks: [track], decisions: [decided] }).state).toBe(state)
  })
  test('conversion ends it', () => {
    expect(idsOf({ fastTracks: [{ ...track, convertedAt: NOW }] })).not.toContain('fast-track-decide')
  })
  test('a traffic fine falls within 24 hours of appearing, other cases have no such clock', () => {
    const questionings = [questioning()]
    const traffic = { case: { causeCode: 'drink-driving' }, questionings }
    expect(clockOf('traffic-fine', traffic).dueAt).toBe('2026-03-03T02:00:00.000Z')
    expect(idsOf({ questionings })).not.toContain('traffic-fine')
  })
})

describe('questioning', () => {
  test.each([
    ['psa', 'ordinary', '2025-12-31T10:00', 8, 'PSA-2012:83'],
    ['psa', 'many-or-unknown', '2025-12-31T10:00', 8, 'PSA-2012:83'],
    ['psa', 'many-or-unknown', '2026-01-01T00:00', 12, 'PSA-2025:97'],
    ['psa', 'detention-possible', '2025-12-31T10:00', 24, 'PSA-2012:83'],
    ['psa', 'detention-possible', '2026-01-01T00:00', 24, 'PSA-2025:97'],
    ['general', 'many-or-unknown', '2026-01-01T00:00', 8, 'PROC:69'],
  ] as const)('%s, %s, arrived %s: %i hours by %s', (family, ground, arrived, hours, law) => {
    const clock = clockOf('question-8h', { case: { family }, questionings: [questioning({ ground, arrivedAt: at(arrived) })] })
    expect(Date.parse(clock.dueAt ?? '') - Date.parse(at(arrived))).toBe(hours * 3_600_000)
    expect(clock.law[0]).toBe(law)
  })
  test('who comes of himself is held to no hours', () => {
    expect(idsOf({ questionings: [questioning({ summons: 'voluntary' })] })).not.toContain('question-8h')
  })
})

describe('measures', () => {
  test.each([
    ['seizure', 'seize-30', null, '2026-04-01', 'thirty days'],
    ['sealing-off', 'seize-30', '2026-03-20', '2026-05-06', 'sixty end on Labour Day'],
    ['freezing', 'freeze', null, '2026-04-01', 'thirty days'],
    ['freezing', 'freeze', '2026-03-20', '2026-05-06', 'and thirty more'],
    ['evidence-preservation', 'prior-registration', null, '2026-03-11', 'seven working days'],
  ] as const)('%s of 2026-03-02 (%s, extended %s) ends %s: %s', (kind, id, extendedOn, due, _why) => {
    const measures = [measure({ kind, extendedOn: extendedOn ? day(extendedOn) : null })]
    expect(clockOf(id, { measures }).dueOn).toBe(due)
  })
  test('an expert opinion lengthens a seizure but not a freezing', () => {
    const pauses: t.Pause[] = [
      { id: 'x', reason: 'expert-opinion', fromOn: day('2026-03-04'), toOn: day('2026-03-09'), document: '委托' },
    ]
    expect(clockOf('seize-30', { pauses, measures: [measure()] }).dueOn).toBe('2026-04-07') // 04-06 is off
    expect(clockOf('freeze', { pauses, measures: [measure({ kind: 'freezing' })] }).dueOn).toBe('2026-04-01')
  })
  test.each([
    ['2026-03-11T23:59', 'met'],
    ['2026-03-12T00:00', 'met-late'],
  ])('registered evidence decided on at %s: %s', (lifted, state) => {
    const measures = [measure({ kind: 'evidence-preservation', liftedAt: at(lifted) })]
    expect(clockOf('prior-registration', { measures }).state).toBe(state)
  })
  test('over the National Day holidays seven working days take sixteen', () => {
    const measures = [measure({ kind: 'evidence-preservation', takenAt: at('2022-09-28T10:00') })]
    expect(clockOf('prior-registration', { measures }, at('2022-09-29T10:00')).dueOn).toBe('2022-10-12')
  })
  test.each([
    [null, 12],
    [24, 24],
    [48, 48],
  ])('continued questioning with %s hours approved ends after %i, also on a holiday', (limitHours, hours) => {
    const measures = [measure({ kind: 'continued-questioning', takenAt: at('2026-10-01T10:00'), limitHours })]
    const clock = clockOf('continued-questioning', { measures })
    expect(Date.parse(clock.dueAt ?? '') - Date.parse(at('2026-10-01T10:00'))).toBe(hours * 3_600_000)
  })
  test.each([
    ['seizure', '2026-03-03T10:00', 'met'],
    ['seizure', '2026-03-03T10:01', 'met-late'],
    ['restraint-until-sober', '2026-03-02T12:00', 'met'],
    ['restraint-until-sober', '2026-03-02T12:01', 'met-late'],
  ] as const)('an urgent %s of ten o’clock approved %s: %s', (kind, approved, state) => {
    const measures = [measure({ kind, urgent: true, approvedAt: at(approved) })]
    expect(clockOf('measure-urgent', { measures }).state).toBe(state)
  })
  test('from 2026 an urgent seizure rests on the new article too', () => {
    const law = (taken: string) => clockOf('measure-urgent', { measures: [measure({ urgent: true, takenAt: at(taken) })] }).law
    expect(law('2025-12-31T10:00')).not.toContain('PSA-2025:105')
    expect(law('2026-01-01T10:00')).toContain('PSA-2025:105')
  })
})

describe('hearing and review', () => {
  test.each([
    ['2026-03-02T10:00', '2026-03-09', 'five working days'],
    ['2026-02-13T10:00', '2026-02-27', 'over the Spring Festival; the Saturday before it is worked'],
    ['2021-07-14T10:00', '2021-07-19', 'three days before the law of 2021: 07-17 is a Saturday'],
    ['2021-07-15T10:00', '2021-07-22', 'five working days from its first day on'],
  ])('told %s the party may ask until %s (%s)', (given, due) => {
    expect(clockOf('hearing-request', { notices: [notice({ givenAt: at(given) })] }).dueOn).toBe(due)
  })
  test('not used in time the right has ended, which is nobody’s fault; waived there is none', () => {
    expect(clockOf('hearing-request', { notices: [notice()] }).state).toBe('ended')
    expect(idsOf({ notices: [notice({ hearingWaived: true })] })).not.toContain('hearing-request')
  })
  test('an announced notice runs seven days first, then the five begin', () => {
    const notices = [notice({ method: 'announcement' })]
    expect(clockOf('notice-by-announcement', { notices })).toMatchObject({ dueOn: '2026-03-09', bound: 'nobody', state: 'ended' })
    expect(clockOf('hearing-request', { notices }).dueOn).toBe('2026-03-16')
  })
  test.each([
    ['2026-03-05', 'met'],
    ['2026-03-06', 'met-late'],
  ])('a request of 2026-03-03 answered %s: %s', (decidedOn, state) => {
    expect(clockOf('hearing-accept', { hearings: [hearing({ decidedOn: day(decidedOn) })] }).state).toBe(state)
  })
  test.each([
    ['2026-03-04', 'met'],
    ['2026-03-05', 'met-late'],
  ])('for a hearing on 2026-03-13 the notice of %s is %s', (served, state) => {
    const hearings = [hearing({ plannedOn: day('2026-03-13'), noticeServedOn: day(served) })]
    expect(clockOf('hearing-notice', { hearings })).toMatchObject({ dueOn: '2026-03-04', state })
  })
  test.each([
    ['2026-03-13', 'met'],
    ['2026-03-14', 'met-late'],
  ])('asked for on 2026-03-03 and held %s: %s', (heldOn, state) => {
    expect(clockOf('hearing-held', { hearings: [hearing({ heldOn: day(heldOn) })] }).state).toBe(state)
  })
  test('a refused or withdrawn request leaves no hearing to hold', () => {
    expect(idsOf({ hearings: [hearing({ refusedReason: '不符合条件' })] })).not.toContain('hearing-held')
  })
  test.each([
    [null, '2026-03-05'],
    ['2026-03-01', '2026-03-09'],
  ])('a proposal of Monday 2026-03-02 with a hearing held %s is reviewed until %s', (heldOn, due) => {
    const proposal = {
      id: 'p',
      version: 1,
      proposedBy: 'x',
      proposedAt: at('2026-03-02T10:00'),
      facts: '',
      reasons: '',
      discretion: '',
    }
    const proposals = [
      { ...proposal, publicInterest: false, complex: false, fileDigest: '', withdrawnAt: null, items: [], review: null },
    ]
    const hearings = heldOn ? [hearing({ heldOn: day(heldOn) })] : []
    expect(clockOf('review-time', { proposals, hearings }).dueOn).toBe(due)
  })
})

test('the explanation names each clock, its day, its sum and its articles', () => {
  const text = explainDeadlines(aCaseFile({ handlers: [aHandler()] }), NOW)
  expect(text).toContain('[handle-psa-2025]')
  expect(text).toMatch(/届满：2026-04-01 {2}计算中/)
  expect(text).toMatch(/依据：PSA-2025:118、PROC:165/)
})
