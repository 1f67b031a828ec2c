import { type Route, route } from '../../platform/index.ts'
import * as acts from './actions.ts'
import * as batches from './actions-batch.ts'
import { collectDecisions } from './actions-collect.ts'
import { getPublicityRecord, getReceipt, listPublicityRecords } from './actions-desk.ts'
import { Receipt } from './log/index.ts'
import { objectionRoutes } from './objections/index.ts'
import { preEventRoutes } from './pre-event/index.ts'
import { exportRoutes } from './routes-export.ts'
import { ledgerRoutes } from './routes-ledger.ts'
import * as t from './types-desk.ts'

const params = t.RecordPath
const reply = [201, t.RecordReply] as const
const batch = [201, t.BatchReply] as const

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
    { summary: '公示记录详情', params, reply: [200, t.RecordDetail] },
    getPublicityRecord,
  ),
  route('GET', '/publicity/records/:recordId/receipt', { summary: '透明日志回执', params, reply: [200, Receipt] }, getReceipt),
  route('POST', '/publicity/collection', { summary: '采集新决定', reply: [201, t.Collected] }, collectDecisions),
  route(
    'POST',
    '/publicity/records/:recordId/transmission',
    { summary: '确认公示内容与遮盖并传递', params, body: t.TransmitRecord, reply },
    acts.transmitRecord,
  ),
  route(
    'POST',
    '/publicity/records/:recordId/confirmation',
    { summary: '复核公示内容', params, body: t.ConfirmReading, reply },
    acts.confirmReading,
  ),
  route(
    'POST',
    '/publicity/records/:recordId/withholding',
    { summary: '决定不予公开', params, body: t.WithholdRecord, reply },
    acts.withholdRecord,
  ),
  route(
    'POST',
    '/publicity/records/:recordId/publication',
    { summary: '发布', params, body: t.PublishRecord, reply },
    acts.publishRecord,
  ),
  route(
    'POST',
    '/publicity/records/:recordId/withdrawal',
    { summary: '撤回', params, body: t.WithdrawRecord, reply },
    acts.withdrawRecord,
  ),
  route(
    'POST',
    '/publicity/transmissions',
    { summary: '批量确认并传递', body: t.RecordIds, reply: batch },
    batches.transmitRecords,
  ),
  route('POST', '/publicity/confirmations', { summary: '批量复核', body: t.RecordIds, reply: batch }, batches.confirmReadings),
  route('POST', '/publicity/publications', { summary: '批量发布', body: t.RecordIds, reply: batch }, batches.publishRecords),
  ...preEventRoutes,
  ...ledgerRoutes,
  ...objectionRoutes,
  ...exportRoutes,
]
