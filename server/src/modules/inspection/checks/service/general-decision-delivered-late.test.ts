import { testCheck } from '../../test/check.ts'
import { generalDecisionDeliveredLate } from './general-decision-delivered-late.ts'

/** Decided on Friday 10 June 2022; 7 working days are over on Tuesday 21 June. */
const decided = (delivery?: object, decision: object = {}, file: object = {}) => ({
  administrative_case: { family: 'general', stage: 'decided', ...file },
  decision: { decided_on: '2022-06-10', ...decision },
  ...(delivery ? { delivery: { ...delivery } } : {}),
})

testCheck(generalDecisionDeliveredLate, [
  { name: 'delivered within the week', asOf: '2022-07-01', given: decided({ delivered_on: '2022-06-15' }), finds: false },
  {
    name: 'delivered on the seventh working day',
    asOf: '2022-07-01',
    given: decided({ delivered_on: '2022-06-21' }),
    finds: false,
  },
  {
    name: 'delivered on the eighth',
    asOf: '2022-07-01',
    given: decided({ delivered_on: '2022-06-22' }),
    finds: { since: '2022-06-22', details: { decidedOn: '2022-06-10', dueOn: '2022-06-21' }, subject: 'decision' },
  },
  { name: 'not delivered, on the last day', asOf: '2022-06-21', given: decided(), finds: false },
  { name: 'not delivered, the day after', asOf: '2022-06-22', given: decided(), finds: { since: '2022-06-22' } },
  {
    name: 'over the National Day: seven working days are 18 October',
    asOf: '2022-11-01',
    given: decided({ delivered_on: '2022-10-12' }, { decided_on: '2022-09-30' }),
    finds: false,
  },
  {
    name: 'a public notice counts from its publication',
    asOf: '2022-12-01',
    given: decided({ method: 'public-notice', published_on: '2022-06-20', delivered_on: '2022-08-20' }),
    finds: false,
  },
  {
    name: 'revoked in time, never delivered',
    asOf: '2022-07-01',
    given: decided(undefined, { revoked_on: '2022-06-14' }),
    finds: false,
  },
  {
    name: 'a public-security case has two days of its own, another check',
    asOf: '2022-07-01',
    given: decided({ delivered_on: '2022-06-25' }, {}, { family: 'psa' }),
    finds: false,
  },
  {
    name: 'delivered to the victim only',
    asOf: '2022-07-01',
    given: decided({ party_id: 'victim', delivered_on: '2022-06-11' }),
    finds: { since: '2022-06-22' },
  },
  {
    name: 'a decision not to punish',
    asOf: '2022-07-01',
    given: decided({ delivered_on: '2022-06-30' }, { outcome: 'no-penalty' }),
    finds: false,
  },
  {
    name: 'on the spot the party is there',
    asOf: '2022-07-01',
    given: decided(undefined, { kind: 'on-the-spot' }),
    finds: false,
  },
  {
    name: 'another decision of the case was delivered in time, this one never',
    asOf: '2022-07-01',
    given: {
      administrative_case: { family: 'general' },
      decision: [{ decided_on: '2022-06-10' }, { decided_on: '2022-06-10', item_id: 'second', party_id: 'party-2' }],
      delivery: { delivered_on: '2022-06-13' },
    },
    finds: { since: '2022-06-22', subject: 'decision-2' },
  },
])
