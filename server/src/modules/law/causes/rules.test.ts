import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { parseCitation, versionOf } from '../statutes/index.ts'
import { CAUSES } from './data/index.ts'
import { causeOf, causeVersionOn, penaltyWithinRange } from './rules.ts'
import { CauseOfAction, type Penalty } from './types.ts'

const fine = (yuan: number): Penalty => ({ kind: 'fine', fineFen: Math.round(yuan * 100) })
const detention = (days: number): Penalty => ({ kind: 'detention', days })
const warning: Penalty = { kind: 'warning' }

test('no code and no name twice, and every row has the declared shape', () => {
  expect(CAUSES.length).toBeGreaterThanOrEqual(75)
  expect(new Set(CAUSES.map((cause) => cause.code)).size).toBe(CAUSES.length)
  expect(new Set(CAUSES.map((cause) => cause.name)).size).toBe(CAUSES.length)
  for (const cause of CAUSES) expect(() => CauseOfAction.parse(cause), cause.code).not.toThrow()
})

test('every cited article exists in its wording, and every tier names an article of the punishing statute', () => {
  for (const cause of CAUSES)
    for (const version of cause.versions) {
      for (const code of [...version.citations, ...version.tiers.map((tier) => tier.article)])
        expect(() => parseCitation(code), `${cause.code} ${code}`).not.toThrow()
      for (const tier of version.tiers) expect(tier.article.startsWith(`${version.statute}:`), tier.article).toBe(true)
    }
})

test('a cause moved to another article when the law was renumbered, and its wordings do not overlap', () => {
  for (const cause of CAUSES)
    for (const [index, version] of cause.versions.entries()) {
      const next = cause.versions[index + 1]
      if (!next) continue
      expect(version.effectiveTo !== null && version.effectiveTo < next.effectiveFrom, cause.code).toBe(true)
      if (versionOf(version.statute).law === 'PSA' && versionOf(next.statute).law === 'PSA')
        expect(parseCitation(next.citations[0] ?? '').article, cause.code).not.toBe(
          parseCitation(version.citations[0] ?? '').article,
        )
    }
})

test('bounds stand in order in every range', () => {
  for (const { options } of CAUSES.flatMap((cause) => cause.versions).flatMap((version) => version.tiers))
    for (const range of options.flatMap((option) => [...option.must, ...option.may])) {
      if (range.kind === 'fine' && range.maxFen !== null) expect(range.maxFen).toBeGreaterThanOrEqual(range.minFen)
      if (range.kind === 'detention') {
        expect(range.maxDays).toBeGreaterThanOrEqual(range.minDays)
        expect(range.maxDays).toBeLessThanOrEqual(15)
      }
    }
})

test.each([
  ['beating', 'PSA-2012:43(1)', 'PSA-2025:51(1)'],
  ['theft', 'PSA-2012:49', 'PSA-2025:58'],
  ['damaging-property', 'PSA-2012:49', 'PSA-2025:59'],
  ['gambling', 'PSA-2012:70', 'PSA-2025:82'],
  ['drug-use', 'PSA-2012:72.3', 'PSA-2025:84(1).3'],
  ['place-for-drug-use', 'DCL-2007:61', 'PSA-2025:85(2)'],
  ['noise', 'PSA-2012:58', 'PSA-2025:88'],
  ['crossing-border-secretly', 'PSA-2012:62(2)', 'EEL-2012:71.4'],
])('%s is %s until 2025 and %s since', (code, old, revised) => {
  const { versions } = causeOf(code)
  expect(versions.map((version) => version.citations[0])).toEqual([old, revised])
  expect(versions.map((version) => version.effectiveTo)).toEqual([day('2025-12-31'), null])
})

test.each([
  ['gambling', undefined, '2025-12-31', '2025-12-31', 'PSA-2012', 'act'],
  ['gambling', undefined, '2025-12-31', '2026-01-01', 'PSA-2012', 'act'], // 500 → 1,000 yuan: heavier
  ['gambling', undefined, '2026-01-01', '2026-01-01', 'PSA-2025', 'act'],
  ['drug-use', undefined, '2025-12-31', '2026-01-10', 'PSA-2012', 'act'],
  ['tipping-off', undefined, '2025-12-31', '2026-01-10', 'PSA-2012', 'act'], // same basic tier
  ['tipping-off', '情节较轻', '2025-12-31', '2026-01-10', 'PSA-2025', 'decision'], // the lighter tier is new
  ['theft', undefined, '2025-12-31', '2026-01-10', 'PSA-2025', 'decision'], // detention and fine together → either of them
  ['damaging-property', undefined, '2025-12-31', '2026-01-10', 'PSA-2025', 'decision'], // 5–10 → up to 5 days
  ['brawling-and-provoking', '情节较重', '2025-12-31', '2026-01-10', 'PSA-2012', 'act'],
])('%s (%s) done %s, decided %s: %s by the day of the %s', (code, tier, actOn, decidedOn, statute, chosenBy) => {
  expect(causeVersionOn(causeOf(code), day(actOn), day(decidedOn), tier)).toMatchObject({
    punishable: true,
    chosenBy,
    basis: ['APL:37'],
    version: { statute },
  })
})

test('what the law began to punish in 2026 is not punished for an earlier act', () => {
  const throwing = causeOf('throwing-from-height')
  expect(causeVersionOn(throwing, day('2025-12-31'), day('2026-02-01'))).toMatchObject({ punishable: false, chosenBy: 'act' })
  expect(causeVersionOn(throwing, day('2026-01-01'), day('2026-02-01')).version?.statute).toBe('PSA-2025')
})

test('a cause without a later wording is no longer punished, unless the later wording is merely unrecorded', () => {
  const [old] = causeOf('theft').versions
  if (!old) throw new Error('theft has versions')
  const gone = { ...causeOf('theft'), versions: [old] }
  expect(causeVersionOn(gone, day('2025-12-31'), day('2026-01-01'))).toMatchObject({ punishable: false, chosenBy: 'decision' })
  expect(causeVersionOn(gone, day('2025-12-30'), day('2025-12-31'))).toMatchObject({ punishable: true })
  expect(() => causeVersionOn(causeOf('neglecting-network-security'), day('2025-12-31'), day('2026-01-01'))).toThrow('尚未登记')
})

test('an act before every recorded wording, or after its decision, is refused', () => {
  expect(() => causeVersionOn(causeOf('theft'), day('2010-05-01'), day('2014-01-01'))).toThrow('尚未登记')
  expect(() => causeVersionOn(causeOf('theft'), day('2022-05-02'), day('2022-05-01'))).toThrow('早于行为日期')
})

const version = (code: string, statute: string) => {
  const found = causeOf(code).versions.find((candidate) => candidate.statute === statute)
  if (!found) throw new Error(`${code} has no ${statute}`)
  return found
}

test.each<[string, string, string, Penalty[], boolean]>([
  ['gambling', 'PSA-2012', '一般', [fine(499.99)], true],
  ['gambling', 'PSA-2012', '一般', [fine(500)], true],
  ['gambling', 'PSA-2012', '一般', [fine(500.01)], false],
  ['gambling', 'PSA-2025', '一般', [fine(500.01)], true],
  ['gambling', 'PSA-2025', '一般', [fine(1000)], true],
  ['gambling', 'PSA-2025', '一般', [fine(1000.01)], false],
  ['gambling', 'PSA-2025', '一般', [detention(5), fine(500)], false], // 或者
  ['gambling', 'PSA-2025', '情节严重', [detention(10), fine(1000)], true], // 并处
  ['gambling', 'PSA-2025', '情节严重', [detention(10)], false],
  ['gambling', 'PSA-2025', '情节严重', [detention(10), fine(999.99)], false],
  ['gambling', 'PSA-2025', '情节严重', [detention(9), fine(1000)], false],
  ['gambling', 'PSA-2025', '情节严重', [detention(15), fine(5000)], true],
  ['gambling', 'PSA-2025', '情节严重', [detention(16), fine(5000)], false],
  ['brawling-and-provoking', 'PSA-2012', '一般', [detention(5)], true],
  ['brawling-and-provoking', 'PSA-2012', '一般', [detention(10), fine(500)], true], // 可以并处
  ['brawling-and-provoking', 'PSA-2012', '一般', [fine(500)], false],
  ['brawling-and-provoking', 'PSA-2012', '一般', [detention(4)], false],
  ['disturbing-unit-order', 'PSA-2012', '一般', [warning], true],
  ['disturbing-unit-order', 'PSA-2012', '一般', [warning, fine(200)], false],
  ['disturbing-unit-order', 'PSA-2012', '一般', [], false],
  ['beating', 'PSA-2025', '加重情形', [detention(10), fine(1000)], true],
  ['drink-driving', 'RTSL-2021', '一般', [{ kind: 'suspend-license', months: 6 }, fine(1000)], true],
  ['drink-driving', 'RTSL-2021', '一般', [{ kind: 'suspend-license', months: 5 }, fine(1000)], false],
  ['drink-driving', 'RTSL-2021', '再次饮酒后驾驶', [detention(10), fine(2000), { kind: 'revoke-license' }], true],
  ['speeding-over-half', 'RTSL-2021', '一般', [fine(200), { kind: 'revoke-license' }], true],
  ['driving-without-licence', 'RTSL-2021', '一般', [fine(2000), detention(15)], true],
  ['driving-without-licence', 'RTSL-2021', '一般', [detention(15)], false],
  ['unlawful-stay', 'EEL-2012', '情节严重', [fine(10_000)], true],
  ['unlawful-stay', 'EEL-2012', '情节严重', [fine(750)], false], // 500 yuan a day
  ['unlawful-stay', 'EEL-2012', '情节严重', [fine(10_500)], false],
  ['using-anothers-id-card', 'IDL-2011', '一般', [fine(200), { kind: 'confiscate-gains', gainsFen: 30_000 }], true],
  ['using-anothers-id-card', 'IDL-2011', '一般', [fine(199)], false],
])('%s under %s, %s: %j allowed %s', (code, statute, tier, penalties, allowed) => {
  expect(penaltyWithinRange(version(code, statute), tier, penalties) === null).toBe(allowed)
})

test('the refusal names the article and what it allows', () => {
  expect(penaltyWithinRange(version('gambling', 'PSA-2025'), '一般', [fine(1500)])).toEqual({
    code: 'penalty-out-of-range',
    detail: '罚款1500元超出《治安管理处罚法》（2025年修订）第八十二条对“一般”规定的范围：行政拘留5日以下；或者罚款1000元以下。',
    basis: ['PSA-2025:82'],
  })
  expect(penaltyWithinRange(version('gambling', 'PSA-2025'), '情节较轻', [fine(1)])?.code).toBe('unknown-tier')
})
