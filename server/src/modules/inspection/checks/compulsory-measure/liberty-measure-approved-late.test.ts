import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { libertyMeasureApprovedLate } from './liberty-measure-approved-late.ts'

const taken = (approved_at: string | null, over: Row = {}) => ({
  measure: { kind: 'continued-questioning', urgent: true, taken_at: '2022-03-02 10:00', approved_at, ...over },
})

testCheck(libertyMeasureApprovedLate, [
  { name: 'approved in the hour', asOf: '2022-04-01', given: taken('2022-03-02 11:00'), finds: false },
  { name: 'after two hours exactly', asOf: '2022-04-01', given: taken('2022-03-02 12:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: taken('2022-03-02 12:01'),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 10:00', hours: 2 }, subject: 'measure' },
  },
  {
    name: 'the bureau allows three',
    asOf: '2022-04-01',
    given: taken('2022-03-02 13:00'),
    finds: false,
    settings: { 'cases.at-once-hours': 3 },
  },
  {
    name: 'until sober, not decided',
    asOf: '2022-03-02 12:01',
    given: taken(null, { kind: 'restraint-until-sober' }),
    finds: { since: '2022-03-02' },
  },
  { name: 'refused in time', asOf: '2026-04-01', given: taken(null, { refused_at: '2022-03-02 11:00' }), finds: false },
  { name: 'not urgent', asOf: '2022-04-01', given: taken(null, { urgent: false }), finds: false },
  { name: 'a thing', asOf: '2022-04-01', given: taken(null, { kind: 'seizure' }), finds: false },
])
