import { authorise, type Ctx, may } from '../../platform/index.ts'
import * as store from './store-work.ts'
import type { AssessmentWork, AssessmentWorkItem } from './types-work.ts'

const common = ({ number, unitName, campaign, sequence, dueOn }: store.Waiting) => ({
  ...{ number, title: `${campaign} 第${sequence}轮：${unitName}`, dueOn },
})
const MARK = (one: store.Waiting): AssessmentWorkItem => ({
  ...{ ...common(one), kind: 'mark', assignmentId: one.id, reviewedFileId: null },
  what: one.slot === 3 ? '评查案卷（第三评查员）' : '评查案卷',
  why: one.slot === 3 ? '前两名评查员的评分相差过大，由您再评一次' : '本轮评查交叉分配给您的案卷',
})
const ANSWER = (one: store.Waiting): AssessmentWorkItem => ({
  ...{ ...common(one), kind: 'score-appeal', assignmentId: null, reviewedFileId: one.id },
  what: `查看评查结果（${one.problems} 个问题）`,
  why: '有异议的，在申诉期内申诉一次；期满不申诉的，问题进入整改',
})
const DECIDE = (one: store.Waiting): AssessmentWorkItem => ({
  ...{ ...common(one), kind: 'appeal-decision', assignmentId: null, reviewedFileId: one.id },
  what: `处理评查申诉（${one.problems} 个问题）`,
  why: '由没有评查、没有办理该案、不属于被评查单位的人员处理',
})

/** 我的待办, as far as campaigns know it: files to mark, results the actor's units may appeal against, appeals to decide. */
export function getAssessmentWork(ctx: Ctx): Promise<AssessmentWork> {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    const marks = await store.filesToMark(tx)
    const answers = may(ctx.actor, 'assessment.appeal') ? await store.resultsToAnswer(tx, ctx.today) : []
    const decisions = may(ctx.actor, 'assessment.decide') ? await store.appealsToDecide(tx) : []
    return {
      items: [...marks.map(MARK), ...answers.map(ANSWER), ...decisions.map(DECIDE)],
      counts: {
        ...{ mark: marks[0]?.total ?? 0, 'score-appeal': answers[0]?.total ?? 0, 'appeal-decision': decisions[0]?.total ?? 0 },
      },
    }
  })
}
