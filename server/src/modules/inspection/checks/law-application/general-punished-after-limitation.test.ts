import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { generalPunishedAfterLimitation } from './general-punished-after-limitation.ts'

const act = (occurred_on: string, over: Row = {}, decision: Row = {}) => ({
  administrative_case: { family: 'general', occurred_on, found_on: '2022-03-01', ...over },
  decision,
})
const GRAVE = { limitation_ground: 'life-health-finance' }

testCheck(generalPunishedAfterLimitation, [
  { name: 'two years to the day', asOf: '2022-10-01', given: act('2020-03-01'), finds: false },
  {
    name: 'a day more',
    asOf: '2022-10-01',
    given: act('2020-02-29'),
    finds: { since: '2022-03-10', details: { endedOn: '2020-02-29', foundOn: '2022-03-01', years: 2 }, subject: 'decision' },
  },
  {
    name: 'found in 2026: the same',
    asOf: '2026-10-01',
    given: act('2024-02-28', { found_on: '2026-03-01' }, { decided_on: '2026-03-10' }),
    finds: { since: '2026-03-10' },
  },
  { name: 'five years to the day where health was harmed', asOf: '2022-10-01', given: act('2017-03-01', GRAVE), finds: false },
  {
    name: 'a day more than five',
    asOf: '2022-10-01',
    given: act('2017-02-28', GRAVE),
    finds: { since: '2022-03-10', details: { years: 5 } },
  },
  {
    name: 'from the end of an act that went on',
    asOf: '2022-10-01',
    given: act('2010-01-01', { occurred_until: '2021-01-01' }),
    finds: false,
  },
  {
    name: 'the report was wrongly refused',
    asOf: '2022-10-01',
    given: act('2010-01-01', { limitation_ground: 'refused-report' }),
    finds: false,
  },
  { name: 'a public-security case', asOf: '2022-10-01', given: act('2010-01-01', { family: 'psa' }), finds: false },
  { name: 'not punished', asOf: '2022-10-01', given: act('2010-01-01', {}, { outcome: 'terminated' }), finds: false },
  { name: 'revoked', asOf: '2022-10-01', given: act('2010-01-01', {}, { revoked_on: '2022-04-01' }), finds: false },
])
