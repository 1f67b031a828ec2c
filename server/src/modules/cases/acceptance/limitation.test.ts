import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile } from '../file/example.ts'
import type { Case } from '../file/types.ts'
import { limitationExpired, limitationOf } from './limitation.ts'

type Facts = { family?: Case['family']; ground?: Case['limitationGround'] }

const aLimited = (facts: Facts, from: string, until: string | null, found: string) =>
  aCaseFile({
    case: {
      family: facts.family ?? 'psa',
      limitationGround: facts.ground ?? null,
      occurredOn: day(from),
      occurredUntil: until === null ? null : day(until),
      foundOn: day(found),
    },
  })

type Row = [facts: Facts, from: string, until: string | null, found: string, expired: boolean, why: string]

test.each<Row>([
  [{}, '2026-03-02', null, '2026-09-01', false, 'PSA: the day before six months'],
  [{}, '2026-03-02', null, '2026-09-02', false, 'PSA: the last day'],
  [{}, '2026-03-02', null, '2026-09-03', true, 'PSA: the day after'],
  [{}, '2025-06-30', null, '2025-12-30', false, 'PSA 2012: the last day'],
  [{}, '2025-06-30', null, '2025-12-31', true, 'PSA 2012: the day after'],
  [{}, '2025-07-01', null, '2026-01-01', false, 'over the change of law: the term is the same'],
  [{}, '2025-07-01', null, '2026-01-02', true, 'over the change of law, a day late'],
  [{}, '2025-08-31', null, '2026-02-28', false, 'a month too short ends on its last day'],
  [{}, '2025-08-31', null, '2026-03-01', true, 'and no later'],
  [{}, '2025-01-01', '2026-03-02', '2026-09-02', false, 'a continuing act counts from its end'],
  [{}, '2025-01-01', '2026-03-02', '2026-09-03', true, 'a continuing act, a day late'],
  [{ ground: 'life-health-finance' }, '2026-03-02', null, '2026-09-03', true, 'harm to life does not lengthen the PSA term'],
  [{ ground: 'refused-report' }, '2024-03-02', null, '2026-09-03', false, 'a report wrongly refused: no limitation'],
  [{ family: 'general' }, '2024-02-29', null, '2026-02-28', false, 'general: two years, the leap day clamps'],
  [{ family: 'general' }, '2024-02-29', null, '2026-03-01', true, 'general: the day after'],
  [{ family: 'general', ground: 'life-health-finance' }, '2021-03-02', null, '2026-03-02', false, 'general: five years'],
  [{ family: 'general', ground: 'life-health-finance' }, '2021-03-02', null, '2026-03-03', true, 'general: five years and a day'],
  [{ family: 'general', ground: 'refused-report' }, '2019-03-02', null, '2026-03-03', false, 'general: a report wrongly refused'],
])('%j from %s until %s, found %s: expired %s (%s)', (facts, from, until, found, expired, _why) => {
  expect(limitationExpired(aLimited(facts, from, until, found))).toBe(expired)
})

test('an unknown day of the act limits nothing yet', () => {
  const file = aCaseFile({ case: { occurredOn: null, occurredUntil: null } })
  expect(limitationOf(file.case)).toBeNull()
  expect(limitationExpired(file)).toBe(false)
})

test('the sum says where it starts, ends and rests', () => {
  const limitation = limitationOf(aLimited({}, '2025-01-01', '2025-12-31', '2026-07-01').case)
  expect(limitation).toMatchObject({ from: '2025-12-31', lastDay: '2026-06-30', basis: ['PSA-2012:22', 'PROC:154'] })
  expect(limitation?.explanation).toContain('行为终了之日 2025-12-31')
})
