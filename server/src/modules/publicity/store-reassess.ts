import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { ReasonCode, RecordState } from './types.ts'
import type { Turn } from './types-reassess.ts'

const Standing = z.object({
  id: z.uuid(),
  recordNo: z.string(),
  number: z.string().nullable(),
  kind: z.enum(['penalty', 'licence', 'other']),
  state: RecordState,
  reasonCode: ReasonCode.nullable(),
  reasonBasis: z.array(z.string()),
})
export type Standing = z.infer<typeof Standing>

/** Records after this one, in the order of their ids. @param lock against others while they are turned */
export function listStandings(tx: Tx, after: string, { limit, lock }: { limit: number; lock: boolean }): Promise<Standing[]> {
  return rows(
    Standing,
    tx`select id, record_no, number, kind, state, reason_code, reason_basis from publicity.record where id > ${after} order by id limit ${limit}
      ${lock ? tx`for update` : tx``}`,
  )
}

export type Turned = {
  id: string
  to: Turn['to']
  state: RecordState
  reasonCode: ReasonCode | null
  reasonBasis: string[]
  publicReason: string | null
  dueOn: Day | null
  dueFrom: Day | null
}

/** All turns of a batch in one statement. What goes up is read anew: nothing confirmed before counts. */
export async function turnRecords(tx: Tx, turned: readonly Turned[], now: Instant): Promise<void> {
  if (turned.length === 0) return
  await tx`update publicity.record r set version = r.version + 1, state = n.state, reason_code = n."reasonCode",
      reason_basis = array(select jsonb_array_elements_text(n."reasonBasis")), acted_at = ${now}, act_note = null,
      withdrawn_at = case when n."to" = 'down' then ${now} else r.withdrawn_at end,
      withdrawn_reason = case when n."to" in ('down', 'sealed') then n."publicReason" else r.withdrawn_reason end,
      due_on = case when n."to" in ('up', 'withheld') then n."dueOn" else r.due_on end,
      due_from = case when n."to" in ('up', 'withheld') then n."dueFrom" else r.due_from end,
      public_fields = case when n."to" = 'up' then null else r.public_fields end,
      masking = case when n."to" = 'up' then '[]' else r.masking end,
      masked_by = case when n."to" <> 'up' then r.masked_by end, masked_at = case when n."to" <> 'up' then r.masked_at end,
      transmitted_by = case when n."to" <> 'up' then r.transmitted_by end, transmitted_at = case when n."to" <> 'up' then r.transmitted_at end,
      confirmed_by = case when n."to" <> 'up' then r.confirmed_by end, confirmed_at = case when n."to" <> 'up' then r.confirmed_at end
    from jsonb_to_recordset(${tx.json(turned as never)}) as n (id uuid, "to" text, state text, "reasonCode" text, "reasonBasis" jsonb,
      "publicReason" text, "dueOn" date, "dueFrom" date)
    where r.id = n.id`
}
