import { testCheck } from '../../test/check.ts'
import { measureApprovedByTaker } from './measure-approved-by-taker.ts'

const approved = (approved_by: string | null) => ({ measure: { taken_at: '2022-03-02 23:30', approved_by } })

testCheck(measureApprovedByTaker, [
  { name: 'by the chief', asOf: '2022-04-01', given: approved('chief'), finds: false },
  {
    name: 'by one of the two',
    asOf: '2022-04-01',
    given: approved('co'),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30' }, subject: 'measure' },
  },
  { name: 'by nobody: another check', asOf: '2022-04-01', given: approved(null), finds: false },
])
