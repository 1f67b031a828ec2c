import { route } from '../../../platform/index.ts'
import { getLicenceLetter } from './actions.ts'
import { LicenceLetterParams } from './types.ts'

export const letterRoutes = [
  route(
    'GET',
    '/licences/applications/:applicationId/letters/:letter',
    { summary: '下载许可文书', params: LicenceLetterParams, reply: 'download' },
    getLicenceLetter,
  ),
]
