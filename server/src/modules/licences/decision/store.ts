import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Decision, Delivery, Opinion, Proposal } from '../file/types.ts'

type Of<Row> = Row & { applicationId: string }

export async function insertProposal(tx: Tx, row: Of<Omit<Proposal, 'opinion'>>): Promise<void> {
  await tx`insert into licences.proposal ${tx(row)}`
}

export async function insertOpinion(tx: Tx, row: Of<Opinion> & { proposalId: string }): Promise<void> {
  await tx`insert into licences.opinion ${tx(row)}`
}

/** A decision as it is made; what may happen to it later is empty. */
export type NewDecision = Omit<
  Decision,
  'certificateNo' | 'certificateIssuedOn' | 'revokedOn' | 'revokedReason' | 'cancelledOn' | 'succeededOn'
>
export async function insertDecision(tx: Tx, row: NewDecision): Promise<void> {
  await tx`insert into licences.decision ${tx(row)}`
}

type Change = Partial<
  Pick<Decision, 'certificateNo' | 'certificateIssuedOn' | 'revokedOn' | 'revokedReason' | 'cancelledOn' | 'succeededOn'>
>
/** What happens to a decision after it was made. @throws DomainError `licence-not-found` where it lies outside the actor's scope */
export async function updateDecision(tx: Tx, decisionId: string, change: Change): Promise<void> {
  const done = await tx`update licences.decision set ${tx(change)} where id = ${decisionId}`.catch(refuseTaken)
  if (done.count === 0) throw new DomainError('not-found', 'licence-not-found', '原许可不在您可以办理的范围内。')
}

/** A certificate's number exists once in the whole city, also where the actor may not look. */
function refuseTaken(error: { constraint_name?: string }): never {
  if (error.constraint_name !== 'decision_certificate_no_key') throw error
  const fields = { certificateNo: '该编号已被使用' }
  throw new DomainError('conflict', 'certificate-no-taken', '该证件编号已被使用，请核对。', { fields })
}

export async function insertDelivery(tx: Tx, row: Of<Delivery> & { recordedAt: string }): Promise<void> {
  await tx`insert into licences.delivery ${tx(row)}`
}
