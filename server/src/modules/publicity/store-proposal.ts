import { firstRow, rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { Proposal } from './types-proposal.ts'

const columns = (
  tx: Tx,
) => tx`id, act, reason_code, override, reason, public_fields, masking, proposed_by, proposed_at, decided_by,
  decided_at, accepted, answer`

export type NewProposal = Pick<Proposal, 'act' | 'reason'> &
  Partial<Pick<Proposal, 'reasonCode' | 'override' | 'publicFields' | 'masking'>>

/** Puts something before a second person. */
export async function insertProposal(
  tx: Tx,
  recordId: string,
  proposal: NewProposal,
  by: { id: string; at: Instant },
): Promise<void> {
  const { act, reason, reasonCode = null, override = null, publicFields = null, masking = null } = proposal
  await tx`insert into publicity.proposal (record_id, act, reason_code, override, reason, public_fields, masking, proposed_by, proposed_at)
    values (${recordId}, ${act}, ${reasonCode}, ${override}, ${reason}, ${publicFields && tx.json(publicFields)}, ${masking && tx.json(masking)},
      ${by.id}, ${by.at})`
}

/** What waits for a second person on this record. */
export function findOpenProposal(tx: Tx, recordId: string): Promise<Proposal | null> {
  return firstRow(
    Proposal,
    tx`select ${columns(tx)} from publicity.proposal where record_id = ${recordId} and decided_at is null for update`,
  )
}

export async function decideProposal(
  tx: Tx,
  id: string,
  decision: { accepted: boolean; answer: string | null; by: string; at: Instant },
): Promise<void> {
  await tx`update publicity.proposal set decided_by = ${decision.by}, decided_at = ${decision.at}, accepted = ${decision.accepted},
    answer = ${decision.answer} where id = ${id}`
}

/** Everything ever proposed on this record, oldest first. */
export function listProposals(tx: Tx, recordId: string): Promise<Proposal[]> {
  return rows(Proposal, tx`select ${columns(tx)} from publicity.proposal where record_id = ${recordId} order by proposed_at, id`)
}
