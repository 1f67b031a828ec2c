import { z } from 'zod'
import { PageQuery } from '../../kit/page.ts'
import { type Route, route } from '../../platform/index.ts'
import { CaseFile } from '../cases/index.ts'
import * as appeals from './actions-appeal.ts'
import * as assigning from './actions-assign.ts'
import { getAverages } from './actions-averages.ts'
import * as campaigns from './actions-campaign.ts'
import * as ending from './actions-feedback.ts'
import { exportMarkForm, importMarkForm } from './actions-form.ts'
import * as marking from './actions-mark.ts'
import * as rounds from './actions-round.ts'
import { organiseRoutes } from './routes-organise.ts'
import * as t from './types.ts'

const [campaign, round, assignment] = [t.CampaignPath, t.RoundPath, t.AssignmentPath]
const MarkedFile = z.object({ file: CaseFile, people: z.record(z.string(), z.string()) })
const at = (path: string) => `/assessment${path}`

const campaignRoutes: readonly Route[] = [
  route(
    'GET',
    at('/campaigns'),
    { summary: '案卷评查', query: PageQuery, reply: [200, t.CampaignList] },
    campaigns.listCampaigns,
  ),
  route(
    'POST',
    at('/campaigns'),
    { summary: '制定评查方案', body: t.PlanCampaign, reply: [201, t.CampaignReply] },
    campaigns.planCampaign,
  ),
  route(
    'GET',
    at('/campaigns/:campaignId'),
    { summary: '一次评查', params: campaign, reply: [200, t.CampaignDetail] },
    campaigns.getCampaign,
  ),
  route(
    'PUT',
    at('/campaigns/:campaignId/standard'),
    { summary: '修改评分标准', params: campaign, body: t.ChangeStandard, reply: [200, t.CampaignReply] },
    campaigns.changeStandard,
  ),
  route(
    'POST',
    at('/campaigns/:campaignId/start'),
    { summary: '启动评查', params: campaign, reply: [201, t.Done] },
    campaigns.startCampaign,
  ),
  route(
    'POST',
    at('/campaigns/:campaignId/end'),
    { summary: '结束评查', params: campaign, reply: [201, t.Done] },
    campaigns.endCampaign,
  ),
  route(
    'GET',
    at('/campaigns/:campaignId/averages'),
    { summary: '均分', params: campaign, reply: [200, t.Averages] },
    getAverages,
  ),
  route(
    'GET',
    at('/criminal-files'),
    { summary: '已登记的刑事案卷', query: PageQuery, reply: [200, t.CriminalFileList] },
    campaigns.listCriminalFiles,
  ),
  route(
    'POST',
    at('/criminal-files'),
    { summary: '登记刑事案卷', body: t.NewCriminalFile, reply: [201, t.CriminalFileReply] },
    campaigns.registerCriminalFile,
  ),
]

const roundRoutes: readonly Route[] = [
  route(
    'POST',
    at('/campaigns/:campaignId/rounds'),
    { summary: '安排一轮并列出待抽案卷', params: campaign, body: t.PlanRound, reply: [201, t.RoundReply] },
    rounds.planRound,
  ),
  route('GET', at('/rounds/:roundId'), { summary: '一轮评查', params: round, reply: [200, t.RoundDetail] }, rounds.getRound),
  route(
    'POST',
    at('/rounds/:roundId/sample'),
    { summary: '取得抽取结果', params: round, reply: [201, t.SampleReply] },
    rounds.takeSample,
  ),
  route(
    'PUT',
    at('/rounds/:roundId/markers'),
    { summary: '选定评查员', params: round, body: t.ChooseMarkers, reply: [200, t.MarkersReply] },
    rounds.chooseMarkers,
  ),
  route(
    'POST',
    at('/rounds/:roundId/assignments'),
    { summary: '交叉分配', params: round, body: t.Assign, reply: [201, t.AssignReply] },
    assigning.assignMarkers,
  ),
  route(
    'POST',
    at('/rounds/:roundId/thirds'),
    { summary: '指派第三评查员', params: round, reply: [201, z.object({ called: z.int() })] },
    assigning.callThirds,
  ),
  route(
    'GET',
    at('/rounds/:roundId/files'),
    { summary: '一轮的案卷及得分', params: round, query: t.FileQuery, reply: [200, t.RoundFiles] },
    rounds.listRoundFiles,
  ),
  route(
    'POST',
    at('/rounds/:roundId/feedback'),
    { summary: '反馈结果', params: round, reply: [201, t.FeedBackReply] },
    ending.feedBackRound,
  ),
  route('POST', at('/rounds/:roundId/closure'), { summary: '结束一轮', params: round, reply: [201, t.Done] }, ending.closeRound),
]

const markRoutes: readonly Route[] = [
  route('GET', at('/assignments'), { summary: '我的评查任务', reply: [200, t.MyAssignments] }, marking.listMyAssignments),
  route(
    'GET',
    at('/assignments/:assignmentId'),
    { summary: '一份评查表', params: assignment, reply: [200, t.AssignmentReading] },
    marking.getAssignment,
  ),
  route(
    'GET',
    at('/assignments/:assignmentId/file'),
    { summary: '所评查的案卷', params: assignment, reply: [200, MarkedFile] },
    marking.getMarkedFile,
  ),
  route(
    'GET',
    at('/assignments/:assignmentId/evidence/:evidenceId/file'),
    { summary: '所评查案卷的证据文件', params: t.EvidencePath, reply: 'download' },
    marking.getMarkedEvidence,
  ),
  route(
    'PUT',
    at('/assignments/:assignmentId/draft'),
    { summary: '保存评查表', params: assignment, body: t.SaveDraft, reply: [200, t.DraftReply] },
    marking.saveDraft,
  ),
  route(
    'POST',
    at('/assignments/:assignmentId/submission'),
    { summary: '提交评查表', params: assignment, body: t.SubmitMark, reply: [201, t.SubmitReply] },
    marking.submitMark,
  ),
]

const formRoutes: readonly Route[] = [
  route('GET', at('/rounds/:roundId/form'), { summary: '导出离线评查表', params: round, reply: 'download' }, exportMarkForm),
  route(
    'POST',
    at('/rounds/:roundId/form-imports'),
    { summary: '导入离线评查表', params: round, upload: true, reply: [201, t.FormReply] },
    importMarkForm,
  ),
]

const resultRoutes: readonly Route[] = [
  route(
    'GET',
    at('/files/:fileId'),
    { summary: '一份案卷的评查结果', params: t.FilePath, reply: [200, t.FileDetail] },
    appeals.getReviewedFile,
  ),
  route(
    'POST',
    at('/files/:fileId/appeals'),
    { summary: '申诉', params: t.FilePath, body: t.SubmitAppeal, reply: [201, t.AppealReply] },
    appeals.appealScore,
  ),
  route('GET', at('/appeals'), { summary: '申诉列表', query: PageQuery, reply: [200, t.AppealList] }, appeals.listAppeals),
  route(
    'POST',
    at('/appeals/:appealId/decision'),
    { summary: '处理申诉', params: t.AppealPath, body: t.DecideAppeal, reply: [201, t.DecideReply] },
    appeals.decideAppeal,
  ),
]

export const assessmentRoutes: readonly Route[] = [
  ...campaignRoutes,
  ...roundRoutes,
  ...markRoutes,
  ...formRoutes,
  ...resultRoutes,
  ...organiseRoutes,
]
