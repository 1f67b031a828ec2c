import { testCheck } from '../../test/check.ts'
import { hearingNotOfferedPsa2025 } from './hearing-not-offered-psa-2025.ts'

const fine = (yuan: number) => ({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] })
const kinds = (...names: string[]) => ({ penalties: names.map((kind) => ({ kind })) })

testCheck(hearingNotOfferedPsa2025, [
  { name: 'a yuan below', asOf: '2026-03-20', given: { notice: { ...fine(3999), given_at: '2026-03-01 10:00' } }, finds: false },
  {
    name: 'exactly 4,000 yuan',
    asOf: '2026-03-20',
    given: { notice: { ...fine(4000), given_at: '2026-03-01 10:00' } },
    finds: { since: '2026-03-01', details: { noticedOn: '2026-03-01', fineYuan: 4000 } },
  },
  {
    name: 'a yuan above',
    asOf: '2026-03-20',
    given: { notice: { ...fine(4001), given_at: '2026-03-01 10:00' } },
    finds: { since: '2026-03-01', details: { fineYuan: 4001 } },
  },
  {
    name: 'offered',
    asOf: '2026-03-20',
    given: { notice: { ...fine(4000), given_at: '2026-03-01 10:00', hearing_offered: true } },
    finds: false,
  },
  {
    name: 'offered in a second notice',
    asOf: '2026-03-20',
    given: { notice: [{ ...fine(4000), given_at: '2026-03-01 10:00' }, { hearing_offered: true }] },
    finds: false,
  },
  {
    name: 'offered to the other offender',
    asOf: '2026-03-20',
    given: {
      notice: [
        { ...fine(4000), given_at: '2026-03-01 10:00' },
        { hearing_offered: true, party_id: 'party-2' },
      ],
    },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'offered in another case',
    asOf: '2026-03-20',
    given: {
      notice: [
        { ...fine(4000), given_at: '2026-03-01 10:00' },
        { hearing_offered: true, case_id: 'other' },
      ],
    },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'a licence revoked',
    asOf: '2026-03-20',
    given: { notice: { ...kinds('revoke-license'), given_at: '2026-03-01 10:00' } },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'a business suspended',
    asOf: '2026-03-20',
    given: { notice: { ...kinds('order-suspension'), given_at: '2026-03-01 10:00' } },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-20',
    given: { notice: { ...fine(4000), given_at: '2025-12-31 23:59' } },
    finds: false,
  },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-20',
    given: { notice: { ...fine(4000), given_at: '2026-01-01 00:00' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'the penalty law has a check of its own',
    asOf: '2026-03-20',
    given: { administrative_case: { family: 'general' }, notice: { ...fine(4000), given_at: '2026-03-01 10:00' } },
    finds: false,
  },
])
