import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { noRestOrFood } from './no-rest-or-food.ts'

const asked = (over: Row) => ({ questioning: { arrived_at: '2022-03-02 23:30', left_at: null, ...over } })

testCheck(noRestOrFood, [
  { name: 'noted', asOf: '2022-04-01', given: asked({}), finds: false },
  {
    name: 'not noted',
    asOf: '2022-04-01',
    given: asked({ rest_and_food: false }),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 23:30' }, subject: 'questioning' },
  },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: asked({ rest_and_food: false, arrived_at: '2026-01-01 09:00' }),
    finds: { since: '2026-01-01' },
  },
  { name: 'came by himself', asOf: '2022-04-01', given: asked({ rest_and_food: false, summons: 'voluntary' }), finds: false },
])
