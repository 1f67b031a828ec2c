import type { Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'

export type ObjectionItem = Reply<'getObjectionWork'>['items'][number]
export type CaseItem = Reply<'getWork'>['items'][number] | Reply<'getReviewWork'>['items'][number]
/** A list of 事前公示 hangs on no case. */
export type ListItem = Reply<'getPreEventWork'>['items'][number]
/** Waits on an application for a licence. */
export type LicenceItem = Reply<'getLicenceWork'>['items'][number]
/** Found by inspection, waiting for whoever answers for it. */
export type FindingItem = Reply<'getFindingWork'>['items'][number]
/** A fault being put right. */
export type RectificationItem = Reply<'getRectificationWork'>['items'][number]
type PublicityWork = Reply<'getPublicityWork'>
type PublicityStep = PublicityWork['items'][number]['kind']
/** Waits at a step of the publicity desk. */
export type PublicityItem = Omit<PublicityWork['items'][number], 'kind'> & { kind: `publicity-${PublicityStep}` }
/** A file of a review campaign: to mark, to answer, to decide about. */
export type AssessmentItem = Reply<'getAssessmentWork'>['items'][number]
/** A supervision notice, or a task of the committee. */
export type SupervisionItem = Reply<'getNoticeWork'>['items'][number] | Reply<'getCommitteeWork'>['items'][number]
type CaseOrDesk = CaseItem | ObjectionItem | ListItem | LicenceItem | PublicityItem
export type WorkItem = CaseOrDesk | FindingItem | RectificationItem | SupervisionItem | AssessmentItem
export type WorkKind = WorkItem['kind']

/** Kinds of work in the order of a case's life, and the list each count opens where it has one of its own. */
export const KINDS: Record<WorkKind, { title: string; list?: { to: string; search?: object } }> = {
  case: { title: '本人办理的案件' },
  'measure-approval': { title: '强制措施待审批' },
  'extension-decision': { title: '延长期限待审批' },
  'review-answer': { title: '审核意见待答复' },
  review: { title: '待法制审核', list: { to: paths.reviewQueue(), search: { reviewable: 'true' } } },
  decision: { title: '待作出决定' },
  'post-filing': { title: '当场处罚备案后审核', list: { to: paths.postFiling() } },
  objection: { title: '公示异议待答复', list: { to: paths.objections(), search: { open: 'true' } } },
  'pre-event-due': { title: '事前公示年度更新' },
  'pre-event-returned': { title: '事前公示被退回' },
  'pre-event-release': { title: '事前公示待发布' },
  accept: { title: '许可申请待受理', list: { to: paths.licences(), search: { stage: 'received' } } },
  examine: { title: '许可申请待审查' },
  opinion: { title: '许可意见待法制审核' },
  decide: { title: '许可待决定' },
  deliver: { title: '许可待发证送达' },
  rectification: { title: '整改' },
  finding: { title: '巡查发现的问题', list: { to: paths.findings(), search: { mine: 'true' } } },
  'supervision-reply': { title: '监督通知书待回复' },
  'supervision-verdict': { title: '监督通知书回复待审查' },
  'committee-task': { title: '委员会任务待报告', list: { to: paths.committeeTasks(), search: { state: 'open' } } },
  'committee-report': { title: '委员会任务待确认' },
  mark: { title: '待评查案卷', list: { to: paths.markList() } },
  'score-appeal': { title: '评查结果待查看' },
  'appeal-decision': { title: '评查申诉待处理', list: { to: paths.scoreAppeals() } },
  'publicity-withdrawal': atStep('withdrawal', '公示待撤回'),
  'publicity-correction': atStep('correction', '公示待更正'),
  'publicity-decision': atStep('decision', '公示事项待另一人决定'),
  'publicity-transmission': atStep('transmission', '公示内容待确认'),
  'publicity-confirmation': atStep('confirmation', '公示内容待复核'),
  'publicity-publication': atStep('publication', '公示待发布'),
}

function atStep(step: PublicityStep, title: string) {
  return { title, list: { to: paths.publicity(), search: { step } } }
}

/** What waits at the publicity desk under the names of this list: a step there and a kind of case work may be called the same. */
export function publicityFeed({ items, counts }: PublicityWork) {
  const named = <S extends PublicityStep>(step: S) => `publicity-${step}` as const
  return {
    items: items.map((item): PublicityItem => ({ ...item, kind: named(item.kind) })),
    counts: Object.fromEntries(Object.entries(counts).map(([step, count]) => [named(step as PublicityStep), count?.total ?? 0])),
  }
}

/** Most urgent first; what has no day comes last. */
export function sortWork(items: readonly WorkItem[]): WorkItem[] {
  return [...items].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** Where a row is worked on. */
export function addressOf(item: WorkItem): string {
  if (item.kind === 'objection') return paths.objection({ objectionId: item.objectionId })
  if (item.kind === 'finding') return paths.finding({ findingId: item.findingId })
  if (item.kind === 'rectification') return paths.rectification({ rectificationId: item.rectificationId })
  if ('assignmentId' in item)
    return item.assignmentId !== null
      ? paths.marking({ assignmentId: item.assignmentId })
      : paths.reviewedFile({ fileId: item.reviewedFileId ?? '' })
  if ('recordId' in item) return paths.publicityRecord({ recordId: item.recordId })
  if ('applicationId' in item) return paths.application({ applicationId: item.applicationId })
  if ('supervisionId' in item) return paths.notice({ supervisionId: item.supervisionId })
  if ('taskId' in item) return paths.committeeTask({ taskId: item.taskId })
  if ('listCode' in item) return paths.preEventList({ listCode: item.listCode })
  if ((item.kind === 'review' || item.kind === 'review-answer') && item.proposalId)
    return paths.reviewDesk({ proposalId: item.proposalId })
  if (item.kind === 'post-filing') return paths.postFiling()
  if (item.kind === 'decision') return paths.caseAct({ caseId: item.caseId, noun: 'decision' })
  if (item.kind === 'measure-approval') return paths.caseAct({ caseId: item.caseId, noun: 'measure-approval' })
  if (item.kind === 'extension-decision') return paths.caseAct({ caseId: item.caseId, noun: 'extension-decision' })
  return paths.case({ caseId: item.caseId })
}
