import { route } from '../../../platform/index.ts'
import { givePostFiling, givePostFilings, listPostFiling } from './actions.ts'
import { FilingQuery, FilingReply, FilingResults, Filings, GiveFiling, GiveFilings } from './types.ts'

export const postFilingRoutes = [
  route(
    'GET',
    '/legal-review/post-filing',
    { summary: '当场处罚备案后审核', query: FilingQuery, reply: [200, Filings] },
    listPostFiling,
  ),
  route(
    'POST',
    '/legal-review/post-filings',
    { summary: '登记备案后审核', body: GiveFiling, reply: [201, FilingReply] },
    givePostFiling,
  ),
  route(
    'POST',
    '/legal-review/post-filing-batches',
    { summary: '批量登记备案后审核合格', body: GiveFilings, reply: [200, FilingResults] },
    givePostFilings,
  ),
]
