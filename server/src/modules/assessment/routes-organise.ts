import { type Route, route } from '../../platform/index.ts'
import { criminalErrors, criminalTemplate, importCriminalFiles } from './actions-criminal.ts'
import { listDropOuts, replaceMarker } from './actions-replace.ts'
import { replanRound } from './actions-round.ts'
import * as t from './types.ts'

const round = t.RoundPath
const at = (path: string) => `/assessment${path}`

/** What an organiser does when a round does not go as planned, and criminal files by table. */
export const organiseRoutes: readonly Route[] = [
  route(
    'POST',
    at('/rounds/:roundId/draws'),
    { summary: '抽取撤回后重新安排抽取', params: round, body: t.ReplanRound, reply: [201, t.RoundReply] },
    replanRound,
  ),
  route(
    'GET',
    at('/rounds/:roundId/replacements'),
    { summary: '退出本轮的评查员', params: round, reply: [200, t.DropOuts] },
    listDropOuts,
  ),
  route(
    'POST',
    at('/rounds/:roundId/replacements'),
    { summary: '更换评查员', params: round, body: t.ReplaceMarker, reply: [201, t.ReplaceReply] },
    replaceMarker,
  ),
  route(
    'POST',
    at('/criminal-files/imports'),
    { summary: '批量登记刑事案卷', body: t.ImportCriminalFiles, upload: true, reply: [201, t.CriminalFilesImported] },
    importCriminalFiles,
  ),
  route('GET', at('/criminal-files/imports/template'), { summary: '刑事案卷导入模板', reply: 'download' }, criminalTemplate),
  route(
    'GET',
    at('/criminal-files/imports/:importId/errors'),
    { summary: '刑事案卷导入错误行', params: t.CriminalImportPath, reply: 'download' },
    criminalErrors,
  ),
]
