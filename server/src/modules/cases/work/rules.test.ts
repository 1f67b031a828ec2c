import { expect, test } from 'vitest'
import { countWork, sortWork, type Waiting, workItemOf } from './rules.ts'

const waiting = (over: Partial<Waiting>): Waiting => ({
  kind: 'case',
  caseId: 'one',
  number: 'A2203020100002026030001',
  title: '示例案',
  stage: 'reported',
  since: '2026-03-02T02:00:00.000Z',
  ...over,
})

test.each<[Partial<Waiting>, string | null, string]>([
  [{}, '2026-03-03', 'a report: the same hour of the next day'],
  [{ since: '2026-03-02T16:30:00.000Z' }, '2026-03-04', 'reported after midnight in Shanghai'],
  [{ stage: 'investigating' }, null, 'an investigation: its clock is told elsewhere'],
  [{ kind: 'measure-approval', stage: 'investigating' }, '2026-03-03', 'an urgent measure'],
  [{ kind: 'decision', stage: 'reviewed' }, null, 'a cleared proposal'],
])('%j is due %s (%s)', (over, dueOn, _why) => {
  expect(workItemOf(waiting(over)).dueOn).toBe(dueOn)
})

test('the most urgent comes first, what has no term last; every kind is counted', () => {
  const items = [{ stage: 'investigating' as const }, { since: '2026-03-05T02:00:00.000Z' }, {}].map((over) =>
    workItemOf(waiting(over)),
  )
  expect(sortWork(items).map(({ dueOn }) => dueOn)).toEqual(['2026-03-03', '2026-03-06', null])
  expect(countWork(items)).toEqual({ case: 3, 'measure-approval': 0, 'extension-decision': 0, decision: 0 })
})
