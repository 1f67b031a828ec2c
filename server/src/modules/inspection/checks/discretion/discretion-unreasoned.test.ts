import { testCheck } from '../../test/check.ts'
import { discretionUnreasoned } from './discretion-unreasoned.ts'

testCheck(discretionUnreasoned, [
  { name: 'with reasons', asOf: '2022-03-20', given: { decision: {}, proposal: {} }, finds: false },
  {
    name: 'empty',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: { discretion: '' } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'blank, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, proposal: { discretion: '  ' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'not punished',
    asOf: '2022-03-20',
    given: { decision: { outcome: 'no-penalty' }, proposal: { discretion: '' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, proposal: { discretion: '' } },
    finds: false,
  },
])
