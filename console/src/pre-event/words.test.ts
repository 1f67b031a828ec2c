import { expect, test } from 'vitest'
import { type ListField, type ListItem, readTyped, standingOf, typedOf } from './words.ts'

const field = (kind: ListField['kind']): ListField => ({ key: 'x', title: '例', kind, optional: false, derived: false })

test.each([
  ['basis', ' APL:33 \n\n某条例第三条', ['APL:33', '某条例第三条']],
  ['steps', '受理', ['受理']],
  ['text', '一行', '一行'],
  ['text', '', null],
  ['number', 0, 0],
] as const)('%s: %j is sent as %j', (kind, typed, sent) => {
  expect(readTyped(field(kind), typed)).toEqual(sent)
})

test('lines that are shown for typing come back unchanged', () => {
  expect(readTyped(field('steps'), typedOf(field('steps'), ['一', '二']) as string)).toEqual(['一', '二'])
})

test.each([
  [{ releasedAt: null, returnReason: null, effectiveTo: null }, '待审核发布'],
  [{ releasedAt: null, returnReason: '错字', effectiveTo: null }, '已退回'],
  [{ releasedAt: '2026-01-01T00:00:00Z', returnReason: null, effectiveTo: '2026-03-01' }, '已发布'],
  [{ releasedAt: '2026-01-01T00:00:00Z', returnReason: null, effectiveTo: '2026-02-28' }, '已终止'],
])('%j is %s', (item, words) => {
  expect(standingOf(item as ListItem, '2026-03-01').words).toBe(words)
})
