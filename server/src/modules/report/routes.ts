import { z } from 'zod'
import { route } from '../../platform/index.ts'
import { exportFigure, getFigure, listFigureRecords, listFigures } from './actions.ts'
import {
  FigureEntry,
  FigureExport,
  FigureQuery,
  FigureRecords,
  FigureRecordsQuery,
  FigureValue,
  FigureParams as params,
} from './types.ts'

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
]
