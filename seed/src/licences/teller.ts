import type { Day } from '../../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import type { LicenceKind } from '../../../server/src/modules/licences/index.ts'
import type { CityOfficer, CityUnit } from '../city.ts'
import type { Random } from '../random.ts'
import { Json, type Row } from '../rows.ts'
import type { World } from '../teller.ts'
import { momentOn } from '../time.ts'
import type { Share } from './shares.ts'

/** A fault planted on purpose: the clock by which it shows. */
export type LicenceFault = { applicationId: string; clock: 'licence-correct' | 'licence-decide' | 'licence-certificate' }

/** An application as it is told: its own row, its section and the people at their posts. */
export type Asked = {
  id: string
  row: Row & { stage: string; version: number }
  kind: LicenceKind
  share: Share
  unit: CityUnit
  organ: CityUnit
  clerk: CityOfficer
  examiner: CityOfficer
  second: CityOfficer
  head: CityOfficer
  chief: CityOfficer
  reviewer: CityOfficer
  asked: ReturnType<Share['asked']>
}

/** What happens to a licence later; it is set once its page is up, on its day. */
export type Mark = { decisionId: string; on: Day; set: Row }

/** A licence that was given, for what comes after it. */
export type Given = { asked: Asked; decision: Row; on: Day }

export type LicenceWorld = World & { licenceFaults: LicenceFault[]; given: Given[]; marks: Mark[] }

export const workingDaysAfter = (on: Day, days: number): Day =>
  days === 0 ? workingDay(on) : chinaCalendar.addWorkingDays(on, days)
/** That day, or the first working day after it. */
export const workingDay = (on: Day): Day => (chinaCalendar.isWorkingDay(on) ? on : chinaCalendar.addWorkingDays(on, 1))
export const momentIn = (random: Random, on: Day): Instant => momentOn(random, on, 9, 16)
/** A little later on the same day. */
export const after = (at: Instant, minutes: number): Instant => addSeconds(at, minutes * 60)

/** An act: a line of the application's timeline and one of the audit. It may move the stage. */
export function did(
  world: LicenceWorld,
  { id, row }: Asked,
  act: string,
  at: Instant,
  by: CityOfficer,
  stageTo = row.stage,
  details: object = {},
): void {
  const stageFrom = act === 'receiveApplication' ? null : row.stage
  const line = { applicationId: id, act, at, actorId: by.id, actorName: by.name, stageFrom, stageTo, details: new Json(details) }
  world.rows.add('licences.timeline', line)
  world.audit.push({ at, actor: by.id, name: by.name, action: `licence.${act}`, subject: id, details: new Json(details) })
  row.stage = stageTo
  row.version += 1
}

/** A document's number, given out at the end in the order of time. */
export function numbered(world: LicenceWorld, asked: Asked, mark: string, at: Instant, set: (text: string) => void): void {
  world.numbers.document(mark, at, Number(at.slice(0, 4)), asked.unit, asked.organ, asked.id, set)
}
