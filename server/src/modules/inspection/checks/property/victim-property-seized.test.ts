import { testCheck } from '../../test/check.ts'
import { idOf } from '../../test/rows.ts'
import type { Row } from '../../test/templates.ts'
import { victimPropertySeized } from './victim-property-seized.ts'

const seized = (taken_at: string, details: Row = {}, more: Row = {}) => ({
  party: { role: 'victim' },
  measure: { taken_at, approved_at: '2020-01-01 09:00' },
  timeline: { act: 'orderMeasure', details: { measureId: idOf('measure'), ...details } },
  ...more,
})
const EXPERT = { forExpertOpinion: true }

testCheck(victimPropertySeized, [
  { name: 'the suspect’s', asOf: '2022-04-01', given: seized('2022-03-02 10:00', {}, { party: {} }), finds: false },
  {
    name: 'the victim’s',
    asOf: '2022-04-01',
    given: seized('2022-03-02 23:30'),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30' }, subject: 'measure' },
  },
  {
    name: 'for an expert, in the last minute of the old law',
    asOf: '2026-04-01',
    given: seized('2025-12-31 23:59', EXPERT),
    finds: { since: '2025-12-31' },
  },
  {
    name: 'for an expert, in the first minute of the new law',
    asOf: '2026-04-01',
    given: seized('2026-01-01 00:00', EXPERT),
    finds: false,
  },
  {
    name: 'in 2026, for something else',
    asOf: '2026-04-01',
    given: seized('2026-03-02 10:00', { forExpertOpinion: false }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'another measure was for the expert',
    asOf: '2026-04-01',
    given: seized('2026-03-02 10:00', { ...EXPERT, measureId: 'other' }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'another act, another case',
    asOf: '2026-04-01',
    given: seized(
      '2026-03-02 10:00',
      {},
      {
        timeline: [
          { act: 'liftMeasure', details: { ...EXPERT, measureId: idOf('measure') } },
          { act: 'orderMeasure', case_id: 'other', details: { ...EXPERT, measureId: idOf('measure') } },
        ],
      },
    ),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'registered and kept in place',
    asOf: '2022-04-01',
    given: seized('2022-03-02 10:00', {}, { measure: { kind: 'evidence-preservation' } }),
    finds: false,
  },
  {
    name: 'another law',
    asOf: '2022-04-01',
    given: seized('2022-03-02 10:00', {}, { administrative_case: { family: 'general' } }),
    finds: false,
  },
  {
    name: 'another party is the victim',
    asOf: '2022-04-01',
    given: seized('2022-03-02 10:00', {}, { party: [{}, { role: 'victim' }] }),
    finds: false,
  },
])
