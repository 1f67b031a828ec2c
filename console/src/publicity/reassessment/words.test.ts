import { expect, test } from 'vitest'
import { type Reassessment, refusalToRun } from './words.ts'

const choice = { key: 'influence' as const, title: '', value: 'all', basis: [], supposed: false }
const none: Reassessment = {
  dryRun: true,
  choices: [choice],
  examined: 9,
  down: [],
  up: [],
  withheld: [],
  sealed: [],
  renamed: [],
}
const group = { reason: 'minor' as const, reasonName: '', basis: [], count: 2, records: [] }

test.each<[string, Reassessment, boolean, RegExp | null]>([
  ['something comes down: the clerk may', { ...none, down: [group] }, true, null],
  ['only a reason changes: the clerk may', { ...none, renamed: [group] }, true, null],
  ['nothing changes', none, true, /没有变化/],
  ['who only looks', { ...none, down: [group] }, false, /公示统计人员/],
  ['under a supposed setting', { ...none, down: [group], choices: [{ ...choice, supposed: true }] }, true, /假设/],
])('%s', (_what, told, releases, expected) => {
  const refused = refusalToRun(told, releases)
  if (expected) expect(refused?.detail).toMatch(expected)
  else expect(refused).toBeNull()
})
