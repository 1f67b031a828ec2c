import { route } from '../../../platform/index.ts'
import { countApplications, exportApplications, listApplications } from './actions.ts'
import { ApplicationCount, ApplicationExport, ApplicationFilter, ApplicationPage, ApplicationQuery } from './types.ts'

export const listRoutes = [
  route(
    'GET',
    '/licences/applications',
    { summary: '许可申请列表', query: ApplicationQuery, reply: [200, ApplicationPage] },
    listApplications,
  ),
  route(
    'GET',
    '/licences/applications/count',
    { summary: '许可申请数量', query: ApplicationFilter, reply: [200, ApplicationCount] },
    countApplications,
  ),
  route(
    'GET',
    '/licences/applications/export',
    { summary: '导出许可申请', query: ApplicationExport, reply: 'download' },
    exportApplications,
  ),
]
