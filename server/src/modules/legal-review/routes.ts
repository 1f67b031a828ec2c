import { z } from 'zod'
import { route } from '../../platform/index.ts'
import { answerReviewOpinion, claimReview, giveReviewOpinion, releaseReviewClaim } from './actions.ts'
import { getReviewDesk } from './actions-desk.ts'
import { listReviewQueue } from './actions-queue.ts'
import { postFilingRoutes } from './post-filing/routes.ts'
import { AnswerReply, Claim, Claimed, GiveAnswer, GiveOpinion, OpinionReply, ProposalParams, ReleaseClaim } from './types.ts'
import { Desk, Queue, QueueQuery } from './types-queue.ts'
import { reviewWorkRoutes } from './work/routes.ts'

export const legalReviewRoutes = [
  route('GET', '/legal-review/queue', { summary: '法制审核待办', query: QueueQuery, reply: [200, Queue] }, listReviewQueue),
  route(
    'GET',
    '/legal-review/proposals/:proposalId',
    { summary: '审核工作台', params: ProposalParams, reply: [200, Desk] },
    getReviewDesk,
  ),
  route('POST', '/legal-review/claims', { summary: '领取审核', body: Claimed, reply: [201, Claim] }, claimReview),
  route(
    'POST',
    '/legal-review/claim-releases',
    { summary: '退还领取', body: ReleaseClaim, reply: [201, z.null()] },
    releaseReviewClaim,
  ),
  route(
    'POST',
    '/legal-review/opinions',
    { summary: '出具审核意见', body: GiveOpinion, reply: [201, OpinionReply] },
    giveReviewOpinion,
  ),
  route(
    'POST',
    '/legal-review/answers',
    { summary: '答复审核意见', body: GiveAnswer, reply: [201, AnswerReply] },
    answerReviewOpinion,
  ),
  ...postFilingRoutes,
  ...reviewWorkRoutes,
]
