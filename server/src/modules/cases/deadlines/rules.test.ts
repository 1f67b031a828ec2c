import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { aCaseFile, aHandler, type CaseFileOverrides, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import type * as t from '../file/types.ts'
import { deadlinesOf, explainDeadlines } from './rules.ts'
import { Deadline } from './types.ts'

const at = (text: string) => instant(`${text}:00+08:00`)
const NOW = at('2026-03-10T09:00')

function clockOf(id: string, overrides: CaseFileOverrides, now = NOW) {
  const clock = deadlinesOf(aCaseFile(overrides), now).find((each) => each.id === id)
  if (!clock) throw new Error(`no clock ${id}`)
  return Deadline.parse(clock)
}
const idsOf = (overrides: CaseFileOverrides, now = NOW) => deadlinesOf(aCaseFile(overrides), now).map(({ id }) => id)

const questioning = (over: Partial<t.Questioning> = {}): t.Questioning => ({
  id: 'q',
  partyId: OFFENDER_ID,
  summons: 'oral',
  approvedBy: null,
  arrivedAt: at('2026-03-02T10:00'),
  leftAt: null,
  ground: 'ordinary',
  officers: [],
  inHandlingPlace: true,
  avRecorded: true,
  restAndFood: true,
  guardianPresent: null,
  guardianAbsentReason: null,
  ...over,
})
const measure = (over: Partial<t.Measure> = {}): t.Measure => ({
  id: 'm',
  partyId: OFFENDER_ID,
  kind: 'seizure',
  object: '木棍',
  urgent: false,
  takenAt: at('2026-03-02T10:00'),
  officers: [],
  approvedBy: 'chief',
  approvedAt: at('2026-03-02T09:00'),
  refusedAt: null,
  familyTold: null,
  documentNumber: null,
  liftedAt: null,
  liftedReason: null,
  extendedOn: null,
  limitHours: null,
  ...over,
})
const notice = (over: Partial<t.Notice> = {}): t.Notice => ({
  id: 'n',
  partyId: OFFENDER_ID,
  givenAt: at('2026-03-02T10:00'),
  method: 'in-person',
  facts: '',
  basis: [],
  penalties: [],
  hearingOffered: true,
  statementWaived: false,
  hearingWaived: false,
  guardianTold: false,
  ...over,
})
const hearing = (over: Partial<t.Hearing> = {}): t.Hearing => ({
  id: 'h',
  noticeId: 'n',
  partyId: OFFENDER_ID,
  requestedOn: day('2026-03-03'),
  decidedOn: null,
  refusedReason: null,
  noticeServedOn: null,
  plannedOn: null,
  heldOn: null,
  chairId: null,
  members: [],
  clerkId: null,
  openToPublic: null,
  record: null,
  withdrawnOn: null,
  ...over,
})
const decision = (over: Partial<t.Decision> = {}): t.Decision => ({
  id: 'd',
  kind: 'reviewed',
  itemId: 'i',
  proposalId: 'p',
  partyId: OFFENDER_ID,
  outcome: 'penalty',
  number: '四公（西）行罚决字〔2026〕1号',
  decidedOn: day('2026-03-06'),
  decidedBy: 'chief',
  level: 'county',
  discussionId: null,
  deputyPermission: null,
  spot: null,
  revokedOn: null,
  revokedReason: null,
  recordedAt: at('2026-03-06T10:00'),
  ...over,
})
const delivery = (over: Partial<t.Delivery> = {}): t.Delivery => ({
  id: 'v',
  decisionId: 'd',
  partyId: OFFENDER_ID,
  method: 'handed-over',
  deliveredOn: day('2026-03-06'),
  publishedOn: null,
  consentSigned: false,
  toldPublication: false,
  note: null,
  ...over,
})
const spot = (causeCode: string, over: Partial<t.Spot> = {}): t.Spot => ({
  causeCode,
  statute: 'PSA-2025',
  tier: '',
  penalties: [{ kind: 'fine', fineFen: 20_000 }],
  basis: [],
  facts: '',
  collectedFen: 0,
  collectedWhy: null,
  disputed: false,
  avRecorded: true,
  officers: [],
  decidedAt: at('2026-03-06T10:00'),
  ...over,
})

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

describe('service and money', () => {
  test.each([
    ['psa', '2025-12-30', 'serve-psa', '2026-01-04', 'PSA-2012:97', 'New Year rolls to a Sunday that is worked'],
    ['psa', '2026-03-06', 'serve-psa', '2026-03-09', 'PSA-2025:116', 'a Sunday rolls'],
    ['general', '2026-03-06', 'serve-general', '2026-03-17', 'APL:61', 'seven working days'],
  ] as const)('a %s decision of %s (%s) is served until %s by %s (%s)', (family, decidedOn, id, due, law, _why) => {
    const clock = clockOf(id, { case: { family }, decisions: [decision({ decidedOn: day(decidedOn) })] })
    expect(clock.dueOn).toBe(due)
    expect(clock.law[0]).toBe(law)
  })
  test.each([
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met-late'],
  ])('the victim gets it on %s: %s', (deliveredOn, state) => {
    const deliveries = [delivery({ partyId: VICTIM_ID, deliveredOn: day(deliveredOn) })]
    expect(clockOf('serve-victim', { decisions: [decision()], deliveries }).state).toBe(state)
  })
  test('a public notice runs sixty days from its publication, which is what was done in time', () => {
    const deliveries = [delivery({ method: 'public-notice', publishedOn: day('2026-03-09'), deliveredOn: day('2026-05-08') })]
    const overrides = { decisions: [decision()], deliveries }
    expect(clockOf('serve-announcement', overrides)).toMatchObject({ dueOn: '2026-05-08', state: 'running' })
    expect(clockOf('serve-psa', overrides).state).toBe('met')
  })
  test.each([
    ['beating', '2026-03-07T10:00', 'met'],
    ['beating', '2026-03-07T10:01', 'met-late'],
    ['drink-driving', '2026-03-10T23:59', 'met'],
    ['drink-driving', '2026-03-11T00:00', 'met-late'],
  ])('an on-the-spot decision (%s) of Friday ten o’clock filed %s: %s', (cause, filed, state) => {
    const decisions = [decision({ kind: 'on-the-spot', spot: spot(cause), recordedAt: at(filed) })]
    expect(clockOf('onspot-file', { decisions }).state).toBe(state)
  })
  const fined = (more: CaseFileOverrides = {}): CaseFileOverrides => ({
    decisions: [decision({ kind: 'on-the-spot', spot: spot('beating') })],
    deliveries: [delivery()],
    ...more,
  })
  const payment = (over: Partial<t.Payment> = {}): t.Payment => ({
    id: 'y',
    decisionId: 'd',
    kind: 'fine',
    paidOn: day('2026-03-23'),
    amountFen: 20_000,
    channel: 'bank',
    receipt: '1',
    handedInOn: null,
    ...over,
  })
  test.each([
    [[payment()], 'met'],
    [[payment({ paidOn: day('2026-03-24') })], 'met-late'],
    [[payment({ amountFen: 19_999 })], 'overdue'],
    [[payment({ amountFen: 10_000 }), payment({ amountFen: 10_000 })], 'met'],
  ])('received 2026-03-06, due 2026-03-23 since the 21st is a Saturday; payments %#: %s', (payments, state) => {
    expect(clockOf('fine-pay', fined({ payments }), at('2026-03-24T09:00'))).toMatchObject({ dueOn: '2026-03-23', state })
  })
  test('the surcharge begins the day after and reaches its cap on the 34th day', () => {
    expect(idsOf(fined(), at('2026-03-23T23:59'))).not.toContain('fine-surcharge')
    const clock = clockOf('fine-surcharge', fined(), at('2026-03-24T00:00'))
    expect(clock).toMatchObject({ startedOn: '2026-03-24', dueOn: '2026-04-26' })
    expect(clock.steps.join()).toContain('每日6元')
  })
  test('an approved plan sets the days', () => {
    const parts = [
      { dueOn: day('2026-04-10'), amountFen: 10_000 },
      { dueOn: day('2026-05-10'), amountFen: 10_000 },
    ]
    const plan = {
      id: 'i',
      decisionId: 'd',
      requestedOn: day('2026-03-09'),
      approvedBy: 'chief',
      approvedOn: day('2026-03-10'),
      parts,
    }
    const file = aCaseFile(fined({ instalmentPlans: [plan], payments: [payment({ amountFen: 10_000 })] }))
    const clocks = deadlinesOf(file, at('2026-04-11T09:00')).filter(({ id }) => id === 'fine-pay')
    expect(clocks.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-04-10', 'met'],
      ['2026-05-10', 'running'],
    ])
  })
  test.each([
    ['psa', '2026-03-09', 'met'],
    ['psa', '2026-03-10', 'met-late'],
    ['general', '2026-03-10', 'met'],
    ['general', '2026-03-11', 'met-late'],
  ] as const)('money taken on Friday 2026-03-06 in a %s case, handed in %s: %s', (family, handedIn, state) => {
    const payments = [payment({ channel: 'on-the-spot', paidOn: day('2026-03-06'), handedInOn: day(handedIn) })]
    expect(clockOf('fine-handin', fined({ case: { family }, payments })).state).toBe(state)
  })
  test('remedies run from delivery; a revoked decision has none', () => {
    const overrides = { decisions: [decision()], deliveries: [delivery()] }
    expect(clockOf('recon-apply', overrides)).toMatchObject({ dueOn: '2026-05-06', bound: 'party' }) // 05-05 is off
    expect(clockOf('sue-direct', overrides).dueOn).toBe('2026-09-07') // 09-06 is a Sunday
    expect(clockOf('pub-7wd', overrides)).toMatchObject({ dueOn: '2026-03-17', bound: 'nobody' })
    expect(idsOf({ ...overrides, decisions: [decision({ revokedOn: day('2026-03-09') })] })).not.toContain('recon-apply')
  })
  test('a delivery of 2023 still names the old reconsideration law', () => {
    const deliveries = (on: string) => ({ decisions: [decision()], deliveries: [delivery({ deliveredOn: day(on) })] })
    expect(clockOf('recon-apply', deliveries('2023-12-31')).law[0]).toBe('ARL-2017:9')
    expect(clockOf('recon-apply', deliveries('2024-01-01')).law[0]).toBe('ARL-2023:20')
  })
})

test('the explanation names each clock, its day, its sum and its articles', () => {
  const text = explainDeadlines(aCaseFile({ handlers: [aHandler()] }), NOW)
  expect(text).toContain('[handle-psa-2025]')
  expect(text).toMatch(/届满：2026-04-01 {2}计算中/)
  expect(text).toMatch(/依据：PSA-2025:118、PROC:165/)
})
