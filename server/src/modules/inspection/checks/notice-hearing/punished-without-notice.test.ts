import { testCheck } from '../../test/check.ts'
import { punishedWithoutNotice } from './punished-without-notice.ts'

testCheck(punishedWithoutNotice, [
  { name: 'told before', asOf: '2022-03-20', given: { decision: {}, notice: {} }, finds: false },
  {
    name: 'not told, under the old law',
    asOf: '2022-03-20',
    given: { decision: {} },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  {
    name: 'not told, under the new law',
    asOf: '2026-02-01',
    given: { decision: { decided_on: '2026-01-01' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'only another offender was told',
    asOf: '2022-03-20',
    given: { decision: {}, notice: { party_id: 'party-2' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'a notice of another case',
    asOf: '2022-03-20',
    given: { decision: {}, notice: { case_id: 'other' } },
    finds: { since: '2022-03-10' },
  },
  { name: 'not punished', asOf: '2022-03-20', given: { decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'on the spot, told by word of mouth', asOf: '2022-03-20', given: { decision: { kind: 'on-the-spot' } }, finds: false },
  { name: 'revoked', asOf: '2022-03-20', given: { decision: { revoked_on: '2022-03-15' } }, finds: false },
])
