import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { openRectification } from '../inspection/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { callThirdsIn } from './actions-assign.ts'
import { roundIn } from './actions-round.ts'
import { mergeEntries } from './rules-mark.ts'
import { refuseClose, refuseFeedBack, stateOf } from './rules-round.ts'
import { finalOf, gradeOf } from './rules-score.ts'
import * as store from './store.ts'
import { listSubmitted } from './store-mark.ts'
import * as result from './store-result.ts'
import type { Entry, Mark } from './types-mark.ts'
import type { Standard } from './types-standard.ts'

type Submitted = Awaited<ReturnType<typeof listSubmitted>>[number]

/** The score of a file out of its two or three marks. */
export function scoreOf(marks: readonly (Mark & { slot: number })[], standard: Standard, edition: 1 | 2) {
  const [first, second, third] = [1, 2, 3].map((slot) => marks.find((mark) => mark.slot === slot))
  if (!first || !second) throw new Error('a file without two marks')
  const final = finalOf(third ? [first, second, third] : [first, second])
  const told = marks.map(({ slot, hundredths, veto }) => ({ slot, hundredths, veto }))
  return { ...final, edition, grade: gradeOf(final, standard), marks: told }
}

/** Problems of a file, each once, with the slots of the marks that hold it. */
function problemsOf(fileId: string, roundId: string, marks: readonly Submitted[]): result.NewProblem[] {
  const same = (one: Entry, other: Entry) => mergeEntries([[one], [other]]).length === 1
  return mergeEntries(marks.map(({ entries }) => entries)).map((entry, index) => ({
    ...{ fileId, roundId, ordinal: index + 1, entry },
    slots: marks.filter(({ entries }) => entries.some((one) => same(one, entry))).map(({ slot }) => slot),
  }))
}

/** Ends marking: scores every file, tells scores and problems to the units, and starts the term of appeals. */
export async function feedBackRound(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  await ctx.transaction(async (tx) => callThirdsIn(tx, await roundIn(tx, roundId, 'marking')))
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'marking')
    refuseIf(refuseFeedBack('marking', await store.progressOf(tx, roundId)))
    if ((await callThirdsIn(tx, round)) > 0) throw new DomainError('conflict', 'third-called', '刚刚又有案卷需要第三评查员评查。')
    const { standard } = await store.getCampaign(tx, round.campaignId)
    const files = Map.groupBy(await listSubmitted(tx, { roundId }), ({ fileId }) => fileId)
    const scores = [...files].map(([fileId, marks]) => ({ fileId, roundId, ...scoreOf(marks, standard, 1) }))
    const problems = [...files].flatMap(([fileId, marks]) => problemsOf(fileId, roundId, marks))
    await result.insertScores(tx, scores, ctx.now)
    await result.insertProblems(tx, problems)
    const appealBy = chinaCalendar.addWorkingDays(ctx.today, standard.appealDays)
    await store.stepRound(tx, roundId, { fedBackAt: ctx.now, appealBy })
    audit.record(tx, {
      action: 'assessment.fed-back',
      subject: roundId,
      details: { files: scores.length, problems: problems.length },
    })
    return { scored: scores.length, problems: problems.length, appealBy }
  })
}

/** Ends a round: what no appeal took back goes to rectification. */
export function closeRound(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'fed-back')
    refuseIf(refuseClose(stateOf(round), round, ctx.today, await store.progressOf(tx, roundId)))
    const sent = await sendToRectification(tx, ctx, roundId)
    await store.stepRound(tx, roundId, { closedAt: ctx.now })
    audit.record(tx, { action: 'assessment.round-closed', subject: roundId, details: { problems: sent } })
    return { at: ctx.now }
  })
}

/** Problems sent down the connection without waiting for each other. */
const TOGETHER = 50

/** Opens one rectification a problem, in the same transaction; a problem that has one is left alone. */
async function sendToRectification(tx: Tx, ctx: Ctx, roundId: string): Promise<number> {
  const problems = await result.listStanding(tx, roundId)
  const send = async ({ id, entry, unitId, unitPath, caseId, number }: (typeof problems)[number]) => {
    const { category, severity, correctable, words, page, article } = entry
    const { rectificationId } = await openRectification(tx, ctx, {
      ...{ sourceKind: 'campaign-problem', sourceId: id, unitId, unitPath, caseId, caseNumber: number },
      ...{ code: entry.veto ?? entry.item ?? entry.criterion, category, severity, correctable },
      ...{ title: words.slice(0, 100), facts: `案卷 ${number} 第 ${page} 页：${words}`, law: [article] },
      remedy: correctable ? '按评查意见补正，并附佐证材料。' : '无法补正的，书面说明原因、责任和防止再次发生的措施。',
    })
    await result.linkRectification(tx, id, rectificationId)
  }
  for (let from = 0; from < problems.length; from += TOGETHER) await Promise.all(problems.slice(from, from + TOGETHER).map(send))
  return problems.length
}
