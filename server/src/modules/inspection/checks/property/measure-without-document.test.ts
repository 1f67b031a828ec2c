import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { measureWithoutDocument } from './measure-without-document.ts'

const kept = (over: Row) => ({ measure: { taken_at: '2022-03-02 23:30', ...over } })

testCheck(measureWithoutDocument, [
  { name: 'with a document', asOf: '2022-04-01', given: kept({}), finds: false },
  {
    name: 'without',
    asOf: '2022-04-01',
    given: kept({ document_number: null }),
    finds: { since: '2022-03-02', details: { takenAt: '2022-03-02 23:30' }, subject: 'measure' },
  },
  {
    name: 'urgent, not approved yet',
    asOf: '2022-04-01',
    given: kept({ document_number: null, urgent: true, approved_at: null }),
    finds: false,
  },
  { name: 'a person', asOf: '2022-04-01', given: kept({ document_number: null, kind: 'continued-questioning' }), finds: false },
])
