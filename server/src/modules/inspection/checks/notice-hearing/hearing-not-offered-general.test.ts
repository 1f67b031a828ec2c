import { testCheck } from '../../test/check.ts'
import { hearingNotOfferedGeneral } from './hearing-not-offered-general.ts'

const fine = (yuan: number) => ({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] })
const kinds = (...names: string[]) => ({ penalties: names.map((kind) => ({ kind })) })

const cause = (field: string) => ({ code: 'assault', name: '示例', field, subjects: ['person'], data: {} })
const general = { administrative_case: { family: 'general' }, 'law.cause_of_action': cause('traffic') }
const person = { ...general, party: {} }
const unit = { ...general, party: { kind: 'unit', birth_on: null } }
const border = { ...person, 'law.cause_of_action': cause('exit-entry') }

testCheck(hearingNotOfferedGeneral, [
  { name: 'a person, a yuan below', asOf: '2022-03-20', given: { ...person, notice: fine(1999) }, finds: false },
  {
    name: 'a person, exactly 2,000 yuan',
    asOf: '2022-03-20',
    given: { ...person, notice: fine(2000) },
    finds: { since: '2022-03-08', details: { noticedOn: '2022-03-08', fineYuan: 2000 } },
  },
  {
    name: 'the same in 2026',
    asOf: '2026-03-20',
    given: { ...person, notice: { ...fine(2000), given_at: '2026-01-01 09:00' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'a person, a yuan above',
    asOf: '2022-03-20',
    given: { ...person, notice: fine(2001) },
    finds: { since: '2022-03-08' },
  },
  { name: 'a unit, a yuan below', asOf: '2022-03-20', given: { ...unit, notice: fine(9999) }, finds: false },
  {
    name: 'a unit, exactly 10,000 yuan',
    asOf: '2022-03-20',
    given: { ...unit, notice: fine(10_000) },
    finds: { since: '2022-03-08', details: { fineYuan: 10_000 } },
  },
  { name: 'a person at the border, a yuan below', asOf: '2022-03-20', given: { ...border, notice: fine(5999) }, finds: false },
  {
    name: 'a person at the border, exactly 6,000 yuan',
    asOf: '2022-03-20',
    given: { ...border, notice: fine(6000) },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'a business closed',
    asOf: '2022-03-20',
    given: { ...unit, notice: kinds('order-closure') },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'a licence suspended needs none',
    asOf: '2022-03-20',
    given: { ...person, notice: { penalties: [{ kind: 'suspend-license', months: 6 }] } },
    finds: false,
  },
  { name: 'offered', asOf: '2022-03-20', given: { ...person, notice: { ...fine(2000), hearing_offered: true } }, finds: false },
  {
    name: 'offered in a second notice',
    asOf: '2022-03-20',
    given: { ...person, notice: [fine(2000), { hearing_offered: true }] },
    finds: false,
  },
  {
    name: 'offered to the other offender',
    asOf: '2022-03-20',
    given: { ...person, notice: [fine(2000), { hearing_offered: true, party_id: 'party-2' }] },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'offered in another case',
    asOf: '2022-03-20',
    given: { ...person, notice: [fine(2000), { hearing_offered: true, case_id: 'other' }] },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'public-security cases have their own',
    asOf: '2022-03-20',
    given: { ...person, administrative_case: { family: 'psa' }, notice: fine(5000) },
    finds: false,
  },
])
