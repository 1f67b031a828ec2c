import { type Day, dayOf } from '../../../kit/day.ts'
import { daysTerm, type Term } from '../../law/index.ts'
import type { CaseFile, Decision, Delivery } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { asRight, type Counting, deadline } from './clock.ts'
import { hours } from './rules-acceptance.ts'
import { isTraffic } from './rules-handling.ts'
import type { Deadline } from './types.ts'

const SERVED = ['penalty', 'no-penalty']

/** The decision in words: its number, or its day. */
export const nameOf = (decision: Decision): string => decision.number ?? `${decision.decidedOn} 的决定`

const nameOfParty = (file: CaseFile, id: string | null) => file.parties.find((party) => party.id === id)?.name ?? '当事人'

function deliveryTo(file: CaseFile, decision: Decision, partyId: string | null): Delivery | undefined {
  return file.deliveries.find((delivery) => delivery.decisionId === decision.id && delivery.partyId === partyId)
}

/** When the police did their part: for a public notice the day it was published, not the day it took effect. */
const servedOn = (delivery: Delivery | undefined): Day | null => delivery?.publishedOn ?? delivery?.deliveredOn ?? null

/** The decision reaches its party: two days in public-security cases, otherwise seven working days. @law PSA-2012:97, PSA-2025:116, APL:61, PROC:36 */
export function serveParty(file: CaseFile, decision: Decision, at: Counting): Deadline | null {
  if (decision.kind === 'on-the-spot' || !SERVED.includes(decision.outcome)) return null
  const psa = file.case.family === 'psa'
  const article = psa ? psaArticle(decision.decidedOn, 'PSA-2012:97', 'PSA-2025:116') : 'APL:61'
  const term = psa ? daysTerm('PSA', 2, article) : daysTerm('APL', 7, article)
  const subject = `${nameOf(decision)} → ${nameOfParty(file, decision.partyId)}`
  const facts = { id: psa ? 'serve-psa' : 'serve-general', title: '送达决定书', subject, subjectId: decision.id }
  const met = servedOn(deliveryTo(file, decision, decision.partyId))
  const notes = ['当场宣告并交付的，交付即为送达；路途时间不计入。']
  return deadline({ ...facts, term, start: decision.decidedOn, met, law: [article, 'PROC:36'], notes }, at)
}

/** Each victim of a public-security case gets the decision within two days; until 2025 a copy. @law PROC:172, PSA-2012:97, PSA-2025:116 */
export function serveVictims(file: CaseFile, decision: Decision, at: Counting): Deadline[] {
  if (file.case.family !== 'psa' || !SERVED.includes(decision.outcome)) return []
  const article = psaArticle(decision.decidedOn, 'PSA-2012:97', 'PSA-2025:116')
  const victims = file.parties.filter((party) => party.role === 'victim' && party.removedAt === null)
  return victims.map((victim) => {
    const facts = {
      id: 'serve-victim',
      title: '送达被侵害人',
      subject: `${nameOf(decision)} → ${victim.name}`,
      subjectId: decision.id,
    }
    const term = daysTerm('PSA', 2, 'PROC:172')
    const met = servedOn(deliveryTo(file, decision, victim.id))
    return deadline({ ...facts, term, start: decision.decidedOn, met, law: [article, 'PROC:172'] }, at)
  })
}

const psaArticle = (on: Day, before: string, since: string) => (on < PSA_2025_FROM ? before : since)

/** A public notice takes effect after sixty days. @law PROC:36 */
export function serveAnnouncement(file: CaseFile, decision: Decision, at: Counting): Deadline[] {
  return file.deliveries.flatMap((delivery) => {
    if (delivery.decisionId !== decision.id || delivery.method !== 'public-notice' || !delivery.publishedOn) return []
    const subject = `${nameOf(decision)} → ${nameOfParty(file, delivery.partyId)}`
    const facts = { id: 'serve-announcement', title: '公告送达期', subject, subjectId: delivery.id }
    const term = daysTerm('PSA', 60, 'PROC:36')
    return [deadline({ ...facts, bound: 'nobody', term, start: delivery.publishedOn, met: null }, at)]
  })
}

/** An on-the-spot decision is filed within 24 hours; by the traffic police within two working days. @law PSA-2012:101, PSA-2025:120, PROC:39, TRAF:44 */
export function spotFiling(file: CaseFile, decision: Decision, at: Counting): Deadline | null {
  if (!decision.spot) return null
  const facts = { id: 'onspot-file', title: '当场处罚备案', subject: nameOf(decision), subjectId: decision.id }
  const start = decision.spot.decidedAt
  if (isTraffic(decision.spot.causeCode)) {
    return deadline(
      { ...facts, term: daysTerm('TRAF', 2, 'TRAF:44'), start, met: decision.recordedAt, law: ['TRAF:44', 'PROC:39'] },
      at,
    )
  }
  const article = psaArticle(dayOf(start), 'PSA-2012:101', 'PSA-2025:120')
  const law = file.case.family === 'psa' ? [article, 'PROC:39'] : ['PROC:39', 'APL:52']
  return deadline({ ...facts, term: hours(24, 'PROC:39'), start, met: decision.recordedAt, law }, at)
}

/**
 * The public page of a penalty; how it is published is the publicity module's matter. A public-security penalty on a natural person, who may be
 * a sole trader, is sealed from 2026 and has no such term.
 * @law 国办发〔2018〕118号; PSA-2025:136
 */
export function publication(file: CaseFile, decision: Decision, at: Counting): Deadline | null {
  if (decision.outcome !== 'penalty' || decision.revokedOn) return null
  const party = file.parties.find((candidate) => candidate.id === decision.partyId)
  const natural = party?.kind === 'person' || party?.soleTrader === true
  if (file.case.family === 'psa' && natural && decision.decidedOn >= PSA_2025_FROM) return null
  const term: Term = { unit: 'working-day', count: 7, rolls: true, basis: ['国办发〔2018〕118号'] }
  const facts = { id: 'pub-7wd', title: '处罚决定公示', subject: nameOf(decision), subjectId: decision.id }
  const notes = ['依法不予公开的除外；公示情况见执法公示。']
  return deadline({ ...facts, bound: 'nobody', term, start: decision.decidedOn, met: null, notes }, at)
}

const RECONSIDER: Term = { unit: 'calendar-day', count: 60, rolls: true, basis: ['PROC:35'] }
const SUE: Term = { unit: 'month', count: 6, rolls: true, basis: ['ALL:46'] }
/** From this day on the law of 2023 governs reconsideration. */
const ARL_2023_FROM = '2024-01-01'

/** The terms the decision tells its party of, from the day it reached him. @law ARL-2017:9, ARL-2023:20, ALL:46 */
export function remedies(file: CaseFile, decision: Decision, at: Counting): Deadline[] {
  if (!SERVED.includes(decision.outcome) || decision.revokedOn) return []
  const reached = deliveryTo(file, decision, decision.partyId)
  if (!reached || reached.method === 'impossible') return []
  const start = reached.deliveredOn
  const article = start < ARL_2023_FROM ? 'ARL-2017:9' : 'ARL-2023:20'
  const subject = `${nameOf(decision)}，${nameOfParty(file, decision.partyId)}`
  const facts = { bound: 'party' as const, subject, subjectId: decision.id, start, met: null }
  return [
    asRight(deadline({ ...facts, id: 'recon-apply', title: '申请行政复议', term: RECONSIDER, law: [article] }, at)),
    asRight(deadline({ ...facts, id: 'sue-direct', title: '提起行政诉讼', term: SUE }, at)),
  ]
}

/** Every clock that begins with a decision. */
export function serviceClocks(file: CaseFile, at: Counting): Deadline[] {
  return file.decisions.flatMap((decision) =>
    [
      spotFiling(file, decision, at),
      serveParty(file, decision, at),
      ...serveVictims(file, decision, at),
      ...serveAnnouncement(file, decision, at),
      publication(file, decision, at),
      ...remedies(file, decision, at),
    ].filter((clock) => clock !== null),
  )
}
