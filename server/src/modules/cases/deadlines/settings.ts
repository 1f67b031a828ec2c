import { z } from 'zod'
import type { Tx } from '../../../kit/db.ts'
import { type Setting, setting, settingOf } from '../../../platform/index.ts'
import { LOCAL_TERMS, type LocalTerms } from './types.ts'

/** Periods no law sets: the bureau's own, with the default that holds until it says otherwise. */
const declare = (key: string, title: string, initial: number, basis: readonly string[]): Setting<number> =>
  setting<number>({ key: `cases.${key}`, title, schema: z.int().min(1).max(90), initial, basis: [...basis, 'unsourced'] })

const SETTINGS: { [Name in keyof LocalTerms]: Setting<number> } = {
  reviewWorkingDays: declare('review-working-days', '法制审核期限（工作日）', LOCAL_TERMS.reviewWorkingDays, ['APL:58']),
  reviewHearingWorkingDays: declare(
    'review-hearing-working-days',
    '经过听证案件的法制审核期限（工作日）',
    LOCAL_TERMS.reviewHearingWorkingDays,
    ['APL:58'],
  ),
  atOnceHours: declare('at-once-hours', '“立即报告”的衡量时间（小时）', LOCAL_TERMS.atOnceHours, ['ACL:20', 'PROC:56']),
  dueSoonDays: declare('due-soon-days', '期限届满前提醒（日）', LOCAL_TERMS.dueSoonDays, ['PROC:263']),
  dueSoonHours: declare('due-soon-hours', '以小时计算的期限届满前提醒（小时）', LOCAL_TERMS.dueSoonHours, ['PROC:263']),
}

/** Working days of the review, without and after a hearing; hours within which "at once" is still at once. */
export const { reviewWorkingDays, reviewHearingWorkingDays, atOnceHours } = SETTINGS

/** The bureau's own periods in force now. */
export async function localTerms(tx: Tx): Promise<LocalTerms> {
  const names = Object.keys(SETTINGS) as (keyof LocalTerms)[]
  const values = await Promise.all(names.map((name) => settingOf(tx, SETTINGS[name])))
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as LocalTerms
}
