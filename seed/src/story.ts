import { addDays, type Day, dayOf, daysBetween } from '../../server/src/kit/day.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import { type CauseOfAction, causeOf } from '../../server/src/modules/law/index.ts'
import { carryOut, close, type Decided, deliver } from './aftermath.ts'
import { BY_UNIT, CAUSES_OF, MEDIABLE } from './causes.ts'
import type { CityUnit } from './city.ts'
import { barsFastTrack, hear, type Item, itemsOf, propose, quick, review } from './deciding.ts'
import { discuss } from './discussing.ts'
import { investigate } from './inquiry.ts'
import { accept, type Cast, castOf, openCase } from './opening.ts'
import { randomOf } from './random.ts'
import { tellOnTheSpot } from './spot.ts'
import { act, newId, plant, type Told, type World } from './teller.ts'
import { dayAfter, daysAfter, minutesAfter, momentOn } from './time.ts'

type Room = keyof typeof CAUSES_OF
const ROOMS: readonly (readonly [Room, string, number])[] = [
  ['station', '派出所', 46],
  ['order', '治安管理', 12],
  ['traffic', '交通警察', 34],
  ['exit', '出入境', 3],
  ['cyber', '网络安全', 2],
  ['drugs', '禁毒', 3],
]

/** Tells one case beginning on `day`, from the report as far as it has come by `world.until`. */
export function tellCase(world: World, day: Day): void {
  const { random } = world
  const [room, word] = random.weighted(ROOMS.map(([name, unit, weight]) => [[name, unit] as const, weight] as const))
  const units = world.city.units.filter((candidate) => candidate.name.includes(word) && candidate.bureauCode !== '220300000000')
  const unit = world.lately && room === 'station' && random.chance(0.25) ? (units[0] as CityUnit) : random.pick(units)
  const cause = causeOn(world, room, day)
  const spot = room === 'traffic' ? 0.8 : room === 'station' || room === 'order' ? 0.08 : 0
  if (random.chance(spot) && !NEVER_ON_THE_SPOT.has(cause.code)) tellOnTheSpot(world, unit, cause, day)
  else tellOrdinary(world, unit, cause, day)
}

const NEVER_ON_THE_SPOT = new Set(['gambling', 'facilitating-gambling', 'whoring', 'prostitution', 'soliciting'])

/** A cause that some wording of the law punishes on that day. */
function causeOn(world: World, room: Room, day: Day): CauseOfAction {
  for (;;) {
    const cause = causeOf(world.random.weighted(CAUSES_OF[room]))
    if (
      cause.versions.some(
        (version) =>
          version.effectiveFrom <= addDays(day, -25) && (version.effectiveTo === null || version.effectiveTo >= addDays(day, 95)),
      )
    )
      return cause
    if (cause.versions.length > 1 && cause.versions.at(-1)?.effectiveTo === null) return cause
  }
}

type Fate = 'penalty' | 'no-penalty' | 'transfer' | 'mediated' | 'terminated'

function fateOf(world: World, cause: CauseOfAction): Fate {
  const mediable = MEDIABLE.has(cause.code)
  return world.random.weighted([
    ['penalty', 78],
    ['no-penalty', 7],
    ['terminated', 4],
    ['transfer', 2],
    ['mediated', mediable ? 45 : 0],
  ] as const)
}

function tellOrdinary(world: World, unit: CityUnit, cause: CauseOfAction, day: Day): void {
  const { random } = world
  const told = openCase(
    world,
    unit,
    cause,
    day,
    random.weighted([
      ['report', 7],
      ['patrol', 2],
      ['transfer', 1],
    ] as const),
  )
  const cast = castOf(world, told, BY_UNIT.has(cause.code) && cause.subjects.includes('unit') && random.chance(0.8))
  if (random.chance(0.02)) {
    decline(world, told)
    return
  }
  if (stopped(world, told.row.reportedAt as Instant, 0.5, 0)) return
  const acceptedAt = accept(world, told)
  if (acceptedAt > world.until) return
  const known = investigate(world, told, cast, acceptedAt)
  const fate = fateOf(world, cause)
  const fast = fate === 'penalty' && told.family === 'psa' && cast.guardian === null && random.chance(0.1)
  if (fast) fastTrack(world, told, cast, known)
  if (fate === 'mediated') mediate(world, told, cast, known)
  decideAll(world, told, cast, fate, acceptedAt, known)
}

function decline(world: World, told: Told): void {
  const at = minutesAfter(world.random, told.row.reportedAt as Instant, 20, 300)
  Object.assign(told.row, { acceptedAt: null })
  act(world, told, 'decline', at, told.lead, 'declined', {
    ground: 'not-police-matter',
    reason: '不属于公安机关职责范围，已告知报案人向有关部门反映。',
    told: 'oral',
    toldOn: dayOf(at),
  })
}

/** Every suspect was told in writing and signed. Ids come from a source of their own: the story goes on the same with one suspect or two. */
function fastTrack(world: World, told: Told, cast: Cast, from: Instant): void {
  const at = minutesAfter(world.random, from, 5, 30)
  told.row.procedure = 'fast-track'
  told.fast = true
  const id = newId(world, at)
  const others = randomOf(`fast track ${id}`)
  for (const [index, offender] of cast.offenders.entries()) {
    world.rows.add('cases.fast_track', {
      id: index === 0 ? id : others.id(Date.parse(at)),
      caseId: told.id,
      partyId: offender.id,
      informedAt: from,
      consentedAt: at,
      custodyFrom: null,
      convertedAt: null,
      convertedReason: null,
    })
  }
  act(world, told, 'useFastTrack', at, told.lead)
}

/** Ten days of detention, or a right to a hearing, close the fast track: the case goes on as an ordinary one. @law PROC:41, PROC:48 */
function leaveFastTrack(world: World, told: Told, items: readonly Item[], at: Instant): void {
  if (told.row.procedure !== 'fast-track' || !items.some((item) => barsFastTrack(told, item, dayOf(at)))) return
  told.row.procedure = 'ordinary'
  for (const row of world.rows.tables.get('cases.fast_track') ?? []) {
    if (row.caseId === told.id) Object.assign(row, { convertedAt: at, convertedReason: '不适用快速办理，转为一般案件办理。' })
  }
  act(world, told, 'convertToOrdinary', at, told.lead)
}

function mediate(world: World, told: Told, cast: Cast, from: Instant): void {
  const at = daysAfter(world.random, from, 1, 6)
  const heldOn = dayOf(at)
  world.rows.add('cases.mediation', {
    id: newId(world, at),
    caseId: told.id,
    ordinal: 1,
    heldOn,
    agreed: true,
    agreement: '双方互相谅解，当场赔礼道歉并赔偿损失。',
    performedOn: heldOn,
  })
  act(world, told, 'recordMediation', at, told.lead, told.stage, { heldOn, guardianNote: cast.guardian ? '监护人到场' : null })
}

/** Notice, proposal, review and decision in the thirty days of the law, a few beyond them; then delivery and what follows. */
function decideAll(world: World, told: Told, cast: Cast, fate: Fate, acceptedAt: Instant, known: Instant): void {
  const { random } = world
  const late = told.family === 'psa' && fate === 'penalty' && !quick(told) && random.chance(0.015)
  /** Days a case may wait at a stage without being late. */
  const wait = (days: number) => (quick(told) ? -1 : days)
  const ready = quick(told) ? minutesAfter(random, known, 10, 60) : daysAfter(random, known, 1, 8)
  if (stopped(world, ready, 0.25, wait(14))) return
  const items = itemsOf(world, told, cast, fate, ready)
  leaveFastTrack(world, told, items, ready)
  const heard = items.some((item) => item.outcome === 'penalty') ? hear(world, told, items, ready) : ready
  const proposedAt = late
    ? momentOn(random, addDays(dayOf(acceptedAt), random.between(34, 45)))
    : quick(told)
      ? minutesAfter(random, heard, 10, 40)
      : daysAfter(random, heard, 1, 3)
  if (stopped(world, proposedAt, 0.25, wait(10))) return
  let proposal = propose(world, told, items, 1, proposedAt)
  let sentAt = proposedAt
  if (!quick(told) && random.chance(world.lately ? 0.35 : 0.12)) {
    const returnedAt = daysAfter(random, proposedAt, 1, 2)
    if (stopped(world, returnedAt, 0.25, wait(2))) return
    review(world, told, proposal, 'returned', proposedAt, returnedAt)
    sentAt = daysAfter(random, returnedAt, 1, 2)
    if (stopped(world, sentAt, 0.25, wait(10))) return
    proposal = propose(world, told, items, 2, sentAt)
  }
  const reviewedAt = minutesAfter(random, sentAt, quick(told) ? 20 : 60, quick(told) ? 120 : 2500)
  if (stopped(world, reviewedAt, 0.4, wait(1))) return
  const reviewId = review(world, told, proposal, 'approved', sentAt, reviewedAt)
  const decidedAt = minutesAfter(random, reviewedAt, 10, quick(told) ? 90 : 900)
  if (stopped(world, decidedAt, 0.3, wait(3))) return
  if (late) plant(world, told, 'psa-handling-overdue', told.id, dayAfter(dayOf(acceptedAt), 30))
  finish(world, told, cast, decide(world, told, items, proposal.id, reviewId, decidedAt))
}

/**
 * A case goes no further than the last moment told. Of the last weeks' cases some wait at a stage: only those that reached it within
 * `days`, so that nobody waits there beyond the law's term.
 */
const stopped = (world: World, at: Instant, share = 0.25, days = 14) =>
  at > world.until || (world.lately && daysBetween(dayOf(at), dayOf(world.until)) <= days && world.random.chance(share))

const MARKS: Partial<Record<string, string>> = {
  penalty: 'penalty-decision',
  'no-penalty': 'no-penalty-decision',
  terminated: 'termination',
}

function decide(world: World, told: Told, items: readonly Item[], proposalId: string, reviewId: string, at: Instant): Decided[] {
  const chief = world.officersOf(told.organ.code)[world.random.between(0, 2)] ?? told.lead
  const discussionId = discuss(world, told, items, at)
  const decided = items.map((item) => {
    const row = {
      id: newId(world, at),
      caseId: told.id,
      kind: 'reviewed',
      itemId: item.id,
      proposalId,
      reviewId,
      reviewClears: true,
      partyId: item.party?.id ?? null,
      outcome: item.outcome,
      number: null as string | null,
      decidedOn: dayOf(at),
      decidedBy: chief.id,
      level: 'county',
      discussionId,
      spot: null,
      recordedAt: at,
    }
    const mark = MARKS[item.outcome]
    if (mark) {
      world.numbers.document(mark, at, Number(dayOf(at).slice(0, 4)), told.unit, told.organ, told.id, (text) => {
        row.number = text
      })
    }
    world.rows.add('cases.decision', row)
    return { id: row.id, item, at }
  })
  act(world, told, 'decide', at, chief, 'decided', { decisions: decided.length })
  return decided
}

function finish(world: World, told: Told, cast: Cast, decided: readonly Decided[]): void {
  const outcome = decided.find((entry) => entry.item.outcome === 'penalty')?.item.outcome ?? decided[0]?.item.outcome
  if (!outcome || stopped(world, decided[0]?.at as Instant, 0.9, quick(told) ? -1 : 1)) return
  const delivered = deliver(world, told, cast, decided)
  if (delivered > world.until) return
  const done = carryOut(world, told, decided, delivered)
  if (done) close(world, told, outcome, done)
}
