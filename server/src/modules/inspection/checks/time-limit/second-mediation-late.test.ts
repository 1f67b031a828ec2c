import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { secondMediationLate } from './second-mediation-late.ts'

/** First on Friday 4 March 2022: seven working days end on Tuesday 15 March. */
const twice = (held_on: string, over: Row = {}) => ({
  mediation: [
    { agreed: false, performed_on: null, failed_on: '2022-03-04' },
    { ordinal: 2, held_on, ...over },
  ],
})

testCheck(secondMediationLate, [
  { name: 'on the seventh working day', asOf: '2022-06-01', given: twice('2022-03-15'), finds: false },
  {
    name: 'the day after',
    asOf: '2022-06-01',
    given: twice('2022-03-16'),
    finds: {
      since: '2022-03-16',
      details: { firstOn: '2022-03-04', dueOn: '2022-03-15', heldOn: '2022-03-16' },
      subject: 'mediation-2',
    },
  },
  { name: 'once only', asOf: '2022-06-01', given: { mediation: {} }, finds: false },
  {
    name: 'they settled among themselves later',
    asOf: '2022-06-01',
    given: twice('2022-03-16', {
      kind: 'self-settlement',
      performed_on: '2022-03-20',
      recognised_by: 'chief',
      recognised_on: '2022-03-21',
    }),
    finds: false,
  },
  {
    name: 'they had settled among themselves before',
    asOf: '2022-06-01',
    given: {
      mediation: [
        { kind: 'self-settlement', performed_on: '2022-03-04', recognised_by: 'chief', recognised_on: '2022-03-05' },
        { ordinal: 2, held_on: '2022-03-16' },
      ],
    },
    finds: false,
  },
  {
    name: 'another case’s',
    asOf: '2022-06-01',
    given: { mediation: [{ case_id: 'other' }, { ordinal: 2, held_on: '2022-03-16' }] },
    finds: false,
  },
])
