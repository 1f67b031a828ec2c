import { route } from '../../../platform/index.ts'
import { countCases, exportCases, listCases } from './actions.ts'
import { CaseCount, CaseExport, CaseFilter, CasePage, CaseQuery } from './types.ts'

export const listRoutes = [
  route('GET', '/cases', { summary: '案件列表', query: CaseQuery, reply: [200, CasePage] }, listCases),
  route('GET', '/cases/count', { summary: '案件数', query: CaseFilter, reply: [200, CaseCount] }, countCases),
  route('GET', '/cases/export', { summary: '导出案件列表', query: CaseExport, reply: 'download' }, exportCases),
]
