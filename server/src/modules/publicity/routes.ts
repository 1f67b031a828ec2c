import type { z } from 'zod'
import { type Ctx, type Route, route } from '../../platform/index.ts'
import * as acts from './actions.ts'
import * as batches from './actions-batch.ts'
import { collectDecisions } from './actions-collect.ts'
import { countPublicitySteps, getPublicityRecord, listPublicityRecords } from './actions-desk.ts'
import { getPublicityWork, listPublicityWithdrawals } from './actions-life.ts'
import * as proposals from './actions-proposal.ts'
import { reassessRecords } from './actions-reassess.ts'
import { getReceipt, getReceiptDocument } from './actions-receipt.ts'
import { getLogStanding, LogStanding, Receipt } from './log/index.ts'
import { objectionRoutes } from './objections/index.ts'
import { preEventRoutes } from './pre-event/index.ts'
import { exportRoutes } from './routes-export.ts'
import { ledgerRoutes } from './routes-ledger.ts'
import * as t from './types-desk.ts'
import * as life from './types-life.ts'
import * as p from './types-proposal.ts'
import { Reassess, Reassessment } from './types-reassess.ts'

/** An act on one record. */
const on = <B extends z.ZodType>(
  noun: string,
  summary: string,
  body: B,
  act: (ctx: Ctx, input: z.output<B> & { recordId: string }) => Promise<t.RecordReply>,
) =>
  route(
    'POST',
    `/publicity/records/:recordId/${noun}`,
    { summary, params: t.RecordPath, body, reply: [201, t.RecordReply] },
    act as never,
  )
/** The same act on many. */
const onMany = (
  noun: string,
  summary: string,
  act: (ctx: Ctx, input: { recordIds: string[]; dryRun: boolean }) => Promise<t.BatchReply>,
) => route('POST', `/publicity/${noun}`, { summary, body: t.RecordIds, reply: [201, t.BatchReply] }, act)

export const publicityRoutes: readonly Route[] = [
  route(
    'GET',
    '/publicity/records',
    { summary: '公示记录', query: t.RecordQuery, reply: [200, t.RecordPage] },
    listPublicityRecords,
  ),
  route(
    'GET',
    '/publicity/records/:recordId',
    { summary: '公示记录详情', params: t.RecordPath, reply: [200, t.RecordDetail] },
    getPublicityRecord,
  ),
  route(
    'GET',
    '/publicity/records/:recordId/receipt',
    { summary: '透明日志回执', params: t.RecordPath, reply: [200, Receipt] },
    getReceipt,
  ),
  route(
    'GET',
    '/publicity/records/:recordId/receipt.pdf',
    { summary: '出具公示回执', params: t.RecordPath, reply: 'download' },
    getReceiptDocument,
  ),
  route(
    'GET',
    '/publicity/steps',
    { summary: '各环节待办数量', query: t.StepQuery, reply: [200, t.StepCounts] },
    countPublicitySteps,
  ),
  route('GET', '/publicity/log', { summary: '透明日志的现状', reply: [200, LogStanding] }, getLogStanding),
  route('GET', '/publicity/work', { summary: '我的待办：执法公示', reply: [200, life.PublicityWork] }, getPublicityWork),
  route(
    'GET',
    '/publicity/withdrawals',
    { summary: '撤回登记', query: life.WithdrawalQuery, reply: [200, life.WithdrawalPage] },
    listPublicityWithdrawals,
  ),
  route(
    'POST',
    '/publicity/reassessments',
    { summary: '重新判断能否公开（试算或者执行）', body: Reassess, reply: [201, Reassessment] },
    reassessRecords,
  ),
  route('POST', '/publicity/collection', { summary: '采集新决定', reply: [201, t.Collected] }, collectDecisions),
  on('transmission', '确认公示内容与遮盖并传递', t.TransmitRecord, acts.transmitRecord),
  on('confirmation', '复核公示内容', t.ConfirmReading, acts.confirmReading),
  on('publication', '发布', t.PublishRecord, acts.publishRecord),
  on('repair', '登记信用修复', p.RepairRecord, acts.repairRecord),
  on('correction', '更正公示内容（须另一人复核）', p.UpdateRecord, proposals.updateRecord),
  on('withdrawal', '撤回（决定未被撤销的，须另一人决定）', p.WithdrawRecord, proposals.withdrawRecord),
  on('withholding', '提出不予公开（须另一人决定）', p.WithholdRecord, proposals.withholdRecord),
  on('reopening', '恢复公示程序（须另一人决定）', p.ReopenRecord, proposals.reopenRecord),
  on('restoration', '恢复误撤的公示（须另一人决定）', p.RestoreRecord, proposals.restoreRecord),
  on('decision', '作为另一人决定', p.DecideProposal, proposals.decideProposal),
  onMany('transmissions', '批量确认并传递', batches.transmitRecords),
  onMany('confirmations', '批量复核', batches.confirmReadings),
  route(
    'POST',
    '/publicity/returns',
    { summary: '批量退回', body: t.ReturnIds, reply: [201, t.BatchReply] },
    batches.returnRecords,
  ),
  onMany('publications', '批量发布', batches.publishRecords),
  ...preEventRoutes,
  ...ledgerRoutes,
  ...objectionRoutes,
  ...exportRoutes,
]
