import { createHash } from 'node:crypto'
import { type Day, dayOf } from '../../server/src/kit/day.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import type { CauseOfAction } from '../../server/src/modules/law/index.ts'
import type { City, CityOfficer, CityUnit } from './city.ts'
import type { Numbers } from './numbers.ts'
import type { Random } from './random.ts'
import { Json, type Row, type Rows } from './rows.ts'

/**
 * A fault planted on purpose, for the inspection to find: the check that finds it, the row it names, and the first civil day on which it was
 * wrong. What sets off two checks is planted twice. The case is null where the check names none.
 */
export type Fault = { check: string; caseId: string | null; subjectId: string; since: Day }

/** Rows of evidence that were added after the review of their case. */
export const LATER_EVIDENCE = 'later cases.evidence'

/** What every teller of a case needs. */
export type World = {
  random: Random
  city: City
  rows: Rows
  numbers: Numbers
  faults: Fault[]
  audit: Row[]
  unitId(code: string): string
  path(code: string): string
  officersOf(unitCode: string): readonly CityOfficer[]
  unitOf(code: string): CityUnit
  /** counts up: keeps companies apart */
  next(): number
  /** Nothing is told beyond this moment. */
  until: Instant
  /** The cases told now are of the last weeks. */
  lately: boolean
}

/** A case as it is told: where it stands now and what was written down. */
export type Told = {
  id: string
  unit: CityUnit
  organ: CityUnit
  cause: CauseOfAction
  family: 'psa' | 'general'
  row: Row
  lead: CityOfficer
  co: CityOfficer
  occurredOn: Day
  stage: string
  /** Begun on the fast track; it stays as quick when it leaves it. */
  fast: boolean
}

export const newId = (world: World, at: Instant) => world.random.id(Date.parse(at))

/** An id that follows from words: what is told beside the story throws no dice, so that the story stays as it was. */
export function idFrom(...words: string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** An act: a line of the case's timeline and one of the audit. It raises the case's version and may move its stage. */
export function act(
  world: World,
  told: Told,
  name: string,
  at: Instant,
  by: CityOfficer,
  stageTo = told.stage,
  details: Record<string, unknown> = {},
): void {
  const stageFrom = name === 'registerReport' || name === 'decideOnTheSpot' ? null : told.stage
  world.rows.add('cases.timeline', {
    caseId: told.id,
    act: name,
    at,
    actorId: by.id,
    actorName: by.name,
    stageFrom,
    stageTo,
    details: new Json(details),
  })
  world.audit.push({ at, actor: by.id, name: by.name, action: `case.${name}`, subject: told.id, details: new Json(details) })
  told.stage = stageTo
  told.row.stage = stageTo
  told.row.version = Number(told.row.version) + 1
}

export function plant(world: World, told: Told, check: string, subjectId: string, since: Day): void {
  world.faults.push({ check, caseId: told.id, subjectId, since })
}

export const on = (at: Instant): Day => dayOf(at)
