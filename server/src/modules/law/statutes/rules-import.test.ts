import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { LAWS } from './data.ts'
import { type ReadLaw, versionFor } from './rules-import.ts'

const read = (change: Partial<ReadLaw>): ReadLaw => ({
  title: '中华人民共和国治安管理处罚法',
  fileDate: day('2025-06-27'),
  historyDate: day('2025-06-27'),
  effectiveFrom: day('2026-01-01'),
  articleCount: 144,
  ...change,
})

test.each<[string, Partial<ReadLaw>, string]>([
  ['the day in the file name', { historyDate: null }, 'PSA-2025'],
  ['the last day of the history when the file name has another', { fileDate: day('2025-07-01') }, 'PSA-2025'],
  ['the short title', { title: '治安管理处罚法' }, 'PSA-2025'],
  ['the older wording by its day', { fileDate: day('2012-10-26'), articleCount: 119 }, 'PSA-2012'],
])('a known wording is found by %s', (_, change, code) => {
  expect(versionFor(read(change), LAWS, 'XNEW')).toMatchObject({ isNew: false, version: { code } })
})

test('a later wording of a known law, and a law not in the list, are described anew', () => {
  const later = versionFor(read({ fileDate: day('2031-05-06'), historyDate: day('2031-05-06'), articleCount: 150 }), LAWS, 'XNEW')
  expect(later).toMatchObject({ isNew: true, law: { code: 'PSA' }, version: { code: 'PSA-2031', articleCount: 150 } })
  const added = versionFor(read({ title: '星河市风筝条例' }), LAWS, 'XNEW')
  expect(added).toMatchObject({ isNew: true, law: { code: 'XNEW' }, version: { code: 'XNEW-2025', effectiveFrom: '2026-01-01' } })
})

test('a clause of coming into force older than the amendment does not date the wording', () => {
  const amended = read({ title: '星河市风筝条例', effectiveFrom: day('2004-05-01') })
  expect(versionFor(amended, LAWS, 'XNEW').version.effectiveFrom).toBe(day('2025-06-27'))
})

test.each<[Partial<ReadLaw>, string]>([
  [{ articleCount: 143 }, '应有 144 条'],
  [{ articleCount: 145 }, '应有 144 条'],
  [{ fileDate: day('2025-02-02'), historyDate: null }, '请核对日期'],
])('%j is refused: %s', (change, reason) => {
  expect(() => versionFor(read(change), LAWS, 'XNEW')).toThrow(reason)
})
