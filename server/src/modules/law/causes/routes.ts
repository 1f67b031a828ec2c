import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { getGoverningLaw, listCauses } from './actions.ts'
import { CauseOfAction, Governing, GoverningQuery } from './types.ts'

export const causeRoutes = [
  route('GET', '/law/causes', { summary: '案由及其处罚档次', reply: [200, z.array(CauseOfAction)] }, listCauses),
  route(
    'GET',
    '/law/governing-law',
    { summary: '行为适用的法律规定', query: GoverningQuery, reply: [200, Governing] },
    getGoverningLaw,
  ),
]
