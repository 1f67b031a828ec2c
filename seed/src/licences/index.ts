import { addDays, type Day, dayOf } from '../../../server/src/kit/day.ts'
import { Numbers } from '../numbers.ts'
import { randomOf } from '../random.ts'
import { Rows } from '../rows.ts'
import type { World } from '../teller.ts'
import { again, cancel, revoke } from './ending.ts'
import { tellApplication } from './story.ts'
import type { Given, LicenceFault, LicenceWorld, Mark } from './teller.ts'

export type { LicenceFault } from './teller.ts'

/** Tables in the order their foreign keys ask for. */
export const LICENCE_ORDER = [
  ...[
    'law.number_sequence',
    'law.document_number',
    'licences.application',
    'licences.correction',
    'licences.non_acceptance',
    'licences.examination',
  ],
  ...[
    'licences.excluded_time',
    'licences.extension',
    'licences.hearing',
    'licences.proposal',
    'licences.opinion',
    'licences.decision',
  ],
  ...['licences.delivery', 'licences.timeline'],
]

/** How many begin, from which day, over how many days; lately: more are refused, so that each stage is met. */
export type LicenceDays = readonly { count: number; from: Day; days: number; lately?: boolean }[]
type Told = { first: Rows; later: Rows; audit: World['audit']; faults: LicenceFault[]; marks: Mark[] }

/**
 * A year's applications, drawn from a source of their own, so that the cases stay what they are. `later` holds those that rest on a licence
 * of `first`, written after it.
 */
export function tellLicences(world: World, year: number, spans: LicenceDays): Told {
  const random = randomOf(`fadu licences ${year}`)
  const numbers = new Numbers(world.numbers.pathOf)
  let count = (year % 100) * 10_000
  const told: LicenceWorld = {
    ...world,
    random,
    numbers,
    rows: new Rows(),
    audit: [],
    licenceFaults: [],
    given: [],
    marks: [],
    next: () => ++count,
  }
  for (const { count: applications, from, days, lately = false } of spans) {
    told.lately = lately
    for (let index = 0; index < applications; index++)
      tellApplication(told, addDays(from, Math.floor((index * days) / applications)))
  }
  const first = told.rows
  const given = [...told.given]
  const endings = endOf(told, given)
  told.rows = new Rows()
  for (const one of endings.renewed) again(told, one, 'renewal')
  for (const one of endings.changed) again(told, one, 'change')
  numbers.issue(first, (moment) => random.id(moment))
  return { first, later: told.rows, audit: told.audit, faults: told.licenceFaults, marks: told.marks }
}

/** Some licences are taken back, some struck off; which others are prolonged or changed. */
function endOf(world: LicenceWorld, given: readonly Given[]): { renewed: Given[]; changed: Given[] } {
  const closed = given.filter(({ asked }) => asked.row.stage === 'closed')
  const of = (...kinds: string[]) => closed.filter(({ asked }) => kinds.includes(asked.kind.code))
  const [hotels, papers] = [of('hotel', 'internet-cafe', 'seal-engraving'), of('vehicle-registration', 'driving-licence')]
  const every = (list: readonly Given[], step: number, from = 0) => list.filter((_, index) => index % step === from)
  for (const one of every(hotels, 24)) revoke(world, one, 'fraud-or-bribery', 20)
  for (const one of every(papers, 90)) revoke(world, one, 'unqualified', 15)
  for (const one of every(hotels, 60, 5)) revoke(world, one, 'law-or-facts-changed', 25)
  for (const one of every(hotels, 12, 7)) cancel(world, one, 30)
  const until = dayOf(world.until)
  const renewed = of('foreigner-residence').filter(
    ({ decision }) => decision.validTo !== null && (decision.validTo as Day) < until,
  )
  return { renewed, changed: every(hotels, 10, 3) }
}
