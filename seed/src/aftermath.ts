import { addDays, dayOf } from '../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../server/src/kit/instant.ts'
import type { Item } from './deciding.ts'
import type { Cast } from './opening.ts'
import { act, idFrom, newId, plant, type Told, type World } from './teller.ts'
import { dayAfter, daysAfter, minutesAfter, momentOn } from './time.ts'
import { plantUnpaid } from './unpaid.ts'

export type Decided = { id: string; item: Item; at: Instant }

const fineOf = (item: Item) => item.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
const daysOf = (item: Item) => item.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'detention' ? penalty.days : 0), 0)

/** The decision reaches the offenders, the victim and the guardian. @returns the moment the last one has it */
export function deliver(world: World, told: Told, cast: Cast, decided: readonly Decided[]): Instant {
  const { random, rows } = world
  let at = decided[0]?.at as Instant
  const served = decided.every(({ item }) => item.outcome === 'penalty' || item.outcome === 'no-penalty')
  const late = told.family === 'psa' && served && random.chance(0.012)
  for (const { id, item, at: decidedAt } of decided) {
    const since = late && dayAfter(dayOf(decidedAt), 2)
    if (since) plant(world, told, 'psa-decision-delivered-late', id, since)
    if (since && cast.victim) plant(world, told, 'victim-copy-late', id, since)
    at = late
      ? momentOn(random, addDays(dayOf(decidedAt), 12))
      : random.chance(0.85)
        ? minutesAfter(random, decidedAt, 5, 120)
        : momentOn(random, addDays(dayOf(decidedAt), 1))
    const method = dayOf(at) === dayOf(decidedAt) ? 'pronounced' : 'handed-over'
    const recipients = [item.party, cast.victim, cast.guardian?.guardsParty === item.party?.id ? cast.guardian : null]
    for (const party of recipients.filter((candidate) => candidate !== null)) {
      rows.add('cases.delivery', {
        id: newId(world, at),
        caseId: told.id,
        decisionId: id,
        partyId: party.id,
        method,
        deliveredOn: dayOf(at),
        toldPublication: true,
        recordedAt: at,
      })
    }
    act(world, told, 'recordDelivery', at, told.lead, 'delivered', { method })
  }
  return at
}

/** Fines are paid, mostly in time; all else is carried out. @returns the moment all is done, or null when money is still owed */
export function carryOut(world: World, told: Told, decided: readonly Decided[], from: Instant): Instant | null {
  let at: Instant | null = from
  for (const entry of decided) {
    carryOutOthers(world, told, entry, from)
    const done: Instant | null = at && payFine(world, told, entry, from)
    if (!done && fineOf(entry.item) > 0) plantUnpaid(world, told, entry.id, dayOf(from))
    const executed = detain(world, told, entry, from, at !== null && done !== null)
    at = at && done && ([at, done, executed].toSorted().at(-1) as Instant)
  }
  return at
}

const CARRIED: Partial<Record<string, string>> = {
  'suspend-license': 'license',
  'revoke-license': 'license',
  'downgrade-qualification': 'license',
  'order-suspension': 'business',
  'order-closure': 'business',
  'restrict-operation': 'business',
  'restrict-employment': 'business',
  'confiscate-gains': 'confiscation',
  'confiscate-property': 'confiscation',
}

/** Licences, businesses and gains: on the day of the delivery. */
function carryOutOthers(world: World, told: Told, { id, item }: Decided, at: Instant): void {
  const kinds = new Set(item.penalties.flatMap((penalty) => CARRIED[penalty.kind] ?? []))
  for (const kind of kinds) {
    const row = { id: idFrom(id, kind), caseId: told.id, decisionId: id, kind, fromOn: dayOf(at), toOn: null, place: null }
    world.rows.add('cases.execution', { ...row, recordedAt: at })
    act(world, told, 'recordExecution', at, told.lead, told.stage, { kind })
  }
}

function payFine(world: World, told: Told, { id, item }: Decided, from: Instant): Instant | null {
  const { random, rows } = world
  const fineFen = fineOf(item)
  if (fineFen === 0) return from
  const how = random.weighted([
    ['in-time', 90],
    ['late', 5],
    ['never', 5],
  ] as const)
  if (how === 'never') return null
  const lateDays = how === 'late' ? random.between(2, 20) : 0
  const at = how === 'late' ? momentOn(random, addDays(dayOf(from), 15 + lateDays)) : daysAfter(random, from, 1, 14)
  if (at > world.until) return null
  const pay = (kind: string, amountFen: number, receipt: string) =>
    rows.add('cases.payment', {
      id: newId(world, at),
      caseId: told.id,
      decisionId: id,
      kind,
      paidOn: dayOf(at),
      amountFen,
      channel: 'bank',
      receipt,
      handedInOn: null,
      recordedAt: at,
    })
  pay('fine', fineFen, `示例票据${id.slice(-8)}`)
  if (lateDays > 0) pay('surcharge', Math.min(fineFen, Math.ceil(fineFen * 0.03 * lateDays)), `示例票据${id.slice(-8)}加`)
  act(world, told, 'recordPayment', at, told.lead, told.stage, { fineFen, lateDays })
  return at
}

/** @param dice false beside the story, where no dice are thrown */
function detain(world: World, told: Told, { id, item }: Decided, from: Instant, dice: boolean): Instant {
  const days = daysOf(item)
  if (days === 0) return from
  const kind = item.detentionExecuted ? 'detention' : 'detention-not-executed'
  const end = addSeconds(from, days * 86_400)
  const toOn = item.detentionExecuted ? dayOf(end) : null
  world.rows.add('cases.execution', {
    id: dice ? newId(world, from) : idFrom(id, kind),
    caseId: told.id,
    decisionId: id,
    kind,
    fromOn: dayOf(from),
    toOn,
    place: item.detentionExecuted ? '示例拘留所' : null,
    recordedAt: from,
  })
  act(world, told, 'recordExecution', from, told.lead, told.stage, { kind, days })
  return item.detentionExecuted ? end : from
}

const GROUND = {
  penalty: 'executed',
  'no-penalty': 'no-penalty',
  transfer: 'criminal',
  mediated: 'mediated',
  terminated: 'terminated',
} as const

export function close(world: World, told: Told, outcome: keyof typeof GROUND, from: Instant): void {
  const at = minutesAfter(world.random, from, 60, 2000)
  if (at > world.until) return
  world.rows.add('cases.closure', { caseId: told.id, ground: GROUND[outcome], closedOn: dayOf(at), closedBy: told.lead.id })
  told.row.closedAt = at
  liftMeasures(world, told, at)
  act(world, told, 'close', at, told.lead, 'closed', { ground: GROUND[outcome] })
}

/** A closed case keeps nothing: what would be lifted later is lifted as it closes. */
function liftMeasures(world: World, told: Told, at: Instant): void {
  for (const measure of world.rows.tables.get('cases.measure') ?? []) {
    const later = measure.liftedAt === null || String(measure.liftedAt) > at
    if (measure.caseId === told.id && later) Object.assign(measure, { liftedAt: at, liftedReason: '案件办结' })
  }
}
