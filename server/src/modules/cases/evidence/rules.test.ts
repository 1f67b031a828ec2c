import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile, anEvidence } from '../file/example.ts'
import type { OfficerStanding } from '../handlers/rules.ts'
import { collectorsNeeded, refuseEvidence, refuseExclusion, usableEvidence } from './rules.ts'
import { AddEvidence } from './types.ts'

const A = '01890000-0000-7000-8000-0000000000a1'
const B = '01890000-0000-7000-8000-0000000000a2'
const good = (id: string): OfficerStanding => ({ person: { id, name: '示例警官' }, refused: null })

test.each<['psa' | 'general', string, string, boolean, boolean, 1 | 2]>([
  ['psa', 'offender-statement', '2025-12-31', true, true, 2],
  ['psa', 'offender-statement', '2026-01-01', true, true, 1],
  ['psa', 'offender-statement', '2026-01-02', true, true, 1],
  ['psa', 'offender-statement', '2026-01-01', false, true, 2],
  ['psa', 'offender-statement', '2026-01-01', true, false, 2],
  ['psa', 'physical', '2026-01-01', true, true, 1],
  ['psa', 'scene-record', '2026-01-01', true, true, 2],
  ['general', 'offender-statement', '2026-01-01', true, true, 2],
])('%s, %s on %s, handling place %s, recorded %s: %i', (family, kind, on, inHandlingPlace, avRecorded, needed) => {
  expect(collectorsNeeded(family, { kind: kind as never, collectedOn: day(on), inHandlingPlace, avRecorded })).toBe(needed)
})

const input = (over: Partial<AddEvidence>) =>
  AddEvidence.parse({
    caseId: '01890000-0000-7000-8000-000000000001',
    version: 1,
    kind: 'physical',
    title: '木棍',
    collectedOn: '2026-03-02',
    collectedBy: [A, B],
    ...over,
  })

test('two collectors, not in the future, each in good standing', () => {
  const today = day('2026-03-02')
  expect(refuseEvidence(aCaseFile(), input({}), [good(A), good(B)], today)).toBeNull()
  expect(refuseEvidence(aCaseFile(), input({}), [good(A)], today)?.code).toBe('two-officers-needed')
  expect(refuseEvidence(aCaseFile(), input({ collectedOn: day('2026-03-03') }), [good(A), good(B)], today)?.code).toBe(
    'collected-in-future',
  )
  const unfit = { ...good(B), refused: { code: 'no-valid-credential', detail: '证件过期' } }
  expect(refuseEvidence(aCaseFile(), input({}), [good(A), unfit], today)?.code).toBe('no-valid-credential')
})

test('evidence is excluded once and then carries nothing', () => {
  const file = aCaseFile({
    evidence: [anEvidence({ id: 'one' }), anEvidence({ id: 'two', excludedOn: day('2026-03-03'), excludedReason: '非法取得' })],
  })
  expect(refuseExclusion(file, 'one')).toBeNull()
  expect(refuseExclusion(file, 'two')?.code).toBe('already-excluded')
  expect(refuseExclusion(file, 'three')?.code).toBe('no-such-evidence')
  expect(usableEvidence(file).map(({ id }) => id)).toEqual(['one'])
})
