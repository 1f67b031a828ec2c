import { type Route, route } from '../../../platform/index.ts'
import * as acts from './actions.ts'
import * as t from './types.ts'

const params = t.NoticePath
const reply = [201, t.NoticeReply] as const
const at = (act: string) => `/inspection/notices/:supervisionId/${act}`

export const noticeRoutes: readonly Route[] = [
  route(
    'GET',
    '/inspection/notices',
    { summary: '执法监督通知书', query: t.NoticeQuery, reply: [200, t.NoticePage] },
    acts.listNotices,
  ),
  route('POST', '/inspection/notices', { summary: '发出执法监督通知书', body: t.NewNotice, reply }, acts.issueNotice),
  route(
    'GET',
    '/inspection/notice-work',
    { summary: '我的待办：执法监督通知书', reply: [200, t.NoticeWork] },
    acts.getNoticeWork,
  ),
  route(
    'GET',
    '/inspection/notices/:supervisionId',
    { summary: '一份通知书', params, reply: [200, t.NoticeDetail] },
    acts.getNotice,
  ),
  route('GET', at('letter'), { summary: '下载通知书', params, reply: 'download' }, acts.getNoticeLetter),
  route('POST', at('replies'), { summary: '回复通知书', params, body: t.Reply, reply }, acts.replyToNotice),
  route('POST', at('verdicts'), { summary: '审查回复', params, body: t.Judge, reply }, acts.judgeReply),
  route('POST', at('withdrawal'), { summary: '撤回通知书', params, body: t.WithdrawNotice, reply }, acts.withdrawNotice),
]
