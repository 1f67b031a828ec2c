import { route } from '../../../platform/index.ts'
import { getReviewWork } from './actions.ts'
import { ReviewWork } from './types.ts'

export const reviewWorkRoutes = [
  route('GET', '/legal-review/work', { summary: '我的待办：法制审核', reply: [200, ReviewWork] }, getReviewWork),
]
