import { dayOf } from '../../server/src/kit/day.ts'
import { addHours, addSeconds, type Instant } from '../../server/src/kit/instant.ts'
import { quick } from './deciding.ts'
import type { Cast, Person } from './opening.ts'
import { act, newId, plant, type Told, type World } from './teller.ts'
import { minutesAfter } from './time.ts'

const EVIDENCE: readonly (readonly [string, string])[] = [
  ['offender-statement', '违法嫌疑人陈述和申辩'],
  ['victim-statement', '被侵害人陈述'],
  ['witness-statement', '证人证言'],
  ['scene-record', '现场检查笔录'],
  ['av-material', '执法记录仪视频'],
  ['electronic-data', '监控录像截取数据'],
  ['documentary', '书证材料'],
]

/** Evidence, questioning and, in some cases, a seizure. @returns the moment the inquiry has what it needs */
export function investigate(world: World, told: Told, cast: Cast, from: Instant): Instant {
  const { random, rows } = world
  let at = minutesAfter(random, from, 20, 200)
  for (const offender of cast.offenders) if (offender.kind === 'person') at = question(world, told, cast, offender, at)
  const kinds = EVIDENCE.filter(([kind]) =>
    kind === 'victim-statement' ? cast.victim !== null : kind === 'offender-statement' || random.chance(0.4),
  )
  const needed = kinds.length > 1 ? kinds : [...kinds, EVIDENCE[4] as (typeof EVIDENCE)[number]]
  for (const [kind, title] of needed) {
    at = minutesAfter(random, at, 5, 60)
    const collectedBy = [told.lead.id, told.co.id]
    const row = {
      id: newId(world, at),
      caseId: told.id,
      kind,
      title,
      collectedOn: dayOf(at),
      collectedBy,
      avRecorded: true,
      recordedAt: at,
    }
    rows.add('cases.evidence', row)
    act(world, told, 'addEvidence', at, told.lead, told.stage, { kind, title })
  }
  return random.chance(0.1) ? seize(world, told, cast, at) : at
}

function question(world: World, told: Told, cast: Cast, offender: Person, from: Instant): Instant {
  const { random, rows } = world
  const tooLong = random.chance(0.006) && told.family === 'psa' && !quick(told)
  const leftAt = tooLong ? addHours(from, 25) : minutesAfter(random, from, 40, 420)
  const minor = cast.guardian !== null && cast.guardian.guardsParty === offender.id
  const absent = minor && random.chance(0.08)
  const id = newId(world, from)
  if (tooLong) plant(world, told, 'questioning-too-long', id, dayOf(addHours(from, 24)))
  if (absent) plant(world, told, 'minor-questioned-without-adult', id, dayOf(from))
  rows.add('cases.questioning', {
    id,
    caseId: told.id,
    partyId: offender.id,
    summons: tooLong
      ? 'oral'
      : random.weighted([
          ['oral', 6],
          ['written', 3],
          ['voluntary', 2],
        ] as const),
    approvedBy: world.officersOf(told.unit.code)[0]?.id ?? null,
    arrivedAt: from,
    leftAt,
    ground: tooLong ? 'detention-possible' : 'ordinary',
    officers: [told.lead.id, told.co.id],
    inHandlingPlace: true,
    avRecorded: true,
    restAndFood: true,
    guardianPresent: minor && !absent ? (cast.guardian?.id ?? null) : null,
    recordedAt: leftAt,
  })
  act(world, told, 'recordQuestioning', leftAt, told.lead, told.stage, { party: offender.id })
  return leftAt
}

function seize(world: World, told: Told, cast: Cast, from: Instant): Instant {
  const { random, rows } = world
  const at = minutesAfter(random, from, 10, 60)
  const urgent = random.chance(0.3)
  const late = urgent && random.chance(0.06)
  const approver = world.officersOf(told.organ.code)[1] ?? told.lead
  const approvedAt = urgent ? addHours(at, late ? random.between(25, 40) : random.between(1, 20)) : addSeconds(at, -600)
  const liftedAt = addHours(at, 24 * random.between(3, 20))
  const id = newId(world, at)
  if (late) plant(world, told, 'urgent-measure-approved-late', id, dayOf(addHours(at, 24)))
  rows.add('cases.measure', {
    id,
    caseId: told.id,
    partyId: cast.offenders[0]?.id ?? null,
    kind: 'seizure',
    object: '与案件有关的物品一批',
    urgent,
    takenAt: at,
    officers: [told.lead.id, told.co.id],
    approvedBy: approver.id,
    approvedAt,
    documentNumber: `示例保全决定${id.slice(-8)}`,
    liftedAt: liftedAt > world.until ? null : liftedAt,
    liftedReason: liftedAt > world.until ? null : '不再需要采取强制措施',
  })
  act(world, told, 'orderMeasure', at, told.lead, told.stage, { kind: 'seizure', urgent })
  return at
}
