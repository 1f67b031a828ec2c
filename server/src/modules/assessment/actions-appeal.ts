import { DomainError, type Refusal, refuseIf } from '../../kit/errors.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx, may } from '../../platform/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { told } from './actions-campaign.ts'
import { scoreOf } from './actions-feedback.ts'
import { mergeEntries } from './rules-mark.ts'
import { refuseAppeal, stateOf } from './rules-round.ts'
import { markOf } from './rules-score.ts'
import * as store from './store.ts'
import { listSubmitted } from './store-mark.ts'
import * as result from './store-result.ts'
import type { Entry } from './types-mark.ts'

const OUTSIDE: Refusal = { code: 'outside-scope', detail: '由被评查单位申诉。' }
const NOT_ORGANISER: Refusal = { code: 'outside-scope', detail: '由组织评查的单位处理。' }

/** One reviewed file: both editions of its score, its problems, its appeal. Seen by the organiser and, once told, by its unit. */
export function getReviewedFile(ctx: Ctx, { fileId }: { fileId: string }) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    const [file, whose] = [await result.getFile(tx, fileId), await result.getFileUnit(tx, fileId)]
    const round = await store.getRound(tx, file.roundId)
    const appeal = await result.findAppeal(tx, fileId, ctx.today)
    const problems = await result.listProblems(tx, fileId)
    const state = stateOf(round)
    const own = whose.unitPath.startsWith(ctx.actor.scopePath) && may(ctx.actor, 'assessment.appeal')
    const refusedAppeal = refuseAppeal({ round, state, today: ctx.today, problems: problems.length, appealed: appeal !== null })
    const organiser = round.organiserPath.startsWith(ctx.actor.scopePath) && may(ctx.actor, 'assessment.decide')
    return {
      ...{ file, round: { ...round, state }, scores: await result.listScores(tx, fileId), problems, appeal },
      acts: { appeal: told(own ? refusedAppeal : OUTSIDE), decide: told(organiser ? refuseDecide(appeal) : NOT_ORGANISER) },
    }
  })
}

function refuseDecide(appeal: { decidedAt: string | null } | null): Refusal | null {
  if (!appeal) return { code: 'no-appeal', detail: '这份案卷没有申诉。' }
  return appeal.decidedAt ? { code: 'appeal-decided', detail: '申诉已经处理，不再变更。' } : null
}

/** The unit appeals once, within the term, against named problems. */
export function appealScore(ctx: Ctx, { fileId, problems, reason }: { fileId: string; problems: string[]; reason: string }) {
  authorise(ctx.actor, 'assessment.appeal')
  return ctx.transaction(async (tx) => {
    const [file, whose] = [await result.getFile(tx, fileId), await result.getFileUnit(tx, fileId)]
    if (!whose.unitPath.startsWith(ctx.actor.scopePath))
      throw new DomainError('not-found', 'file-not-found', '没有这份评查案卷，或者不在您的单位范围内。')
    const round = await store.getRound(tx, file.roundId)
    const known = new Set((await result.listProblems(tx, fileId)).map(({ id }) => id))
    refuseIf(refuseAppeal({ round, state: stateOf(round), today: ctx.today, problems: known.size, appealed: file.appealed }))
    if (problems.some((id) => !known.has(id)))
      throw new DomainError('invalid', 'unknown-problem', '有的问题不属于这份案卷。', { fields: { problems: '请重新选择' } })
    const { standard } = await store.getCampaign(tx, round.campaignId)
    const dueOn = chinaCalendar.addWorkingDays(ctx.today, standard.decisionDays)
    const id = newId(Date.parse(ctx.now))
    const by = { submittedBy: ctx.actor.id, submitterId: ctx.actor.personId, submittedAt: ctx.now }
    await result.insertAppeal(tx, {
      id,
      fileId,
      roundId: round.id,
      unitPath: whose.unitPath,
      problems: [...new Set(problems)],
      reason,
      dueOn,
      ...by,
    })
    audit.record(tx, { action: 'assessment.appealed', subject: fileId, details: { appealId: id, problems: problems.length } })
    return { appealId: id, dueOn }
  })
}

type Decision = { appealId: string; cancelled: string[]; answer: string; members: string[] }
/**
 * Decides an appeal: problems taken back are left out of every mark and the score is computed again as a second edition; the first stays. Whoever marked or
 * handled the file, is of its bureau, or handed the appeal in is refused, by the database too.
 */
export function decideAppeal(ctx: Ctx, { appealId, cancelled, answer, members }: Decision) {
  authorise(ctx.actor, 'assessment.decide')
  return ctx.transaction(async (tx) => {
    const appeal = await result.getAppealForUpdate(tx, appealId, ctx.today)
    const file = await result.getFile(tx, appeal.fileId)
    const round = await store.getRound(tx, file.roundId)
    if (!round.organiserPath.startsWith(ctx.actor.scopePath))
      throw new DomainError('not-found', 'appeal-not-found', '没有这件申诉，或者不在您的单位范围内。')
    refuseIf(refuseDecide(appeal))
    const { standard } = await store.getCampaign(tx, round.campaignId)
    if (!ctx.actor.personId) throw new DomainError('refused', 'no-person', '您的账号没有对应的民警，不能处理申诉。')
    const deciders = [...new Set([ctx.actor.personId, ...members])]
    refuseIf(
      deciders.length < standard.panel ? { code: 'panel-small', detail: `申诉应当由至少 ${standard.panel} 人处理。` } : null,
    )
    refuseIf(
      cancelled.some((id) => !appeal.problems.includes(id)) ? { code: 'not-appealed', detail: '只能撤销申诉所涉的问题。' } : null,
    )
    await result
      .decideAppeal(tx, appealId, { cancelled, answer, deciders, decidedBy: ctx.actor.id, decidedAt: ctx.now })
      .catch(separated)
    const edition = await secondEdition(ctx, tx, file, standard, new Set(cancelled))
    audit.record(tx, {
      action: 'assessment.appeal-decided',
      subject: appeal.fileId,
      details: { appealId, cancelled: cancelled.length, deciders },
    })
    const last = (await result.listScores(tx, appeal.fileId)).at(-1)
    return { hundredths: last?.hundredths ?? 0, grade: last?.grade ?? 'fail', edition }
  })
}

type Tx = Parameters<Parameters<Ctx['transaction']>[0]>[0]
/** The marks without what was taken back. @returns the edition that holds */
async function secondEdition(
  ctx: Ctx,
  tx: Tx,
  { id, roundId, kind }: { id: string; roundId: string; kind: 'administrative' | 'criminal' },
  standard: Parameters<typeof scoreOf>[1],
  cancelled: ReadonlySet<string>,
): Promise<1 | 2> {
  if (cancelled.size === 0) return 1
  const gone = (await result.listProblems(tx, id)).filter((problem) => cancelled.has(problem.id)).map(({ entry }) => entry)
  const kept = (entry: Entry) => !gone.some((one) => mergeEntries([[one], [entry]]).length === 1)
  const marks = (await listSubmitted(tx, { fileId: id })).map(({ slot, entries }) => ({
    ...{ slot, ...markOf(entries.filter(kept), standard.criteria[kind]) },
  }))
  await result.insertScores(tx, [{ fileId: id, roundId, ...scoreOf(marks, standard, 2) }], ctx.now)
  return 2
}

const SEPARATED: Record<string, string> = {
  decider_other_unit: '处理申诉的人员不得是被评查单位的人员。',
  decider_not_marker: '评查过这份案卷的人员不得处理对它的申诉。',
  decider_not_involved: '办理、审核、审批、决定过该案或者提出申诉的人员不得处理申诉。',
  decider_acts: '处理申诉的人员须包括您本人。',
  decided_by_other: '提出申诉的人员不得处理申诉。',
}
/** Says in words which separation the database held. */
function separated(error: unknown): never {
  const detail = SEPARATED[(error as { constraint_name?: string }).constraint_name ?? '']
  if (!detail) throw error
  throw new DomainError('refused', (error as { constraint_name: string }).constraint_name.replaceAll('_', '-'), detail)
}

/** Appeals of the rounds one organises and of one's own unit; open ones first. */
export function listAppeals(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read((tx) => result.listAppeals(tx, query, ctx.today))
}
