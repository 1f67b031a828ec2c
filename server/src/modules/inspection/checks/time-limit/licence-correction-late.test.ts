import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { licenceCorrectionLate } from './licence-correction-late.ts'

const waiting = anApplication({ stage: 'received', accepted_at: null, accepted_on: null })
const told = (on: string, answered: string | null = null, of = 'application') => ({
  'licences.correction': { application_id: of, told_on: on, answered_on: answered, missing: ['示例'] },
})
const declined = (on: string, of = 'application') => ({
  'licences.non_acceptance': { application_id: of, told_on: on, ground: 'not-required', reason: '示例' },
})

testCheck(licenceCorrectionLate, [
  {
    name: 'accepted on the fifth working day',
    asOf: '2022-04-30',
    given: anApplication({ accepted_at: '2022-03-08 23:59' }),
    finds: false,
  },
  {
    name: 'accepted on the sixth',
    asOf: '2022-04-30',
    given: anApplication({ accepted_at: '2022-03-09 00:00' }),
    finds: { since: '2022-03-09', details: { receivedOn: '2022-03-01', dueOn: '2022-03-08' }, subject: 'application' },
  },
  { name: 'told on the fifth', asOf: '2022-04-30', given: { ...waiting, ...told('2022-03-08') }, finds: false },
  { name: 'told on the sixth', asOf: '2022-04-30', given: { ...waiting, ...told('2022-03-09') }, finds: { since: '2022-03-09' } },
  {
    name: 'corrected, accepted on the fifth day after',
    asOf: '2022-04-30',
    given: { ...anApplication({ accepted_at: '2022-03-22 10:00' }), ...told('2022-03-08', '2022-03-15') },
    finds: false,
  },
  {
    name: 'corrected, accepted on the sixth',
    asOf: '2022-04-30',
    given: { ...anApplication({ accepted_at: '2022-03-23 10:00' }), ...told('2022-03-08', '2022-03-15') },
    finds: { since: '2022-03-23', details: { dueOn: '2022-03-22' } },
  },
  { name: 'declined on the fifth', asOf: '2022-04-30', given: { ...waiting, ...declined('2022-03-08') }, finds: false },
  {
    name: 'declined on the sixth',
    asOf: '2022-04-30',
    given: { ...waiting, ...declined('2022-03-09') },
    finds: { since: '2022-03-09' },
  },
  { name: 'nothing done, in time', asOf: '2022-03-08', given: waiting, finds: false },
  { name: 'nothing done, late', asOf: '2022-03-09', given: waiting, finds: { since: '2022-03-09' } },
  {
    name: 'nothing done, in 2026',
    asOf: '2026-03-09',
    given: anApplication({ stage: 'received', received_at: '2026-01-05 10:00', accepted_at: null, accepted_on: null }),
    finds: { since: '2026-01-13' },
  },
  {
    name: 'accepted by silence',
    asOf: '2022-04-30',
    given: anApplication({ accepted_at: '2022-03-02 10:00', by_silence: true }),
    finds: { since: '2022-03-09' },
  },
  {
    name: 'taken back',
    asOf: '2022-04-30',
    given: anApplication({ stage: 'withdrawn', accepted_at: null, accepted_on: null }),
    finds: false,
  },
  {
    name: 'another application was corrected',
    asOf: '2022-04-30',
    given: { ...waiting, ...told('2022-03-08', null, 'other'), ...declined('2022-03-08', 'other') },
    finds: { since: '2022-03-09' },
  },
])
