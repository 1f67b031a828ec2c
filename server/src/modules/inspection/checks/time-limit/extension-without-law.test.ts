import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { extensionWithoutLaw } from './extension-without-law.ts'

const granted = (family: string, over: Row = {}) => ({ administrative_case: { family }, extension: over })

testCheck(extensionWithoutLaw, [
  { name: 'in a public-security case', asOf: '2022-06-01', given: granted('psa'), finds: false },
  {
    name: 'in another case',
    asOf: '2022-06-01',
    given: granted('general'),
    finds: { since: '2022-03-29', details: { approvedOn: '2022-03-29' }, subject: 'extension' },
  },
  {
    name: 'in 2026',
    asOf: '2026-06-01',
    given: granted('general', { approved_on: '2026-03-29' }),
    finds: { since: '2026-03-29' },
  },
  { name: 'refused', asOf: '2022-06-01', given: granted('general', { approved_on: null }), finds: false },
])
