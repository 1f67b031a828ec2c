import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { rows, type Tx } from '../../../kit/db.ts'
import {
  CheckRow,
  DisputeRow,
  Entry,
  Proof,
  RectificationLine,
  type RectificationPage,
  type RectificationQuery,
  Submission,
} from './types-desk.ts'

type Asked = RectificationQuery & { today: Day }
const flag = (value: 'true' | 'false' | undefined) => (value === undefined ? null : value === 'true')

function whereOf(tx: Tx, { today, ...query }: Asked) {
  const [open, overdue, repeat] = [flag(query.open), flag(query.overdue), flag(query.repeat)]
  const pattern = query.text ? `%${query.text.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  return tx`${query.state ? tx`r.state = ${query.state}` : tx`true`}
    and ${query.severity ? tx`r.severity = ${query.severity}` : tx`true`}
    and ${query.category ? tx`r.category = ${query.category}` : tx`true`}
    and ${query.sourceKind ? tx`r.source_kind = ${query.sourceKind}` : tx`true`}
    and ${query.unitId ? tx`r.unit_path ^@ (select u.path from organisations.unit u where u.id = ${query.unitId})` : tx`true`}
    and ${open === null ? tx`true` : tx`(r.state not in ('closed', 'cancelled')) = ${open}`}
    and ${overdue === null ? tx`true` : tx`coalesce(r.due_on < ${today}, false) = ${overdue}`}
    and ${repeat === null ? tx`true` : tx`r.repeat = ${repeat}`}
    and ${query.mine === 'true' ? tx`(select inspection.actor_person()) in (r.responsible_id, r.checker_id)` : tx`true`}
    and ${pattern ? tx`(r.title like ${pattern} or r.case_number like ${pattern} or r.code like ${pattern})` : tx`true`}`
}

const Counts = z.object({ total: z.int(), closed: z.int(), cancelled: z.int(), overdue: z.int() })
/** What is due first on top; what has no clock after it, the newest first. */
export async function listRectifications(tx: Tx, asked: Asked): Promise<RectificationPage> {
  const where = whereOf(tx, asked)
  const [counts] = await rows(
    Counts,
    tx`select count(*) as total, count(*) filter (where r.state = 'closed') as closed, count(*) filter (where r.state = 'cancelled') as cancelled,
        count(*) filter (where r.due_on < ${asked.today}) as overdue from inspection.rectification r where ${where}`,
  )
  const items = await rows(
    RectificationLine,
    tx`select r.id, r.source_kind, r.unit_id, (select u.name from organisations.unit u where u.id = r.unit_id) as unit_name, r.case_id, r.case_number,
        r.code, r.category, r.severity, r.title, r.state, r.due_on, r.closed_on, r.repeat, r.reopened_times, r.found_at, r.version,
        (select n.name from organisations.names_of(array[r.responsible_id]) n) as responsible_name,
        coalesce(r.due_on < ${asked.today}, false) as overdue
      from inspection.rectification r where ${where}
      order by r.due_on nulls last, r.found_at desc, r.id limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
  )
  return { ...(counts ?? { total: 0, closed: 0, cancelled: 0, overdue: 0 }), items }
}

/** Everything that hangs on one rectification, in the order it came. */
export async function partsOf(tx: Tx, id: string) {
  const [entries, proofs, submissions, checks, disputes] = await Promise.all([
    rows(
      Entry,
      tx`select id, act, at, by_name, from_state, to_state, due_on, late, words from inspection.rectification_entry where rectification_id = ${id} order by id`,
    ),
    rows(
      Proof,
      tx`select id, round, words, file_sha256, file_bytes, file_type, file_name, added_name, added_at from inspection.rectification_evidence
        where rectification_id = ${id} order by added_at, id`,
    ),
    rows(
      Submission,
      tx`select round, words, submitted_name, submitted_at from inspection.rectification_submission where rectification_id = ${id} order by round`,
    ),
    rows(
      CheckRow,
      tx`select round, verdict, words, checked_name, checked_at from inspection.rectification_check where rectification_id = ${id} order by round`,
    ),
    rows(
      DisputeRow,
      tx`select reason, raised_by, raised_at, decided_at, upheld, answer from inspection.rectification_dispute where rectification_id = ${id}`,
    ),
  ])
  return { entries, proofs, submissions, checks, dispute: disputes[0] ?? null }
}

const Waiting = RectificationLine.pick({ id: true, caseNumber: true, code: true, title: true, state: true, dueOn: true })
export type Waiting = z.infer<typeof Waiting>
/** Open ones that wait for the actor: as the unit, as the responsible person, as a checker of another unit. */
export function listWaiting(tx: Tx, may: { answer: boolean; correct: boolean; check: boolean; decide: boolean }, limit: number) {
  return rows(
    Waiting,
    tx`select r.id, r.case_number, r.code, r.title, r.state, r.due_on from inspection.rectification r
      where (${may.answer} and r.state in ('found', 'confirmed', 'reopened') and (select inspection.actor_unit()) ^@ r.unit_path)
        or (${may.correct} and r.state in ('assigned', 'in-correction', 'sent-back') and r.responsible_id = (select inspection.actor_person()))
        or (${may.check} and r.state in ('submitted', 'verified') and not (select inspection.actor_unit()) ^@ r.unit_path
            and coalesce(r.checker_id = (select inspection.actor_person()), true))
        or (${may.decide} and r.state = 'disputed' and not (select inspection.actor_unit()) ^@ r.unit_path)
      order by r.due_on nulls last, r.id limit ${limit}`,
  )
}
