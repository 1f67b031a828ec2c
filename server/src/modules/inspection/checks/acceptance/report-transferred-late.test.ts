import { testCheck } from '../../test/check.ts'
import { reportTransferredLate } from './report-transferred-late.ts'

const passed = (...at: string[]) => ({ timeline: at.map((each) => ({ act: 'transferReport', at: each })) })

testCheck(reportTransferredLate, [
  { name: 'passed on in the morning', asOf: '2022-04-01', given: passed('2022-03-01 11:00'), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-04-01', given: passed('2022-03-02 09:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: passed('2022-03-02 09:01'),
    finds: {
      since: '2022-03-02',
      details: { reportedAt: '2022-03-01 09:00', transferredAt: '2022-03-02 09:01' },
      subject: 'case',
    },
  },
  {
    name: 'passed on in time, and once more by the next unit',
    asOf: '2022-04-01',
    given: passed('2022-03-01 11:00', '2022-03-05 11:00'),
    finds: false,
  },
  {
    name: 'twice, both late: one finding',
    asOf: '2022-04-01',
    given: passed('2022-03-04 11:00', '2022-03-05 11:00'),
    finds: { since: '2022-03-02', details: { transferredAt: '2022-03-04 11:00' } },
  },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: {
      administrative_case: { reported_at: '2026-03-01 09:00' },
      timeline: { act: 'transferReport', at: '2026-03-02 10:00' },
    },
    finds: { since: '2026-03-02' },
  },
  {
    name: 'reported at midnight',
    asOf: '2022-04-01',
    given: {
      administrative_case: { reported_at: '2022-03-01 00:00' },
      timeline: { act: 'transferReport', at: '2022-03-05 09:00' },
    },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'reported before midnight',
    asOf: '2022-04-01',
    given: {
      administrative_case: { reported_at: '2022-03-01 23:59' },
      timeline: { act: 'transferReport', at: '2022-03-05 09:00' },
    },
    finds: { since: '2022-03-02' },
  },
  { name: 'another act', asOf: '2022-04-01', given: { timeline: { at: '2022-03-05 11:00' } }, finds: false },
  {
    name: 'another case passed on earlier, this one by other acts',
    asOf: '2022-04-01',
    given: {
      timeline: [
        { act: 'transferReport', at: '2022-03-03 09:00' },
        { act: 'transferReport', at: '2022-03-01 10:00', case_id: 'other' },
        { at: '2022-03-01 10:00' },
      ],
    },
    finds: { since: '2022-03-02' },
  },
])
