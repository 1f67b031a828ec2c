import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { listCauses } from './actions.ts'
import { CauseOfAction } from './types.ts'

export const causeRoutes = [
  route('GET', '/law/causes', { summary: '案由及其处罚档次', reply: [200, z.array(CauseOfAction)] }, listCauses),
]
