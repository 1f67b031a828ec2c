import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { CountedRow, LedgerLine, type LedgerLineQuery } from './types-ledger.ts'

/** A period of decisions, seen from a day. `within`: path of the unit, lower units included. */
export type LedgerSpan = { from: Day; to: Day; asOf: Day; workingDays: readonly Day[]; within: string }

const lines = (tx: Tx, { from, to, asOf, workingDays, within }: LedgerSpan) =>
  tx`publicity.ledger(${from}, ${to}, ${asOf}, ${[...workingDays]}::text[]::date[], ${within}) l`

/** One pass over the decisions; every unit gets its own and those of the units under it, each month and the whole period (month null). */
export function countLedger(tx: Tx, span: LedgerSpan): Promise<CountedRow[]> {
  return rows(
    CountedRow,
    tx`with own as (
        select to_char(l.decided_on, 'YYYY-MM') as month, l.unit_path, l.class, l.reason_code, count(*) as n, count(*) filter (where l.counted) as decided,
          count(*) filter (where cardinality(l.faults) > 0) as faults,
          count(*) filter (where l.withdraw_due_on is not null and (l.withdrawn_on is not null or l.withdraw_due_on < ${span.asOf})) as withdrawals_due,
          count(*) filter (where l.withdrawn_on <= l.withdraw_due_on) as withdrawn_in_time
        from ${lines(tx, span)} group by 1, 2, 3, 4
      ), rolled as (
        select u.id, own.month, own.class, own.reason_code, sum(own.n)::int as n, sum(own.decided)::int as decided, sum(own.faults)::int as faults,
          sum(own.withdrawals_due)::int as withdrawals_due, sum(own.withdrawn_in_time)::int as withdrawn_in_time
        from organisations.unit u join own on own.unit_path ^@ u.path where u.path ^@ ${span.within}
        group by grouping sets ((u.id, own.month, own.class, own.reason_code), (u.id, own.class, own.reason_code))
      )
      select r.month, u.id as unit_id, u.code as unit_code, u.name as unit_name, u.path as unit_path, sum(r.decided)::int as decided,
        ${count(tx, 'published-in-time')} as published_in_time, ${count(tx, 'published-late')} as published_late, ${count(tx, 'withheld')} as withheld,
        coalesce(jsonb_object_agg(r.reason_code, r.n) filter (where r.class = 'withheld'), '{}') as withheld_by, ${count(tx, 'sealed')} as sealed,
        ${count(tx, 'pending')} as pending, ${count(tx, 'late')} as late, ${count(tx, 'unknown')} as unknown, sum(r.faults)::int as faults,
        sum(r.withdrawals_due)::int as withdrawals_due, sum(r.withdrawn_in_time)::int as withdrawn_in_time
      from rolled r join organisations.unit u on u.id = r.id
      group by r.month, u.id order by r.month nulls first, u.path`,
  )
}

const count = (tx: Tx, name: string) => tx`coalesce(sum(r.n) filter (where r.class = ${name}), 0)::int`

type Chosen = Pick<LedgerLineQuery, 'class' | 'reasonCode' | 'off' | 'page' | 'pageSize'>

/** The decisions behind a number, in the order of their days. */
export async function listLedgerLines(tx: Tx, span: LedgerSpan, chosen: Chosen): Promise<{ total: number; items: LedgerLine[] }> {
  const matches = tx`(${chosen.class ?? null}::text is null or l.class = ${chosen.class ?? null})
    and (${chosen.reasonCode ?? null}::text is null or l.reason_code = ${chosen.reasonCode ?? null})
    and (${chosen.off} = 'false' or cardinality(l.faults) > 0)`
  const total = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from ${lines(tx, span)} where ${matches}`)
  const items = await rows(
    LedgerLine,
    tx`select l.source, l.source_id, l.record_id, l.number, u.name as unit_name, l.decided_on, l.due_on, l.published_on, l.state, l.class, l.reason_code, l.faults
      from ${lines(tx, span)} join organisations.unit u on u.id = l.unit_id where ${matches}
      order by l.decided_on, l.source_id, l.record_id limit ${chosen.pageSize} offset ${(chosen.page - 1) * chosen.pageSize}`,
  )
  return { total: total?.n ?? 0, items }
}
