import { type Route, route } from '../../../platform/index.ts'
import * as acts from './actions.ts'
import * as desk from './actions-desk.ts'
import * as t from './types.ts'

const reply = [201, t.ItemReply] as const

export const preEventRoutes: readonly Route[] = [
  route('GET', '/publicity/pre-event', { summary: '事前公示清单', reply: [200, t.ListOverview] }, desk.listPreEvent),
  route(
    'GET',
    '/publicity/pre-event/:listCode',
    { summary: '一份清单', params: t.ListPath, reply: [200, t.ListDetail] },
    desk.getPreEventList,
  ),
  route(
    'POST',
    '/publicity/pre-event/:listCode/items',
    { summary: '添加一项', params: t.ListPath, body: t.NewItem, reply },
    acts.addListItem,
  ),
  route(
    'POST',
    '/publicity/pre-event/:listCode/checks',
    { summary: '登记年度核对', params: t.ListPath, reply: [201, t.ListChecked] },
    acts.checkList,
  ),
  route(
    'GET',
    '/publicity/list-items/:itemId/versions',
    { summary: '一项的历次版本', params: t.ItemPath, reply: [200, t.ItemHistory] },
    desk.getListItemHistory,
  ),
  route(
    'PUT',
    '/publicity/list-items/:itemId',
    { summary: '修改一项', params: t.ItemPath, body: t.EditItem, reply: [200, t.ItemReply] },
    acts.editListItem,
  ),
  route(
    'POST',
    '/publicity/list-items/:itemId/release',
    { summary: '审核发布', params: t.ItemPath, body: t.ReleaseItem, reply },
    acts.releaseListItem,
  ),
  route('GET', '/publicity/pre-event-work', { summary: '我的待办：事前公示', reply: [200, t.ListWork] }, desk.getPreEventWork),
]
