import type { Route } from '../../platform/index.ts'
import { acceptanceRoutes } from './acceptance/routes.ts'
import { deadlineRoutes } from './deadlines/routes.ts'
import { decisionRoutes } from './decision/routes.ts'
import { enforcementRoutes } from './enforcement/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { fileRoutes } from './file/routes.ts'
import { handlerRoutes } from './handlers/routes.ts'
import { hearingRoutes } from './hearing/routes.ts'
import { importRoutes } from './import/routes.ts'
import { investigationRoutes } from './investigation/routes.ts'
import { listRoutes } from './list/routes.ts'
import { partyRoutes } from './parties/routes.ts'
import { workRoutes } from './work/routes.ts'

/** Every operation of the module, stage by stage in the order of a case's life. A stage adds its own array here. */
export const caseRoutes: readonly Route[] = [
  ...workRoutes,
  ...listRoutes,
  ...fileRoutes,
  ...acceptanceRoutes,
  ...handlerRoutes,
  ...partyRoutes,
  ...evidenceRoutes,
  ...investigationRoutes,
  ...hearingRoutes,
  ...decisionRoutes,
  ...enforcementRoutes,
  ...deadlineRoutes,
  ...importRoutes,
]

export { explainCase, getDeadlines } from './deadlines/actions.ts'
export { deadlinesOf, explainDeadlines } from './deadlines/rules.ts'
export { atOnceHours, localTerms, reviewHearingWorkingDays, reviewWorkingDays } from './deadlines/settings.ts'
export { DEADLINE_STATE_NAME, Deadline, LOCAL_TERMS, type LocalTerms } from './deadlines/types.ts'
export { statutoryReview } from './decision/decide-rules.ts'
export { detentionProtection } from './decision/party-rules.ts'
export { openForReview, type ReviewFact, recordReviewOutcome } from './decision/review.ts'
export { discussionDetentionDays, reviewScope } from './decision/settings.ts'
export type { Snapshot } from './decision/snapshot.ts'
export { owed } from './enforcement/owed.ts'
export { missingToClose } from './enforcement/rules-close.ts'
export { deliveryState } from './enforcement/rules-delivery.ts'
export { enforcementStanding } from './enforcement/standing.ts'
export type { EnforcementStanding, Owed, Recipient, Stay } from './enforcement/types-standing.ts'
export { getEvidenceFile } from './evidence/actions.ts'
export { officersOf } from './file/availability.ts'
export { findCaseFiles, getCaseFile } from './file/store.ts'
export * from './file/types.ts'
export { requestTerm } from './hearing/request-term.ts'
export { type HearingStanding, hearingStanding } from './hearing/rules-hearing.ts'
export { hearingDuty } from './hearing/thresholds.ts'
export { importPenaltyTable, undoImport, writeErrorFile } from './import/actions.ts'
export { PENALTY_COLUMNS, type PenaltyCells, TITLE_OF } from './import/columns.ts'
export { checkRow, type Organ } from './import/rules.ts'
export { wanOfFen } from './import/rules-amount.ts'
export { summonsGapHours } from './investigation/settings.ts'
export { findCase } from './list/find.ts'
export { WorkItem } from './work/types.ts'
