import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { importErrors, importPenalties, listImports, penaltyTemplate, undoImport } from './actions.ts'
import { ImportId, ImportOptions, ImportPage, ImportQuery, ImportResult, ImportRun, UndoImport } from './types.ts'

const params = z.object({ importId: ImportId })

export const importRoutes = [
  route('GET', '/imports', { summary: '导入记录', query: ImportQuery, reply: [200, ImportPage] }, listImports),
  route(
    'POST',
    '/imports/penalties',
    { summary: '导入双公示行政处罚表', body: ImportOptions, upload: true, reply: [201, ImportResult] },
    importPenalties,
  ),
  route('GET', '/imports/penalties/template', { summary: '双公示导入模板', reply: 'download' }, penaltyTemplate),
  route('GET', '/imports/:importId/errors', { summary: '导入错误行', params, reply: 'download' }, importErrors),
  route(
    'DELETE',
    '/imports/:importId',
    { summary: '撤销一次导入', params, query: UndoImport, reply: [200, ImportRun] },
    undoImport,
  ),
]
