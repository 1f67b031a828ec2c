import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { measureNotApproved } from './measure-not-approved.ts'

const taken = (over: Row) => ({ measure: { taken_at: '2022-03-02 23:30', ...over } })

testCheck(measureNotApproved, [
  { name: 'approved before', asOf: '2022-04-01', given: taken({}), finds: false },
  {
    name: 'never approved',
    asOf: '2022-04-01',
    given: taken({ approved_at: null, approved_by: null }),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30' }, subject: 'measure' },
  },
  { name: 'by nobody', asOf: '2022-04-01', given: taken({ approved_by: null }), finds: { since: '2022-03-02' } },
  {
    name: 'no moment, in 2026',
    asOf: '2026-04-01',
    given: taken({ approved_at: null, taken_at: '2026-01-01 09:00' }),
    finds: { since: '2026-01-01' },
  },
  {
    name: 'urgent: another check',
    asOf: '2022-04-01',
    given: taken({ urgent: true, approved_at: null, approved_by: null }),
    finds: false,
  },
])
