import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { type Fragment, firstRow, type Tx } from '../../kit/db.ts'
import type { DeskStep, StepQuery } from './types-desk.ts'
import type { PublicityStep } from './types-life.ts'

/** Who asks: one's own proposals and texts wait for another. */
export type Desk = { actor: string; mine: readonly PublicityStep[] }

const BEFORE = "r.state in ('collected', 'transmitted', 'reviewed')"
const PUBLIC = "r.state in ('published', 'under-objection')"
const OPEN = 'exists (select 1 from publicity.proposal p where p.record_id = r.id and p.decided_at is null'

/** Last day of the clock that runs on record `r` now; null when none does. */
export const dueOf = (tx: Tx) =>
  tx.unsafe(`case when ${BEFORE} then r.due_on when ${PUBLIC} then least(r.withdraw_due_on, r.correct_due_on) end`)

/** Record `r` belongs to the unit asked for or one below it, and is of the kind asked for. */
export const within = (tx: Tx, { unitId, kind }: StepQuery) =>
  tx`(${unitId ?? null}::uuid is null or r.unit_path ^@ (select path from organisations.unit where id = ${unitId ?? null}))
    and (${kind ?? null}::text is null or r.kind = ${kind ?? null})`

/** Record `r` waits at this step. */
export function stepIs(tx: Tx, step: DeskStep, { actor, mine }: Desk): Fragment {
  const steps: Record<Exclude<DeskStep, 'mine'>, () => Fragment> = {
    transmission: () => tx`r.state = 'collected'`,
    confirmation: () =>
      tx`r.state = 'transmitted' and r.masked_by is distinct from ${actor} and r.transmitted_by is distinct from ${actor}`,
    publication: () => tx`r.state = 'reviewed'`,
    withdrawal: () => tx`${tx.unsafe(PUBLIC)} and r.withdraw_due_on is not null`,
    correction: () => tx`${tx.unsafe(PUBLIC)} and r.correct_due_on is not null and not ${tx.unsafe(OPEN)})`,
    decision: () => tx`${tx.unsafe(OPEN)} and p.proposed_by <> ${actor})`,
    proposed: () => tx`${tx.unsafe(OPEN)} and p.proposed_by = ${actor})`,
  }
  if (step !== 'mine') return steps[step]()
  return mine.reduce((any, one) => tx`${any} or (${steps[one]()})`, tx`false`)
}

const Counted = z.object({ total: z.int(), late: z.int() })
type Asked = StepQuery & { today: Day; desk: Desk }

/** How much waits at each of these steps, and how much of it is past its last day. */
export async function countSteps<S extends DeskStep>(tx: Tx, steps: readonly S[], asked: Asked) {
  const counts: ({ step: S } & z.infer<typeof Counted>)[] = []
  for (const step of steps) {
    const found = await firstRow(
      Counted,
      tx`select count(*) as total, count(*) filter (where ${dueOf(tx)} < ${asked.today}) as late
        from publicity.record r where ${within(tx, asked)} and (${stepIs(tx, step, asked.desk)})`,
    )
    counts.push({ step, total: found?.total ?? 0, late: found?.late ?? 0 })
  }
  return counts
}
