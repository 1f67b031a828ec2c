import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { psaPunishedAfterLimitation } from './psa-punished-after-limitation.ts'

const act = (occurred_on: string, found_on: string, over: Row = {}, decision: Row = {}) => ({
  administrative_case: { occurred_on, found_on, ...over },
  decision,
})

testCheck(psaPunishedAfterLimitation, [
  { name: 'found the same day', asOf: '2022-10-01', given: act('2022-03-02', '2022-03-02'), finds: false },
  { name: 'on the last day of six months', asOf: '2022-10-01', given: act('2021-08-31', '2022-02-28'), finds: false },
  {
    name: 'a day later',
    asOf: '2022-10-01',
    given: act('2021-08-31', '2022-03-01'),
    finds: {
      since: '2022-03-10',
      details: { endedOn: '2021-08-31', foundOn: '2022-03-01', decidedOn: '2022-03-10' },
      subject: 'decision',
    },
  },
  {
    name: 'from the end of an act that went on',
    asOf: '2022-10-01',
    given: act('2021-01-01', '2022-03-01', { occurred_until: '2021-09-01' }),
    finds: false,
  },
  {
    name: 'over the new year into the law of 2025',
    asOf: '2026-10-01',
    given: act('2025-09-01', '2026-03-02', {}, { decided_on: '2026-03-10' }),
    finds: { since: '2026-03-10' },
  },
  {
    name: 'the victim’s report was wrongly refused',
    asOf: '2022-10-01',
    given: act('2021-01-01', '2022-03-01', { limitation_ground: 'refused-report' }),
    finds: false,
  },
  {
    name: 'another ground does not help in a public-security case',
    asOf: '2022-10-01',
    given: act('2021-01-01', '2022-03-01', { limitation_ground: 'life-health-finance' }),
    finds: { since: '2022-03-10' },
  },
  { name: 'another law', asOf: '2022-10-01', given: act('2021-01-01', '2022-03-01', { family: 'general' }), finds: false },
  {
    name: 'not punished',
    asOf: '2022-10-01',
    given: act('2021-01-01', '2022-03-01', {}, { outcome: 'terminated' }),
    finds: false,
  },
  { name: 'revoked', asOf: '2022-10-01', given: act('2021-01-01', '2022-03-01', {}, { revoked_on: '2022-04-01' }), finds: false },
])
