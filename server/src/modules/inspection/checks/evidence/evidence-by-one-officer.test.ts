import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { evidenceByOneOfficer } from './evidence-by-one-officer.ts'

const alone = (collected_on: string, over: Row = {}, family = 'psa') => ({
  administrative_case: { family },
  evidence: { collected_on, collected_by: ['lead'], in_handling_place: true, av_recorded: true, ...over },
})

testCheck(evidenceByOneOfficer, [
  { name: 'two', asOf: '2022-04-01', given: alone('2022-03-02', { collected_by: ['lead', 'co'] }), finds: false },
  {
    name: 'one',
    asOf: '2022-04-01',
    given: alone('2022-03-02'),
    finds: { since: '2022-03-02', details: { on: '2022-03-02', officers: 1 }, subject: 'evidence' },
  },
  { name: 'three', asOf: '2022-04-01', given: alone('2022-03-02', { collected_by: ['lead', 'co', 'third'] }), finds: false },
  { name: 'on the last day of the old law', asOf: '2026-04-01', given: alone('2025-12-31'), finds: { since: '2025-12-31' } },
  { name: 'on the first day of the new law', asOf: '2026-04-01', given: alone('2026-01-01'), finds: false },
  {
    name: 'elsewhere',
    asOf: '2026-04-01',
    given: alone('2026-03-02', { in_handling_place: false }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'not recorded',
    asOf: '2026-04-01',
    given: alone('2026-03-02', { av_recorded: false }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'a scene record always needs two',
    asOf: '2026-04-01',
    given: alone('2026-03-02', { kind: 'scene-record' }),
    finds: { since: '2026-03-02' },
  },
  { name: 'another law', asOf: '2026-04-01', given: alone('2026-03-02', {}, 'general'), finds: { since: '2026-03-02' } },
  {
    name: 'nobody recorded',
    asOf: '2026-04-01',
    given: alone('2026-03-02', { collected_by: [] }),
    finds: { since: '2026-03-02', details: { officers: 0 } },
  },
  { name: 'excluded', asOf: '2022-04-01', given: alone('2022-03-02', { excluded_on: '2022-03-09' }), finds: false },
])
