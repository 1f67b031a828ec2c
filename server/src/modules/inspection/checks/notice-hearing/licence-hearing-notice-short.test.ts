import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { licenceHearingNoticeShort } from './licence-hearing-notice-short.ts'

const heard = (over: object) => ({
  'licences.hearing': {
    application_id: 'application',
    ground: 'great-interest',
    told_on: '2022-03-02',
    chair_id: 'chair',
    record: '示例',
    open_to_public: true,
    ...over,
  },
})

testCheck(licenceHearingNoticeShort, [
  {
    name: 'seven working days before',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ notified_on: '2022-03-10', held_on: '2022-03-21' }) },
    finds: false,
  },
  {
    name: 'six',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ notified_on: '2022-03-10', held_on: '2022-03-18' }) },
    finds: { since: '2022-03-18', details: { notifiedOn: '2022-03-10', heldOn: '2022-03-18' }, subject: 'application' },
  },
  {
    name: 'eight',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ notified_on: '2022-03-10', held_on: '2022-03-22' }) },
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-05-30',
    given: { ...anApplication(), ...heard({ notified_on: '2026-01-05', held_on: '2026-01-13' }) },
    finds: { since: '2026-01-13' },
  },
  { name: 'not held', asOf: '2022-05-30', given: { ...anApplication(), ...heard({ notified_on: '2022-03-10' }) }, finds: false },
  {
    name: 'of an application out of sight',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...heard({ application_id: 'other', notified_on: '2022-03-10', held_on: '2022-03-18' }) },
    finds: false,
  },
])
