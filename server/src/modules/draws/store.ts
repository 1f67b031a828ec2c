import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import { Plan, type PlanDraw } from './types.ts'

const COLUMNS = (
  tx: Tx,
) => tx`p.id, p.draw_no, p.unit_id, p.unit_path, u.name as unit_name, p.kind, p.title, p.basis, p.contributors, p.reveal_hours,
  p.times_limit, p.inspectors_each, p.inspect_on, p.inspect_until, p.strata, p.planned_by, p.planned_at, p.frozen_by, p.frozen_at, p.list_hash,
  coalesce(a.attempt, 0) as attempt, coalesce(c.committed, 0) as committed, coalesce(c.revealed, 0) as revealed, a.reveal_by, w.withdrawn_at, r.drawn_at,
  r.seed, b.published_at, case when p.kind = 'inspection' and b.plan_id is not null then (select count(*) from draws.drawn d
    where d.plan_id = p.id and not exists (select from draws.inspection i where i.plan_id = d.plan_id and i.object_id = d.object_id)) end as unrecorded`
const FROM = (tx: Tx) => tx`draws.plan p join organisations.unit u on u.id = p.unit_id
  left join lateral (select * from draws.attempt where plan_id = p.id order by attempt desc limit 1) a on true
  left join lateral (select count(*) as committed, count(revealed_at) as revealed from draws.contribution
    where plan_id = p.id and attempt = a.attempt) c on true
  left join draws.withdrawal w on w.plan_id = p.id left join draws.outcome r on r.plan_id = p.id left join draws.publication b on b.plan_id = p.id`

const gone = () => new DomainError('not-found', 'draw-not-found', '没有这次抽取，或者它不在您的单位范围内。')

/** A draw of the actor's units, or one that is frozen. */
export async function getPlan(tx: Tx, drawId: string): Promise<Plan> {
  const plan = await firstRow(Plan, tx`select ${COLUMNS(tx)} from ${FROM(tx)} where p.id = ${drawId}`)
  if (!plan) throw gone()
  return plan
}

/** Locks the plan of an own unit, so that its acts come one after another. */
export async function getOwnPlanForUpdate(tx: Tx, drawId: string): Promise<Plan> {
  const [locked] = await tx`select id from draws.plan where id = ${drawId} for no key update`
  if (!locked) throw gone()
  return getPlan(tx, drawId)
}

/** Acts of other units on one draw come one after another, too; they may not lock its row. */
export async function takeTurn(tx: Tx, drawId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`draws ${drawId}`}, 0))`
}

/** The newest first. */
export async function listPlans(tx: Tx, { page, pageSize }: PageQuery): Promise<{ total: number; items: Plan[] }> {
  const [items, count] = await Promise.all([
    rows(
      Plan,
      tx`select ${COLUMNS(tx)} from ${FROM(tx)} order by p.planned_at desc, p.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n from draws.plan`),
  ])
  return { total: count?.n ?? 0, items }
}

type NewPlan = PlanDraw & { id: string; drawNo: string; unitPath: string; plannedBy: string; plannedAt: Instant }
export async function insertPlan(tx: Tx, { basis, strata, itemIds: _, ...plan }: NewPlan): Promise<void> {
  const row = { ...plan, basis: tx.array([...basis]), strata: tx.json(strata as never) }
  await tx`insert into draws.plan ${tx(row as never)}`
}

export async function freezePlan(tx: Tx, drawId: string, by: string, at: Instant, listHash: string): Promise<void> {
  await tx`update draws.plan set frozen_by = ${by}, frozen_at = ${at}, list_hash = ${listHash} where id = ${drawId}`
}

/** The unit a person acts for: that of the scope. */
export function findOwnUnit(tx: Tx, scopePath: string) {
  return firstRow(
    z.object({ id: z.string(), name: z.string() }),
    tx`select id, name from organisations.unit where path = ${scopePath}`,
  )
}

type Inspection = { inspectedOn: Day; result: string; handling: string; dueOn: Day; recordedBy: string; recordedAt: Instant }
/** @throws DomainError when the object was not drawn */
export async function insertInspection(tx: Tx, planId: string, objectId: string, row: Inspection): Promise<void> {
  const done =
    await tx`insert into draws.inspection (plan_id, object_id, inspected_on, result, handling, due_on, recorded_by, recorded_at)
    select d.plan_id, d.object_id, ${row.inspectedOn}::date, ${row.result}, ${row.handling}, ${row.dueOn}::date, ${row.recordedBy}, ${row.recordedAt}::timestamptz
    from draws.drawn d where d.plan_id = ${planId} and d.object_id = ${objectId}`
  if (done.count === 0) throw new DomainError('not-found', 'object-not-drawn', '这次没有抽中这个对象。')
}
