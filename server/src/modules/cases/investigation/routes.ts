import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { approveMeasure, extendMeasure, liftMeasure, orderMeasure } from './actions-measure.ts'
import { endQuestioning, recordQuestioning } from './actions-questioning.ts'
import { convertToOrdinary, recordMediation, settleMediation, useFastTrack } from './actions-settlement.ts'
import { decideExtension, endPause, requestExtension, startPause } from './actions-time.ts'
import * as measure from './types-measure.ts'
import * as questioning from './types-questioning.ts'
import * as settlement from './types-settlement.ts'
import * as time from './types-time.ts'

const act = { params: CaseParams, reply: [201, ActReply] } as const
const path = { caseId: true } as const

const questioningRoutes = [
  route(
    'POST',
    '/cases/:caseId/questionings',
    { ...act, summary: '询问查证', body: questioning.RecordQuestioning.omit(path) },
    recordQuestioning,
  ),
  route(
    'POST',
    '/cases/:caseId/questioning-ends',
    { ...act, summary: '结束询问', body: questioning.EndQuestioning.omit(path) },
    endQuestioning,
  ),
]
const measureRoutes = [
  route(
    'POST',
    '/cases/:caseId/measures',
    { ...act, summary: '采取强制措施', body: measure.OrderMeasure.omit(path) },
    orderMeasure,
  ),
  route(
    'POST',
    '/cases/:caseId/measure-approvals',
    { ...act, summary: '审批强制措施', body: measure.ApproveMeasure.omit(path) },
    approveMeasure,
  ),
  route(
    'POST',
    '/cases/:caseId/measure-extensions',
    { ...act, summary: '延长强制措施', body: measure.ExtendMeasure.omit(path) },
    extendMeasure,
  ),
  route(
    'POST',
    '/cases/:caseId/measure-lifts',
    { ...act, summary: '解除强制措施', body: measure.LiftMeasure.omit(path) },
    liftMeasure,
  ),
]
const timeRoutes = [
  route('POST', '/cases/:caseId/pauses', { ...act, summary: '登记不计期间', body: time.StartPause.omit(path) }, startPause),
  route('POST', '/cases/:caseId/pause-ends', { ...act, summary: '结束不计期间', body: time.EndPause.omit(path) }, endPause),
  route(
    'POST',
    '/cases/:caseId/extensions',
    { ...act, summary: '申请延长办案期限', body: time.RequestExtension.omit(path) },
    requestExtension,
  ),
  route(
    'POST',
    '/cases/:caseId/extension-decisions',
    { ...act, summary: '审批延长办案期限', body: time.DecideExtension.omit(path) },
    decideExtension,
  ),
]
const settlementRoutes = [
  route(
    'POST',
    '/cases/:caseId/fast-track',
    { ...act, summary: '转快速办理', body: settlement.UseFastTrack.omit(path) },
    useFastTrack,
  ),
  route(
    'POST',
    '/cases/:caseId/ordinary-procedure',
    { ...act, summary: '转普通程序', body: settlement.ConvertToOrdinary.omit(path) },
    convertToOrdinary,
  ),
  route(
    'POST',
    '/cases/:caseId/mediations',
    { ...act, summary: '治安调解', body: settlement.RecordMediation.omit(path) },
    recordMediation,
  ),
  route(
    'POST',
    '/cases/:caseId/mediation-settlements',
    { ...act, summary: '登记调解履行', body: settlement.SettleMediation.omit(path) },
    settleMediation,
  ),
]

export const investigationRoutes = [...questioningRoutes, ...measureRoutes, ...timeRoutes, ...settlementRoutes]
