import type { Day } from '../../server/src/kit/day.ts'
import { usccCheckSign } from '../../server/src/kit/identifiers/index.ts'
import { BUREAUS, type PersonRow, type UnitRow } from '../../server/src/modules/organisations/index.ts'
import { officerName } from './names.ts'
import type { Random } from './random.ts'

type NewQualification = NonNullable<PersonRow['qualifications']>[number]

/** Invented below the real bureaus: sections and stations, four stations a county, and 700 officers. */
const STATIONS = ['春晓', '夏荷', '秋实', '冬青']
const OFFICERS = 700
const SINCE = '2019-01-01' as Day

export type CityUnit = UnitRow & { bureauCode: string }
export type CityOfficer = PersonRow & { id: string; unitCode: string; bureauCode: string; reviewer: PersonRow['reviewer'] }
export type City = { units: CityUnit[]; officers: CityOfficer[] }

const section = (bureau: UnitRow, suffix: string, name: string, shortName: string, kind: UnitRow['kind']): CityUnit => ({
  parentCode: bureau.code,
  code: `${bureau.regionCode}${suffix}`,
  regionCode: bureau.regionCode,
  name: `${bureau.name}${name}`,
  shortName,
  kind,
  uscc: null,
  bureauCode: bureau.code,
})

/** Units of one bureau: legal section, public order, traffic, exit-entry, cyber, drugs, and below the city its stations. */
function unitsOf(bureau: UnitRow): CityUnit[] {
  const rank = bureau.kind === 'city-bureau' ? '支队' : '大队'
  const short = bureau.shortName
  const sections = [
    section(bureau, '010000', `法制${rank}`, short, 'legal-section'),
    section(bureau, '020000', `治安管理${rank}`, short, 'brigade'),
    section(bureau, '030000', `交通警察${rank}`, short, 'brigade'),
    section(bureau, '040000', `出入境管理${rank}`, short, 'brigade'),
    section(bureau, '050000', `网络安全保卫${rank}`, short, 'brigade'),
    section(bureau, '060000', `禁毒${rank}`, short, 'brigade'),
  ]
  if (bureau.kind === 'city-bureau') return [...sections, section(bureau, '070000', '警务督察支队', short, 'inspectorate')]
  return [...sections, ...STATIONS.map((name, index) => section(bureau, `5${index + 1}0000`, `${name}派出所`, short, 'station'))]
}

/** How many officers a unit has; the city's legal section has the thirteen of the published report. */
function strengthOf(unit: CityUnit): number {
  const city = unit.bureauCode === '220300000000'
  if (unit.kind === 'legal-section') return city ? 13 : 8
  if (unit.kind === 'station') return 16
  return city ? 12 : 9
}

/** An invented code of an organ (11), right in form and check sign. */
function organUscc(regionCode: string): string {
  const body = `11${regionCode}000000000`
  return `${body}${usccCheckSign(body)}`
}

export function makeCity(random: Random): City {
  const bureaus: CityUnit[] = BUREAUS.map((bureau) => ({
    ...bureau,
    uscc: organUscc(bureau.regionCode),
    bureauCode: bureau.code,
  }))
  const sections = bureaus.flatMap(unitsOf)
  const officers: CityOfficer[] = []
  const add = (unit: CityUnit, post: string | null) => officers.push(officer(random, unit, officers.length, post, officers))
  for (const bureau of bureaus) for (const post of ['局长', '副局长', '副局长']) add(bureau, post)
  for (const unit of sections) {
    const head = unit.kind === 'station' ? '所长' : unit.code.startsWith('220300') ? '支队长' : '大队长'
    for (let index = 0; index < strengthOf(unit); index++) add(unit, index === 0 ? head : '民警')
  }
  const traffic = sections.filter((unit) => unit.name.includes('交通警察'))
  for (let turn = 0; officers.length < OFFICERS; turn++) add(traffic[turn % traffic.length] ?? (bureaus[0] as CityUnit), '民警')
  return { units: [...bureaus, ...sections], officers }
}

/** The heads of two stations were without a valid credential, and without a valid grade, in 2022: nobody saw to it. */
export const LAPSED = { credential: '220322530000', grade: '220382530000' }
const [LAST, ANEW] = ['2021-12-31' as Day, '2023-01-03' as Day]

function credentials(policeNumber: string, lapsed: boolean): CityOfficer['credentials'] {
  const [number, validTo] = [`吉C${policeNumber}`, '2028-12-31' as Day]
  if (!lapsed) return [{ number, validFrom: SINCE, validTo }]
  return [
    { number: `${number}旧`, validFrom: SINCE, validTo: LAST },
    { number, validFrom: ANEW, validTo },
  ]
}

const lapse = (held: NewQualification[], lapsed: boolean): NewQualification[] =>
  lapsed
    ? held.flatMap((one) => [
        { ...one, validTo: LAST, certificateNo: `${one.certificateNo}旧` },
        { ...one, obtainedOn: ANEW },
      ])
    : held

function officer(
  random: Random,
  unit: CityUnit,
  index: number,
  post: string | null,
  before: readonly CityOfficer[],
): CityOfficer {
  const policeNumber = String(300001 + index)
  const legal = unit.kind === 'legal-section'
  const order = before.filter((other) => other.unitCode === unit.code).length
  const head = order === 0 ? unit.code : ''
  return {
    id: random.id(Date.parse('2019-01-01T00:00:00Z') + index),
    unitCode: unit.code,
    bureauCode: unit.bureauCode,
    name: officerName(random),
    policeNumber,
    kind: 'officer',
    post,
    activeFrom: SINCE,
    credentials: credentials(policeNumber, head === LAPSED.credential),
    qualifications: lapse(qualifications(policeNumber, legal, order, unit.bureauCode === '220300000000'), head === LAPSED.grade),
    reviewer: legal ? { fromOn: '2021-01-01' as Day, firstTookUpOn: (order < 5 ? '2021-01-01' : '2016-01-01') as Day } : null,
  }
}

/** In the city's legal section six hold the advanced grade, five the legal-profession qualification, five are government lawyers. */
function qualifications(policeNumber: string, legal: boolean, order: number, city: boolean): NewQualification[] {
  const held = (kind: NewQualification['kind'], obtainedOn: string): NewQualification => ({
    kind,
    obtainedOn: obtainedOn as Day,
    validTo: null,
    certificateNo: `示例${kind}${policeNumber}`,
  })
  const list = [held('basic', '2019-03-01')]
  if (legal || order % 3 === 0) list.push(held('intermediate', '2020-06-01'))
  if (!legal) return list
  if (order < (city ? 6 : 2)) list.push(held('advanced', '2020-11-01'))
  if (order < 5) list.push(held('legal-profession', '2020-01-10'))
  if (city && order < 5) list.push(held('public-lawyer', '2020-09-01'))
  return list
}
