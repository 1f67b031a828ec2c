import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { licenceHearingLate } from './licence-hearing-late.ts'

const heard = (over: object) => ({
  'licences.hearing': { application_id: 'application', ground: 'great-interest', told_on: '2022-03-02', ...over },
})

testCheck(licenceHearingLate, [
  {
    name: 'on the twentieth working day',
    asOf: '2022-05-30',
    given: {
      ...anApplication(),
      ...heard({
        requested_on: '2022-03-04',
        notified_on: '2022-03-10',
        held_on: '2022-04-01',
        chair_id: 'chair',
        record: '示例',
        open_to_public: true,
      }),
    },
    finds: false,
  },
  {
    name: 'on the twenty-first',
    asOf: '2022-05-30',
    given: {
      ...anApplication(),
      ...heard({
        requested_on: '2022-03-04',
        notified_on: '2022-03-10',
        held_on: '2022-04-02',
        chair_id: 'chair',
        record: '示例',
        open_to_public: true,
      }),
    },
    finds: { since: '2022-04-02', details: { requestedOn: '2022-03-04', dueOn: '2022-04-01' }, subject: 'application' },
  },
  {
    name: 'not held, in time',
    asOf: '2022-04-01',
    given: { ...anApplication(), ...heard({ requested_on: '2022-03-04' }) },
    finds: false,
  },
  {
    name: 'not held, late',
    asOf: '2022-04-02',
    given: { ...anApplication(), ...heard({ requested_on: '2022-03-04' }) },
    finds: { since: '2022-04-02' },
  },
  {
    name: 'given up in time',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ requested_on: '2022-03-04', waived_on: '2022-03-20' }) },
    finds: false,
  },
  { name: 'not asked for', asOf: '2022-05-30', given: { ...anApplication(), ...heard({}) }, finds: false },
  {
    name: 'in 2026',
    asOf: '2026-05-30',
    given: { ...anApplication(), ...heard({ requested_on: '2026-01-05' }) },
    finds: { since: '2026-02-03' },
  },
  {
    name: 'of an application out of sight',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ application_id: 'other', requested_on: '2022-03-04' }) },
    finds: false,
  },
])
