import { testCheck } from '../../test/check.ts'
import { penaltyHeavierThanNotice } from './penalty-heavier-than-notice.ts'

const fine = (yuan: number) => ({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] })
const days = (count: number) => ({ penalties: [{ kind: 'detention', days: count }] })
const months = (count: number) => ({ penalties: [{ kind: 'suspend-license', months: count }] })

testCheck(penaltyHeavierThanNotice, [
  { name: 'as announced', asOf: '2022-03-20', given: { decision: {}, proposal_item: {}, notice: {} }, finds: false },
  { name: 'lighter', asOf: '2022-03-20', given: { decision: {}, proposal_item: fine(199), notice: {} }, finds: false },
  {
    name: 'a yuan more',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: fine(201), notice: {} },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10', noticedOn: '2022-03-08' } },
  },
  {
    name: 'a kind more, under the new law',
    asOf: '2026-03-20',
    given: {
      decision: { decided_on: '2026-01-05' },
      proposal_item: {
        penalties: [
          { kind: 'fine', fineFen: 20_000 },
          { kind: 'detention', days: 5 },
        ],
      },
      notice: { given_at: '2026-01-04 09:00' },
    },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'a day more',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: days(6), notice: days(5) },
    finds: { since: '2022-03-10' },
  },
  { name: 'a day less', asOf: '2022-03-20', given: { decision: {}, proposal_item: days(4), notice: days(5) }, finds: false },
  {
    name: 'one as announced, the other lower',
    asOf: '2022-03-20',
    given: {
      decision: {},
      proposal_item: { penalties: [...fine(200).penalties, ...days(4).penalties] },
      notice: { penalties: [...fine(200).penalties, ...days(5).penalties] },
    },
    finds: false,
  },
  {
    name: 'a month more',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: months(4), notice: months(3) },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'a warning instead of a fine',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { penalties: [{ kind: 'warning' }] }, notice: {} },
    finds: false,
  },
  {
    name: 'a licence revoked as announced, the fine lower',
    asOf: '2022-03-20',
    given: {
      decision: {},
      proposal_item: { penalties: [{ kind: 'revoke-license' }, { kind: 'fine', fineFen: 10_000 }] },
      notice: { penalties: [{ kind: 'revoke-license' }, { kind: 'fine', fineFen: 20_000 }] },
    },
    finds: false,
  },
  {
    name: 'announced heavier in a new notice on the day',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: fine(500), notice: [{}, { ...fine(500), given_at: '2022-03-10 09:00' }] },
    finds: false,
  },
  {
    name: 'announced lighter in a new notice',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: fine(500), notice: [fine(500), { ...fine(300), given_at: '2022-03-10 09:00' }] },
    finds: { since: '2022-03-10', details: { noticedOn: '2022-03-10' } },
  },
  {
    name: 'announced heavier the day after',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: fine(500), notice: [{}, { ...fine(500), given_at: '2022-03-11 09:00' }] },
    finds: { since: '2022-03-10', details: { noticedOn: '2022-03-08' } },
  },
  {
    name: 'the other offender was told of more later',
    asOf: '2022-03-20',
    given: {
      decision: {},
      proposal_item: fine(201),
      notice: [{}, { ...fine(500), party_id: 'party-2', given_at: '2022-03-09 09:00' }],
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'only another case was told later',
    asOf: '2022-03-20',
    given: {
      decision: {},
      proposal_item: fine(201),
      notice: [{}, { ...fine(500), case_id: 'other', given_at: '2022-03-09 09:00' }],
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-18' }, proposal_item: fine(201), notice: {} },
    finds: false,
  },
])
