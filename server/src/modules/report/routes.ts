import { z } from 'zod'
import { route } from '../../platform/index.ts'
import { exportFigure, getFigure, listFigureRecords, listFigures } from './actions.ts'
import { getReports, listReports, releaseYear } from './actions-release.ts'
import {
  FigureEntry,
  FigureExport,
  FigureQuery,
  FigureRecords,
  FigureRecordsQuery,
  FigureValue,
  FigureParams as params,
} from './types.ts'
import { NewRelease, Release, ReleaseEntry, ReleasePath } from './types-release.ts'

export const reportRoutes = [
  route('GET', '/figures', { summary: '指标目录', reply: [200, z.array(FigureEntry)] }, listFigures),
  route('GET', '/figures/:figureId', { summary: '一项指标', params, query: FigureQuery, reply: [200, FigureValue] }, getFigure),
  route(
    'GET',
    '/figures/:figureId/records',
    { summary: '指标所计的记录', params, query: FigureRecordsQuery, reply: [200, FigureRecords] },
    listFigureRecords,
  ),
  route(
    'GET',
    '/figures/:figureId/export',
    { summary: '导出指标所计的记录', params, query: FigureExport, reply: 'download' },
    exportFigure,
  ),
  route('GET', '/reports', { summary: '已发布的年度报告', reply: [200, z.array(ReleaseEntry)] }, listReports),
  route(
    'GET',
    '/reports/:year',
    { summary: '某年度的报告，各次发布', params: ReleasePath, reply: [200, z.array(Release)] },
    getReports,
  ),
  route(
    'POST',
    '/reports/:year/release',
    { summary: '发布年度报告', params: ReleasePath, body: NewRelease, reply: [201, Release] },
    releaseYear,
  ),
]
