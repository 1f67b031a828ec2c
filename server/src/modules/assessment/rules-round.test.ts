import { expect, test } from 'vitest'
import type { Day } from '../../kit/day.ts'
import { refuseClose } from './rules-round.ts'
import { forbiddenFields } from './rules-standard.ts'
import { criteria, rules, vetoes } from './settings.ts'

const LAST = '2022-11-04' as Day
test.each<[string, number, number, string | null, string]>([
  ['2022-11-04', 0, 1, 'appeal-term-open', 'the last day of the term, one file may still be appealed'],
  ['2022-11-05', 0, 1, null, 'the day after'],
  ['2022-11-02', 0, 0, null, 'within the term, every file with problems was appealed, which is possible once'],
  ['2022-11-02', 1, 0, 'appeals-open', 'within the term, an appeal is open'],
  ['2022-11-05', 1, 0, 'appeals-open', 'after the term, an appeal is open'],
])('on %s with %d open appeals and %d files that may be appealed: %s (%s)', (today, openAppeals, appealable, code, _what) => {
  expect(refuseClose('fed-back', { appealBy: LAST }, today, { openAppeals, appealable })?.code ?? null).toBe(code)
})

test('a forbidden measure is named where it stands: the title of a criterion, and that of a deduction', () => {
  const [first, second, ...others] = criteria.initial.administrative
  if (!first || !second) throw new Error('no criteria')
  const standard = {
    ...rules.initial,
    vetoes: vetoes.initial,
    criteria: {
      criminal: criteria.initial.criminal,
      administrative: [
        { ...first, title: '罚款数额' },
        { ...second, deductions: [{ code: 'B1', title: '拘留人数', hundredths: 100 }] },
        ...others,
      ],
    },
  }
  expect(Object.keys(forbiddenFields(standard, ['administrative']))).toEqual([
    'standard.criteria.administrative.0.title',
    'standard.criteria.administrative.1.deductions.0.title',
  ])
  expect(forbiddenFields(standard, ['criminal'])).toEqual({})
})
