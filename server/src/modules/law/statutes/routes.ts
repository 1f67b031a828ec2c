import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { findArticle, listLaws } from './actions.ts'
import { FoundText, Law } from './types.ts'

export const statuteRoutes = [
  route(
    'GET',
    '/law/articles/:citation',
    { summary: '法条引用的全称和原文', params: z.object({ citation: z.string().max(40) }), reply: [200, FoundText] },
    findArticle,
  ),
  route(
    'GET',
    '/law/statutes',
    { summary: '法律及其版本', reply: [200, z.array(Law.extend({ textVersions: z.array(z.string()) }))] },
    listLaws,
  ),
]
