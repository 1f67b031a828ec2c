import { createHash } from 'node:crypto'
import { type Day, startOf } from '../../../kit/day.ts'
import type { Sql } from '../../../kit/db.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Penalty } from '../../law/index.ts'
import { type ExampleBureau, type ExampleOfficer, officer, unit } from './example-bureau.ts'
import type { CaseId, Family, Outcome, Procedure, Stage } from './types.ts'

/** Rows arranged as the owner, past the actions but not past the gates, so that a test of a late stage need not walk there. */

/** A legal section of the branch with three officers; the first also holds a reviewer's post from 2020 on. */
export async function arrangeLegalSection(
  owner: Sql,
  bureau: ExampleBureau,
): Promise<{ reviewer: ExampleOfficer; clerk: ExampleOfficer; member: ExampleOfficer }> {
  const branch = { ...bureau.branch }
  const section = await unit(owner, branch, '220302000100', '示例分局法制大队', '四公西法', 'legal-section')
  const reviewer = await officer(owner, section, '示例法制一', '900101')
  await owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
    values (${newId()}, ${reviewer.id}, ${section.id}, '2017-01-01', '2017-01-01')`
  const clerk = await officer(owner, section, '示例法制二', '900102')
  return { reviewer, clerk, member: await officer(owner, section, '示例法制三', '900103') }
}

export type ExampleRows = { caseId: CaseId; offenderId: string; victimId: string }
type NewRows = {
  on: Day
  stage?: Stage
  procedure?: Procedure
  family?: Family
  causeCode?: string
  /** Columns of the offender's row. */
  offender?: Record<string, unknown>
}

const POINTS = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'].map((point) => ({
  point,
  verdict: 'met',
  reason: '示例',
}))

let serial = 0

/** A case of station A under its two officers with an offender and a victim, reported and accepted in the morning of `on`. */
export async function arrangeCase(owner: Sql, bureau: ExampleBureau, options: NewRows): Promise<ExampleRows> {
  const { on, stage = 'investigating', procedure = 'ordinary', family = 'psa', causeCode = 'beating' } = options
  const [caseId, offenderId, victimId] = [newId() as CaseId, newId(), newId()]
  const at = addHours(startOf(on), 8)
  serial += 1
  const row = {
    id: caseId,
    number: `A${bureau.stationA.code}${on.slice(0, 7).replace('-', '')}${String(9000 + serial)}`,
    title: '示例甲殴打他人案',
    unitId: bureau.stationA.id,
    unitPath: bureau.stationA.path,
    organId: bureau.branch.id,
    procedure,
    stage,
    family,
    causeCode,
    source: 'report',
    place: '示例路1号',
    regionCode: '220302',
    occurredOn: on,
    foundOn: on,
    summary: '示例甲在示例路1号与示例乙发生口角后动手。',
    reportedAt: at,
    acceptedAt: at,
    createdBy: 'system:test',
  }
  await owner`insert into cases.administrative_case ${owner(row)}`
  for (const [person, kind] of [
    [bureau.lead, 'lead'],
    [bureau.co, 'co'],
  ] as const) {
    await owner`insert into cases.handler ${owner({ id: newId(), caseId, personId: person.id, kind, fromAt: at })}`
  }
  const offender = {
    id: offenderId,
    caseId,
    role: 'offender',
    kind: 'person',
    name: '示例甲',
    birthOn: '1990-01-01',
    recordedAt: at,
  }
  await owner`insert into cases.party ${owner({ ...offender, ...options.offender })}`
  const victim = { id: victimId, caseId, role: 'victim', kind: 'person', name: '示例乙', recordedAt: at }
  await owner`insert into cases.party ${owner(victim)}`
  return { caseId, offenderId, victimId }
}

type NewDecision = NewRows & {
  reviewer: ExampleOfficer
  outcome?: Outcome
  penalties?: readonly Penalty[]
  detentionExecuted?: boolean | null
  number?: string
}

/** A case decided on `on`: proposed, reviewed by `reviewer` with a written opinion, decided by the chief. Every gate of the database holds. */
export async function arrangeDecided(
  owner: Sql,
  bureau: ExampleBureau,
  options: NewDecision,
): Promise<ExampleRows & { decisionId: string; number: string }> {
  const { on, outcome = 'penalty', penalties = [{ kind: 'fine', fineFen: 50_000 }] } = options
  const rows = await arrangeCase(owner, bureau, { ...options, stage: options.stage ?? 'decided' })
  const proposed = await arrangeReviewed(owner, bureau, rows, { ...options, outcome, penalties })
  const decisionId = newId()
  const number = options.number ?? `示例决字〔${on.slice(0, 4)}〕${9000 + serial}号`
  const { itemId, proposalId, reviewId } = proposed
  const decision = { id: decisionId, caseId: rows.caseId, kind: 'reviewed', itemId, proposalId, reviewId, reviewClears: true }
  const by = { decidedBy: bureau.chief.id, level: 'county', decidedOn: on, recordedAt: addHours(startOf(on), 16) }
  await owner`insert into cases.decision ${owner({ ...decision, ...by, partyId: rows.offenderId, outcome, number })}`
  return { ...rows, decisionId, number }
}

async function arrangeReviewed(
  owner: Sql,
  bureau: ExampleBureau,
  { caseId, offenderId }: ExampleRows,
  { on, reviewer, outcome = 'penalty', penalties = [], causeCode = 'beating', detentionExecuted = null }: NewDecision,
): Promise<{ proposalId: string; itemId: string; reviewId: string }> {
  const [proposalId, itemId, reviewId, opinionId] = [newId(), newId(), newId(), newId()]
  const fileDigest = createHash('sha256').update(proposalId).digest('hex')
  const [proposedAt, at]: Instant[] = [addHours(startOf(on), 10), addHours(startOf(on), 14)]
  const penal = outcome === 'penalty'
  await owner.begin(async (tx) => {
    const proposal = { id: proposalId, caseId, version: 1, proposedBy: bureau.lead.id, proposedAt, fileDigest }
    const texts = { facts: '示例事实。', reasons: '示例理由。', discretion: '示例裁量。', publicInterest: false, complex: false }
    await tx`insert into cases.proposal ${tx({ ...proposal, ...texts, snapshot: tx.json({}) as never })}`
    const item = { id: itemId, proposalId, caseId, ordinal: 1, partyId: offenderId, outcome, causeCode, detentionExecuted }
    const law = { statute: on >= '2026-01-01' ? 'PSA-2025' : 'PSA-2012', tier: '一般' }
    const rest = { penalties: tx.json((penal ? penalties : []) as never) as never, basis: ['PSA-2012:43'] }
    const why = penal ? {} : { outcomeReason: '示例理由' }
    await tx`insert into cases.proposal_item ${tx({ ...item, ...rest, ...(penal ? law : {}), ...why })}`
    const opinion = { id: opinionId, proposalId, caseId, reviewerId: reviewer.id, result: 'approved', fileDigest, dueOn: on }
    await tx`insert into legal_review.opinion ${tx({ ...opinion, points: tx.json(POINTS) as never, conclusion: '同意', writtenAt: at })}`
    const review = {
      id: reviewId,
      proposalId,
      caseId,
      result: 'approved',
      reviewerId: reviewer.id,
      opinionId,
      reason: '同意',
      at,
    }
    await tx`insert into cases.review_outcome ${tx(review)}`
  })
  return { proposalId, itemId, reviewId }
}
