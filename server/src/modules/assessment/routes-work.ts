import { type Route, route } from '../../platform/index.ts'
import { getAssessmentWork } from './actions-work.ts'
import { AssessmentWork } from './types-work.ts'

export const workRoutes: readonly Route[] = [
  route('GET', '/assessment/work', { summary: '我的待办：案卷评查', reply: [200, AssessmentWork] }, getAssessmentWork),
]
