import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { fastTrackWithoutConsent } from './fast-track-without-consent.ts'

const track = (party: Row | Row[], fast_track?: Row, procedure = 'fast-track') => ({
  administrative_case: { procedure, accepted_at: '2022-03-01 23:30' },
  party: party as never,
  ...(fast_track ? { fast_track } : {}),
})

testCheck(fastTrackWithoutConsent, [
  { name: 'signed', asOf: '2022-04-01', given: track({}, {}), finds: false },
  {
    name: 'not signed',
    asOf: '2022-04-01',
    given: track({}),
    finds: { since: '2022-03-01', details: { acceptedOn: '2022-03-01' }, subject: 'party' },
  },
  {
    name: 'the second suspect did not',
    asOf: '2022-04-01',
    given: track([{}, {}], {}),
    finds: { since: '2022-03-01', subject: 'party-2' },
  },
  { name: 'a victim need not', asOf: '2022-04-01', given: track([{}, { role: 'victim' }], {}), finds: false },
  {
    name: 'the second suspect was removed',
    asOf: '2022-04-01',
    given: track([{}, { removed_at: '2022-03-01 12:00' }], {}),
    finds: false,
  },
  { name: 'signed in another case', asOf: '2022-04-01', given: track({}, { case_id: 'other' }), finds: { since: '2022-03-01' } },
  { name: 'an ordinary case', asOf: '2022-04-01', given: track({}, undefined, 'ordinary'), finds: false },
])
