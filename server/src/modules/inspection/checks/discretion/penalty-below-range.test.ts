import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { penaltyBelowRange } from './penalty-below-range.ts'

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

testCheck(penaltyBelowRange, [
  { name: 'at the bottom', asOf: '2022-03-20', given: { decision: {}, ...fine(200) }, finds: false },
  {
    name: 'a yuan below',
    asOf: '2022-03-20',
    given: { decision: {}, ...fine(199) },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  { name: 'a yuan above the bottom', asOf: '2022-03-20', given: { decision: {}, ...fine(201) }, finds: false },
  { name: 'reduced', asOf: '2022-03-20', given: { decision: {}, ...fine(199, { mitigation: 'reduced' }) }, finds: false },
  {
    name: 'lighter is inside the range, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, ...fine(199, { mitigation: 'lighter' }) },
    finds: { since: '2026-01-05' },
  },
  { name: 'a day', asOf: '2022-03-20', given: { decision: {}, ...days(1) }, finds: false },
  { name: 'another wording', asOf: '2022-03-20', given: { decision: {}, ...fine(199, { statute: 'PSA-2025' }) }, finds: false },
  { name: 'another tier', asOf: '2022-03-20', given: { decision: {}, ...fine(199, { tier: 'by-gains' }) }, finds: false },
  { name: 'another cause', asOf: '2022-03-20', given: { decision: {}, ...fine(199, { cause_code: 'theft' }) }, finds: false },
  { name: 'on the spot, a yuan below', asOf: '2022-03-20', given: spot(199), finds: { since: '2022-03-05' } },
  { name: 'on the spot, at the bottom', asOf: '2022-03-20', given: spot(200), finds: false },
  { name: 'revoked', asOf: '2022-03-20', given: { decision: { revoked_on: '2022-03-12' }, ...fine(199) }, finds: false },
])
