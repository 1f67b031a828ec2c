import { testCheck } from '../../test/check.ts'
import { fastTrackWithHearing } from './fast-track-with-hearing.ts'

const told = (hearing_offered: boolean, procedure = 'fast-track') => ({
  administrative_case: { procedure },
  notice: { hearing_offered, given_at: '2022-03-08 23:30' },
})

testCheck(fastTrackWithHearing, [
  { name: 'no hearing', asOf: '2022-04-01', given: told(false), finds: false },
  {
    name: 'a hearing was offered',
    asOf: '2022-04-01',
    given: told(true),
    finds: { since: '2022-03-08', details: { givenOn: '2022-03-08' }, subject: 'notice' },
  },
  { name: 'an ordinary case', asOf: '2022-04-01', given: told(true, 'ordinary'), finds: false },
])
