import { addDays, ageOn, type Day, dayOf } from '../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../server/src/kit/instant.ts'
import { type CauseOfAction, causeVersionOn, dayText } from '../../server/src/modules/law/index.ts'
import { HAS_VICTIM } from './causes.ts'
import type { CityOfficer, CityUnit } from './city.ts'
import { address, companyName, idNumber, personName, phone, place, uscc } from './names.ts'
import type { Row } from './rows.ts'
import { act, newId, plant, type Told, type World } from './teller.ts'
import { minutesAfter, momentOn } from './time.ts'

export type Person = Row & { id: string; name: string; birthOn: Day | null; kind: string }

/** A party of the case; one in twenty-five offenders is a minor, one in fifty is over seventy. */
export function addPerson(world: World, told: Told, role: string, at: Instant, age?: number): Person {
  const { random } = world
  const years =
    age ??
    random.weighted([
      [random.between(19, 60), 47],
      [random.between(14, 17), 2],
      [random.between(71, 82), 1],
    ] as const)
  const drawn = addDays(`${Number(told.occurredOn.slice(0, 4)) - years}-01-01` as Day, random.between(-300, -2))
  // who is not treated as a minor below is none: leap days stand between 18 years and 18 times 365 days
  const birthOn = !isYoung(told, drawn) && ageOn(drawn, told.occurredOn) < 18 ? addDays(drawn, -30) : drawn
  return addParty(
    world,
    told,
    { role, kind: 'person', name: personName(random), idType: 'id-card', idNumber: idNumber(random, birthOn), birthOn },
    at,
  )
}

const isYoung = (told: Told, birthOn: Day) => birthOn > addDays(told.occurredOn, -18 * 365)

export function addUnit(world: World, told: Told, at: Instant): Person {
  const number = world.next()
  const legalRepresentative = personName(world.random)
  const name = companyName(world.random, number)
  return addParty(
    world,
    told,
    { role: 'offender', kind: 'unit', name, uscc: uscc(number), legalRepresentative, birthOn: null },
    at,
  )
}

type Given = {
  role: string
  kind: string
  name: string
  birthOn: Day | null
  idType?: string
  idNumber?: string
  uscc?: string
  legalRepresentative?: string
}

function addParty(world: World, told: Told, given: Given, at: Instant): Person {
  const { random } = world
  const row = {
    id: newId(world, at),
    caseId: told.id,
    role: given.role,
    kind: given.kind,
    name: given.name,
    idType: given.idType ?? null,
    idNumber: given.idNumber ?? null,
    uscc: given.uscc ?? null,
    birthOn: given.birthOn,
    legalRepresentative: given.legalRepresentative ?? null,
    phone: phone(random),
    address: address(random),
    guardsParty: null as string | null,
    recordedAt: at,
  }
  world.rows.add('cases.party', row)
  return row
}

export function addGuardian(world: World, told: Told, minor: Person, at: Instant): Person {
  const guardian = addPerson(world, told, 'guardian', at, world.random.between(36, 50))
  guardian.guardsParty = minor.id
  return guardian
}

/** The station whose officers have demo accounts: of the last weeks' cases they have their hands full. */
const SHOWN_STATION = '220302510000'

/** Report, registration and the case's own row, still at the stage `reported`. */
export function openCase(world: World, unit: CityUnit, cause: CauseOfAction, day: Day, source: string): Told {
  const { random, rows } = world
  const reportedAt = momentOn(random, day, 7, 21)
  const id = newId(world, reportedAt)
  const organ = world.unitOf(unit.bureauCode)
  const occurredOn = random.chance(0.7) ? day : addDays(day, -random.between(1, 20))
  const officers = world.officersOf(unit.code)
  const shown = world.lately && unit.code === SHOWN_STATION && random.chance(0.7)
  const lead = shown ? (officers[1] as CityOfficer) : random.pick(officers.slice(1))
  const co = shown ? (officers[2] as CityOfficer) : random.pick(officers.slice(1).filter((officer) => officer !== lead))
  const version = causeVersionOn(cause, occurredOn, day).version
  const family = version?.statute.startsWith('PSA') ? 'psa' : 'general'
  const where = place(random)
  const row: Row = {
    id,
    number: '',
    title: `${cause.name}案`,
    unitId: world.unitId(unit.code),
    unitPath: world.path(unit.code),
    organId: world.unitId(organ.code),
    procedure: 'ordinary',
    stage: 'reported',
    family,
    causeCode: cause.code,
    source,
    place: where,
    regionCode: unit.regionCode,
    occurredOn,
    foundOn: day,
    summary: '',
    secrecy: 'none',
    sensitive: [],
    reportedAt,
    acceptedAt: null,
    acceptanceNumber: null,
    closedAt: null,
    version: 0,
    createdBy: 'system:seed',
  }
  rows.add('cases.administrative_case', row)
  const told: Told = { id, unit, organ, cause, family, row, lead, co, occurredOn, stage: 'reported', fast: false }
  world.numbers.caseNumber(reportedAt, Number(day.slice(0, 4)), Number(day.slice(5, 7)), unit, (text) => {
    row.number = text
  })
  for (const [officer, kind] of [
    [lead, 'lead'],
    [co, 'co'],
  ] as const) {
    rows.add('cases.handler', { id: newId(world, reportedAt), caseId: id, personId: officer.id, kind, fromAt: reportedAt })
  }
  act(world, told, 'registerReport', reportedAt, lead)
  return told
}

export type Cast = { offenders: Person[]; victim: Person | null; guardian: Person | null }

/** Who is in the case. @param byUnit the offender is a company */
export function castOf(world: World, told: Told, byUnit: boolean): Cast {
  const { random } = world
  const at = told.row.reportedAt as Instant
  const offenders = [byUnit ? addUnit(world, told, at) : addPerson(world, told, 'offender', at)]
  if (!byUnit && random.chance(0.08)) offenders.push(addPerson(world, told, 'offender', at, random.between(19, 55)))
  const victim = HAS_VICTIM.has(told.cause.code) ? addPerson(world, told, 'victim', at, random.between(19, 65)) : null
  const minor = offenders.find((person) => person.birthOn !== null && isYoung(told, person.birthOn))
  const guardian = minor ? addGuardian(world, told, minor, at) : null
  const names = offenders.map((person) => person.name).join('、')
  told.row.title = `${names}${told.cause.name}案`
  const toVictim = victim ? `，涉及${victim.name}` : ''
  told.row.summary = `${dayText(told.occurredOn)}，${names}在${told.row.place}实施${told.cause.name}行为${toVictim}。`
  return { offenders, victim, guardian }
}

/** Acceptance; a few come days too late. @returns the moment */
export function accept(world: World, told: Told): Instant {
  const { random } = world
  const reportedAt = told.row.reportedAt as Instant
  const late = random.chance(0.015) && addDays(dayOf(reportedAt), 9) < dayOf(world.until)
  const acceptedAt = late ? addSeconds(reportedAt, random.between(5, 8) * 86_400) : minutesAfter(random, reportedAt, 30, 600)
  if (late) plant(world, told, 'report-accepted-late', told.id, addDays(dayOf(reportedAt), 1))
  told.row.acceptedAt = acceptedAt
  world.numbers.document(
    'acceptance',
    acceptedAt,
    Number(dayOf(acceptedAt).slice(0, 4)),
    told.unit,
    told.organ,
    told.id,
    (text) => {
      told.row.acceptanceNumber = text
    },
  )
  act(
    world,
    told,
    'accept',
    acceptedAt,
    told.lead,
    'investigating',
    told.row.source === 'report' ? { receiptGivenTo: '报案人' } : {},
  )
  return acceptedAt
}
