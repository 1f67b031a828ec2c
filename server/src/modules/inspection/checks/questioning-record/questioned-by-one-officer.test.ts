import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { questionedByOneOfficer } from './questioned-by-one-officer.ts'

const alone = (arrived_at: string, over: Row = {}, file: Row = {}) => ({
  administrative_case: file,
  questioning: { arrived_at, left_at: null, officers: ['lead'], ...over },
})

testCheck(questionedByOneOfficer, [
  { name: 'two', asOf: '2022-04-01', given: alone('2022-03-02 09:00', { officers: ['lead', 'co'] }), finds: false },
  {
    name: 'one',
    asOf: '2022-04-01',
    given: alone('2022-03-02 23:30'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 23:30', officers: 1 }, subject: 'questioning' },
  },
  {
    name: 'one, named twice',
    asOf: '2022-04-01',
    given: alone('2022-03-02 09:00', { officers: ['lead', 'lead'] }),
    finds: { since: '2022-03-02' },
  },
  { name: 'three', asOf: '2022-04-01', given: alone('2022-03-02 09:00', { officers: ['lead', 'co', 'third'] }), finds: false },
  {
    name: 'in the last minute of the old law',
    asOf: '2026-04-01',
    given: alone('2025-12-31 23:59'),
    finds: { since: '2025-12-31' },
  },
  {
    name: 'in the first minute of the new law, recorded in the handling place',
    asOf: '2026-04-01',
    given: alone('2026-01-01 00:00'),
    finds: false,
  },
  {
    name: 'not recorded',
    asOf: '2026-04-01',
    given: alone('2026-03-02 09:00', { av_recorded: false }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'elsewhere',
    asOf: '2026-04-01',
    given: alone('2026-03-02 09:00', { in_handling_place: false }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'another law',
    asOf: '2026-04-01',
    given: alone('2026-03-02 09:00', {}, { family: 'general' }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'nobody recorded',
    asOf: '2026-04-01',
    given: alone('2026-03-02 09:00', { officers: [] }),
    finds: { since: '2026-03-02', details: { officers: 0 } },
  },
])
