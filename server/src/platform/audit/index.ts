export { auditJobs } from './jobs.ts'
export { begun, flush, record } from './record.ts'
export { auditRoutes } from './routes.ts'
export { verifyAudit } from './verify.ts'
