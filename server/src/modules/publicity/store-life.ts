import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { ReplacedVersion, TimelineEvent, Withdrawal, type WithdrawalPage, type WithdrawalQuery } from './types-life.ts'

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
    tx`select edition, shown_from, replaced_at, replaced_by, reason, public_fields, masking from publicity.version where record_id = ${recordId} order by edition`,
  )
}

/** Pages that were taken down, newest first; a page taken down twice stands twice. */
export async function listWithdrawals(tx: Tx, query: WithdrawalQuery): Promise<z.infer<typeof WithdrawalPage>> {
  const gone = tx`(e.at at time zone 'Asia/Shanghai')::date`
  const from = tx`publicity.event e join publicity.record r on r.id = e.record_id join organisations.unit u on u.id = r.unit_id
    where e.event in ('withdrawn', 'sealed') and (${query.from ?? null}::date is null or ${gone} >= ${query.from ?? null})
      and (${query.to ?? null}::date is null or ${gone} <= ${query.to ?? null})
      and (${query.reasonCode ?? null}::text is null or e.reason_code = ${query.reasonCode ?? null})
      and (${query.late ?? null}::text is null or coalesce(${gone} > r.withdraw_due_on, false) = (${query.late ?? 'false'} = 'true'))`
  const count = await firstRow(
    z.object({ n: z.int(), clocked: z.int(), late: z.int() }),
    tx`select count(*) as n, count(*) filter (where r.withdraw_due_on is not null) as clocked,
      count(*) filter (where ${gone} > r.withdraw_due_on) as late from ${from}`,
  )
  const items = await rows(
    Withdrawal,
    tx`select r.id as record_id, r.record_no, r.number, u.name as unit_name, r.decided_on, e.event, e.at, e.reason_code,
        r.withdrawn_reason as public_reason, r.withdraw_due_on, coalesce(${gone} <= r.withdraw_due_on, true) as on_time,
        exists (select 1 from publicity.event b where b.record_id = e.record_id and b.event = 'restored' and b.id > e.id) as restored
      from ${from} order by e.at desc, e.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.n ?? 0, clocked: count?.clocked ?? 0, late: count?.late ?? 0, items }
}
