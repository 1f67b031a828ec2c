import type { Check } from '../../types-check.ts'

/** Money an officer collects is handed in within two days. */
export const collectedFineKeptPsa: Check = {
  code: 'collected-fine-kept-psa',
  title: '当场收缴的罚款未在二日内上缴（治安案件）',
  area: 'execution',
  severity: 'serious',
  law: ['PSA-2012:105', 'PSA-2025:124', 'PROC:216'],
  owner: 'case-officer',
  remedy: '立即上缴；书面说明原因，核查有无截留。',
  correctable: false,
  subject: 'payment',
  facts: '{paidOn} 当场收缴，最迟应于 {dueOn} 上缴。',
  sql: `
    select y.case_id, y.id as subject_id, k.next_worked + 1 as since, jsonb_build_object('paidOn', y.paid_on, 'dueOn', k.next_worked) as details
    from inspected c
    join cases.payment y on y.case_id = c.id and y.channel = 'on-the-spot'
    join inspection.calendar k on k.day = y.paid_on + 2
    where c.family = 'psa' and coalesce(y.handed_in_on, $2) > k.next_worked`,
}
