import { testCheck } from '../../test/check.ts'
import { summonedNotOffender } from './summoned-not-offender.ts'

const came = (role: string, summons: string) => ({
  party: { role },
  questioning: { summons, arrived_at: '2022-03-02 23:30', left_at: null },
})

testCheck(summonedNotOffender, [
  { name: 'the suspect', asOf: '2022-04-01', given: came('offender', 'written'), finds: false },
  {
    name: 'a witness',
    asOf: '2022-04-01',
    given: came('witness', 'written'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 23:30' }, subject: 'questioning' },
  },
  { name: 'the victim, orally', asOf: '2022-04-01', given: came('victim', 'oral'), finds: { since: '2022-03-02' } },
  { name: 'a witness of his own will', asOf: '2022-04-01', given: came('witness', 'voluntary'), finds: false },
  {
    name: 'another party is a witness',
    asOf: '2022-04-01',
    given: { ...came('offender', 'written'), party: [{}, { role: 'witness' }] },
    finds: false,
  },
])
