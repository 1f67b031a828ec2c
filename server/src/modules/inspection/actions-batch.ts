import type { Tx } from '../../kit/db.ts'
import { DomainError, type Refusal } from '../../kit/errors.ts'
import { authorise, type Ctx, type Permission } from '../../platform/index.ts'
import { isAsked, titleOf, whereOf } from './actions-finding.ts'
import { judgeOne } from './actions-judge.ts'
import { handFinding } from './rectification/index.ts'
import { refuseHandingOver, refuseJudging } from './rules-finding.ts'
import * as store from './store-finding.ts'
import type { Finding } from './types.ts'
import { type FindingAct, type FindingBatch, type FindingBatchResult, MOST_AT_ONCE } from './types-batch.ts'

const PERMISSIONS: Record<FindingAct, Permission> = {
  'hand-over': 'rectification.open',
  close: 'inspection.close',
  'false-alarm': 'inspection.judge',
}
type Judged = { finding: Finding; refusal: Refusal | null }

/**
 * One act on many faults, together or not at all: what may not be done is left out and named with its reason, the rest is done as one by one.
 * @throws DomainError `too-many-findings`
 */
export function handleFindings(ctx: Ctx, { act, findingIds, filter, reason, dryRun }: FindingBatch): Promise<FindingBatchResult> {
  authorise(ctx.actor, PERMISSIONS[act])
  return ctx.transaction(async (tx) => {
    const ids = findingIds ?? (await store.listFindingIds(tx, whereOf(ctx, filter ?? {}), MOST_AT_ONCE + 1))
    if (ids.length > MOST_AT_ONCE) {
      const detail = `符合条件的问题超过 ${MOST_AT_ONCE} 个，请缩小筛选范围，分批处理。`
      throw new DomainError('refused', 'too-many-findings', detail)
    }
    const judged = await judgedOf(tx, act, [...new Set(ids)])
    const may = judged.flatMap(({ finding, refusal }) => (refusal ? [] : [finding]))
    if (!dryRun) for (const finding of may) await doOne(ctx, tx, { act, finding, reason: reason ?? '' })
    return resultOf(judged, may)
  })
}

/** Each of them, locked, with why not. */
async function judgedOf(tx: Tx, act: FindingAct, ids: readonly string[]): Promise<Judged[]> {
  const findings = await store.lockFindings(tx, ids)
  const handed = await store.findRectifications(tx, ids)
  const parts = await store.partsIn(tx, ids)
  return findings.map((finding) => ({
    finding,
    refusal:
      act === 'hand-over'
        ? (refuseHandingOver(finding, handed.get(finding.id)?.state ?? null) ?? refuseUnasked(finding))
        : refuseJudging(finding, parts.get(finding.id) ?? null, judgedAs(act)),
  }))
}

const refuseUnasked = ({ checkCode }: Finding): Refusal | null =>
  isAsked(checkCode) ? null : { code: 'check-gone', detail: '发现该问题的巡查规则已经停用，不能交办整改。' }

const judgedAs = (act: Exclude<FindingAct, 'hand-over'>) => (act === 'close' ? 'closed' : act)

type One = { act: FindingAct; finding: Finding; reason: string }
async function doOne(ctx: Ctx, tx: Tx, { act, finding, reason }: One): Promise<void> {
  if (act === 'hand-over') await handFinding(ctx, tx, finding)
  else await judgeOne(ctx, tx, finding, { state: judgedAs(act), reason })
}

function resultOf(judged: readonly Judged[], may: readonly Finding[]): FindingBatchResult {
  const units = new Map(may.map(({ unitId, unitName }) => [unitId, unitName]))
  const byUnit = [...units].map(([unitId, name]) => ({ unitId, name, count: may.filter((one) => one.unitId === unitId).length }))
  return {
    asked: judged.length,
    done: may.length,
    refused: judged.flatMap(({ finding: { id, checkCode, caseNumber }, refusal }) =>
      refusal ? [{ findingId: id, title: titleOf(checkCode), caseNumber, detail: refusal.detail }] : [],
    ),
    byUnit: byUnit.sort((one, other) => other.count - one.count),
  }
}
