import { expect, test } from 'vitest'
import { historyOf } from './history.ts'

const event = (name: 'published' | 'withdrawn', at: string, more = {}) => ({
  event: name,
  at,
  by: 'c',
  reasonCode: null,
  note: null,
  edition: null,
  ...more,
})
const proposal = {
  id: 'p',
  act: 'withdraw' as const,
  reasonCode: 'wrong' as const,
  override: null,
  reason: '文号有误',
  publicFields: null,
  masking: null,
  proposedBy: 'c',
  proposedAt: '2026-03-02T01:00:00.000Z',
  decidedBy: 'r',
  decidedAt: '2026-03-03T01:00:00.000Z',
  accepted: true,
  answer: null,
}

test('what was proposed and agreed to stands before what follows from it', () => {
  const told = historyOf({
    timeline: [
      event('published', '2026-03-01T01:00:00.000Z'),
      event('withdrawn', '2026-03-03T01:00:00.000Z', { reasonCode: 'wrong' }),
    ],
    proposals: [proposal],
  })
  expect(told.map(({ title, by }) => [title, by])).toEqual([
    ['发布', 'c'],
    ['提出：撤回', 'c'],
    ['同意：撤回', 'r'],
    ['撤回', 'c'],
  ])
  expect(told[1]?.details).toEqual(['公示内容有误', '文号有误'])
})
test('what another did not agree to leaves its answer and nothing else', () => {
  const told = historyOf({ timeline: [], proposals: [{ ...proposal, accepted: false, answer: '文号无误' }] })
  expect(told.map(({ title, details }) => [title, ...details])).toEqual([
    ['提出：撤回', '公示内容有误', '文号有误'],
    ['不同意：撤回', '文号无误'],
  ])
})
test('what nobody has decided is only proposed', () => {
  const open = { ...proposal, decidedAt: null, decidedBy: null, accepted: null }
  expect(historyOf({ timeline: [], proposals: [open] })).toHaveLength(1)
})
