import { z } from 'zod'
import { Day, day } from '../../kit/day.ts'
import { setting } from '../../platform/index.ts'

/** The day is not in the laws we hold: the legal section confirms it. Day before: grandfathered. */
export const reviewerQualifiedSince = setting<Day>({
  key: 'organisations.reviewer-qualified-since',
  title: '自该日起初次从事法制审核的人员须取得国家统一法律职业资格',
  schema: z.custom<Day>((value) => Day.safeParse(value).success, '日期应为 2018-01-01 这样的格式'),
  initial: day('2018-01-01'),
  basis: ['APL:58', 'PSA-2025:114', 'PROC:171', 'unsourced'],
})

/** Guidance on the three systems (国办发〔2018〕118号): reviewers in percent of enforcement officers, rounded up. */
export const reviewerPercent = setting<number>({
  key: 'organisations.reviewer-percent',
  title: '法制审核人员占执法人员的最低比例（%）',
  schema: z.int().min(0).max(100),
  initial: 5,
  basis: ['国办发〔2018〕118号'],
})
