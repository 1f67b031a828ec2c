import { z } from 'zod'
import { rows, type Tx } from '../../../kit/db.ts'
import { Result } from '../types.ts'

const Unanswered = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  proposalId: z.string(),
  result: Result,
})
export type Unanswered = z.infer<typeof Unanswered>

/** Opinions that sent a case of this handler back and have neither an answer nor a newer version yet, oldest first. */
export function listUnanswered(tx: Tx, personId: string): Promise<Unanswered[]> {
  return rows(
    Unanswered,
    tx`select c.id as case_id, c.number, c.title, o.proposal_id, o.result
       from cases.handler h join cases.administrative_case c on c.id = h.case_id
       join legal_review.opinion o on o.case_id = c.id and o.result <> 'approved'
       join cases.proposal p on p.id = o.proposal_id
       where h.person_id = ${personId} and h.until_at is null and c.stage = 'investigating'
         and not exists (select 1 from legal_review.answer w where w.opinion_id = o.id)
         and not exists (select 1 from cases.proposal n where n.case_id = c.id and n.version > p.version)
       order by o.written_at, o.id limit 200`,
  )
}
