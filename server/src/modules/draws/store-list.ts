import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import { StoredInspector, StoredObject } from './types.ts'
import { Avoidance, type AvoidReason } from './types-list.ts'

const BATCH = 2000
const batches = function* <T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}

/** @param limit the first of them; null: all */
export function listObjects(tx: Tx, planId: string, limit: number | null = null): Promise<StoredObject[]> {
  return rows(
    StoredObject,
    tx`select object_id, key, name, named, stratum, times, salt, detail from draws.object where plan_id = ${planId} order by object_id limit ${limit}`,
  )
}

export function listInspectors(tx: Tx, planId: string): Promise<StoredInspector[]> {
  return rows(
    StoredInspector,
    tx`select inspector_id, person_id, police_number, name, unit_name, salt, detail from draws.inspector where plan_id = ${planId} order by inspector_id`,
  )
}

/** Of those who are on the list of inspectors. */
export function listAvoidances(tx: Tx, planId: string): Promise<Avoidance[]> {
  return rows(
    Avoidance,
    tx`select a.object_id as object, i.inspector_id as inspector, a.reason from draws.avoidance a
      join draws.inspector i on i.plan_id = a.plan_id and i.police_number = a.police_number where a.plan_id = ${planId}
      order by a.object_id, i.inspector_id`,
  )
}

export function countStrata(tx: Tx, planId: string) {
  const Counted = z.object({ stratum: z.string(), objects: z.int() })
  return rows(
    Counted,
    tx`select stratum, count(*) as objects from draws.object where plan_id = ${planId} group by stratum order by stratum`,
  )
}

export type AvoidRow = { objectId: string; policeNumber: string; reason: AvoidReason }
type Object = Omit<StoredObject, 'times'>
export async function insertObjects(
  tx: Tx,
  planId: string,
  objects: readonly Object[],
  avoid: readonly AvoidRow[],
): Promise<void> {
  for (const some of batches(objects)) await tx`insert into draws.object ${tx(some.map((one) => ({ planId, ...one })) as never)}`
  await insertAvoidances(tx, planId, avoid)
}

export async function insertAvoidances(tx: Tx, planId: string, avoid: readonly AvoidRow[]): Promise<void> {
  for (const some of batches(avoid))
    await tx`insert into draws.avoidance ${tx(some.map((one) => ({ planId, ...one })) as never)} on conflict do nothing`
}

export async function clearObjects(tx: Tx, planId: string): Promise<void> {
  await tx`delete from draws.object where plan_id = ${planId}`
}

/** @returns false when it was not there */
export async function deleteObject(tx: Tx, planId: string, objectId: string): Promise<boolean> {
  const done = await tx`delete from draws.object where plan_id = ${planId} and object_id = ${objectId}`
  return done.count > 0
}

export async function hasKey(tx: Tx, planId: string, key: string): Promise<boolean> {
  const found = await tx`select 1 from draws.object where plan_id = ${planId} and key = ${key}`
  return found.count > 0
}

export async function insertInspectors(tx: Tx, planId: string, inspectors: readonly StoredInspector[]): Promise<void> {
  for (const some of batches(inspectors))
    await tx`insert into draws.inspector ${tx(some.map((one) => ({ planId, ...one })) as never)}`
}

/** How often each object was drawn for inspection in the year, by any unit. */
export async function noteTimes(tx: Tx, planId: string, year: number): Promise<void> {
  await tx`update draws.object o set times = t.times from draws.times_of(array(select key from draws.object where plan_id = ${planId}), ${year}) t
    where o.plan_id = ${planId} and o.key = t.key`
}

const Clash = z.object({ drawNo: z.string(), objects: z.int() })
/** Other inspections without a result that could draw the same objects too often. */
export const listClashes = (tx: Tx, planId: string) =>
  rows(Clash, tx`select draw_no, objects from draws.clashes(${planId}) order by 1`)

/** Whether the actor wrote on the list. */
export async function wroteList(tx: Tx, planId: string): Promise<boolean> {
  const found = await tx`select 1 from draws.list_hand where plan_id = ${planId} and account_id = platform.actor_id()`
  return found.count > 0
}

/** Who inspected an object last does not inspect it again. */
export async function noteLastInspectors(tx: Tx, planId: string): Promise<void> {
  await tx`insert into draws.avoidance (plan_id, object_id, police_number, reason)
    select o.plan_id, o.object_id, l.police_number, 'last-inspector'
    from draws.last_inspectors(array(select key from draws.object where plan_id = ${planId})) l
    join draws.object o on o.plan_id = ${planId} and o.key = l.key on conflict do nothing`
}
