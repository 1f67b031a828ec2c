import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { penaltyAboveRange } from './penalty-above-range.ts'

const law = {
  code: 'assault',
  name: '示例',
  field: 'persons-property',
  subjects: ['person'],
  data: {
    versions: [
      {
        statute: 'PSA-2012',
        tiers: [
          {
            name: 'lighter',
            options: [
              { must: [{ kind: 'detention', minDays: 1, maxDays: 5 }], may: [] },
              { must: [{ kind: 'fine', minFen: 20_000, maxFen: 50_000 }], may: [{ kind: 'warning' }] },
            ],
          },
          { name: 'by-gains', options: [{ must: [{ kind: 'fine', minFen: 10_000, maxFen: null }], may: [] }] },
        ],
      },
    ],
  },
}
const item = (penalty: object, over: object = {}) => ({
  'law.cause_of_action': law,
  proposal_item: { penalties: [penalty], ...over },
})
const fine = (yuan: number, over: object = {}) => item({ kind: 'fine', fineFen: yuan * 100 }, over)
const days = (count: number, over: object = {}) => item({ kind: 'detention', days: count }, over)
const spot = (yuan: number) => ({
  'law.cause_of_action': law,
  decision: { kind: 'on-the-spot', spot: aSpot({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] }) },
})

testCheck(penaltyAboveRange, [
  { name: 'at the top', asOf: '2022-03-20', given: { decision: {}, ...fine(500) }, finds: false },
  {
    name: 'a yuan above',
    asOf: '2022-03-20',
    given: { decision: {}, ...fine(501) },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  { name: 'a yuan below the top', asOf: '2022-03-20', given: { decision: {}, ...fine(499) }, finds: false },
  {
    name: 'a day above, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, ...days(6) },
    finds: { since: '2026-01-05' },
  },
  { name: 'five days', asOf: '2022-03-20', given: { decision: {}, ...days(5) }, finds: false },
  {
    name: 'a reduced penalty is never above',
    asOf: '2022-03-20',
    given: { decision: {}, ...days(6, { mitigation: 'reduced' }) },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'a fine in place of detention',
    asOf: '2022-03-20',
    given: { decision: {}, ...fine(501, { mitigation: 'reduced' }) },
    finds: false,
  },
  { name: 'no sum caps it', asOf: '2022-03-20', given: { decision: {}, ...fine(90_000, { tier: 'by-gains' }) }, finds: false },
  { name: 'another wording', asOf: '2022-03-20', given: { decision: {}, ...fine(501, { statute: 'PSA-2025' }) }, finds: false },
  { name: 'another tier', asOf: '2022-03-20', given: { decision: {}, ...fine(501, { tier: 'unknown' }) }, finds: false },
  { name: 'another cause', asOf: '2022-03-20', given: { decision: {}, ...fine(501, { cause_code: 'theft' }) }, finds: false },
  {
    name: 'two penalties above are one fault',
    asOf: '2022-03-20',
    given: {
      decision: {},
      'law.cause_of_action': law,
      proposal_item: {
        penalties: [
          { kind: 'fine', fineFen: 90_000 },
          { kind: 'detention', days: 9 },
        ],
      },
    },
    finds: { since: '2022-03-10' },
  },
  { name: 'on the spot, a yuan above', asOf: '2022-03-20', given: spot(501), finds: { since: '2022-03-05' } },
  { name: 'on the spot, at the top', asOf: '2022-03-20', given: spot(500), finds: false },
  { name: 'revoked', asOf: '2022-03-20', given: { decision: { revoked_on: '2022-03-12' }, ...fine(501) }, finds: false },
])
