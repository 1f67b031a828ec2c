import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { extensionApprovedByApplicant } from './extension-approved-by-applicant.ts'

const granted = (over: Row) => ({ extension: over })

testCheck(extensionApprovedByApplicant, [
  { name: 'by another', asOf: '2022-06-01', given: granted({}), finds: false },
  {
    name: 'by the one who asked',
    asOf: '2022-06-01',
    given: granted({ approved_by: 'lead' }),
    finds: { since: '2022-03-29', details: { approvedOn: '2022-03-29' }, subject: 'extension' },
  },
  {
    name: 'in 2026',
    asOf: '2026-06-01',
    given: granted({ approved_by: 'lead', approved_on: '2026-03-29' }),
    finds: { since: '2026-03-29' },
  },
  {
    name: 'refused by the one who asked',
    asOf: '2022-06-01',
    given: granted({ approved_by: 'lead', approved_on: null }),
    finds: false,
  },
])
