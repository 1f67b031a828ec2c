import { expect, test } from 'vitest'
import { addressOf, publicityFeed, sortWork, type WorkItem } from './kinds.ts'

const item = (over: Partial<WorkItem>) =>
  ({ kind: 'case', caseId: 'c', number: 'A1', title: '案', what: '', why: '', dueOn: null, ...over }) as WorkItem

test('what is due first comes first, what has no day last', () => {
  const days = sortWork([item({}), item({ dueOn: '2026-03-02' }), item({ dueOn: '2026-03-01' })]).map((one) => one.dueOn)
  expect(days).toEqual(['2026-03-01', '2026-03-02', null])
})

test.each([
  [{ kind: 'case' }, '/cases/c'],
  [{ kind: 'decision' }, '/cases/c/decision'],
  [{ kind: 'objection', objectionId: 'o' }, '/publicity/objections/o'],
  [{ kind: 'accept', applicationId: 'a' }, '/licences/a'],
  [{ kind: 'publicity-decision', recordId: 'r' }, '/publicity/r'],
  [{ kind: 'pre-event-due', listCode: 'review-list' }, '/pre-event/review-list'],
  [{ kind: 'supervision-reply', supervisionId: 'n' }, '/supervision/notices/n'],
  [{ kind: 'committee-task', taskId: 't' }, '/supervision/committee/tasks/t'],
  [{ kind: 'review', proposalId: 'p' }, '/review/p'],
  [{ kind: 'review-answer', proposalId: 'p' }, '/review/p'],
])('%j opens %s', (over, address) => {
  expect(addressOf(item(over as Partial<WorkItem>))).toBe(address)
})

test('a step of the publicity desk is not taken for case work of the same name', () => {
  const item = { kind: 'decision' as const, recordId: 'r', number: null, unitName: '', what: '', why: '', dueOn: null }
  const feed = publicityFeed({ items: [item], counts: { decision: { total: 3, late: 1 } } })
  expect([feed.items[0]?.kind, feed.counts]).toEqual(['publicity-decision', { 'publicity-decision': 3 }])
})
