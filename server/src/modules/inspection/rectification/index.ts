export { openRectification } from './actions-open.ts'
export { silenceJob } from './jobs.ts'
export { rectificationRoutes } from './routes.ts'
export type { Opened, Problem } from './types.ts'
