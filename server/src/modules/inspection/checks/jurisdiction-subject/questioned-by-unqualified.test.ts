import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { questionedByUnqualified } from './questioned-by-unqualified.ts'

const by = (person: Row, held: Row[] = [{}]) => ({
  questioning: { arrived_at: '2022-03-02 23:30', left_at: null, officers: ['lead'] },
  'organisations.person': person,
  'organisations.qualification': held,
})

testCheck(questionedByUnqualified, [
  { name: 'in order', asOf: '2022-04-01', given: by({}), finds: false },
  {
    name: 'an auxiliary',
    asOf: '2022-04-01',
    given: by({ kind: 'auxiliary' }),
    finds: { since: '2022-03-02', details: { on: '2022-03-02', officers: 1 }, subject: 'questioning' },
  },
  { name: 'served from that day', asOf: '2022-04-01', given: by({ active_from: '2022-03-02' }), finds: false },
  { name: 'from the day after', asOf: '2022-04-01', given: by({ active_from: '2022-03-03' }), finds: { since: '2022-03-02' } },
  { name: 'left on that day', asOf: '2022-04-01', given: by({ left_on: '2022-03-02' }), finds: { since: '2022-03-02' } },
  { name: 'left the day after', asOf: '2022-04-01', given: by({ left_on: '2022-03-03' }), finds: false },
  { name: 'no grade', asOf: '2022-04-01', given: by({}, []), finds: { since: '2022-03-02' } },
  {
    name: 'a lawyer’s qualification is no grade',
    asOf: '2022-04-01',
    given: by({}, [{ kind: 'legal-profession' }]),
    finds: { since: '2022-03-02' },
  },
  { name: 'the grade of that day', asOf: '2022-04-01', given: by({}, [{ obtained_on: '2022-03-02' }]), finds: false },
  {
    name: 'the grade of the next day',
    asOf: '2022-04-01',
    given: by({}, [{ obtained_on: '2022-03-03' }]),
    finds: { since: '2022-03-02' },
  },
  { name: 'a grade until that day', asOf: '2022-04-01', given: by({}, [{ valid_to: '2022-03-02' }]), finds: false },
  {
    name: 'a grade until the day before',
    asOf: '2022-04-01',
    given: by({}, [{ valid_to: '2022-03-01' }]),
    finds: { since: '2022-03-02' },
  },
  { name: 'somebody else’s grade', asOf: '2022-04-01', given: by({}, [{ person_id: 'co' }]), finds: { since: '2022-03-02' } },
])
