import { testCheck } from '../../test/check.ts'
import { questioningTooLong } from './questioning-too-long.ts'

const from = (arrived_at: string, left_at: string | null, over: object = {}) => ({
  questioning: { arrived_at, left_at, ...over },
})
const TWELVE = { ground: 'many-or-unknown' }
const DETENTION = { ground: 'detention-possible' }

testCheck(questioningTooLong, [
  { name: 'three hours', asOf: '2022-03-10', given: from('2022-03-02 09:00', '2022-03-02 12:00'), finds: false },
  { name: 'eight hours exactly', asOf: '2022-03-10', given: from('2022-03-02 09:00', '2022-03-02 17:00'), finds: false },
  {
    name: 'a minute more than eight hours',
    asOf: '2022-03-10',
    given: from('2022-03-02 09:00', '2022-03-02 17:01'),
    finds: {
      since: '2022-03-02',
      details: { arrivedAt: '2022-03-02 09:00', minutes: 481, limitHours: 8 },
      subject: 'questioning',
    },
  },
  {
    name: 'still there after eight hours exactly',
    asOf: '2022-03-02 17:00',
    given: from('2022-03-02 09:00', null),
    finds: false,
  },
  {
    name: 'still there a minute later',
    asOf: '2022-03-02 17:01',
    given: from('2022-03-02 09:00', null),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'over midnight',
    asOf: '2022-03-10',
    given: from('2022-03-02 20:00', '2022-03-03 05:00'),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'came of their own will',
    asOf: '2022-03-10',
    given: from('2022-03-02 09:00', '2022-03-02 20:00', { summons: 'voluntary' }),
    finds: false,
  },
  {
    name: '24 hours where detention is possible',
    asOf: '2022-03-10',
    given: from('2022-03-02 09:00', '2022-03-03 09:00', DETENTION),
    finds: false,
  },
  {
    name: 'a minute more than 24 hours',
    asOf: '2022-03-10',
    given: from('2022-03-02 09:00', '2022-03-03 09:01', DETENTION),
    finds: { since: '2022-03-03', details: { limitHours: 24 } },
  },
  {
    name: 'many people: 2025 knows 8 hours only',
    asOf: '2026-03-10',
    given: from('2025-12-31 23:59', '2026-01-01 08:00', TWELVE),
    finds: { since: '2026-01-01', details: { limitHours: 8 } },
  },
  {
    name: 'many people, arrived as the new law begins: 12 hours',
    asOf: '2026-03-10',
    given: from('2026-01-01 00:00', '2026-01-01 12:00', TWELVE),
    finds: false,
  },
  {
    name: 'many people: a minute more than 12 hours',
    asOf: '2026-03-10',
    given: from('2026-01-01 00:00', '2026-01-01 12:01', TWELVE),
    finds: { since: '2026-01-01', details: { limitHours: 12 } },
  },
  {
    name: '2026 without a ground: 8 hours',
    asOf: '2026-03-10',
    given: from('2026-02-02 09:00', '2026-02-02 17:01'),
    finds: { since: '2026-02-02' },
  },
  {
    name: 'two questionings, one too long',
    asOf: '2022-03-10',
    given: {
      questioning: [
        { arrived_at: '2022-03-02 09:00', left_at: '2022-03-02 11:00' },
        { arrived_at: '2022-03-04 09:00', left_at: '2022-03-04 18:00' },
      ],
    },
    finds: { since: '2022-03-04', details: { minutes: 540 }, subject: 'questioning-2' },
  },
])
