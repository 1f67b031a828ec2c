import { addDays, type Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Calendar, type CountedTerm, countTerm, daysTerm, dayText } from '../../law/index.ts'
import type { CaseFile, Decision, DeliveryMethod, Party } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { findDecision, liveDecisions } from './rules-content.ts'
import type { RecordDelivery } from './types.ts'
import type { Recipient } from './types-standing.ts'

/** Shortest term of a public notice, in calendar days. @law PROC:36 */
export const PUBLIC_NOTICE_DAYS = 60

/** Mediated, transferred and terminated cases have no decision document to deliver. */
const hasDocument = (decision: Decision): boolean => decision.outcome === 'penalty' || decision.outcome === 'no-penalty'
const deliverable = (file: CaseFile): Decision[] => liveDecisions(file).filter(hasDocument)

/** Articles on delivery, in force on that day. */
function deliveryBasis(file: CaseFile, on: Day): string[] {
  if (file.case.family === 'general') return ['APL:61', 'PROC:36']
  return [on >= PSA_2025_FROM ? 'PSA-2025:116' : 'PSA-2012:97', 'PROC:36']
}

/**
 * Last day of delivery in time: two days in public-security cases and for every victim, otherwise seven working days.
 * @law PSA-2012:97, PSA-2025:116, PROC:36, PROC:172(3), APL:61
 */
export function deliveryTerm(file: CaseFile, decision: Decision, calendar: Calendar): CountedTerm {
  const [article = 'PROC:36'] = deliveryBasis(file, decision.decidedOn)
  const term = file.case.family === 'psa' ? daysTerm('PSA', 2, article) : daysTerm('APL', 7, article)
  return countTerm(term, decision.decidedOn, [], calendar)
}

/** Who receives this decision: its offender, in public-security cases each victim, and the offender's guardians. */
function recipientsOf(file: CaseFile, decision: Decision): { party: Party; role: Recipient['role']; required: boolean }[] {
  const live = file.parties.filter((party) => party.removedAt === null)
  const offender = live.filter((party) => party.id === decision.partyId)
  const victims = live.filter((party) => party.role === 'victim')
  const guardians = live.filter((party) => party.role === 'guardian' && party.guardsParty === decision.partyId)
  return [
    ...offender.map((party) => ({ party, role: 'offender' as const, required: true })),
    ...victims.map((party) => ({ party, role: 'victim' as const, required: file.case.family === 'psa' })),
    ...guardians.map((party) => ({ party, role: 'guardian' as const, required: false })),
  ]
}

/** Every recipient of every decision in force, and whether all offenders, and all whom the law names, have theirs. */
export function deliveryState(file: CaseFile, on: Day, calendar: Calendar) {
  const recipients = deliverable(file).flatMap((decision): Recipient[] => {
    const { dueOn } = deliveryTerm(file, decision, calendar)
    return recipientsOf(file, decision).map(({ party, role, required }) => {
      const delivery = file.deliveries.find((done) => done.decisionId === decision.id && done.partyId === party.id) ?? null
      const late = required && dueOn !== null && (delivery?.publishedOn ?? delivery?.deliveredOn ?? on) > dueOn
      return { decisionId: decision.id, partyId: party.id, name: party.name, role, required, delivery, dueOn, late }
    })
  })
  const offendersServed = recipients.every(({ role, delivery }) => role !== 'offender' || delivery !== null)
  const complete = recipients.every(({ required, delivery }) => !required || delivery !== null)
  return { recipients, offendersServed: recipients.length > 0 && offendersServed, complete }
}

/** Why there is nothing to deliver, or null. */
export function refuseNoDelivery(file: CaseFile): Refusal | null {
  if (deliverable(file).length > 0) return null
  return { code: 'nothing-to-deliver', detail: '本案没有需要送达的决定书。', basis: ['PROC:36'] }
}

/** Why this delivery may not be recorded, or null. Lateness is no refusal: it is recorded. */
export function refuseDelivery(file: CaseFile, input: RecordDelivery, today: Day): Refusal | null {
  const decision = findDecision(file, input.decisionId)
  if (!decision || !hasDocument(decision)) {
    return { code: 'nothing-to-deliver', detail: '本案没有这份需要送达的决定书。', basis: ['PROC:36'] }
  }
  const basis = deliveryBasis(file, input.deliveredOn)
  if (decision.revokedOn) return { code: 'decision-revoked', detail: `该决定已于${dayText(decision.revokedOn)}撤销。`, basis }
  const recipient = recipientsOf(file, decision).find(({ party }) => party.id === input.partyId)
  if (!recipient) {
    return { code: 'not-a-recipient', detail: '受送达人应当是被处理人、被侵害人，或者被处理人的监护人。', basis }
  }
  if (file.deliveries.some((done) => done.decisionId === decision.id && done.partyId === input.partyId)) {
    return { code: 'already-delivered', detail: `该决定书已经送达${recipient.party.name}。`, basis }
  }
  if (input.deliveredOn > today) return { code: 'in-future', detail: '送达日期不能晚于今天。' }
  if (input.deliveredOn < decision.decidedOn) {
    return { code: 'before-decision', detail: `决定于${dayText(decision.decidedOn)}作出，不能在此之前送达。`, basis }
  }
  return refuseMethod(input, decision, recipient.role)
}

/** Ways of delivery of which the file must say how and why. @law PROC:36 */
const NOTED: readonly DeliveryMethod[] = ['left-at-address', 'post', 'entrusted', 'public-notice', 'impossible']

/** @law APL:61(2), PROC:36, PROC:172(3) */
function refuseMethod(input: RecordDelivery, decision: Decision, role: Recipient['role']): Refusal | null {
  if (input.method === 'electronic' && !input.consentSigned) {
    const detail = '采用传真、电子邮件等方式送达的，应当经受送达人同意并签订确认书。'
    return { code: 'consent-missing', detail, basis: ['APL:61(2)', 'PROC:36'] }
  }
  if (input.method === 'impossible' && role === 'offender') {
    const detail = '对被处理人无法以其他方式送达的，应当公告送达。'
    return { code: 'offender-not-served', detail, basis: ['PROC:36', 'PROC:172(3)'] }
  }
  if (NOTED.includes(input.method) && !input.note) {
    return { code: 'note-missing', detail: '请注明送达情况：事由、见证人或者凭证，以及不能直接送达的原因。', basis: ['PROC:36'] }
  }
  return input.method === 'public-notice' ? refusePublicNotice(input, decision) : null
}

function refusePublicNotice(input: RecordDelivery, decision: Decision): Refusal | null {
  const { publishedOn, deliveredOn } = input
  if (!publishedOn) return { code: 'published-missing', detail: '公告送达请填写公告日期。', basis: ['PROC:36'] }
  if (publishedOn < decision.decidedOn) {
    return { code: 'published-before-decision', detail: '公告不能早于决定。', basis: ['PROC:36'] }
  }
  const first = addDays(publishedOn, PUBLIC_NOTICE_DAYS)
  if (deliveredOn >= first) return null
  const detail = `公告期限不得少于六十日：${dayText(publishedOn)}公告的，最早于${dayText(first)}视为送达。`
  return { code: 'public-notice-short', detail, basis: ['PROC:36', 'PROC:35'] }
}
