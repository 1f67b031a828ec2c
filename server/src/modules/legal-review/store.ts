import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { newId } from '../../kit/uuid.ts'
import { CaseId } from '../cases/index.ts'
import type { Frozen } from './compare.ts'
import { Claim, type GiveAnswer, type GiveOpinion, Opinion } from './types.ts'

const ProposalRow = z.object({ id: z.string(), caseId: CaseId, version: z.int(), fileDigest: z.string() })

/** Which case a proposal belongs to. @throws DomainError `proposal-not-found`, also outside the actor's scope */
export async function getProposal(tx: Tx, proposalId: string): Promise<z.infer<typeof ProposalRow>> {
  const row = await firstRow(
    ProposalRow,
    tx`select id, case_id, version, file_digest from cases.proposal where id = ${proposalId}`,
  )
  if (!row) throw new DomainError('not-found', 'proposal-not-found', '没有这份处理意见，或者它不属于您可以查看的单位。')
  return row
}

const Snapshots = z.object({
  version: z.int(),
  snapshot: z.custom<Frozen>((value) => typeof value === 'object' && value !== null),
})

/** Frozen snapshots of a case's reviewed versions and of one more, oldest first. */
export function listSnapshots(tx: Tx, caseId: string, proposalId: string) {
  return rows(
    Snapshots,
    tx`select p.version, p.snapshot from cases.proposal p where p.case_id = ${caseId}
      and (p.id = ${proposalId} or exists (select 1 from legal_review.opinion o where o.proposal_id = p.id)) order by p.version`,
  )
}

/** The live claim of a proposal, or null. */
export function findClaim(tx: Tx, proposalId: string): Promise<Claim | null> {
  return firstRow(
    Claim,
    tx`select k.id, k.proposal_id, k.reviewer_id, n.name as reviewer_name, k.claimed_at from legal_review.claim k
      cross join lateral organisations.names_of(array[k.reviewer_id]) n where k.proposal_id = ${proposalId} and k.released_at is null`,
  )
}

/** @returns false when someone else was faster */
export async function insertClaim(
  tx: Tx,
  claim: { proposalId: string; caseId: string; reviewerId: string; claimedAt: Instant },
): Promise<boolean> {
  const done = await tx`insert into legal_review.claim ${tx({ id: newId(), ...claim })}
    on conflict (proposal_id) where released_at is null do nothing`
  return done.count === 1
}

export async function releaseClaim(tx: Tx, proposalId: string, by: string, at: Instant, reason: string | null): Promise<void> {
  await tx`update legal_review.claim set released_at = ${at}, released_by = ${by}, release_reason = ${reason}
    where proposal_id = ${proposalId} and released_at is null`
}

export type NewOpinion = Omit<GiveOpinion, 'proposalId'> & {
  proposalId: string
  caseId: string
  reviewerId: string
  dueOn: Day | null
  writtenAt: Instant
}

export async function insertOpinion(tx: Tx, opinion: NewOpinion): Promise<string> {
  const id = newId()
  await tx`insert into legal_review.opinion ${tx({ id, ...opinion, points: tx.json(opinion.points) as never })}`
  return id
}

/** Opinions on every version of a case's proposal with their answers, oldest first. */
export function listOpinions(tx: Tx, caseId: string): Promise<Opinion[]> {
  return rows(
    Opinion,
    tx`select o.*, p.version as proposal_version, n.name as reviewer_name,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'opinionId', w.opinion_id, 'answeredBy', w.answered_by, 'content', w.content,
          'escalated', w.escalated, 'answeredAt', to_char(w.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'answeredByName', (select name from organisations.names_of(array[w.answered_by]))) order by w.answered_at, w.id), '[]')
        from legal_review.answer w where w.opinion_id = o.id) as answers
      from legal_review.opinion o join cases.proposal p on p.id = o.proposal_id
      left join lateral organisations.names_of(array[o.reviewer_id]) n on true
      where o.case_id = ${caseId} order by p.version`,
  )
}

const OpinionRow = z.object({ id: z.string(), caseId: CaseId, reviewerId: z.string(), result: z.string() })
export async function getOpinion(tx: Tx, id: string): Promise<z.infer<typeof OpinionRow>> {
  const row = await firstRow(OpinionRow, tx`select id, case_id, reviewer_id, result from legal_review.opinion where id = ${id}`)
  if (!row) throw new DomainError('not-found', 'opinion-not-found', '没有这份审核意见，或者它不属于您可以查看的单位。')
  return row
}

export async function insertAnswer(
  tx: Tx,
  answer: GiveAnswer & { caseId: string; answeredBy: string; answeredAt: Instant },
): Promise<string> {
  const id = newId()
  await tx`insert into legal_review.answer ${tx({ id, ...answer })}`
  return id
}
