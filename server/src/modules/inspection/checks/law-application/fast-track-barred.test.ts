import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { fastTrackBarred } from './fast-track-barred.ts'

const track = (party: Row, over: Row = {}) => ({ party, fast_track: { consented_at: '2022-03-01 23:30', ...over } })

testCheck(fastTrackBarred, [
  { name: 'an adult', asOf: '2022-04-01', given: track({}), finds: false },
  {
    name: 'a deaf person',
    asOf: '2022-04-01',
    given: track({ vulnerabilities: ['deaf'] }),
    finds: { since: '2022-03-01', details: { consentedOn: '2022-03-01' }, subject: 'fast_track' },
  },
  {
    name: 'deaf and mute',
    asOf: '2022-04-01',
    given: track({ vulnerabilities: ['deaf', 'mute'] }),
    finds: { since: '2022-03-01' },
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2022-04-01',
    given: track({ birth_on: '2004-03-01' }),
    finds: { since: '2022-03-01' },
  },
  { name: 'the day after', asOf: '2022-04-01', given: track({ birth_on: '2004-02-29' }), finds: false },
  {
    name: 'turned into an ordinary case',
    asOf: '2022-04-01',
    given: track({ vulnerabilities: ['deaf'] }, { converted_at: '2022-03-02 10:00' }),
    finds: false,
  },
  {
    name: 'another party is deaf',
    asOf: '2022-04-01',
    given: { ...track({}, {}), party: [{}, { role: 'victim', vulnerabilities: ['deaf'] }] },
    finds: false,
  },
])
