import { addDays, type Day, dayOf } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { kindOf } from '../../../server/src/modules/licences/index.ts'
import type { CityOfficer, CityUnit } from '../city.ts'
import { address, companyName, idNumber, personName, phone, uscc } from '../names.ts'
import type { Random } from '../random.ts'
import type { Row } from '../rows.ts'
import { SHARES, type Share } from './shares.ts'
import { type Asked, did, type LicenceWorld, momentIn, numbered, workingDay } from './teller.ts'

const CITY = '220300'
const BUREAUS = ['220302', '220303', '220322', '220323', '220382']

/** Where the kind is decided: at the city, or in one of the branches and counties. */
function sectionOf(world: LicenceWorld, share: Share): CityUnit {
  const { level } = kindOf(share.kind)
  const { city, random } = world
  const known = BUREAUS.filter((code) => city.units.some((unit) => unit.code === `${code}${share.section}`))
  return world.unitOf(`${level === 'county' ? random.pick(known) : CITY}${share.section}`)
}

const NOBODY = {
  ...{
    idType: null,
    idNumber: null,
    uscc: null,
    birthOn: null,
    legalRepresentative: null,
    legalRepIdType: null,
    legalRepIdNumber: null,
  },
  ...{ soleTrader: false, guardianName: null, guardianIdNumber: null },
}

function person(random: Random, on: Day, years: number) {
  const birthOn = addDays(`${Number(on.slice(0, 4)) - years}-01-01` as Day, random.between(-300, -20))
  return {
    applicantKind: 'person',
    applicantName: personName(random),
    idType: 'id-card',
    idNumber: idNumber(random, birthOn),
    birthOn,
  }
}

/** Who asks: a unit, a trader, or a person, one in ten of those who ask for a passport under eighteen. */
function applicantOf(world: LicenceWorld, { kind, units, traders }: Share, on: Day): Row {
  const { random } = world
  if (random.chance(units)) {
    const number = 500_000 + world.next()
    const legalRepresentative = personName(random)
    const born = addDays('1975-06-01' as Day, random.between(0, 4000))
    const code = { uscc: uscc(number), legalRepresentative, legalRepIdType: 'id-card', legalRepIdNumber: idNumber(random, born) }
    return { ...NOBODY, applicantKind: 'unit', applicantName: companyName(random, number), ...code }
  }
  if (random.chance(traders))
    return { ...NOBODY, ...person(random, on, random.between(25, 60)), soleTrader: true, uscc: uscc(500_000 + world.next()) }
  const young = (kind === 'passport' || kind === 'hk-macao-permit') && random.chance(0.1)
  const one = { ...NOBODY, ...person(random, on, young ? random.between(4, 16) : random.between(20, 65)) }
  if (!young) return one
  const guardian = person(random, on, random.between(30, 50))
  return { ...one, guardianName: guardian.applicantName, guardianIdNumber: guardian.idNumber }
}

/** Routes of weapons and of some explosives are nobody's business; some applicants mark a trade secret. */
function marksOf(random: Random, { kind }: Share) {
  const dangerous = kind === 'firearms-transport' || (kind === 'explosives-transport' && random.chance(0.15))
  const tradeSecret = (kind === 'security-company' || kind === 'internet-cafe') && random.chance(0.2)
  return { secrecy: dangerous ? 'security-risk' : 'none', tradeSecret }
}

/** @param over what a renewal or a change takes from the licence before it */
export function receive(world: LicenceWorld, on: Day, chosen?: Share, over: Row = {}, unitOf?: CityUnit): Asked {
  const { random } = world
  const share = chosen ?? random.weighted(SHARES.map((one) => [one, one.weight] as const))
  const kind = kindOf(share.kind)
  const unit = unitOf ?? sectionOf(world, share)
  const organ = world.unitOf(unit.bureauCode)
  const receivedAt = momentIn(random, workingDay(on))
  const officers = world.officersOf(unit.code)
  const at = (order: number) => officers[order] as CityOfficer
  const asked = share.asked(random, dayOf(receivedAt))
  const id = random.id(Date.parse(receivedAt))
  const row = {
    ...{
      id,
      number: '',
      kindCode: kind.code,
      purpose: 'new',
      priorDecisionId: null,
      unitId: world.unitId(unit.code),
      unitPath: world.path(unit.code),
    },
    ...{
      organId: world.unitId(organ.code),
      stage: 'received',
      ...applicantOf(world, share, dayOf(receivedAt)),
      phone: phone(random),
      address: address(random),
    },
    ...{
      agentName: random.chance(0.1) ? personName(random) : null,
      matter: asked.matter,
      channel: random.pick(['window', 'window', 'online', 'post']),
    },
    ...{
      documents: kind.documents,
      ...marksOf(random, share),
      decisionDays: kind.decision.count,
      decisionBasis: kind.decision.basis,
    },
    ...{ extensionDays: kind.extensionDays, onSite: kind.onSite, hearingRequired: kind.hearing === 'required', receivedAt },
    ...{
      acceptedAt: null,
      acceptedOn: null,
      bySilence: false,
      acceptanceNumber: null,
      closedAt: null,
      version: 0,
      createdBy: 'system:seed',
    },
    ...over,
  } as Asked['row']
  world.rows.add('licences.application', row)
  const legal = world.officersOf(`${unit.code.slice(0, 6)}010000`)
  const people = {
    clerk: at(1),
    examiner: at(2),
    second: at(3),
    head: at(0),
    chief: world.officersOf(organ.code)[0] as CityOfficer,
    reviewer: random.pick(legal),
  }
  const one: Asked = { id, row, kind, share, unit, organ, asked, ...people }
  numbered(world, one, 'licence-application', receivedAt as Instant, (text) => {
    row.number = text
  })
  did(world, one, 'receiveApplication', receivedAt, one.clerk)
  return one
}
