import { testCheck } from '../../test/check.ts'
import { hearingByInvestigator } from './hearing-by-investigator.ts'

const bench = { held_on: '2022-03-21', chair_id: 'chair', clerk_id: 'clerk', members: ['member'] }

testCheck(hearingByInvestigator, [
  {
    name: 'someone else',
    asOf: '2022-03-30',
    given: { hearing: bench, handler: {}, questioning: {}, measure: {}, evidence: {} },
    finds: false,
  },
  { name: 'nobody yet', asOf: '2022-03-30', given: { hearing: {}, handler: {} }, finds: false },
  {
    name: 'chaired by the handler',
    asOf: '2022-03-30',
    given: { hearing: { ...bench, chair_id: 'lead' }, handler: {} },
    finds: { since: '2022-03-21', details: { heldOn: '2022-03-21' } },
  },
  {
    name: 'chaired by who handed the case over',
    asOf: '2022-03-30',
    given: { hearing: { ...bench, chair_id: 'lead' }, handler: { until_at: '2022-03-05 10:00' } },
    finds: { since: '2022-03-21' },
  },
  {
    name: 'recorded by who questioned, in 2026',
    asOf: '2026-03-30',
    given: { hearing: { ...bench, held_on: '2026-03-20', clerk_id: 'co' }, questioning: {} },
    finds: { since: '2026-03-20' },
  },
  {
    name: 'with who took the measure',
    asOf: '2022-03-30',
    given: { hearing: { ...bench, members: ['co'] }, measure: {} },
    finds: { since: '2022-03-21' },
  },
  {
    name: 'with who collected evidence',
    asOf: '2022-03-30',
    given: { hearing: { ...bench, members: ['other', 'co'] }, evidence: {} },
    finds: { since: '2022-03-21' },
  },
  {
    name: 'who handled another case',
    asOf: '2022-03-30',
    given: {
      hearing: { ...bench, chair_id: 'lead' },
      handler: { case_id: 'other' },
      questioning: { case_id: 'other' },
      measure: { case_id: 'other' },
      evidence: { case_id: 'other' },
    },
    finds: false,
  },
  {
    name: 'only planned',
    asOf: '2022-03-12',
    given: { hearing: { planned_on: '2022-03-22', decided_on: '2022-03-10', chair_id: 'lead' }, handler: {} },
    finds: { since: '2022-03-10', details: { heldOn: '2022-03-22' } },
  },
  {
    name: 'taken back',
    asOf: '2022-03-30',
    given: { hearing: { ...bench, held_on: null, chair_id: 'lead', withdrawn_on: '2022-03-15' }, handler: {} },
    finds: false,
  },
  {
    name: 'turned down',
    asOf: '2022-03-30',
    given: { hearing: { chair_id: 'lead', refused_reason: '示例' }, handler: {} },
    finds: false,
  },
])
