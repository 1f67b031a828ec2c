import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { ReplacedVersion, TimelineEvent, Withdrawal, type WithdrawalQuery } from './types-life.ts'

/** What happened to this record, oldest first. */
export function listEvents(tx: Tx, recordId: string): Promise<TimelineEvent[]> {
  return rows(
    TimelineEvent,
    tx`select event, at, by, reason_code, details ->> 'note' as note, (details ->> 'edition')::integer as edition
      from publicity.event where record_id = ${recordId} order by id`,
  )
}

/** Texts the public read before a correction, oldest first. */
export function listVersions(tx: Tx, recordId: string): Promise<ReplacedVersion[]> {
  return rows(
    ReplacedVersion,
    tx`select edition, shown_from, replaced_at, reason from publicity.version where record_id = ${recordId} order by edition`,
  )
}

/** Pages that were taken down, newest first; a page taken down twice stands twice. */
export async function listWithdrawals(tx: Tx, query: WithdrawalQuery): Promise<{ total: number; items: Withdrawal[] }> {
  const gone = tx`(e.at at time zone 'Asia/Shanghai')::date`
  const from = tx`publicity.event e join publicity.record r on r.id = e.record_id join organisations.unit u on u.id = r.unit_id
    where e.event in ('withdrawn', 'sealed') and (${query.from ?? null}::date is null or ${gone} >= ${query.from ?? null})
      and (${query.to ?? null}::date is null or ${gone} <= ${query.to ?? null})
      and (${query.reasonCode ?? null}::text is null or e.reason_code = ${query.reasonCode ?? null})
      and (${query.late ?? null}::text is null or coalesce(${gone} > r.withdraw_due_on, false) = (${query.late ?? 'false'} = 'true'))`
  const count = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from ${from}`)
  const items = await rows(
    Withdrawal,
    tx`select r.id as record_id, r.record_no, r.number, u.name as unit_name, r.decided_on, e.event, e.at, e.reason_code,
        r.withdrawn_reason as public_reason, r.withdraw_due_on, coalesce(${gone} <= r.withdraw_due_on, true) as on_time,
        exists (select 1 from publicity.event b where b.record_id = e.record_id and b.event = 'restored' and b.id > e.id) as restored
      from ${from} order by e.at desc, e.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.n ?? 0, items }
}

const Counted = z.object({ step: z.string(), total: z.int(), late: z.int() })
/** How much waits at each step, in one look. */
export function countSteps(tx: Tx, today: Day, actor: string): Promise<z.infer<typeof Counted>[]> {
  return rows(
    Counted,
    tx`select step, count(*) as total, count(*) filter (where due < ${today}) as late from (
        select case state when 'collected' then 'transmission' when 'transmitted' then 'confirmation' else 'publication' end as step, due_on as due
          from publicity.record where state in ('collected', 'transmitted', 'reviewed')
        union all select 'withdrawal', withdraw_due_on from publicity.record
          where state in ('published', 'under-objection') and withdraw_due_on is not null
        union all select 'correction', correct_due_on from publicity.record r
          where correct_due_on is not null and not exists (select 1 from publicity.proposal p where p.record_id = r.id and p.decided_at is null)
        union all select 'decision', coalesce(r.withdraw_due_on, r.correct_due_on, r.due_on) from publicity.record r
          join publicity.proposal p on p.record_id = r.id where p.decided_at is null and p.proposed_by <> ${actor}) waiting group by step`,
  )
}
