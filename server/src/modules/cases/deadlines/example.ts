import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { aCaseFile, type CaseFileOverrides, OFFENDER_ID } from '../file/example.ts'
import type * as t from '../file/types.ts'
import { deadlinesOf } from './rules.ts'
import { Deadline } from './types.ts'

/** `at('2026-03-02T10:00')`: ten o'clock in Shanghai. */
export const at = (text: string) => instant(`${text}:00+08:00`)
export const NOW = at('2026-03-10T09:00')

export function clockOf(id: string, overrides: CaseFileOverrides, now = NOW) {
  const clock = deadlinesOf(aCaseFile(overrides), now).find((each) => each.id === id)
  if (!clock) throw new Error(`no clock ${id}`)
  return Deadline.parse(clock)
}
export const idsOf = (overrides: CaseFileOverrides, now = NOW) => deadlinesOf(aCaseFile(overrides), now).map(({ id }) => id)

export const questioning = (over: Partial<t.Questioning> = {}): t.Questioning => ({
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
export const measure = (over: Partial<t.Measure> = {}): t.Measure => ({
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
export const notice = (over: Partial<t.Notice> = {}): t.Notice => ({
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
export const hearing = (over: Partial<t.Hearing> = {}): t.Hearing => ({
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
export const decision = (over: Partial<t.Decision> = {}): t.Decision => ({
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
export const delivery = (over: Partial<t.Delivery> = {}): t.Delivery => ({
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
export const spot = (causeCode: string, over: Partial<t.Spot> = {}): t.Spot => ({
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
