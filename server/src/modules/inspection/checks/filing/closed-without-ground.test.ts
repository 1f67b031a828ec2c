import { testCheck } from '../../test/check.ts'
import { closedWithoutGround } from './closed-without-ground.ts'

testCheck(closedWithoutGround, [
  { name: 'executed after a penalty', asOf: '2022-05-01', given: { decision: {}, closure: {} }, finds: false },
  {
    name: 'impossible after a penalty',
    asOf: '2022-05-01',
    given: { decision: {}, closure: { ground: 'impossible' } },
    finds: false,
  },
  {
    name: 'executed without a decision',
    asOf: '2022-05-01',
    given: { closure: {} },
    finds: { since: '2022-03-20', details: { closedOn: '2022-03-20' }, subject: 'case' },
  },
  {
    name: 'executed after no penalty, in 2026',
    asOf: '2026-05-01',
    given: { decision: { outcome: 'no-penalty' }, closure: { closed_on: '2026-01-05' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'no penalty',
    asOf: '2022-05-01',
    given: { decision: { outcome: 'no-penalty' }, closure: { ground: 'no-penalty' } },
    finds: false,
  },
  {
    name: 'mediated',
    asOf: '2022-05-01',
    given: { decision: { outcome: 'mediated' }, closure: { ground: 'mediated' } },
    finds: false,
  },
  {
    name: 'criminal',
    asOf: '2022-05-01',
    given: { decision: { outcome: 'transfer' }, closure: { ground: 'criminal' } },
    finds: false,
  },
  {
    name: 'transferred',
    asOf: '2022-05-01',
    given: { decision: { outcome: 'transfer' }, closure: { ground: 'transferred' } },
    finds: false,
  },
  {
    name: 'terminated after a penalty',
    asOf: '2022-05-01',
    given: { decision: {}, closure: { ground: 'terminated' } },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'decided on the day',
    asOf: '2022-05-01',
    given: { decision: { decided_on: '2022-03-20' }, closure: {} },
    finds: false,
  },
  {
    name: 'decided the day after',
    asOf: '2022-05-01',
    given: { decision: { decided_on: '2022-03-21' }, closure: {} },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'decided in another case',
    asOf: '2022-05-01',
    given: { decision: { case_id: 'other' }, closure: {} },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'the decision was revoked on the day',
    asOf: '2022-05-01',
    given: { decision: { revoked_on: '2022-03-20' }, closure: {} },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'the decision was revoked before',
    asOf: '2022-05-01',
    given: { decision: { revoked_on: '2022-03-19' }, closure: {} },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'the decision was revoked later',
    asOf: '2022-05-01',
    given: { decision: { revoked_on: '2022-03-21' }, closure: {} },
    finds: false,
  },
])
