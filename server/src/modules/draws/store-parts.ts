import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { Attempt, ShownDrawn, ShownPart } from './types.ts'
import type { Drawn } from './types-list.ts'

export async function openAttempt(tx: Tx, planId: string, attempt: number, by: string, at: Instant): Promise<void> {
  await tx`insert into draws.attempt (plan_id, attempt, opened_at, opened_by) values (${planId}, ${attempt}, ${at}, ${by})`
}
export async function endAttempt(tx: Tx, planId: string, attempt: number, by: string, at: Instant): Promise<void> {
  await tx`update draws.attempt set ended_at = ${at}, ended_by = ${by} where plan_id = ${planId} and attempt = ${attempt}`
}
export function listAttempts(tx: Tx, planId: string): Promise<Attempt[]> {
  return rows(
    Attempt,
    tx`select attempt, opened_at, reveal_by, ended_at from draws.attempt where plan_id = ${planId} order by attempt`,
  )
}

/** Values only when all of an attempt are in or it was given up. */
export function listParts(tx: Tx, planId: string): Promise<ShownPart[]> {
  return rows(
    ShownPart,
    tx`select c.attempt, c.slot, c.unit_id, c.unit_name, c.account_id, c.commitment, c.committed_at, c.revealed_at, v.value
      from draws.contribution c left join draws.revealed(${planId}) v on v.attempt = c.attempt and v.slot = c.slot
      where c.plan_id = ${planId} order by c.attempt, c.slot`,
  )
}

type NewPart = {
  planId: string
  attempt: number
  slot: number
  listHash: string
  unitId: string
  unitName: string
  accountId: string
  commitment: string
  committedAt: Instant
}
export async function insertPart(tx: Tx, part: NewPart): Promise<void> {
  await tx`insert into draws.contribution ${tx(part)}`
}

export async function revealPart(
  tx: Tx,
  planId: string,
  attempt: number,
  accountId: string,
  value: string,
  at: Instant,
): Promise<void> {
  await tx`update draws.contribution set value = ${value}, revealed_at = ${at}
    where plan_id = ${planId} and attempt = ${attempt} and account_id = ${accountId}`
}

type Withdrawal = { planId: string; reasonCode: string; reason: string; withdrawnBy: string; withdrawnAt: Instant }
export async function insertWithdrawal(tx: Tx, row: Withdrawal): Promise<void> {
  await tx`insert into draws.withdrawal ${tx(row)}`
}

type Outcome = { planId: string; attempt: number; seed: string; drawnBy: string; drawnAt: Instant }
export async function insertOutcome(tx: Tx, outcome: Outcome, drawn: readonly Drawn[]): Promise<void> {
  await tx`insert into draws.outcome ${tx({ ...outcome, count: drawn.length })}`
  for (let from = 0; from < drawn.length; from += 2000) {
    const some = drawn.slice(from, from + 2000).map(({ object, inspectors }, index) => ({
      ...{ planId: outcome.planId, sequence: from + index + 1, objectId: object, inspectors: tx.array(inspectors) },
    }))
    await tx`insert into draws.drawn ${tx(some as never)}`
  }
}

export async function insertPublication(tx: Tx, planId: string, by: string, at: Instant): Promise<void> {
  await tx`insert into draws.publication (plan_id, published_by, published_at) values (${planId}, ${by}, ${at})`
}

/** What was drawn, with the names the list hides and what the inspection found. */
export function listDrawn(tx: Tx, planId: string) {
  return rows(
    ShownDrawn,
    tx`select d.sequence, d.object_id, o.name, o.key, o.stratum, i.inspected_on, i.result, i.handling, i.due_on,
        coalesce((i.recorded_at at time zone 'Asia/Shanghai')::date > i.due_on, false) as late,
        array(select p.name || '（' || p.police_number || '）' from unnest(d.inspectors) with ordinality n (id, place)
          join draws.inspector p on p.plan_id = d.plan_id and p.inspector_id = n.id order by n.place) as inspectors
      from draws.drawn d join draws.object o using (plan_id, object_id)
        left join lateral (select * from draws.inspection x where x.plan_id = d.plan_id and x.object_id = d.object_id order by x.id desc limit 1) i on true
      where d.plan_id = ${planId} order by d.sequence`,
  )
}

export async function countInspectors(tx: Tx, planId: string): Promise<number> {
  return (
    (await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from draws.inspector where plan_id = ${planId}`))?.n ?? 0
  )
}
