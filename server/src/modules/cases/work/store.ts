import { z } from 'zod'
import { rows, type Tx } from '../../../kit/db.ts'
import { Stage } from '../file/types.ts'
import { WorkKind } from './types.ts'

const Waiting = z.object({
  kind: WorkKind,
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  stage: Stage,
  since: z.string(),
})

/** Cases the person handles now, in these stages, the oldest first. */
export function handledCases(tx: Tx, personId: string, stages: readonly Stage[]) {
  return rows(
    Waiting,
    tx`select 'case' as kind, c.id as case_id, c.number, c.title, c.stage, c.reported_at as since
       from cases.handler h join cases.administrative_case c on c.id = h.case_id
       where h.person_id = ${personId} and h.until_at is null and c.stage = any (${stages as Stage[]}) order by c.reported_at, c.id`,
  )
}

/** What waits for an approver in the actor's scope: urgent measures taken, extensions asked for, proposals cleared by review. */
export function awaitingApproval(tx: Tx) {
  return rows(
    Waiting,
    tx`select 'measure-approval' as kind, c.id as case_id, c.number, c.title, c.stage, m.taken_at as since
       from cases.measure m join cases.administrative_case c on c.id = m.case_id
       where m.urgent and m.approved_at is null and m.refused_at is null and m.lifted_at is null
       union all
       select 'extension-decision', c.id, c.number, c.title, c.stage, e.requested_at
       from cases.extension e join cases.administrative_case c on c.id = e.case_id where e.decided_at is null
       union all
       select 'decision', c.id, c.number, c.title, c.stage, c.reported_at from cases.administrative_case c where c.stage = 'reviewed'
       order by since`,
  )
}
