import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { licenceExtensionTooLong } from './licence-extension-too-long.ts'

const extended = (days: number) => ({ 'licences.extension': { application_id: 'application', days, reason: '示例' } })

testCheck(licenceExtensionTooLong, [
  { name: 'none', asOf: '2022-05-30', given: anApplication(), finds: false },
  { name: 'ten days', asOf: '2022-05-30', given: { ...anApplication(), ...extended(10) }, finds: false },
  {
    name: 'eleven',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...extended(11) },
    finds: { since: '2022-03-02', details: { days: 11 }, subject: 'application' },
  },
  {
    name: 'in 2026',
    asOf: '2026-05-30',
    given: { ...anApplication({ accepted_on: '2026-01-05' }), ...extended(20) },
    finds: { since: '2026-01-05' },
  },
])
