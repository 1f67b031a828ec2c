import { DomainError, refuseIf } from '../../kit/errors.ts'
import { authorise, type Ctx } from '../../platform/index.ts'
import { noteChange } from './actions.ts'
import { accept, type Change, loadChoices, type Opened, publish, returned, transmit, written } from './changes.ts'
import { nudgeLog } from './log/actions.ts'
import { refuseReading } from './rules-acts.ts'
import { originsOf } from './sources.ts'
import * as store from './store.ts'
import type { BatchReply } from './types-desk.ts'

type Ids = { recordIds: string[]; dryRun?: boolean }
type Failed = BatchReply['failed'][number]

/**
 * One transaction, a few statements, however many records. What is refused stays as it is and is listed with its reason.
 * @param input.dryRun tells the same and changes nothing
 */
function onRecords(ctx: Ctx, { recordIds, dryRun = false }: Ids, act: (opened: Opened) => Change): Promise<BatchReply> {
  return ctx.transaction(async (tx) => {
    const records = await store.lockRecords(tx, recordIds)
    const origins = await originsOf(tx, recordIds, ctx.today)
    const choices = await loadChoices(tx)
    const known = new Set(records.map(({ id }) => id))
    const absent = recordIds.filter((id) => !known.has(id))
    const failed: Failed[] = absent.map((recordId) => ({ recordId, ...ABSENT }))
    const changes: (Change & { id: string })[] = []
    for (const record of records) {
      const origin = origins.get(record.id)
      const change = origin
        ? attempt(() => act({ record, origin, choices }))
        : { detail: '所依据的决定不在您的单位范围内，或者导入已被撤销。', basis: [] }
      if ('detail' in change) failed.push({ recordId: record.id, ...change })
      else {
        changes.push({ ...change, set: written(ctx, change), id: record.id })
        if (!dryRun) noteChange(tx, record, change)
      }
    }
    if (dryRun || changes.length === 0) return { done: changes.length, failed }
    await nudgeLog(tx)
    await store.updateRecords(
      tx,
      changes.map(({ id, set }) => ({ id, ...set })),
    )
    return { done: changes.length, failed }
  })
}

const ABSENT = { detail: '没有这条记录，或者它不在您的单位范围内。', basis: [] }

function attempt(act: () => Change): Change | Pick<Failed, 'detail' | 'basis'> {
  try {
    return act()
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'refused')
      return { detail: error.message, basis: [...(error.basis ?? [])] }
    throw error
  }
}

/** Confirms the machine's masks on all of these and sends them on. */
export function transmitRecords(ctx: Ctx, input: Ids): Promise<BatchReply> {
  authorise(ctx.actor, 'publicity.prepare')
  return onRecords(ctx, input, (opened) => transmit(ctx, opened))
}

/** Lets all of these pass the second reading. */
export function confirmReadings(ctx: Ctx, input: Ids): Promise<BatchReply> {
  authorise(ctx.actor, 'publicity.review')
  return onRecords(ctx, input, (opened) => accept(ctx, opened))
}

/** Sends all of these back to the case unit for one reason. */
export function returnRecords(ctx: Ctx, input: Ids & { reason: string }): Promise<BatchReply> {
  authorise(ctx.actor, 'publicity.review')
  return onRecords(ctx, input, ({ record }) => {
    refuseIf(refuseReading(record, ctx.actor.id))
    return returned(input.reason)
  })
}

/** Makes all of these public. */
export function publishRecords(ctx: Ctx, input: Ids): Promise<BatchReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecords(ctx, input, (opened) => publish(ctx, opened))
}
