import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { measureByOneOfficer } from './measure-by-one-officer.ts'

const alone = (taken_at: string, over: Row = {}, family = 'psa') => ({
  administrative_case: { family },
  measure: { taken_at, approved_at: '2020-01-01 09:00', officers: ['lead'], ...over },
})

testCheck(measureByOneOfficer, [
  { name: 'two', asOf: '2022-04-01', given: alone('2022-03-02 10:00', { officers: ['lead', 'co'] }), finds: false },
  {
    name: 'one',
    asOf: '2022-04-01',
    given: alone('2022-03-02 23:30'),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30', officers: 1 }, subject: 'measure' },
  },
  { name: 'three', asOf: '2022-04-01', given: alone('2022-03-02 10:00', { officers: ['lead', 'co', 'third'] }), finds: false },
  {
    name: 'one, named twice',
    asOf: '2022-04-01',
    given: alone('2022-03-02 10:00', { officers: ['lead', 'lead'] }),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'a seizure in the last minute of the old law',
    asOf: '2026-04-01',
    given: alone('2025-12-31 23:59'),
    finds: { since: '2025-12-31' },
  },
  { name: 'a seizure in the first minute of the new law', asOf: '2026-04-01', given: alone('2026-01-01 00:00'), finds: false },
  {
    name: 'a sealing-off in 2026',
    asOf: '2026-04-01',
    given: alone('2026-03-02 10:00', { kind: 'sealing-off' }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'a seizure under another law',
    asOf: '2026-04-01',
    given: alone('2026-03-02 10:00', {}, 'general'),
    finds: { since: '2026-03-02' },
  },
])
