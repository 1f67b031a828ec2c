import { z } from 'zod'
import { Instant } from '../../kit/instant.ts'
import { PageQuery } from '../../kit/page.ts'
import { type Route, route } from '../../platform/index.ts'
import * as acts from './actions.ts'
import * as desk from './actions-desk.ts'
import { importDrawObjects } from './actions-import.ts'
import * as items from './actions-item.ts'
import * as parts from './actions-parts.ts'
import * as result from './actions-result.ts'
import * as t from './types.ts'
import * as i from './types-item.ts'

const params = t.DrawPath
const Removed = z.object({ objectId: z.string() })

export const drawRoutes: readonly Route[] = [
  route('GET', '/draws', { summary: '随机抽取', query: PageQuery, reply: [200, t.DrawList] }, desk.listDraws),
  route('GET', '/draws/items', { summary: '随机抽查事项清单', reply: [200, i.ItemList] }, items.listDrawItems),
  route('POST', '/draws/items', { summary: '列入随机抽查事项', body: i.NewItem, reply: [201, i.ItemReply] }, items.addDrawItem),
  route(
    'POST',
    '/draws/items/:itemId/end',
    { summary: '移出随机抽查事项', params: i.ItemPath, body: i.EndItem, reply: [201, i.ItemReply] },
    items.endDrawItem,
  ),
  route('POST', '/draws', { summary: '制定抽取计划', body: t.PlanDraw, reply: [201, t.DrawReply] }, acts.planDraw),
  route('GET', '/draws/:drawId', { summary: '一次抽取', params, reply: [200, t.DrawDetail] }, desk.getDraw),
  route('GET', '/draws/:drawId/file', { summary: '下载重演文件', params, reply: 'download' }, desk.exportDraw),
  route(
    'POST',
    '/draws/:drawId/objects',
    { summary: '添加对象', params, body: t.NewObject, reply: [201, Removed] },
    acts.addDrawObject,
  ),
  route(
    'DELETE',
    '/draws/:drawId/objects/:objectId',
    { summary: '移除对象', params: t.ObjectPath, reply: [200, Removed] },
    acts.removeDrawObject,
  ),
  route(
    'POST',
    '/draws/:drawId/imports',
    { summary: '导入对象名单', params, body: t.ImportObjects, upload: true, reply: [201, t.ObjectsImported] },
    importDrawObjects,
  ),
  route(
    'POST',
    '/draws/:drawId/freeze',
    { summary: '冻结名单', params, body: t.Freeze, reply: [201, t.FreezeReply] },
    acts.freezeDraw,
  ),
  route(
    'POST',
    '/draws/:drawId/commitments',
    { summary: '承诺', params, body: t.Commit, reply: [201, t.CommitReply] },
    parts.commitPart,
  ),
  route(
    'POST',
    '/draws/:drawId/reveals',
    { summary: '公开', params, body: t.Reveal, reply: [201, t.RevealReply] },
    parts.revealPart,
  ),
  route(
    'POST',
    '/draws/:drawId/attempts',
    { summary: '有人未公开，重新抽取', params, reply: [201, z.object({ attempt: z.int() })] },
    parts.repeatDraw,
  ),
  route(
    'POST',
    '/draws/:drawId/withdrawal',
    { summary: '撤回', params, body: t.Withdraw, reply: [201, z.object({ withdrawnAt: Instant })] },
    parts.withdrawDraw,
  ),
  route('POST', '/draws/:drawId/result', { summary: '计算结果', params, reply: [201, t.ResultReply] }, result.runDraw),
  route('POST', '/draws/:drawId/publication', { summary: '公布结果', params, reply: [201, t.PublishReply] }, result.publishDraw),
  route(
    'POST',
    '/draws/:drawId/drawn/:objectId/inspections',
    { summary: '登记检查结果', params: t.ObjectPath, body: t.NewInspection, reply: [201, t.InspectionReply] },
    result.recordDrawInspection,
  ),
]
