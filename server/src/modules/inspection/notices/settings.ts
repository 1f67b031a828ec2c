import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** No law sets the term of a reply to a supervision notice. */
export const noticeReplyDays = setting({
  key: 'noticeReplyDays',
  title: '执法监督通知书回复期限（工作日）',
  schema: z.int('应为整数').min(1, '至少 1 个工作日').max(60, '最多 60 个工作日'),
  initial: 10,
  basis: ['unsourced'],
})
