import type { Sql } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { type TestApp, testApp } from '../../../kit/test/app.ts'
import { type Ctx, makeCtx, systemActor } from '../../../platform/index.ts'
import { syncInspection } from '../actions-calendar.ts'
import { type Given, insertRows, readColumns } from './rows.ts'

export const STATION = '/220300000000/220302000000/220302510000/'
export const OTHER = '/220300000000/220303000000/220303510000/'

export type InspectionHouse = { t: TestApp; system(): Ctx; give(given: Given): Promise<void> }

/** The house with its calendar, two stations of two counties, and a clock at noon of 20 June 2026. */
export async function inspectionHouse(): Promise<InspectionHouse> {
  const t = await testApp()
  t.clock.set('2026-06-20T12:00:00+08:00')
  const system = () => makeCtx(t.sql, systemActor('inspection.run', ['supervisor']), t.clock)
  await system().transaction((tx) => syncInspection(tx))
  const give = (given: Given) => giveRows(t.owner, given)
  const unit = (id: string, path: string) => ({ id, path, code: path.split('/').at(-2), name: id })
  const units = [
    { ...unit('city', '/220300000000/'), kind: 'city-bureau', level: 'city', organ_id: 'city' },
    { ...unit('station', STATION), parent_id: 'city' },
    { ...unit('other', OTHER), parent_id: 'city' },
  ]
  await give({ administrative_case: [], 'organisations.unit': units })
  return { t, system, give }
}

/** Rows over the templates of the examples, arranged as the owner, foreign keys and triggers off. */
export async function giveRows(owner: Sql, given: Given): Promise<void> {
  await owner.begin(async (tx) => insertRows(tx, given, await readColumns(tx)))
}

/** Three cases: questioned too long at the station, delivered late at the other unit, and one in order. */
export const THREE: Given = {
  administrative_case: [
    { id: 'long' },
    { id: 'late', family: 'general', unit_id: 'other', unit_path: OTHER },
    { id: 'plain', stage: 'closed', closed_at: '2022-03-20 10:00' },
  ],
  questioning: [{ case_id: 'long', left_at: '2022-03-02 18:00' }, { case_id: 'plain' }],
  decision: [{ case_id: 'late', decided_on: '2022-06-01' }],
}

export const at = (text: string) => text as Instant
