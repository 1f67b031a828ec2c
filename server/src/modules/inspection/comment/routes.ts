import { z } from 'zod'
import { type Route, route } from '../../../platform/index.ts'
import * as acts from './actions.ts'
import * as t from './types.ts'

const params = t.CommentPath
const issued = z.object({ commentId: z.uuid() })

export const commentRoutes: readonly Route[] = [
  route(
    'GET',
    '/inspection/comments',
    { summary: '案件质量月点评', query: t.CommentQuery, reply: [200, t.CommentPage] },
    acts.listComments,
  ),
  route('POST', '/inspection/comments', { summary: '发布月点评', body: t.IssueComment, reply: [201, issued] }, acts.issueComment),
  route(
    'GET',
    '/inspection/comment-draft',
    { summary: '月点评底稿', query: t.DraftQuery, reply: [200, t.CommentDraft] },
    acts.draftComment,
  ),
  route(
    'GET',
    '/inspection/comment-draft/records',
    { summary: '月点评底稿数字的明细', query: t.DraftFigureQuery, reply: [200, t.FigureRecords] },
    acts.listDraftRecords,
  ),
  route('GET', '/inspection/comments/:commentId', { summary: '一份月点评', params, reply: [200, t.Comment] }, acts.getComment),
  route(
    'GET',
    '/inspection/comments/:commentId/document',
    { summary: '下载月点评', params, reply: 'download' },
    acts.getCommentDocument,
  ),
  route(
    'GET',
    '/inspection/comments/:commentId/records',
    { summary: '月点评数字的明细', params, query: t.FigureQuery, reply: [200, t.FigureRecords] },
    acts.listCommentRecords,
  ),
]
