import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { renewalAfterItsEnd } from './renewal-after-its-end.ts'

const licence = {
  unit_id: 'station',
  licence_type: 'ordinary',
  party_type: 'legal-person',
  secrecy: 'none',
  basis: ['LIC:38'],
  valid_from: '2020-07-01',
}
const renewal = (days: string[], over: object = {}, asked: object = {}, validTo: string | null = '2022-06-30') => ({
  ...anApplication({ purpose: 'renewal', prior_decision_id: 'old', ...asked }),
  'licences.decision': [
    {
      ...licence,
      id: 'old',
      number: 'old',
      application_id: 'first',
      outcome: 'granted',
      decided_on: '2020-07-01',
      valid_to: validTo,
    },
    ...days.map((on) => ({
      ...licence,
      ...{
        id: 'new',
        number: 'new',
        application_id: 'application',
        outcome: 'renewed',
        prior_decision_id: 'old',
        decided_on: on,
        ...over,
      },
    })),
  ],
})

testCheck(renewalAfterItsEnd, [
  { name: 'on the last day of the old one', asOf: '2022-08-30', given: renewal(['2022-06-30']), finds: false },
  {
    name: 'the day after',
    asOf: '2022-08-30',
    given: renewal(['2022-07-01']),
    finds: { since: '2022-07-01', details: { validTo: '2022-06-30' }, subject: 'application' },
  },
  { name: 'not decided, in time', asOf: '2022-06-30', given: renewal([]), finds: false },
  { name: 'not decided, late', asOf: '2022-07-01', given: renewal([]), finds: { since: '2022-07-01' } },
  {
    name: 'refused in time',
    asOf: '2022-08-30',
    given: renewal(['2022-06-30'], { outcome: 'refused', reasons: '示例', remedies: '示例', prior_decision_id: null }),
    finds: false,
  },
  {
    name: 'the decision on another application',
    asOf: '2022-08-30',
    given: renewal(['2022-06-20'], { application_id: 'other' }),
    finds: { since: '2022-07-01' },
  },
  {
    name: 'another kind of decision',
    asOf: '2022-08-30',
    given: renewal(['2022-06-20'], { outcome: 'cancelled', prior_decision_id: 'old' }),
    finds: { since: '2022-07-01' },
  },
  { name: 'in 2026', asOf: '2026-08-30', given: renewal([], {}, {}, '2026-01-05'), finds: { since: '2026-01-06' } },
  { name: 'for good', asOf: '2022-08-30', given: renewal([], {}, {}, null), finds: false },
  { name: 'a change of it', asOf: '2022-08-30', given: renewal([], {}, { purpose: 'change' }), finds: false },
  { name: 'declined', asOf: '2022-08-30', given: renewal([], {}, { stage: 'declined' }), finds: false },
  { name: 'taken back', asOf: '2022-08-30', given: renewal([], {}, { stage: 'withdrawn' }), finds: false },
  { name: 'of another licence', asOf: '2022-08-30', given: renewal([], {}, { prior_decision_id: 'another' }), finds: false },
])
