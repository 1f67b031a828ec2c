import { testCheck } from '../../test/check.ts'
import { decidedBeforeHearing } from './decided-before-hearing.ts'

testCheck(decidedBeforeHearing, [
  {
    name: 'held before',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-25' }, hearing: { held_on: '2022-03-21' } },
    finds: false,
  },
  {
    name: 'held on the day',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-21' }, hearing: { held_on: '2022-03-21' } },
    finds: false,
  },
  {
    name: 'held the day after',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-20' }, hearing: { held_on: '2022-03-21' } },
    finds: { since: '2022-03-20', details: { requestedOn: '2022-03-09', decidedOn: '2022-03-20' } },
  },
  {
    name: 'never held, in 2026',
    asOf: '2026-03-30',
    given: { decision: { decided_on: '2026-01-20' }, hearing: { requested_on: '2026-01-10' } },
    finds: { since: '2026-01-20' },
  },
  {
    name: 'asked for on the day of the decision',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-09' }, hearing: {} },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'asked for after it',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-08' }, hearing: {} },
    finds: false,
  },
  { name: 'taken back', asOf: '2022-03-30', given: { decision: {}, hearing: { withdrawn_on: '2022-03-10' } }, finds: false },
  { name: 'turned down', asOf: '2022-03-30', given: { decision: {}, hearing: { refused_reason: '示例' } }, finds: false },
  {
    name: 'the other offender asked',
    asOf: '2022-03-30',
    given: { decision: {}, hearing: { party_id: 'party-2' } },
    finds: false,
  },
  { name: 'revoked', asOf: '2022-03-30', given: { decision: { revoked_on: '2022-03-20' }, hearing: {} }, finds: false },
])
