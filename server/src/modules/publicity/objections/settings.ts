import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** Working days for the answer. No statute of the police fixes them; provincial measures on publishing penalty results name five. */
export const objectionWorkingDays = setting({
  key: 'objectionWorkingDays',
  title: '公示异议答复期限（工作日）',
  schema: z.int().min(1).max(60),
  initial: 5,
  basis: ['unsourced'],
})

/** The in-tray takes no more within 24 hours, whoever sends. The database has the same default. */
export const objectionsPerDay = setting({
  key: 'objectionsPerDay',
  title: '二十四小时内最多接收的公示异议（件）',
  schema: z.int().min(1).max(100_000),
  initial: 200,
  basis: ['unsourced'],
})

export const objectionsPerAddressHour = setting({
  key: 'objectionsPerAddressHour',
  title: '同一网络地址每小时最多提交公示异议（次）',
  schema: z.int().min(1).max(100_000),
  initial: 20,
  basis: ['unsourced'],
})

/** Personal data is kept no longer than its purpose needs. @law PIPL:19 */
export const objectionContactMonths = setting({
  key: 'objectionContactMonths',
  title: '公示异议答复后保留异议人姓名和联系方式（月）',
  schema: z.int().min(1).max(120),
  initial: 12,
  basis: ['PIPL:19', 'unsourced'],
})
