import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { minorPenaltyNotMitigated } from './minor-penalty-not-mitigated.ts'

const young = (birth_on: string, mitigation = 'none', decision: Row = {}, file: Row = {}) => ({
  administrative_case: { occurred_on: '2022-03-01', ...file },
  party: { birth_on },
  proposal_item: { mitigation },
  decision,
})

testCheck(minorPenaltyNotMitigated, [
  { name: 'an adult', asOf: '2022-04-01', given: young('1990-01-01'), finds: false },
  {
    name: 'on the eighteenth birthday: still seventeen',
    asOf: '2022-04-01',
    given: young('2004-03-01'),
    finds: { since: '2022-03-10', details: { actOn: '2022-03-01', decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  { name: 'the day after: of age', asOf: '2022-04-01', given: young('2004-02-29'), finds: false },
  { name: 'seventeen, lighter', asOf: '2022-04-01', given: young('2004-03-01', 'lighter'), finds: false },
  { name: 'seventeen, reduced', asOf: '2022-04-01', given: young('2004-03-01', 'reduced'), finds: false },
  { name: 'day after the fourteenth birthday', asOf: '2022-04-01', given: young('2008-02-28'), finds: { since: '2022-03-10' } },
  {
    name: 'on the fourteenth birthday: not punishable, another check',
    asOf: '2022-04-01',
    given: young('2008-03-01'),
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: young('2010-01-05', 'none', { decided_on: '2026-01-20' }, { occurred_on: '2026-01-05' }),
    finds: { since: '2026-01-20' },
  },
  {
    name: 'an act that ended of age',
    asOf: '2022-04-01',
    given: young('2004-02-01', 'none', {}, { occurred_on: '2022-01-01', occurred_until: '2022-02-02' }),
    finds: false,
  },
  {
    name: 'not punished',
    asOf: '2022-04-01',
    given: { ...young('2008-01-01'), decision: { outcome: 'no-penalty' } },
    finds: false,
  },
  { name: 'revoked', asOf: '2022-04-01', given: young('2008-01-01', 'none', { revoked_on: '2022-03-20' }), finds: false },
  {
    name: 'another item was not mitigated',
    asOf: '2022-04-01',
    given: { ...young('2008-01-01'), proposal_item: [{ mitigation: 'lighter' }, { mitigation: 'none', party_id: 'party-2' }] },
    finds: false,
  },
])
