import { describe, expect, test } from 'vitest'
import { cityMean, unitMeans } from './rules-averages.ts'
import { wrongEntries } from './rules-mark.ts'
import { finalOf, gradeOf, markOf, meanHundredths, needsThird } from './rules-score.ts'
import { refuseMeasure, refuseStandard } from './rules-standard.ts'
import { criteria, rules, vetoes } from './settings.ts'
import { anEntry } from './test/entry.ts'
import type { Entry } from './types-mark.ts'

const standard = { criteria: criteria.initial, vetoes: vetoes.initial, ...rules.initial }
const own = standard.criteria.administrative
const entry = (more: object = {}) => anEntry(more) as Entry
const mark = (hundredths: number, veto = false) => ({ hundredths, veto })

test.each([
  ['nothing found', [], 10_000, false],
  ['one deduction', [entry()], 9500, false],
  ['up to the criterion’s points and not beyond', Array.from({ length: 5 }, () => entry()), 8000, false],
  [
    'every criterion lost leaves nothing, not less',
    own.map(({ code, hundredths }) => entry({ criterion: code, item: null, hundredths })),
    0,
    false,
  ],
  ['found without fault of the unit costs nothing', [entry({ hundredths: 0 })], 10_000, false],
  ['a veto item leaves nothing', [entry({ veto: 'V6', severity: 'veto', hundredths: 0 })], 0, true],
])('%s', (_, entries, hundredths, veto) => {
  expect(markOf(entries, own)).toEqual({ hundredths, veto })
})

test.each([
  [9000, 8000, false],
  [9000, 7999, true],
  [7999, 9000, true],
  [0, 0, false],
])('marks of %i and %i call a third: %s', (one, other, called) => {
  expect(needsThird(mark(one), mark(other), 1000)).toBe(called)
})

test.each([
  ['mean of two', [mark(9000), mark(8500)], 8750, false, 'two'],
  ['half a hundredth goes up', [mark(9001), mark(9000)], 9001, false, 'two'],
  ['the third with the nearer', [mark(9000), mark(7000), mark(7400)], 7200, false, 'nearest'],
  ['both equally near: all three', [mark(9000), mark(7000), mark(8000)], 8000, false, 'three'],
  ['two vetoes', [mark(0, true), mark(0, true)], 0, true, 'two'],
  ['one veto that the third does not share', [mark(0, true), mark(8600), mark(8000)], 8300, false, 'nearest'],
  ['one veto that the third shares', [mark(0, true), mark(8600), mark(0, true)], 0, true, 'nearest'],
] as const)('%s', (_, marks, hundredths, veto, rule) => {
  expect(finalOf(marks as never)).toEqual({ hundredths, veto, rule })
})

test.each([
  [9000, false, 'excellent'],
  [8999, false, 'pass'],
  [6000, false, 'pass'],
  [5999, false, 'fail'],
  [0, true, 'fail'],
])('%i hundredths, veto %s: %s', (hundredths, veto, grade) => {
  expect(gradeOf(mark(hundredths, veto), standard)).toBe(grade)
})

describe('means', () => {
  test('two decimals, half up', () => {
    expect([meanHundredths(1, 3), meanHundredths(1, 2), meanHundredths(5, 3)]).toEqual([0, 1, 2])
  })
  test('the city counts each county once, whatever its files, and rounds once', () => {
    expect(
      cityMean([
        { files: 1, sum: 10_000 },
        { files: 99, sum: 0 },
      ]),
    ).toBe(5000) // prettier
    expect(
      cityMean([
        { files: 3, sum: 1 },
        { files: 3, sum: 2 },
      ]),
    ).toBe(1) // a third and two thirds: exactly a half
    expect(cityMean([])).toBeNull()
  })
  test('order: mean, vetoes, problems a file, put right; equal ones share a rank; none while an appeal is open', () => {
    const unit = (organId: string, more: object) => ({
      ...{
        organId,
        organName: organId,
        county: true,
        files: 2,
        firstSum: 18_000,
        sum: 18_000,
        vetoes: 0,
        problems: 2,
        corrected: 2,
        ...more,
      },
    })
    const units = [
      unit('e', { corrected: 1 }),
      unit('a', { sum: 18_002 }),
      unit('d', { vetoes: 1 }),
      unit('b', {}),
      unit('c', {}),
    ]
    expect(unitMeans(units, standard, true).map(({ organId, rank }) => [organId, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['e', 4],
      ['d', 5],
    ]) // prettier
    expect(unitMeans(units, standard, false).map(({ rank }) => rank)).toEqual([null, null, null, null, null])
  })
})

test('the default standard is one that may be used, for both kinds', () => {
  expect(refuseStandard(standard, ['administrative', 'criminal'])).toBeNull()
})
test.each(['罚款收缴记录缺失', '拘留执行回执未入卷', '退回补充侦查提纲未落实', '立案审批滞后', '破案报告缺失', '案件事实不清'])(
  '%s is a fault, not a measure of number',
  (title) => {
    expect(refuseMeasure({ title, deductions: [] })).toBeNull()
  },
)

test.each([
  [{ criterion: 'Z' }, ['criterion', 'item']],
  [{ item: 'A1' }, ['item']],
  [{ hundredths: 400 }, ['hundredths']],
  [{ item: null, hundredths: 2001 }, ['hundredths']],
  [{ veto: 'V99', severity: 'veto' }, ['veto']],
  [{ severity: 'veto' }, ['severity']],
  [{ veto: 'V6' }, ['severity']],
  [{ page: '', article: '', words: '' }, ['page', 'article', 'words']],
  [{ item: null, hundredths: 2000 }, []],
])('an entry with %j is wrong at %j', (more, fields) => {
  expect(wrongEntries([entry(more)], own, standard.vetoes).map(({ field }) => field)).toEqual(fields)
})
