import { testCheck } from '../../test/check.ts'
import { hearingNotOfferedPsa2012 } from './hearing-not-offered-psa-2012.ts'

const fine = (yuan: number) => ({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] })
const kinds = (...names: string[]) => ({ penalties: names.map((kind) => ({ kind })) })

testCheck(hearingNotOfferedPsa2012, [
  { name: 'a yuan below', asOf: '2022-03-20', given: { notice: fine(1999) }, finds: false },
  {
    name: 'exactly 2,000 yuan',
    asOf: '2022-03-20',
    given: { notice: fine(2000) },
    finds: { since: '2022-03-08', details: { noticedOn: '2022-03-08', fineYuan: 2000 } },
  },
  {
    name: 'a yuan above',
    asOf: '2022-03-20',
    given: { notice: fine(2001) },
    finds: { since: '2022-03-08', details: { fineYuan: 2001 } },
  },
  { name: 'offered', asOf: '2022-03-20', given: { notice: { ...fine(2000), hearing_offered: true } }, finds: false },
  {
    name: 'offered in a second notice',
    asOf: '2022-03-20',
    given: { notice: [fine(2000), { ...fine(2000), hearing_offered: true }] },
    finds: false,
  },
  {
    name: 'offered to the other offender',
    asOf: '2022-03-20',
    given: { notice: [fine(2000), { ...fine(2000), hearing_offered: true, party_id: 'party-2' }] },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'offered in another case',
    asOf: '2022-03-20',
    given: { notice: [fine(2000), { ...fine(2000), hearing_offered: true, case_id: 'other' }] },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'two fines add up',
    asOf: '2022-03-20',
    given: {
      notice: {
        penalties: [
          { kind: 'fine', fineFen: 100_000 },
          { kind: 'fine', fineFen: 100_000 },
        ],
      },
    },
    finds: { since: '2022-03-08' },
  },
  { name: 'a licence revoked', asOf: '2022-03-20', given: { notice: kinds('revoke-license') }, finds: { since: '2022-03-08' } },
  { name: 'a business closed', asOf: '2022-03-20', given: { notice: kinds('order-closure') }, finds: { since: '2022-03-08' } },
  {
    name: 'a business suspended',
    asOf: '2022-03-20',
    given: { notice: kinds('order-suspension') },
    finds: { since: '2022-03-08' },
  },
  { name: 'a warning', asOf: '2022-03-20', given: { notice: kinds('warning') }, finds: false },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-20',
    given: { notice: { ...fine(2000), given_at: '2025-12-31 23:59' } },
    finds: { since: '2025-12-31' },
  },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-20',
    given: { notice: { ...fine(2000), given_at: '2026-01-01 00:00' } },
    finds: false,
  },
  {
    name: 'the penalty law has a check of its own',
    asOf: '2022-03-20',
    given: { administrative_case: { family: 'general' }, notice: fine(2000) },
    finds: false,
  },
])
