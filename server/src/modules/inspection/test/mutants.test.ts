import { expect, test } from 'vitest'
import { mutantsOf } from './mutants.ts'

const changes = (sql: string) => mutantsOf(sql).map((mutant) => mutant.sql)

test.each([
  ['a < b', ['a <= b', 'a >= b']],
  ['a = b', ['a <> b']],
  ['a + 7', ['a + 8', 'a + 6']],
  ['a > 0', ['a >= 0', 'a <= 0', 'a > 1', 'a > (-1)']],
  ['fine_fen >= 200000', ['fine_fen > 200000', 'fine_fen < 200000', 'fine_fen >= 200100', 'fine_fen >= 199900']],
  [
    `day >= date '2026-01-01'`,
    [`day > date '2026-01-01'`, `day < date '2026-01-01'`, `day >= date '2026-01-02'`, `day >= date '2025-12-31'`],
  ],
  [`at + interval '8 hours'`, [`at + interval '9 hours'`, `at + interval '7 hours'`]],
  ['make_interval(hours => 12)', ['make_interval(hours => 13)', 'make_interval(hours => 11)']],
  [`$1::date -- 3 < 4\n, c2.x->>'n9'`, []],
])('%s', (sql, wrong) => {
  expect(changes(sql)).toEqual(wrong)
})

test('a name tells the place, and no two are the same', () => {
  const names = mutantsOf('a = b and a = b').map((mutant) => mutant.name)
  expect(names).toEqual(['a [= → <>] b and a = b', 'a = b and a [= → <>] b'])
  const twins = mutantsOf('(x)         (x)'.replaceAll('x', 'aaaaaaaaaaaaaaaaaaaaaaaaa = bbbbbbbbbbbbbbbbbbbbbbbbb')).map(
    ({ name }) => name,
  )
  expect(new Set(twins).size).toBe(twins.length)
})
