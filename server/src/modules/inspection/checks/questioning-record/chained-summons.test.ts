import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { chainedSummons } from './chained-summons.ts'

const again = (arrived_at: string, over: Row = {}, first: Row = {}) => ({
  questioning: [
    { arrived_at: '2022-03-02 09:00', left_at: '2022-03-02 17:00', ...first },
    { arrived_at, left_at: null, ...over },
  ],
})

testCheck(chainedSummons, [
  { name: 'the next day', asOf: '2022-04-01', given: again('2022-03-03 09:00'), finds: false },
  { name: 'twelve hours later exactly', asOf: '2022-04-01', given: again('2022-03-03 05:00'), finds: false },
  {
    name: 'a minute less',
    asOf: '2022-04-01',
    given: again('2022-03-03 04:59'),
    finds: {
      since: '2022-03-03',
      details: { leftAt: '2022-03-02 17:00', arrivedAt: '2022-03-03 04:59', hours: 12 },
      subject: 'questioning-2',
    },
  },
  { name: 'at once', asOf: '2022-04-01', given: again('2022-03-02 17:00'), finds: { since: '2022-03-02' } },
  { name: 'while the first goes on: another check', asOf: '2022-04-01', given: again('2022-03-02 16:59'), finds: false },
  {
    name: 'the second of his own will',
    asOf: '2022-04-01',
    given: again('2022-03-02 20:00', { summons: 'voluntary' }),
    finds: false,
  },
  {
    name: 'the first of his own will',
    asOf: '2022-04-01',
    given: again('2022-03-02 20:00', {}, { summons: 'voluntary' }),
    finds: false,
  },
  { name: 'another person', asOf: '2022-04-01', given: again('2022-03-02 20:00', { party_id: 'party-2' }), finds: false },
  {
    name: 'came and left in one minute',
    asOf: '2022-04-01',
    given: { questioning: { arrived_at: '2022-03-02 09:00', left_at: '2022-03-02 09:00' } },
    finds: false,
  },
  {
    name: 'the bureau asks for two hours only',
    asOf: '2022-04-01',
    given: again('2022-03-02 19:00'),
    finds: false,
    settings: { 'cases.summons-gap-hours': 2 },
  },
])
