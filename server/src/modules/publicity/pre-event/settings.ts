import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** Whether the list of officers is public; the law asks for their certificates to be shown, not for a list. */
export const preEventOfficers = setting({
  key: 'preEventOfficers',
  title: '事前公示是否列出执法人员（show 公布；hide 不公布）',
  schema: z.enum(['show', 'hide']),
  initial: 'show',
  basis: ['APL:55', 'unsourced'],
})

/** Month and day by which yearly lists are looked through. */
export const preEventYearlyDue = setting({
  key: 'preEventYearlyDue',
  title: '每年更新的事前公示清单的最后期限（月-日）',
  schema: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(0[13-9]|1[0-2])-(29|30)$|^(0[13578]|1[02])-31$/, '应为月-日，如 03-31'),
  initial: '03-31',
  basis: ['unsourced'],
})
