import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { text } from '../../../kit/text.ts'
import { Severity } from '../types-check.ts'

const Id = z.uuid('标识有误')
export const LookResult = z.enum(['holds', 'came-back', 'not-corrected'], '请选择回头看的结果')
export type LookResult = z.infer<typeof LookResult>
export const LOOK_RESULT_NAME: Record<LookResult, string> = {
  holds: '整改到位，未反弹',
  'came-back': '问题反弹',
  'not-corrected': '整改不实',
}

export const PlanLookBack = z
  .object({
    unitId: Id,
    title: text(80).refine((value) => !/[\t\n\r]/.test(value), '不能换行'),
    /** Closed from that day to that day, both counted. */
    fromOn: Day,
    toOn: Day,
    size: z.int('应为整数').min(1, '至少抽取 1 件').max(10_000, '最多抽取 10000 件'),
    contributors: z.int('应为整数').min(2, '至少两个单位').max(9, '最多 9 个单位'),
    revealHours: z.int('应为整数').min(1, '至少 1 小时').max(720, '最多 720 小时'),
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: '截止日期早于起始日期' })
export type PlanLookBack = z.infer<typeof PlanLookBack>

export const LookBackPath = z.object({ lookBackId: Id })
export type LookBackPath = z.infer<typeof LookBackPath>
export const LookPath = LookBackPath.extend({ rectificationId: Id })
export const Look = z.object({ result: LookResult, words: text(1000) })
export type Look = z.infer<typeof LookPath> & z.infer<typeof Look>

export const LookBack = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  fromOn: Day,
  toOn: Day,
  listed: z.int(),
  size: z.int(),
  drawId: z.uuid(),
  drawNo: z.string(),
  madeAt: Instant,
  takenAt: Instant.nullable(),
  looked: z.int(),
  held: z.int(),
})
export type LookBack = z.infer<typeof LookBack>
export const LookBackQuery = PageQuery
export const LookBackPage = pageOf(LookBack)

export const LookItem = z.object({
  rectificationId: z.uuid(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  unitName: z.string(),
  severity: Severity,
  closedOn: Day.nullable(),
  result: LookResult.nullable(),
  words: z.string().nullable(),
  lookedName: z.string().nullable(),
  lookedAt: Instant.nullable(),
})
export const LookBackDetail = z.object({ lookBack: LookBack, items: z.array(LookItem) })
export const LookBackReply = z.object({ lookBackId: z.uuid(), drawId: z.uuid(), listed: z.int() })
