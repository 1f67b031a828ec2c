import { addDays, type Day } from '../../server/src/kit/day.ts'
import type { Tx } from '../../server/src/kit/db.ts'
import { audit } from '../../server/src/platform/index.ts'
import { as, type Review } from './campaign.ts'

type Step = { act: string; from: string; to: string; days: number; words: string | null; side: 'unit' | 'other'; set: string }
const STEPS: readonly Step[] = [
  { act: 'confirm', from: 'found', to: 'confirmed', days: 1, words: null, side: 'unit', set: '' },
  {
    ...{ act: 'assign', from: 'confirmed', to: 'assigned', days: 2, words: '核对案卷，按评查意见补正。', side: 'unit' },
    set: `, measure = '核对案卷，按评查意见补正。', responsible_id = (select h.person_id from cases.handler h where h.case_id = r.case_id
      union all select c.handler_id from assessment.problem p join assessment.file f on f.id = p.file_id
        join assessment.criminal_file c on c.id = f.criminal_file_id where p.rectification_id = r.id limit 1)`,
  },
  { act: 'start', from: 'assigned', to: 'in-correction', days: 2, words: null, side: 'unit', set: '' },
  {
    ...{ act: 'submit', from: 'in-correction', to: 'submitted', days: 4, side: 'unit' },
    ...{ words: '已补正并归入案卷；不能补正的已书面说明原因和责任。', set: ', round = 1' },
  },
  { act: 'check', from: 'submitted', to: 'verified', days: 6, words: '已核查，补正到位。', side: 'other', set: '' },
  { act: 'close', from: 'verified', to: 'closed', days: 6, words: null, side: 'other', set: ', closed_on = $3::date' },
]

/**
 * Every problem of a round put right, checked by the supervisor and closed: step by step under the guards of the database, a whole round at a time.
 * @param on day the round ended
 */
export async function closeTold(review: Review, roundId: string, on: Day): Promise<void> {
  const ctx = as(review, review.supervisor, addDays(on, 6), '16:00', 'supervisor')
  await ctx.transaction(async (tx) => {
    for (const step of STEPS) await take(tx, review, roundId, step, addDays(on, step.days))
    audit.record(tx, { action: 'demo.round-put-right', subject: roundId, details: { on } })
  })
}

const OF_ROUND = `r.id in (select rectification_id from assessment.problem where round_id = $1)`
async function take(tx: Tx, { supervisor }: Review, roundId: string, step: Step, on: Day): Promise<void> {
  const at = `${on}T${step.side === 'unit' ? '10' : '15'}:00:00+08:00`
  if (step.act === 'submit')
    await tx.unsafe(
      `insert into inspection.rectification_submission (rectification_id, round, words, submitted_by, submitted_name, submitted_at)
        select r.id, 1, $2, 'demo:review:' || r.unit_path, '单位法制员（演示）', $3::timestamptz from inspection.rectification r where ${OF_ROUND}`,
      [roundId, step.words, at],
    )
  if (step.act === 'check')
    await tx.unsafe(
      `insert into inspection.rectification_check (rectification_id, round, submitted_by, unit_path, verdict, words, checked_by, checked_name,
          checker_unit, checked_at)
        select r.id, 1, 'demo:review:' || r.unit_path, r.unit_path, 'verified', $2, '', $4, '', $3::timestamptz
        from inspection.rectification r where ${OF_ROUND}`,
      [roundId, step.words, at, supervisor.name],
    )
  await tx.unsafe(
    `insert into inspection.rectification_entry (rectification_id, act, at, by_id, by_name, from_state, to_state, due_on, late, words)
      select r.id, $2, $3::timestamptz, $4, $5, r.state, $6, r.due_on, false, $7 from inspection.rectification r where ${OF_ROUND} order by r.id`,
    [roundId, step.act, at, ...byOf(step, supervisor), step.to, step.words],
  )
  const update = `update inspection.rectification r set state = $2, version = version + 1, due_from = null, due_days = null, due_on = null${step.set}
    where ${OF_ROUND}`
  await tx.unsafe(update, step.act === 'close' ? [roundId, step.to, on] : [roundId, step.to])
}

const byOf = ({ side }: Step, { id, name }: Review['supervisor']) =>
  side === 'other' ? [id, name] : ['demo:review', '单位法制员（演示）']
