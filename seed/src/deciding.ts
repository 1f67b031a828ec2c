import { createHash } from 'node:crypto'
import { addDays, ageOn, type Day, dayOf, daysBetween } from '../../server/src/kit/day.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import { detentionProtection, hearingDuty, type Outcome } from '../../server/src/modules/cases/index.ts'
import { causeVersionOn, chinaCalendar, type Penalty, penaltyText } from '../../server/src/modules/law/index.ts'
import type { CityOfficer } from './city.ts'
import type { Cast, Person } from './opening.ts'
import { choosePenalties } from './penalties.ts'
import { Json } from './rows.ts'
import { act, newId, type Told, type World } from './teller.ts'
import { daysAfter, minutesAfter, momentOn } from './time.ts'

/** What is to be decided about one party. */
export type Item = {
  id: string
  party: Person | null
  outcome: Outcome
  statute: string | null
  tier: string | null
  mitigation: 'none' | 'lighter'
  penalties: Penalty[]
  basis: string[]
  detentionExecuted: boolean | null
  reason: string | null
}

const REASONS: Record<Outcome, string | null> = {
  penalty: null,
  'no-penalty': '违法行为轻微并及时改正，没有造成危害后果，依法不予处罚，已教育。',
  transfer: '行为已涉嫌犯罪，移送有管辖权的机关办理。',
  mediated: '双方达成调解协议并已履行。',
  terminated: '经调查没有违法事实，终止调查。',
}

/** One item for each offender; penalties the law of the day allows. */
export function itemsOf(world: World, told: Told, cast: Cast, outcome: Outcome, at: Instant): Item[] {
  return cast.offenders.map((party) => itemOf(world, told, party, outcome, at))
}

function itemOf(world: World, told: Told, party: Person, outcome: Outcome, at: Instant): Item {
  const { version } = causeVersionOn(told.cause, told.occurredOn, dayOf(at))
  const base = {
    id: newId(world, at),
    party,
    statute: null,
    tier: null,
    mitigation: 'none' as const,
    penalties: [],
    detentionExecuted: null,
  }
  const age = party.birthOn ? ageOn(party.birthOn, told.occurredOn) : 30
  const settled = outcome === 'penalty' && age < 14 ? 'no-penalty' : outcome
  const chosen = settled === 'penalty' && version ? choosePenalties(world.random, version) : null
  if (!chosen || !version) {
    const other = settled === 'penalty' ? 'no-penalty' : settled
    const basis =
      other === 'mediated'
        ? [String(told.row.acceptedAt) >= '2026' ? 'PSA-2025:9' : 'PSA-2012:9', 'PROC:186']
        : [...(version?.citations.slice(0, 1) ?? ['APL:57'])]
    return { ...base, outcome: other, basis, reason: REASONS[other] }
  }
  const detained = chosen.penalties.some((penalty) => penalty.kind === 'detention')
  const guarded = {
    kind: 'person' as const,
    name: party.name,
    birthOn: party.birthOn,
    priorDetained: false,
    nursingOrPregnant: false,
  }
  return {
    ...base,
    outcome: 'penalty',
    statute: version.statute,
    tier: chosen.tier.name,
    mitigation: age < 18 ? 'lighter' : 'none',
    penalties: chosen.penalties,
    basis: [chosen.tier.article],
    detentionExecuted: detained ? detentionProtection(guarded, told.occurredOn) === null : null,
    reason: null,
  }
}

/** Notices to those who are to be punished, statements, and hearings where one is due. @returns the moment the parties have been heard */
export function hear(world: World, told: Told, items: readonly Item[], from: Instant): Instant {
  let at = quick(told) ? minutesAfter(world.random, from, 10, 40) : daysAfter(world.random, from, 1, 4)
  for (const item of items) if (item.outcome === 'penalty' && item.party) at = hearOne(world, told, item, item.party, at)
  return at
}

function hearOne(world: World, told: Told, item: Item, party: Person, at: Instant): Instant {
  const { random, rows } = world
  const duty = dutyOf(told, item, party, dayOf(at))
  const asked = duty !== null && !quick(told) && random.chance(0.3) && hearingDays(dayOf(at)) !== null
  const noticeId = newId(world, at)
  rows.add('cases.notice', {
    id: noticeId,
    caseId: told.id,
    partyId: party.id,
    givenAt: at,
    method: told.row.procedure === 'fast-track' ? 'oral' : 'in-person',
    facts: String(told.row.summary),
    basis: item.basis,
    penalties: new Json(item.penalties),
    hearingOffered: duty !== null,
    statementWaived: random.chance(0.6),
    hearingWaived: duty !== null && !asked,
    guardianTold: party.birthOn !== null && ageOn(party.birthOn, told.occurredOn) < 18,
  })
  act(world, told, 'giveNotice', at, told.lead, told.stage, { party: party.id })
  if (random.chance(0.12)) addStatement(world, told, noticeId, party, minutesAfter(random, at, 10, 300))
  if (asked) return holdHearing(world, told, noticeId, party, at)
  return quick(told) ? minutesAfter(random, at, 10, 30) : minutesAfter(random, at, 30, 240)
}

function addStatement(world: World, told: Told, noticeId: string, party: Person, at: Instant): void {
  world.rows.add('cases.statement', {
    id: newId(world, at),
    caseId: told.id,
    noticeId,
    partyId: party.id,
    madeAt: at,
    content: '当事人提出事出有因，请求从轻处理。',
    adopted: world.random.weighted([
      ['adopted', 1],
      ['partly', 3],
      ['not-adopted', 4],
    ] as const),
    answer: '经复核，相关事实已在裁量时考虑。',
  })
  act(world, told, 'recordStatement', at, told.lead)
}

function dutyOf(told: Told, item: Item, party: Person, on: Day) {
  const { penalties, detentionExecuted } = item
  const about = { kind: party.kind as 'person' | 'unit', birthOn: party.birthOn }
  return hearingDuty({ family: told.family, party: about, actOn: told.occurredOn, penalties, detentionExecuted }, on)
}

/** Whether what is planned for this party closes the fast track. */
export function barsFastTrack(told: Told, item: Item, on: Day): boolean {
  const long = item.penalties.some((penalty) => penalty.kind === 'detention' && penalty.days >= 10)
  return long || (item.outcome === 'penalty' && item.party !== null && dutyOf(told, item, item.party, on) !== null)
}

/** Traffic fines and fast-track cases are decided within a day or two. @law TRAF 51, PROC:47 */
export const quick = (told: Told) => told.fast || told.unit.name.includes('交通警察')

/** A hearing asked for on the working day after the notice, held seven working days later; null where ten days do not hold seven working days. */
export function hearingDays(noticedOn: Day): { requestedOn: Day; heldOn: Day } | null {
  const requestedOn = chinaCalendar.addWorkingDays(noticedOn, 1)
  const heldOn = chinaCalendar.addWorkingDays(requestedOn, 7)
  return daysBetween(requestedOn, heldOn) <= 10 ? { requestedOn, heldOn } : null
}

function holdHearing(world: World, told: Told, noticeId: string, party: Person, noticed: Instant): Instant {
  const { random, rows } = world
  const { requestedOn, heldOn } = hearingDays(dayOf(noticed)) ?? { requestedOn: dayOf(noticed), heldOn: dayOf(noticed) }
  const chair = reviewerOf(world, told, 5)
  rows.add('cases.hearing', {
    id: newId(world, noticed),
    caseId: told.id,
    noticeId,
    partyId: party.id,
    requestedOn,
    decidedOn: addDays(requestedOn, 1),
    noticeServedOn: requestedOn,
    plannedOn: heldOn,
    heldOn,
    chairId: chair.id,
    clerkId: reviewerOf(world, told, 6).id,
    openToPublic: !(party.birthOn && ageOn(party.birthOn, told.occurredOn) < 18),
    record: '听证笔录：调查人员提出事实、证据和处罚建议，当事人进行申辩和质证。',
  })
  const at = momentOn(random, heldOn, 9, 11)
  act(world, told, 'holdHearing', at, told.lead, told.stage, { party: party.id })
  return minutesAfter(random, at, 60, 300)
}

/** Someone of the organ's legal section who has nothing else to do with the case. */
export function reviewerOf(world: World, told: Told, index: number): CityOfficer {
  const section = world.officersOf(`${told.organ.regionCode}010000`)
  return section[index % section.length] as CityOfficer
}

/** One version of the proposal with its items. @returns what the review and the decision refer to */
export function propose(
  world: World,
  told: Told,
  items: readonly Item[],
  version: number,
  at: Instant,
): { id: string; digest: string } {
  const { rows } = world
  const id = newId(world, at)
  const words = items
    .map((item) => `${item.party?.name ?? '本案'}：${item.penalties.map(penaltyText).join('并处') || item.reason}`)
    .join('；')
  const proposal = {
    facts: String(told.row.summary),
    reasons: words,
    discretion: version === 1 ? '根据情节，在法定幅度内裁量。' : '已按审核意见补充证据并说明裁量理由。',
  }
  const snapshot = {
    case: { causeCode: told.cause.code, summary: told.row.summary },
    proposal: { ...proposal, items: items.map(({ party, ...item }) => ({ ...item, partyId: party?.id ?? null })) },
  }
  const digest = createHash('sha256').update(JSON.stringify(snapshot)).digest('hex')
  const row = {
    id,
    caseId: told.id,
    version,
    proposedBy: told.lead.id,
    proposedAt: at,
    ...proposal,
    publicInterest: false,
    complex: false,
    fileDigest: digest,
    snapshot: new Json(snapshot),
  }
  rows.add('cases.proposal', row)
  for (const [index, item] of items.entries()) {
    item.id = newId(world, at)
    rows.add('cases.proposal_item', {
      id: item.id,
      proposalId: id,
      caseId: told.id,
      ordinal: index + 1,
      partyId: item.party?.id ?? null,
      outcome: item.outcome,
      causeCode: told.cause.code,
      statute: item.statute,
      tier: item.tier,
      mitigation: item.mitigation,
      penalties: new Json(item.penalties),
      basis: item.basis,
      detentionExecuted: item.detentionExecuted,
      outcomeReason: item.reason,
    })
  }
  act(world, told, 'propose', at, told.lead, 'proposed', { version })
  return { id, digest }
}

const POINTS = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'] as const

/** A written opinion and its outcome on the case. */
export function review(
  world: World,
  told: Told,
  proposal: { id: string; digest: string },
  result: 'approved' | 'returned',
  proposedAt: Instant,
  at: Instant,
): string {
  const { rows, random } = world
  const reviewer = reviewerOf(world, told, random.between(0, 4))
  const opinionId = newId(world, at)
  const missing = result === 'returned' ? random.pick(['evidence', 'discretion', 'document'] as const) : null
  const points = POINTS.map((point) => ({
    point,
    verdict: point === missing ? 'not-met' : 'met',
    reason: point === missing ? '材料不完整，请补充后重新报审。' : null,
  }))
  const conclusion = missing ? '退回补充。' : '事实清楚，证据确实充分，程序合法，同意。'
  const dueOn: Day = chinaCalendar.addWorkingDays(dayOf(proposedAt), 3)
  rows.add('legal_review.opinion', {
    id: opinionId,
    proposalId: proposal.id,
    caseId: told.id,
    reviewerId: reviewer.id,
    result,
    points: new Json(points),
    conclusion,
    fileDigest: proposal.digest,
    dueOn,
    writtenAt: at,
  })
  const id = newId(world, at)
  rows.add('cases.review_outcome', {
    id,
    proposalId: proposal.id,
    caseId: told.id,
    result,
    reviewerId: reviewer.id,
    opinionId,
    reason: conclusion,
    at,
  })
  act(world, told, 'review', at, reviewer, result === 'approved' ? 'reviewed' : 'investigating', { result })
  return id
}
