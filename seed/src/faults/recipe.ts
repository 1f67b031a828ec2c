import { addDays, ageOn, type Day, dayOf, daysBetween } from '../../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../../server/src/kit/instant.ts'
import {
  causeOf,
  chinaCalendar,
  type Penalty,
  type PenaltyRange,
  type PenaltyTier,
} from '../../../server/src/modules/law/index.ts'
import type { CityOfficer } from '../city.ts'
import { idNumber } from '../names.ts'
import { randomOf } from '../random.ts'
import { Json, type Row } from '../rows.ts'
import { type Dossier, inside } from './dossier.ts'

/** What inspection is to find: the check, the row it names and the first day on which it was wrong. */
export type Planted = readonly [check: string, subject: unknown, since: Day]

/** How a fault comes into a case that has none. */
export type Recipe = {
  /** The check it is planted for; the first of what it plants. */
  check: string
  /** The demo's years in which it is planted; both laws, where nothing is said, as the check cites them. */
  years?: readonly number[]
  /** Days the case lasts longer by it, 7 when left out. */
  room?: number
  /** Whether the fault could have been made in that case, and no other comes of it. */
  host(dossier: Dossier): boolean
  /** Changes the rows. @returns the fault, and what else it sets off */
  plant(dossier: Dossier): readonly Planted[]
}

export const text = (value: unknown) => String(value)
export const dayAt = (value: unknown): Day => dayOf(value as Instant)
export const hoursLater = (value: unknown, hours: number): Instant => addSeconds(value as Instant, Math.round(hours * 3600))
export const plus = (day: unknown, days: number): Day => addDays(day as Day, days)
/** The day after the last of so many working days. */
export const afterWorkingDays = (day: unknown, days: number): Day => addDays(chinaCalendar.addWorkingDays(day as Day, days), 1)
/** The day after the last of so many calendar days, which rolls. */
export const afterDays = (day: unknown, days: number): Day => addDays(chinaCalendar.lastDayRolled(addDays(day as Day, days)), 1)

export const psa = (dossier: Dossier) => dossier.case.family === 'psa'
export const general = (dossier: Dossier) => dossier.case.family === 'general'
export const offenders = (dossier: Dossier) => dossier.all('party').filter((party) => party.role === 'offender')
export const offender = (dossier: Dossier) => offenders(dossier)[0] as Row
export const victim = (dossier: Dossier) => dossier.all('party').find((party) => party.role === 'victim')
export const penaltiesOf = (dossier: Dossier): Penalty[] =>
  dossier.case.procedure === 'summary' ? inside(dossier.one('decision').spot).penalties : inside(item(dossier).penalties)
export const fineOf = (dossier: Dossier): number =>
  penaltiesOf(dossier).reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
export const detentionOf = (dossier: Dossier): number =>
  penaltiesOf(dossier).reduce((sum, penalty) => sum + (penalty.kind === 'detention' ? penalty.days : 0), 0)
/** The item the decision rests on. */
export const item = (dossier: Dossier): Row =>
  dossier.all('proposal_item').find((row) => row.id === dossier.one('decision').itemId) as Row

/** A closed case of one person of full age, with one decision, one version of the proposal and nothing out of the way. */
export function plain(dossier: Dossier, but: readonly string[] = []): boolean {
  const { case: row } = dossier
  const [who, ...others] = offenders(dossier)
  if (row.stage !== 'closed' || !who || others.length > 0 || who.kind !== 'person' || dossier.all('decision').length !== 1)
    return false
  const age = ageOn(who.birthOn as Day, row.occurredOn as Day)
  const out = ['statement', 'hearing', 'measure', 'mediation'].filter((table) => !but.includes(table))
  return age > 24 && age < 66 && dossier.all('proposal').length <= 1 && !out.some((table) => dossier.has(table))
}
/** A penalty after review, not on the fast track. */
export const punished = (dossier: Dossier, but?: readonly string[]) =>
  plain(dossier, but) && dossier.case.procedure === 'ordinary' && dossier.one('decision').outcome === 'penalty'
/** Accepted, and closed after a review. */
export const ordinary = (dossier: Dossier) => plain(dossier) && dossier.case.procedure === 'ordinary'
/** Nobody had a right to be heard by a hearing. */
export const unheard = (dossier: Dossier) => !dossier.all('notice').some((row) => row.hearingOffered)
export const onTheSpot = (dossier: Dossier) => plain(dossier) && dossier.case.procedure === 'summary'
export const fast = (dossier: Dossier) => plain(dossier) && dossier.case.procedure === 'fast-track'
/** The rules of the traffic police want the decision within a day. */
export const traffic = (dossier: Dossier) => text(dossier.case.title).length > 0 && TRAFFIC.has(text(dossier.case.causeCode))
const TRAFFIC = new Set([
  ...['driver-traffic-breach', 'unlawful-parking', 'non-motor-traffic-breach', 'drink-driving', 'driving-without-licence'],
  'no-compulsory-insurance',
])
export const daysToDecide = (dossier: Dossier) =>
  daysBetween(dayAt(dossier.case.acceptedAt), dossier.one('decision').decidedOn as Day)
export const decidedOn = (dossier: Dossier): Day => dossier.one('decision').decidedOn as Day
export const decisionFault = (dossier: Dossier, check: string): Planted => [check, dossier.one('decision').id, decidedOn(dossier)]

export const officers = (dossier: Dossier): readonly CityOfficer[] => {
  const unit = dossier.world.city.units.find(({ code }) => dossier.world.unitId(code) === dossier.case.unitId)
  return dossier.world.officersOf(unit?.code ?? '')
}
export const chiefs = (dossier: Dossier): readonly CityOfficer[] => {
  const organ = dossier.world.city.units.find(({ code }) => dossier.world.unitId(code) === dossier.case.organId)
  return dossier.world.officersOf(organ?.code ?? '')
}
export const CITY = '220300000000'
export const cityChief = (dossier: Dossier): CityOfficer => dossier.world.officersOf(CITY)[1] as CityOfficer
export const handler = (dossier: Dossier, kind: 'lead' | 'co'): Row =>
  dossier.all('handler').find((row) => row.kind === kind) as Row

/** A person's birthday, and the number that tells it. */
export function born(_dossier: Dossier, who: Row, on: Day): void {
  who.birthOn = on
  who.idNumber = idNumber(randomOf(`born ${who.id}`), on)
}

/** The offender is so many years old at the act, and all that the law wants for a minor is done. */
export function asMinor(dossier: Dossier, years: number): void {
  const who = offender(dossier)
  const occurred = dossier.case.occurredOn as Day
  born(dossier, who, addDays(`${Number(occurred.slice(0, 4)) - years}${occurred.slice(4, 7)}-01` as Day, -120))
  const { id: minor, ...same } = who
  const guardian = dossier.add('party', { ...same, role: 'guardian', guardsParty: minor })
  guardian.name = `${text(who.name).slice(0, 1)}示例`
  born(dossier, guardian, addDays(occurred, -43 * 365))
  for (const row of dossier.all('questioning')) row.guardianPresent = guardian.id
  for (const row of dossier.all('notice')) row.guardianTold = true
  for (const row of dossier.all('proposal_item')) row.mitigation = 'lighter'
}

/** Other penalties, as told beforehand and as decided. */
export function changePenalties(dossier: Dossier, change: (penalties: Penalty[]) => Penalty[]): void {
  const penalties = change(penaltiesOf(dossier).map((penalty) => ({ ...penalty })))
  for (const row of [...dossier.all('proposal_item'), ...dossier.all('notice')]) row.penalties = new Json(penalties)
  for (const row of dossier.all('execution')) {
    const days = penalties.find((penalty) => penalty.kind === 'detention')?.days
    if (row.kind === 'detention' && days) row.toOn = plus(row.fromOn, days)
  }
}

/** The act of the timeline, and its line of the audit, at another moment. */
export function moveAct(dossier: Dossier, act: string, at: Instant): void {
  for (const row of dossier.all('timeline')) if (row.act === act) row.at = at
  for (const line of dossier.world.audit) if (line.subject === dossier.id && line.action === `case.${act}`) line.at = at
}

/** An act that never was. */
export function undo(dossier: Dossier, act: string, only: (row: Row) => boolean = () => true): void {
  for (const row of dossier.all('timeline')) if (row.act === act && only(row)) dossier.drop('timeline', row)
  const { audit } = dossier.world
  for (let index = audit.length - 1; index >= 0; index--) {
    const line = audit[index] as Row
    if (line.subject === dossier.id && line.action === `case.${act}` && only(line)) audit.splice(index, 1)
  }
}

/** An act more. */
export function tell(
  dossier: Dossier,
  act: string,
  at: Instant,
  details: Record<string, unknown> = {},
  stageTo = dossier.case.stage,
): void {
  const first = dossier.one('timeline')
  const { stage } = dossier.case
  const row: Row = { ...first, act, at, stageFrom: stage, stageTo, details: new Json(details) }
  dossier.add('timeline', row)
  const line = { at, actor: first.actorId, name: first.actorName, action: `case.${act}`, subject: dossier.id }
  dossier.world.audit.push({ ...line, details: new Json(details) })
}

/** What the law allows for the tier the decision names. */
export const rangesOf = (dossier: Dossier) =>
  (causeOf(text(item(dossier).causeCode)).versions.find(({ statute }) => statute === item(dossier).statute)?.tiers ?? [])
    .filter(({ name }) => name === item(dossier).tier)
    .flatMap(({ options }) => options.flatMap(({ must, may }) => [...must, ...may]))
export const lowestFine = (dossier: Dossier) =>
  Math.min(...rangesOf(dossier).map((range) => (range.kind === 'fine' ? range.minFen : Number.POSITIVE_INFINITY)))

/** A tier of the cause under which such a fine may be given, beside the detention there is or without any. */
export function graver(dossier: Dossier, fineFen: number): PenaltyTier | null {
  const { causeCode, statute } = item(dossier)
  const version = causeOf(text(causeCode)).versions.find((candidate) => candidate.statute === statute)
  const detained = detentionOf(dossier) > 0
  const fits = (ranges: readonly PenaltyRange[], must: readonly PenaltyRange[]) =>
    ranges.some((range) => range.kind === 'fine' && range.minFen <= fineFen && fineFen <= (range.maxFen ?? 0)) &&
    must.every(({ kind }) => kind === 'fine' || (kind === 'detention' && detained)) &&
    (!detained || ranges.some(({ kind }) => kind === 'detention'))
  return version?.tiers.find(({ options }) => options.some(({ must, may }) => fits([...must, ...may], must))) ?? null
}

/** That tier and that fine. */
export function beGraver(dossier: Dossier, fineFen: number): void {
  const tier = graver(dossier, fineFen)
  if (!tier) throw new RangeError(`no tier of ${dossier.id} reaches ${fineFen}`)
  for (const row of dossier.all('proposal_item')) Object.assign(row, { tier: tier.name, basis: [tier.article] })
  for (const row of dossier.all('notice')) row.basis = [tier.article]
  const detention = rangesOf(dossier).find(({ kind }) => kind === 'detention')
  if (detention?.kind === 'detention')
    changePenalties(dossier, (list) =>
      list.map((penalty) => (penalty.kind === 'detention' ? { ...penalty, days: detention.minDays } : penalty)),
    )
  setFine(dossier, fineFen)
}

/** Another fine, told, decided and paid. */
export function setFine(dossier: Dossier, fineFen: number): void {
  const told = penaltiesOf(dossier).some(({ kind }) => kind === 'fine')
  changePenalties(dossier, (list) =>
    told
      ? list.map((penalty) => (penalty.kind === 'fine' ? { ...penalty, fineFen } : penalty))
      : [...list, { kind: 'fine', fineFen }],
  )
  for (const row of dossier.all('payment')) if (row.kind === 'fine') row.amountFen = fineFen
  if (told) return
  const { id: decisionId } = dossier.one('decision')
  const { deliveredOn: paidOn, recordedAt } = dossier.one('delivery')
  const receipt = `示例票据${text(decisionId).slice(-8)}`
  const how = { kind: 'fine', amountFen: fineFen, channel: 'bank', receipt, handedInOn: null }
  dossier.add('payment', { decisionId, ...how, paidOn, recordedAt })
  tell(dossier, 'recordPayment', recordedAt as Instant, { fineFen, lateDays: 0 })
}

/** Another length of the detention. */
export const setDays = (dossier: Dossier, days: number) =>
  changePenalties(dossier, (list) => list.map((penalty) => (penalty.kind === 'detention' ? { ...penalty, days } : penalty)))
