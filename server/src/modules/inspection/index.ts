export { syncInspection } from './actions-calendar.ts'
export { CHECKS } from './checks/index.ts'
export { AREA_NAMES, Area, type Check, SEVERITY_NAMES, Severity, SUBJECT_NAMES, Subject } from './types-check.ts'
