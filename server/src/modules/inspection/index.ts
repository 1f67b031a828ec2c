import type { AnyJob, Route } from '../../platform/index.ts'
import { lookBackRoutes } from './look-back/index.ts'
import { noticeRoutes } from './notices/index.ts'
import { rectificationRoutes, silenceJob } from './rectification/index.ts'

export { syncInspection } from './actions-calendar.ts'
export { CHECKS } from './checks/index.ts'
export { openRectification, type Problem } from './rectification/index.ts'
export { AREA_NAMES, Area, type Check, SEVERITY_NAMES, Severity, SUBJECT_NAMES, Subject } from './types-check.ts'
export const inspectionRoutes: readonly Route[] = [...rectificationRoutes, ...noticeRoutes, ...lookBackRoutes]
export const inspectionJobs: readonly AnyJob[] = [silenceJob]
