import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { continuedQuestioningTooLong } from './continued-questioning-too-long.ts'

const held = (lifted_at: string | null, more: Row = {}) => ({
  measure: { kind: 'continued-questioning', taken_at: '2022-03-02 10:00', lifted_at },
  ...more,
})
const extended = (...hours: number[]) => ({ measure_extension: hours.map((each) => ({ hours: each })) })

testCheck(continuedQuestioningTooLong, [
  { name: 'two hours', asOf: '2022-04-01', given: held('2022-03-02 12:00'), finds: false },
  { name: 'twelve hours exactly', asOf: '2022-04-01', given: held('2022-03-02 22:00'), finds: false },
  {
    name: 'a minute more',
    asOf: '2022-04-01',
    given: held('2022-03-02 22:01'),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 10:00', hours: 12 }, subject: 'measure' },
  },
  { name: 'still going on after twelve hours', asOf: '2022-03-02 22:00', given: held(null), finds: false },
  { name: 'and a minute', asOf: '2022-03-02 22:01', given: held(null), finds: { since: '2022-03-02' } },
  { name: '24 hours, extended', asOf: '2022-04-01', given: held('2022-03-03 10:00', extended(24)), finds: false },
  {
    name: 'a minute more than 24',
    asOf: '2022-04-01',
    given: held('2022-03-03 10:01', extended(24)),
    finds: { since: '2022-03-03', details: { hours: 24 } },
  },
  { name: '48 hours, extended twice', asOf: '2022-04-01', given: held('2022-03-04 10:00', extended(24, 48)), finds: false },
  {
    name: 'a minute more than 48',
    asOf: '2026-04-01',
    given: held('2022-03-04 10:01', extended(24, 48)),
    finds: { since: '2022-03-04', details: { hours: 48 } },
  },
  {
    name: 'another measure was extended',
    asOf: '2022-04-01',
    given: held('2022-03-03 09:00', { measure_extension: { hours: 24, measure_id: 'other' } }),
    finds: { since: '2022-03-02' },
  },
  { name: 'a seizure', asOf: '2022-04-01', given: { measure: { lifted_at: '2022-03-09 12:00' } }, finds: false },
])
