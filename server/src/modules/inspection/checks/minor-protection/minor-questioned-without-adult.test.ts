import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { minorQuestionedWithoutAdult } from './minor-questioned-without-adult.ts'

const young = (birth_on: string | null, over: Row = {}) => ({
  party: { birth_on },
  questioning: { arrived_at: '2022-03-02 00:10', left_at: null, ...over },
})

testCheck(minorQuestionedWithoutAdult, [
  { name: 'an adult', asOf: '2022-04-01', given: young('1990-01-01'), finds: false },
  {
    name: 'on the eighteenth birthday',
    asOf: '2022-04-01',
    given: young('2004-03-02'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 00:10' }, subject: 'questioning' },
  },
  { name: 'the day after', asOf: '2022-04-01', given: young('2004-03-01'), finds: false },
  { name: 'the mother is there', asOf: '2022-04-01', given: young('2008-01-01', { guardian_present: 'party-2' }), finds: false },
  {
    name: 'nobody came, and why',
    asOf: '2022-04-01',
    given: young('2008-01-01', { guardian_absent_reason: '无法联系，已通知学校' }),
    finds: false,
  },
  {
    name: 'seventeen, under the law of 2025',
    asOf: '2026-04-01',
    given: young('2009-01-01', { arrived_at: '2026-01-01 09:00' }),
    finds: { since: '2026-01-01' },
  },
  { name: 'day of birth unknown', asOf: '2022-04-01', given: young(null), finds: false },
  {
    name: 'another party is a child',
    asOf: '2022-04-01',
    given: { ...young('1990-01-01'), party: [{}, { role: 'victim', birth_on: '2012-01-01' }] },
    finds: false,
  },
])
