import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { extensionApprovedTooLow } from './extension-approved-too-low.ts'

const unit = (id: string, code: string, level: string, kind: string, organ_id: string) => ({
  id,
  level,
  kind,
  organ_id,
  code,
  name: id,
  path: `/${code}/`,
})
const UNITS = [
  unit('station', '220300000000', 'station', 'station', 'bureau'),
  unit('brigade', '220300000001', 'county', 'brigade', 'bureau'),
  unit('bureau', '220300000002', 'county', 'county-bureau', 'bureau'),
  unit('other-bureau', '220300000003', 'county', 'county-bureau', 'other-bureau'),
  unit('city', '220300000004', 'city', 'city-bureau', 'city'),
]
const granted = (approver_unit: string | null, approved_on: string, file: Row = {}) => ({
  administrative_case: file,
  extension: { approver_unit, approved_on },
  'organisations.unit': UNITS,
})

testCheck(extensionApprovedTooLow, [
  { name: 'by the city bureau', asOf: '2022-06-01', given: granted('city', '2022-03-29'), finds: false },
  {
    name: 'by the own bureau, under the law of 2012',
    asOf: '2022-06-01',
    given: granted('bureau', '2022-03-29'),
    finds: { since: '2022-03-29', details: { approvedOn: '2022-03-29' }, subject: 'extension' },
  },
  {
    name: 'a station’s case by its bureau, on the last day of the old law',
    asOf: '2026-02-01',
    given: granted('bureau', '2025-12-31'),
    finds: { since: '2025-12-31' },
  },
  { name: 'on the first day of the new law', asOf: '2026-02-01', given: granted('bureau', '2026-01-01'), finds: false },
  { name: 'by another bureau', asOf: '2026-06-01', given: granted('other-bureau', '2026-03-29'), finds: { since: '2026-03-29' } },
  { name: 'by the station itself', asOf: '2026-06-01', given: granted('station', '2026-03-29'), finds: { since: '2026-03-29' } },
  {
    name: 'a brigade’s case by its own bureau',
    asOf: '2026-06-01',
    given: granted('bureau', '2026-03-29', { unit_id: 'brigade' }),
    finds: { since: '2026-03-29' },
  },
  {
    name: 'a brigade’s case by the city',
    asOf: '2026-06-01',
    given: granted('city', '2026-03-29', { unit_id: 'brigade' }),
    finds: false,
  },
  {
    name: 'the city’s own case: the province approves, which is not recorded as a unit',
    asOf: '2022-06-01',
    given: granted('bureau', '2022-03-29', { organ_id: 'city' }),
    finds: false,
  },
  { name: 'refused', asOf: '2022-06-01', given: granted('bureau', null as never), finds: false },
  { name: 'no unit recorded', asOf: '2022-06-01', given: granted(null, '2022-03-29'), finds: false },
])
