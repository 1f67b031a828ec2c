import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { childPunished } from './child-punished.ts'

const child = (birth_on: string | null, decision: Row = {}, file: Row = {}) => ({
  administrative_case: { occurred_on: '2022-03-01', ...file },
  party: { birth_on },
  decision,
})

testCheck(childPunished, [
  { name: 'an adult', asOf: '2022-04-01', given: child('1990-01-01'), finds: false },
  {
    name: 'on the fourteenth birthday: still thirteen',
    asOf: '2022-04-01',
    given: child('2008-03-01'),
    finds: { since: '2022-03-10', details: { actOn: '2022-03-01', decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  { name: 'the day after: fourteen', asOf: '2022-04-01', given: child('2008-02-29'), finds: false },
  { name: 'day before the birthday', asOf: '2022-04-01', given: child('2008-03-02'), finds: { since: '2022-03-10' } },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: child('2012-01-05', { decided_on: '2026-01-20' }, { occurred_on: '2026-01-05' }),
    finds: { since: '2026-01-20' },
  },
  {
    name: 'on the spot',
    asOf: '2022-04-01',
    given: child('2012-01-05', { kind: 'on-the-spot', decided_on: '2022-03-01' }),
    finds: { since: '2022-03-01' },
  },
  {
    name: 'an act that ended at fourteen',
    asOf: '2022-04-01',
    given: child('2008-02-01', {}, { occurred_on: '2022-01-01', occurred_until: '2022-02-02' }),
    finds: false,
  },
  { name: 'not punished', asOf: '2022-04-01', given: child('2012-01-05', { outcome: 'no-penalty' }), finds: false },
  { name: 'revoked', asOf: '2022-04-01', given: child('2012-01-05', { revoked_on: '2022-03-20' }), finds: false },
  { name: 'day of birth unknown', asOf: '2022-04-01', given: child(null), finds: false },
  {
    name: 'the victim is a child',
    asOf: '2022-04-01',
    given: { ...child('1990-01-01'), party: [{}, { role: 'victim', birth_on: '2012-01-01' }] },
    finds: false,
  },
])
