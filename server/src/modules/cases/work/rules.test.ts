import { expect, test } from 'vitest'
import type { Deadline } from '../deadlines/types.ts'
import { countWork, sortWork, type Waiting, withClock, workItemOf } from './rules.ts'

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

const clock = (over: object): Deadline =>
  ({
    id: 'handle-psa-2025',
    title: '办案期限',
    bound: 'police',
    subject: null,
    subjectId: null,
    startedOn: '2026-03-02',
    startedAt: null,
    dueOn: '2026-04-01',
    dueAt: null,
    metOn: null,
    metAt: null,
    state: 'running',
    law: ['PSA-2025:118'],
    steps: [],
    ...over,
  }) as unknown as Deadline
const investigating = workItemOf(waiting({ stage: 'investigating' }))

test.each<[string, Deadline[], string | null]>([
  ['the clock of the case', [clock({})], '2026-04-01'],
  ['the earliest of two', [clock({}), clock({ dueOn: '2026-03-20' })], '2026-03-20'],
  ['a period in hours by its day', [clock({ dueOn: null, dueAt: '2026-03-02T17:00:00.000Z' })], '2026-03-03'],
  ['what is overdue still asks', [clock({ state: 'overdue' })], '2026-04-01'],
  ['what is met asks no more', [clock({ state: 'met' })], null],
  ['what the party owes is not the handler’s', [clock({ bound: 'party' })], null],
  ['a paused clock has no day', [clock({ state: 'paused', dueOn: null })], null],
])('a case without a term of its own is due by %s', (_why, clocks, dueOn) => {
  expect(withClock(investigating, clocks).dueOn).toBe(dueOn)
})

test('a term of its own stays; the clock names its article', () => {
  expect(withClock(workItemOf(waiting({})), [clock({ dueOn: '2026-03-02' })]).dueOn).toBe('2026-03-03')
  expect(withClock(investigating, [clock({})]).why).toBe('办案期限（PSA-2025:118）')
})
