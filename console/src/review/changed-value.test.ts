import { expect, test } from 'vitest'
import { shownAs } from './changed-value.ts'

test.each([
  ['facts', null, '（空）'],
  ['facts', '', '（空）'],
  ['vulnerabilities', [], '（空）'],
  ['complex', true, '是'],
  ['outcome', 'no-penalty', '不予行政处罚'],
  ['kind', 'expert-opinion', '鉴定意见'],
  ['mitigation', 'lighter', '从轻'],
  ['occurredOn', '2026-01-01', '2026年1月1日'],
  ['collectedFen', 20_000, '200元'],
  ['days', 5, '5'],
  ['partyId', '01a1f226-2e98-73e9-ad3f-6578faffcdf3', '记录 ffcdf3'],
  [
    'penalties',
    [
      { kind: 'detention', days: 10 },
      { kind: 'fine', fineFen: 50_000 },
    ],
    '行政拘留 10 日、罚款 500元',
  ],
  ['facts', '当日在场', '当日在场'],
])('%s %j reads %s', (field, value, words) => {
  expect(shownAs(field, value)).toBe(words)
})

test('a person of the file is named', () => {
  const id = '01a1f226-2e98-73e9-ad3f-6578faffcdf3'
  expect(shownAs('collectedBy', [id], new Map([[id, '某民警']]))).toBe('某民警')
})
