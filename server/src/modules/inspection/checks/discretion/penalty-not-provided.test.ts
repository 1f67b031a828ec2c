import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { penaltyNotProvided } from './penalty-not-provided.ts'

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

testCheck(penaltyNotProvided, [
  { name: 'provided', asOf: '2022-03-20', given: { decision: {}, ...fine(200) }, finds: false },
  { name: 'one may be added', asOf: '2022-03-20', given: { decision: {}, ...item({ kind: 'warning' }) }, finds: false },
  {
    name: 'a licence',
    asOf: '2022-03-20',
    given: { decision: {}, ...item({ kind: 'revoke-license' }) },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'detention where only a fine is, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, ...days(3, { tier: 'by-gains' }) },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'reduced to another kind',
    asOf: '2022-03-20',
    given: { decision: {}, ...item({ kind: 'warning' }, { tier: 'by-gains', mitigation: 'reduced' }) },
    finds: false,
  },
  {
    name: 'a tier the data does not know',
    asOf: '2022-03-20',
    given: { decision: {}, ...item({ kind: 'revoke-license' }, { tier: 'unknown' }) },
    finds: false,
  },
  { name: 'on the spot', asOf: '2022-03-20', given: spot(200), finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, ...item({ kind: 'revoke-license' }) },
    finds: false,
  },
])
