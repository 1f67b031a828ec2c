import { testCheck } from '../../test/check.ts'
import { acceptedBeforeReport } from './accepted-before-report.ts'

const times = (reported_at: string, accepted_at: string | null) => ({
  administrative_case: { reported_at, accepted_at, ...(accepted_at ? {} : { stage: 'reported' }) },
})

testCheck(acceptedBeforeReport, [
  { name: 'in order', asOf: '2022-04-01', given: times('2022-03-01 09:00', '2022-03-01 10:00'), finds: false },
  { name: 'the same minute', asOf: '2022-04-01', given: times('2022-03-01 09:00', '2022-03-01 09:00'), finds: false },
  {
    name: 'a minute early',
    asOf: '2022-04-01',
    given: times('2022-03-01 09:00', '2022-03-01 08:59'),
    finds: { since: '2022-03-01', details: { acceptedAt: '2022-03-01 08:59', reportedAt: '2022-03-01 09:00' }, subject: 'case' },
  },
  { name: 'not accepted', asOf: '2022-04-01', given: times('2022-03-01 09:00', null), finds: false },
])
