import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { type Ctx, settingOf } from '../../../platform/index.ts'
import { chinaCalendar, issueNumber } from '../../law/index.ts'
import { enforcementStanding, findUnitByCode, getUnit } from '../../organisations/index.ts'
import type { CaseFile, Outcome, Proposal } from '../file/types.ts'
import { type ActReply, perform } from '../perform.ts'
import { type Approver, refuseDecide, statutoryReview } from './decide-rules.ts'
import { governing, refusePropose } from './proposal-rules.ts'
import { discussionDetentionDays, reviewScope } from './settings.ts'
import { digestOf, snapshotOf } from './snapshot.ts'
import * as store from './store.ts'
import type { Decide, Propose, ProposedItem, RevokeDecision, WithdrawProposal } from './types.ts'

/** The officer behind the actor; system actors propose and decide nothing. */
export function personOf(ctx: Ctx): string {
  if (!ctx.actor.personId) throw new DomainError('forbidden', 'no-officer', '此项只能由在册民警本人办理。')
  return ctx.actor.personId
}

/** Puts a version of the proposal before the legal review; under the statutory scope, cases no ground of the law names go straight on. */
export function propose(ctx: Ctx, input: Propose): Promise<ActReply> {
  return perform(ctx, 'propose', input, async (tx, file) => {
    refuseIf(refusePropose(file, input, ctx.today, chinaCalendar))
    await refuseUnqualified(ctx, tx, file)
    const snapshot = snapshotOf(file, input)
    const version = (file.proposals.at(-1)?.version ?? 0) + 1
    const items = input.items.map((item) => ({ ...item, ...basisOf(ctx, file, item) }))
    const fileDigest = digestOf(snapshot)
    const proposal = {
      caseId: file.case.id,
      version,
      proposedBy: personOf(ctx),
      proposedAt: ctx.now,
      input,
      fileDigest,
      snapshot,
      items,
    }
    const id = await store.insertProposal(tx, proposal)
    const cleared = await clearWithoutReview(ctx, tx, file, input, id)
    return { id, details: { version, fileDigest, cleared }, ...(cleared ? { stage: 'reviewed' as const } : {}) }
  })
}

/** Every officer who handles the case holds a credential and the basic grade today. @law APL:42, PSA-2025:108 */
async function refuseUnqualified(ctx: Ctx, tx: Tx, file: CaseFile): Promise<void> {
  for (const handler of file.handlers.filter((candidate) => candidate.untilAt === null)) {
    refuseIf((await enforcementStanding(tx, handler.personId, ctx.today)).refused)
  }
}

function basisOf(ctx: Ctx, file: CaseFile, item: ProposedItem): { statute: string | null; basis: string[] } {
  if (item.outcome === 'mediated')
    return {
      statute: null,
      basis: [file.case.family === 'psa' && ctx.today >= '2026-01-01' ? 'PSA-2025:9' : 'PSA-2012:9', 'PROC:186'],
    }
  const law = governing(file, item, ctx.today)
  if (!law.punishable) return { statute: null, basis: [...law.basis] }
  const tier = law.version.tiers.find((candidate) => candidate.name === item.tier)
  return { statute: law.version.statute, basis: tier ? [tier.article] : [...law.version.citations] }
}

/** Under the scope `statutory`, a case without a statutory ground needs no review, which is itself recorded. */
async function clearWithoutReview(ctx: Ctx, tx: Tx, file: CaseFile, input: Propose, proposalId: string): Promise<boolean> {
  if ((await settingOf(tx, reviewScope)) === 'all' || statutoryReview(file, input, ctx.today)) return false
  const reason = '审核范围设为法定情形，本案不属于应当审核的情形。'
  await store.insertReviewOutcome(tx, {
    caseId: file.case.id,
    proposalId,
    result: 'not-required',
    reviewerId: null,
    opinionId: null,
    reason,
    at: ctx.now,
  })
  return true
}

/** Takes the newest proposal back before it is decided; the next one is a new version with a review of its own. */
export function withdrawProposal(ctx: Ctx, input: WithdrawProposal): Promise<ActReply> {
  return perform(ctx, 'withdrawProposal', input, async (tx, file) => {
    const proposal = newest(file)
    await store.withdrawProposal(tx, proposal.id, ctx.now)
    return { id: proposal.id, details: { version: proposal.version, reason: input.reason } }
  })
}

function newest(file: CaseFile): Proposal {
  const proposal = file.proposals.at(-1)
  if (!proposal) throw new DomainError('not-found', 'proposal-not-found', '本案还没有处理意见。')
  return proposal
}

/** Decides what was reviewed, one decision an item, each with its number. */
export function decide(ctx: Ctx, input: Decide): Promise<ActReply> {
  return perform(ctx, 'decide', input, async (tx, file) => {
    const proposal = newest(file)
    await refuseOutdatedScope(tx, proposal)
    const approver = await approverOf(ctx, tx)
    refuseIf(
      refuseDecide(file, proposal, {
        approver,
        discussionId: input.discussionId,
        discussionDays: await settingOf(tx, discussionDetentionDays),
        deputyPermission: input.deputyPermission,
        today: ctx.today,
      }),
    )
    const numbers: (string | null)[] = []
    for (const item of proposal.items) numbers.push(await insertOne(ctx, tx, file, proposal, item, approver, input))
    return { id: proposal.id, details: { version: proposal.version, numbers, level: approver.level } }
  })
}

/** What went on without review while only statutory cases were reviewed does not outlive that setting. @law APL:58 */
async function refuseOutdatedScope(tx: Tx, proposal: Proposal): Promise<void> {
  if (proposal.review?.result !== 'not-required' || (await settingOf(tx, reviewScope)) === 'statutory') return
  const detail = '审核范围已改为全部案件，本处理意见未经法制审核，请撤回后重新提出。'
  refuseIf({ code: 'not-reviewed', detail, basis: ['APL:58', 'PSA-2025:114'] })
}

/** The organ in whose name the actor may sign. @law PSA-2025:109, PSA-2012:91 */
export async function approverOf(ctx: Ctx, tx: Tx): Promise<Approver> {
  const code = ctx.actor.scopePath.split('/').at(-2) ?? ''
  const unit = await findUnitByCode(tx, code)
  const chief = ctx.actor.roles.includes('bureau-chief')
  if (chief && unit && unit.level !== 'station') return { personId: personOf(ctx), level: unit.level }
  if (unit?.kind === 'station') return { personId: personOf(ctx), level: 'station' }
  throw new DomainError('forbidden', 'not-deciding', '只有公安机关负责人，或者派出所负责人在法定范围内，可以作出决定。', {
    basis: ['PSA-2025:109', 'APL:57'],
  })
}

const MARKS = { penalty: 'penalty-decision', 'no-penalty': 'no-penalty-decision', terminated: 'termination' } as const

/** Numbers bear the organ's short name, `四公（西）行罚决字〔2026〕12号`; mediated and transferred cases have no decision document. */
async function numberOf(ctx: Ctx, tx: Tx, file: CaseFile, outcome: Outcome): Promise<string | null> {
  if (!(outcome in MARKS)) return null
  const organ = await getUnit(tx, file.case.organId)
  const { unitPath, number: subject } = file.case
  const year = Number(ctx.today.slice(0, 4))
  const mark = MARKS[outcome as keyof typeof MARKS]
  return (await issueNumber(tx, { unitPath, organPrefix: organ.shortName, mark, year, subject, issuedAt: ctx.now })).text
}

async function insertOne(
  ctx: Ctx,
  tx: Tx,
  file: CaseFile,
  proposal: Proposal,
  item: Proposal['items'][number],
  approver: Approver,
  input: Decide,
) {
  const number = await numberOf(ctx, tx, file, item.outcome)
  await store.insertDecision(tx, {
    caseId: file.case.id,
    kind: 'reviewed',
    itemId: item.id,
    proposalId: proposal.id,
    reviewId: proposal.review?.id ?? null,
    partyId: item.partyId,
    outcome: item.outcome,
    number,
    decidedOn: ctx.today,
    decidedBy: approver.personId,
    level: approver.level,
    discussionId: input.discussionId,
    deputyPermission: input.deputyPermission,
    spot: null,
    recordedAt: ctx.now,
  })
  return number
}

/** Revokes a decision that was wrong. It stays, marked; what was published is withdrawn within three working days. @law APL:48, APL:75 */
export function revokeDecision(ctx: Ctx, input: RevokeDecision): Promise<ActReply> {
  return perform(ctx, 'revokeDecision', input, async (tx, file) => {
    const decision = file.decisions.find((candidate) => candidate.id === input.decisionId)
    if (!decision) throw new DomainError('not-found', 'decision-not-found', '本案没有这份决定。')
    if (decision.revokedOn) refuseIf({ code: 'already-revoked', detail: `该决定已于${decision.revokedOn}撤销。` })
    if (input.revokedOn < decision.decidedOn || input.revokedOn > ctx.today) {
      throw new DomainError('invalid', 'bad-day', '撤销日期应在决定之日与今天之间。', {
        fields: { revokedOn: '应在决定之日与今天之间' },
      })
    }
    await store.revokeDecision(tx, decision.id, input.revokedOn, ctx.actor.id, input.reason)
    return { id: decision.id, details: { number: decision.number, reason: input.reason } }
  })
}
