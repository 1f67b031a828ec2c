import { testCheck } from '../../test/check.ts'
import { publicNoticeTooShort } from './public-notice-too-short.ts'

testCheck(publicNoticeTooShort, [
  {
    name: 'sixty days',
    asOf: '2022-06-30',
    given: { delivery: { method: 'public-notice', published_on: '2022-03-14', delivered_on: '2022-05-13' } },
    finds: false,
  },
  {
    name: 'fifty-nine',
    asOf: '2022-06-30',
    given: { delivery: { method: 'public-notice', published_on: '2022-03-14', delivered_on: '2022-05-12' } },
    finds: { since: '2022-05-12', details: { publishedOn: '2022-03-14', deliveredOn: '2022-05-12' } },
  },
  {
    name: 'sixty-one',
    asOf: '2022-06-30',
    given: { delivery: { method: 'public-notice', published_on: '2022-03-14', delivered_on: '2022-05-14' } },
    finds: false,
  },
  {
    name: 'thirty, in 2026: the police’s own rule asks for sixty still',
    asOf: '2026-06-30',
    given: { delivery: { method: 'public-notice', published_on: '2026-03-02', delivered_on: '2026-04-01' } },
    finds: { since: '2026-04-01' },
  },
  {
    name: 'sixty, in 2026',
    asOf: '2026-06-30',
    given: { delivery: { method: 'public-notice', published_on: '2026-03-02', delivered_on: '2026-05-01' } },
    finds: false,
  },
  {
    name: 'handed over',
    asOf: '2022-06-30',
    given: { delivery: { published_on: '2022-03-14', delivered_on: '2022-03-20' } },
    finds: false,
  },
])
