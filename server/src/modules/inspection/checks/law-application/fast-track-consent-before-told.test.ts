import { testCheck } from '../../test/check.ts'
import { fastTrackConsentBeforeTold } from './fast-track-consent-before-told.ts'

const track = (informed_at: string, consented_at: string) => ({ fast_track: { informed_at, consented_at } })

testCheck(fastTrackConsentBeforeTold, [
  { name: 'told, then signed', asOf: '2022-04-01', given: track('2022-03-01 10:00', '2022-03-01 10:05'), finds: false },
  { name: 'in the same minute', asOf: '2022-04-01', given: track('2022-03-01 10:00', '2022-03-01 10:00'), finds: false },
  {
    name: 'signed a minute before',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', '2022-03-01 09:59'),
    finds: {
      since: '2022-03-01',
      details: { consentedAt: '2022-03-01 09:59', informedAt: '2022-03-01 10:00' },
      subject: 'fast_track',
    },
  },
])
