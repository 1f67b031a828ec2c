export { begun, flush, record } from './record.ts'
export { verifyAudit } from './verify.ts'
