import { type Route, route } from '../http/route.ts'
import { AuditEntries, AuditQuery, listAuditLines, Verdict, verifyAuditChain } from './read.ts'

export const auditRoutes: readonly Route[] = [
  route('GET', '/audit/lines', { summary: '审计记录', query: AuditQuery, reply: [200, AuditEntries] }, listAuditLines),
  route('GET', '/audit/verdict', { summary: '核验审计链', reply: [200, Verdict] }, verifyAuditChain),
]
