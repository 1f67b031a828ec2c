import { z } from 'zod'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { type Route, route } from '../../platform/index.ts'
import { handleFindings } from './actions-batch.ts'
import * as checks from './actions-checks.ts'
import * as desk from './actions-desk.ts'
import * as findings from './actions-finding.ts'
import * as judging from './actions-judge.ts'
import * as runs from './actions-run.ts'
import * as t from './types.ts'
import { FindingBatch, FindingBatchResult } from './types-batch.ts'
import { BackTest, CheckItem, CheckPath, Run, RunResult, TryCheck } from './types-run.ts'

const params = z.object({ findingId: z.uuid() })
const detail = [200, t.FindingDetail] as const

export const findingRoutes: readonly Route[] = [
  route(
    'GET',
    '/inspection/findings',
    { summary: '巡查问题', query: t.FindingQuery, reply: [200, pageOf(t.FindingItem)] },
    findings.listFindings,
  ),
  route(
    'GET',
    '/inspection/findings/counts',
    { summary: '巡查问题分类计数', query: t.FindingFilter, reply: [200, t.FindingCounts] },
    findings.countFindings,
  ),
  route(
    'GET',
    '/inspection/findings/export',
    { summary: '导出巡查问题', query: t.FindingExport, reply: 'download' },
    desk.exportFindings,
  ),
  route('GET', '/inspection/findings/:findingId', { summary: '一个巡查问题', params, reply: detail }, findings.getFinding),
  route(
    'POST',
    '/inspection/findings/:findingId/closure',
    { summary: '人工办结巡查问题', params, body: t.Judge, reply: detail },
    judging.closeFinding,
  ),
  route(
    'POST',
    '/inspection/findings/:findingId/false-alarm',
    { summary: '标记误报', params, body: t.Judge, reply: detail },
    judging.markFalseAlarm,
  ),
  route(
    'POST',
    '/inspection/findings/batches',
    { summary: '批量处理巡查问题', body: FindingBatch, reply: [200, FindingBatchResult] },
    handleFindings,
  ),
  route('GET', '/inspection/checks', { summary: '巡查规则及误报率', reply: [200, z.array(CheckItem)] }, checks.listChecks),
  route(
    'GET',
    '/inspection/checks/:checkCode',
    { summary: '一条巡查规则', params: CheckPath, reply: [200, CheckItem] },
    checks.getCheck,
  ),
  route(
    'POST',
    '/inspection/checks/:checkCode/trials',
    { summary: '试查巡查规则', params: CheckPath, body: TryCheck, reply: [200, BackTest] },
    checks.tryCheck,
  ),
  route('GET', '/inspection/work', { summary: '我的待办：巡查发现的问题', reply: [200, t.FindingWork] }, desk.getFindingWork),
  route('GET', '/inspection/trend', { summary: '巡查问题逐月增减', reply: [200, t.FindingTrend] }, desk.getFindingTrend),
  route('GET', '/inspection/runs', { summary: '历次巡查', query: PageQuery, reply: [200, pageOf(Run)] }, runs.listRuns),
  route(
    'GET',
    '/inspection/runs/:runId',
    { summary: '一次巡查的结果', params: z.object({ runId: z.uuid() }), reply: [200, RunResult] },
    runs.getRun,
  ),
  route(
    'POST',
    '/inspection/runs',
    { summary: '立即巡查', body: z.object({ kind: t.RunKind }), reply: [202, z.object({ requested: t.RunKind })] },
    runs.requestRun,
  ),
]
