import { z } from 'zod'
import { setting } from '../../../platform/index.ts'
import { DEFAULT_TERMS } from './rules-clock.ts'

const days = z.int('应为整数').min(1, '至少 1 个工作日').max(60, '最多 60 个工作日')

/** No law sets these terms; they are the practice of putting faults right one by one. */
export const rectificationTerms = setting({
  key: 'rectificationTerms',
  title:
    '整改期限（工作日）：answerDays 认领、assignDays 指定责任人、correctDays 一般问题整改、correctSeriousDays 严重问题整改、checkDays 核查、closeDays 销号、disputeDays 裁定异议；repeatMonths 再次出现算作重复问题的月数',
  schema: z.object({
    ...{ answerDays: days, assignDays: days, correctDays: days, correctSeriousDays: days },
    ...{ checkDays: days, closeDays: days, disputeDays: days, repeatMonths: z.int('应为整数').min(1).max(60) },
  }),
  initial: DEFAULT_TERMS,
  basis: ['unsourced'],
})
