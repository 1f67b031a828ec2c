import { testCheck } from '../../test/check.ts'
import { refusedMeasureNotLifted } from './refused-measure-not-lifted.ts'

const refused = (lifted_at: string | null, refused_at: string | null = '2022-03-03 09:00') => ({
  measure: { urgent: true, approved_at: null, approved_by: null, refused_at, lifted_at },
})

testCheck(refusedMeasureNotLifted, [
  { name: 'lifted the same day', asOf: '2022-04-01', given: refused('2022-03-03 23:59'), finds: false },
  {
    name: 'lifted after midnight',
    asOf: '2022-04-01',
    given: refused('2022-03-04 00:00'),
    finds: { since: '2022-03-04', details: { refusedAt: '2022-03-03 09:00' }, subject: 'measure' },
  },
  { name: 'not lifted, the same day', asOf: '2022-03-03', given: refused(null), finds: false },
  { name: 'not lifted, the day after', asOf: '2022-03-04', given: refused(null), finds: { since: '2022-03-04' } },
  { name: 'not refused', asOf: '2022-04-01', given: refused(null, null), finds: false },
])
