import { testCheck } from '../../test/check.ts'
import { paidAboveFine } from './paid-above-fine.ts'

testCheck(paidAboveFine, [
  {
    name: 'exactly the fine',
    asOf: '2022-05-01',
    given: { decision: {}, proposal_item: {}, payment: { kind: 'fine' } },
    finds: false,
  },
  {
    name: 'a yuan more',
    asOf: '2022-05-01',
    given: { decision: {}, proposal_item: {}, payment: { kind: 'fine', amount_fen: 20_100 } },
    finds: { since: '2022-03-15', details: { fineYuan: 200, paidYuan: 201 } },
  },
  {
    name: 'a yuan less',
    asOf: '2022-05-01',
    given: { decision: {}, proposal_item: {}, payment: { kind: 'fine', amount_fen: 19_900 } },
    finds: false,
  },
  {
    name: 'in two parts, in 2026',
    asOf: '2026-05-01',
    given: {
      decision: {},
      proposal_item: {},
      payment: [
        { kind: 'fine', paid_on: '2026-01-05' },
        { kind: 'fine', paid_on: '2026-01-08', amount_fen: 100 },
      ],
    },
    finds: { since: '2026-01-08' },
  },
  {
    name: 'another kind of payment',
    asOf: '2022-05-01',
    given: { decision: {}, proposal_item: {}, payment: { kind: 'confiscation', amount_fen: 50_000 } },
    finds: false,
  },
  {
    name: 'of another decision',
    asOf: '2022-05-01',
    given: { decision: {}, proposal_item: {}, payment: { kind: 'fine', decision_id: 'decision-2', amount_fen: 50_000 } },
    finds: false,
  },
  {
    name: 'a fine beside detention',
    asOf: '2022-05-01',
    given: {
      decision: {},
      proposal_item: {
        penalties: [
          { kind: 'detention', days: 5 },
          { kind: 'fine', fineFen: 20_000 },
        ],
      },
      payment: { kind: 'fine' },
    },
    finds: false,
  },
  {
    name: 'on the spot',
    asOf: '2022-05-01',
    given: { decision: { kind: 'on-the-spot' }, payment: { kind: 'fine', amount_fen: 20_100 } },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'not punished',
    asOf: '2022-05-01',
    given: { decision: { outcome: 'no-penalty' }, proposal_item: {}, payment: { kind: 'fine', amount_fen: 50_000 } },
    finds: false,
  },
  {
    name: 'revoked: the return of it is another matter',
    asOf: '2022-05-01',
    given: { decision: { revoked_on: '2022-03-20' }, proposal_item: {}, payment: { kind: 'fine', amount_fen: 50_000 } },
    finds: false,
  },
])
