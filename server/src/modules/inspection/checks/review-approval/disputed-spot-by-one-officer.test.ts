import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { disputedSpotByOneOfficer } from './disputed-spot-by-one-officer.ts'

const spot = (over: object, decided_on = '2026-03-05', rest: object = {}) => ({
  administrative_case: { procedure: 'summary', stage: 'decided' },
  decision: { kind: 'on-the-spot', decided_on, spot: aSpot({ officers: ['lead'], ...over }), ...rest },
})

testCheck(disputedSpotByOneOfficer, [
  { name: 'one officer, no dispute, recorded', asOf: '2026-04-01', given: spot({}), finds: false },
  {
    name: 'one officer, disputed',
    asOf: '2026-04-01',
    given: spot({ disputed: true }),
    finds: {
      since: '2026-03-05',
      details: { decidedOn: '2026-03-05', officers: 1, disputed: '有异议', avRecorded: '全程录音录像' },
      subject: 'decision',
    },
  },
  {
    name: 'one officer, not recorded',
    asOf: '2026-04-01',
    given: spot({ avRecorded: false }),
    finds: { since: '2026-03-05', details: { disputed: '无异议', avRecorded: '未全程录音录像' } },
  },
  {
    name: 'two officers, disputed and not recorded',
    asOf: '2026-04-01',
    given: spot({ officers: ['lead', 'co'], disputed: true, avRecorded: false }),
    finds: false,
  },
  { name: 'the last day of the old law', asOf: '2026-04-01', given: spot({ disputed: true }, '2025-12-31'), finds: false },
  {
    name: 'the first day of the new law',
    asOf: '2026-04-01',
    given: spot({ disputed: true }, '2026-01-01'),
    finds: { since: '2026-01-01' },
  },
  {
    name: 'revoked since',
    asOf: '2026-04-01',
    given: spot({ disputed: true }, '2026-03-05', { revoked_on: '2026-03-20' }),
    finds: false,
  },
  {
    name: 'another law’s on-the-spot decision',
    asOf: '2026-04-01',
    given: { ...spot({ disputed: true }), administrative_case: { procedure: 'summary', family: 'general' } },
    finds: false,
  },
  { name: 'a reviewed decision', asOf: '2026-04-01', given: { decision: { decided_on: '2026-03-05' } }, finds: false },
])
