import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { authorise, type Ctx } from '../../../platform/index.ts'
import { CHECKS } from '../checks/index.ts'
import { factsOf } from '../rules-finding.ts'
import { getFindingForUpdate } from '../store-finding.ts'
import type { Finding } from '../types.ts'
import { comeBack } from './actions-check.ts'
import { openRectification } from './actions-open.ts'
import * as store from './store.ts'
import type { HandedOver, HandOver, Opened } from './types.ts'

const BY_CODE = new Map(CHECKS.map((check) => [check.code, check]))

async function handOne(ctx: Ctx, tx: Tx, findingId: string): Promise<Opened> {
  return handFinding(ctx, tx, await getFindingForUpdate(tx, findingId))
}

/** One fault of the inspection handed over. @param finding locked by the caller, who has authorised */
export function handFinding(ctx: Ctx, tx: Tx, finding: Finding): Promise<Opened> {
  const check = BY_CODE.get(finding.checkCode)
  if (!check) throw new DomainError('refused', 'check-gone', '发现该问题的巡查规则已经停用，不能交办整改。')
  if (finding.state !== 'open')
    throw new DomainError('refused', 'finding-not-open', '该问题已经纠正、办结或者标记为误报，无须交办整改。')
  const { unitId, unitPath, caseId, caseNumber, details } = finding
  return openRectification(tx, ctx, {
    ...{ sourceKind: 'finding', sourceId: finding.id, unitId, unitPath, caseId, caseNumber, code: check.code },
    ...{ category: check.area, severity: check.severity, title: check.title, facts: factsOf(check, details) },
    ...{ law: check.law, remedy: check.remedy, correctable: check.correctable },
  })
}

/** Turns findings of the daily inspection into rectifications, all or none. What is being put right already stays as it is. */
export function handOverFindings(ctx: Ctx, { findingIds }: HandOver): Promise<HandedOver> {
  authorise(ctx.actor, 'rectification.open')
  return ctx.transaction(async (tx) => {
    const opened: Opened[] = []
    for (const id of [...new Set(findingIds)].sort()) opened.push(await handOne(ctx, tx, id)) // sorted: two who hand over at once lock in one order
    const count = (outcome: Opened['outcome']) => opened.filter((one) => one.outcome === outcome).length
    return { opened: count('opened'), reopened: count('reopened'), standing: count('standing'), items: opened }
  })
}

/** What was closed and is found again since then is opened again. */
export function reopenReturned(ctx: Ctx): Promise<{ reopened: number }> {
  authorise(ctx.actor, 'rectification.answer')
  return ctx.transaction(async (tx) => {
    let reopened = 0
    for (const { id } of await store.listReturned(tx)) {
      const now = await store.getRectification(tx, id, true)
      if (now.state !== 'closed') continue
      await comeBack(ctx, tx, now, '网上日巡查再次发现同一问题。')
      reopened += 1
    }
    return { reopened }
  })
}
