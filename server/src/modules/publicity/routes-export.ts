import { type Route, route } from '../../platform/index.ts'
import { checkPenaltyExport, exportPenalties } from './actions-export.ts'
import { checkLicenceExport, exportLicences } from './actions-export-licences.ts'
import * as t from './types-export.ts'

export const exportRoutes: readonly Route[] = [
  route(
    'GET',
    '/publicity/exports/penalties/check',
    { summary: '核对双公示行政处罚数据', query: t.ExportFilter, reply: [200, t.ExportCheck] },
    checkPenaltyExport,
  ),
  route(
    'GET',
    '/publicity/exports/penalties',
    { summary: '导出双公示行政处罚数据', query: t.ExportOptions, reply: 'download' },
    exportPenalties,
  ),
  route(
    'GET',
    '/publicity/exports/licences/check',
    { summary: '核对双公示行政许可数据', query: t.ExportFilter, reply: [200, t.ExportCheck] },
    checkLicenceExport,
  ),
  route(
    'GET',
    '/publicity/exports/licences',
    { summary: '导出双公示行政许可数据', query: t.ExportOptions, reply: 'download' },
    exportLicences,
  ),
]
