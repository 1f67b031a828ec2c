export { issueNotice, judgeReply, replyToNotice } from './actions.ts'
export { noticeRoutes } from './routes.ts'
