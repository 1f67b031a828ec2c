import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { type QueueQuery, StoredRow } from './types-queue.ts'

/** Proposals that wait for a review: the newest of a case under review, not withdrawn, without an outcome. */
const waiting = (tx: Tx) => tx`
  cases.administrative_case c
  join cases.proposal p on p.case_id = c.id and p.withdrawn_at is null
    and not exists (select 1 from cases.review_outcome r where r.proposal_id = p.id)
    and not exists (select 1 from cases.proposal newer where newer.case_id = c.id and newer.version > p.version)
  cross join lateral (select (p.proposed_at at time zone 'Asia/Shanghai')::date as proposed_on,
    exists (select 1 from cases.hearing h where h.case_id = c.id and h.held_on is not null) as heard) at
  left join legal_review.claim k on k.proposal_id = p.id and k.released_at is null`

const DayKind = z.object({ proposedOn: Day, heard: z.boolean() })
export type DueDay = z.infer<typeof DayKind> & { dueOn: Day | null }

/** The few days on which what now waits was proposed: due days are counted once for each. */
export function waitingDays(tx: Tx) {
  return rows(DayKind, tx`select distinct at.proposed_on, at.heard from ${waiting(tx)} where c.stage = 'proposed'`)
}

const like = (text: string | undefined) => (text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null)

export type QueueFor = {
  personId: string | null
  today: Day
  dues: readonly DueDay[]
  /** Organs below which the actor may review, and the unit whose fast-track cases. */
  reach: { organPaths: readonly string[]; fastTrackPath: string | null }
}

/** One page of the queue, most urgent first, and how many there are in all. */
export async function listWaiting(tx: Tx, query: QueueQuery, { personId, today, dues, reach }: QueueFor) {
  const text = like(query.text)
  const matches = tx`c.stage = 'proposed'
    and (${text}::text is null or c.number like ${text} or c.title like ${text}
         or exists (select 1 from cases.party y where y.case_id = c.id and y.removed_at is null and y.name like ${text}))
    and (${query.unitId ?? null}::uuid is null or c.unit_path ^@ (select path from organisations.unit where id = ${query.unitId ?? null}))
    and (${query.causeCode ?? null}::text is null or c.cause_code = ${query.causeCode ?? null})
    and (${query.procedure ?? null}::text is null or c.procedure = ${query.procedure ?? null})
    and (${query.claim ?? null}::text is null or case ${query.claim ?? null}::text when 'mine' then k.reviewer_id = ${personId}::uuid
         when 'free' then k.id is null else k.id is not null end)
    and (${query.overdue ?? null}::text is null or d."dueOn" < ${today}::date)
    and (${query.resubmitted ?? null}::text is null or p.version > 1)
    and (${query.reviewable ?? null}::text is null or (${involvement(tx, personId)} is null and (k.id is null or k.reviewer_id = ${personId}::uuid)
         and (exists (select 1 from unnest(${reach.organPaths as string[]}::text[]) organ where c.unit_path ^@ organ)
              or (c.procedure = 'fast-track' and c.unit_path = ${reach.fastTrackPath}::text and not (p.public_interest or p.complex or at.heard)))))`
  const from = tx`from ${waiting(tx)}
    left join jsonb_to_recordset(${tx.json(dues as never)}) as d ("proposedOn" date, heard boolean, "dueOn" date)
      on d."proposedOn" = at.proposed_on and d.heard = at.heard`
  const [items, count] = await Promise.all([
    rows(
      StoredRow,
      tx`select ${columns(tx, personId)} ${from}
        join organisations.unit u on u.id = c.unit_id join organisations.unit o on o.id = c.organ_id
        left join law.cause_of_action a on a.code = c.cause_code
        where ${matches} order by d."dueOn" nulls last, p.proposed_at, p.id
        limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n ${from} where ${matches}`),
  ])
  return { total: count?.n ?? 0, items }
}

const columns = (tx: Tx, personId: string | null) => tx`
  p.id as proposal_id, c.id as case_id, c.number as case_number, c.title as case_title, c.cause_code, a.name as cause_name, c.unit_id,
  u.name as unit_name, c.unit_path, o.name as organ_name, c.procedure, c.family, p.version, p.proposed_at, at.proposed_on, p.proposed_by,
  p.public_interest, p.complex, at.heard, p.version > 1 as resubmitted, k.reviewer_id as claimed_by, k.claimed_at,
  array(select y.name from cases.party y where y.case_id = c.id and y.role = 'offender' and y.removed_at is null order by y.recorded_at, y.id) as parties,
  ${involvement(tx, personId)} as involvement`

/** What this person did in the case; the gravest counts. */
const involvement = (tx: Tx, personId: string | null) => tx`(case
    when exists (select 1 from cases.handler h where h.case_id = c.id and h.person_id = ${personId}::uuid and h.end_ground = 'recused') then 'recused'
    when exists (select 1 from cases.handler h where h.case_id = c.id and h.person_id = ${personId}::uuid) then 'handled'
    when exists (select 1 from cases.proposal q where q.case_id = c.id and q.proposed_by = ${personId}::uuid) then 'proposed'
    when exists (select 1 from cases.questioning q where q.case_id = c.id and ${personId}::uuid = any (q.officers))
      or exists (select 1 from cases.evidence e where e.case_id = c.id and ${personId}::uuid = any (e.collected_by))
      or exists (select 1 from cases.measure m where m.case_id = c.id and ${personId}::uuid = any (m.officers)) then 'collected'
  end)`
