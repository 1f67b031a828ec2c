import { testCheck } from '../../test/check.ts'
import { pauseWithoutDocument } from './pause-without-document.ts'

const pause = (document: string, from_on = '2022-03-05', to_on = '2022-03-10') => ({ pause: { document, from_on, to_on } })

testCheck(pauseWithoutDocument, [
  { name: 'with a document', asOf: '2022-06-01', given: pause('四公（西）鉴聘字〔2022〕1号'), finds: false },
  {
    name: 'without',
    asOf: '2022-06-01',
    given: pause(''),
    finds: { since: '2022-03-05', details: { fromOn: '2022-03-05' }, subject: 'pause' },
  },
  { name: 'blanks', asOf: '2026-06-01', given: pause('  ', '2026-01-01', '2026-01-05'), finds: { since: '2026-01-01' } },
])
