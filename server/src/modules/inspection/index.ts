import type { AnyJob, Route } from '../../platform/index.ts'
import { commentRoutes } from './comment/index.ts'
import { runJobs } from './jobs.ts'
import { lookBackRoutes } from './look-back/index.ts'
import { noticeRoutes } from './notices/index.ts'
import { rectificationRoutes, silenceJob } from './rectification/index.ts'
import { findingRoutes } from './routes.ts'

export { syncInspection } from './actions-calendar.ts'
export { listChecks } from './actions-checks.ts'
export { countFindings, getFinding, listFindings } from './actions-finding.ts'
export { closeFinding, markFalseAlarm } from './actions-judge.ts'
export { backTest, getRun, type RunRequest, runInspection } from './actions-run.ts'
export { CHECKS } from './checks/index.ts'
export { draftComment, issueComment } from './comment/index.ts'
export { issueNotice, judgeReply, replyToNotice } from './notices/index.ts'
export {
  assignProblem,
  checkCorrection,
  closeProblem,
  confirmProblem,
  disputeProblem,
  handOverFindings,
  openRectification,
  type Problem,
  RectificationState,
  startCorrection,
  submitCorrection,
} from './rectification/index.ts'
export { momentOf } from './rules-moment.ts'
export { statementOf } from './rules-statement.ts'
export { WHOLE_TABLES } from './store-found.ts'
export { Finding, type FindingDetail, type FindingItem, FindingState, RunKind } from './types.ts'
export { AREA_NAMES, Area, type Check, SEVERITY_NAMES, Severity, SUBJECT_NAMES, Subject } from './types-check.ts'
export type { BackTest, CheckItem, CheckOutcome, Run, RunResult } from './types-run.ts'
export const inspectionRoutes: readonly Route[] = [
  ...findingRoutes,
  ...rectificationRoutes,
  ...noticeRoutes,
  ...lookBackRoutes,
  ...commentRoutes,
]
export const inspectionJobs: readonly AnyJob[] = [...runJobs, silenceJob]
