import { route } from '../../../platform/index.ts'
import { getWork } from './actions.ts'
import { Work, WorkQuery } from './types.ts'

export const workRoutes = [route('GET', '/work', { summary: '我的待办', query: WorkQuery, reply: [200, Work] }, getWork)]
