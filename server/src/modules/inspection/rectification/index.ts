export { openRectification } from './actions-open.ts'
export { silenceJob } from './jobs.ts'
export { rectificationRoutes } from './routes.ts'
export { Category, type Opened, type Problem, RectificationState, SEVERITY_NAME, Severity } from './types.ts'
