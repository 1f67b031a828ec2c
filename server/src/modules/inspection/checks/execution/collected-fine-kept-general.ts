import type { Check } from '../../types-check.ts'

/** Outside the public-security law money an officer collects is handed in within two working days. */
export const collectedFineKeptGeneral: Check = {
  code: 'collected-fine-kept-general',
  title: '当场收缴的罚款未在二个工作日内上缴（其他行政案件）',
  area: 'execution',
  severity: 'serious',
  law: ['APL:71', 'APL:85'],
  owner: 'case-officer',
  remedy: '立即上缴；书面说明原因，核查有无截留。',
  correctable: false,
  subject: 'payment',
  facts: '{paidOn} 当场收缴，最迟应于 {dueOn} 上缴。',
  sql: `
    select y.case_id, y.id as subject_id, w.day + 1 as since, jsonb_build_object('paidOn', y.paid_on, 'dueOn', w.day) as details
    from inspected c
    join cases.payment y on y.case_id = c.id and y.channel = 'on-the-spot'
    join inspection.calendar k on k.day = y.paid_on
    join inspection.working_day w on w.number = k.worked + 2
    where c.family = 'general' and coalesce(y.handed_in_on, $2) > w.day`,
}
