import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { listLicenceKinds } from './actions.ts'
import { LicenceKind } from './types.ts'

export const kindRoutes = [
  route('GET', '/licences/kinds', { summary: '许可事项', reply: [200, z.array(LicenceKind)] }, listLicenceKinds),
]
