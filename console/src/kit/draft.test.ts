import { expect, test } from 'vitest'
import { readDraft, removeDraft, removeDrafts, type Shelf, writeDraft } from './draft.ts'

const NOW = '2022-03-08T00:00:00.000Z'

function aShelf(room = Number.POSITIVE_INFINITY): Shelf {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
  }
}

test('a draft comes back to the account that wrote it and to no other', () => {
  const shelf = aShelf()
  const draft = { savedAt: '2022-03-07T01:00:00.000Z', values: { reason: '证据不足' } }
  expect(writeDraft(shelf, 'li', 'delivery|1', draft)).toBe(true)
  expect(readDraft(shelf, 'li', 'delivery|1', NOW)).toEqual(draft)
  expect(readDraft(shelf, 'wang', 'delivery|1', NOW)).toBeNull()
  expect(readDraft(shelf, 'li', 'delivery|2', NOW)).toBeNull()
})

test('a draft lives seven days', () => {
  const shelf = aShelf()
  writeDraft(shelf, 'li', 'a', { savedAt: '2022-03-01T00:00:00.000Z', values: {} })
  writeDraft(shelf, 'li', 'b', { savedAt: '2022-02-28T23:59:59.999Z', values: {} })
  expect(readDraft(shelf, 'li', 'a', NOW)).not.toBeNull()
  expect(readDraft(shelf, 'li', 'b', NOW)).toBeNull()
  expect(shelf.length).toBe(1)
})

test('sign-out removes every draft of that account only', () => {
  const shelf = aShelf()
  for (const [who, name] of [
    ['li', 'a'],
    ['li', 'b'],
    ['wang', 'a'],
  ] as const) {
    writeDraft(shelf, who, name, { savedAt: NOW, values: {} })
  }
  removeDrafts(shelf, 'li')
  expect(shelf.length).toBe(1)
  removeDraft(shelf, 'wang', 'a')
  expect(shelf.length).toBe(0)
})

test('a full or broken shelf is said, not thrown', () => {
  const shelf = aShelf(10)
  expect(writeDraft(shelf, 'li', 'a', { savedAt: NOW, values: {} })).toBe(false)
  shelf.setItem('fadu-draft|li|a', '{broken')
  expect(readDraft(shelf, 'li', 'a', NOW)).toBeNull()
})
