import { DomainError } from '../../kit/errors.ts'
import { authorise, type Ctx } from '../../platform/index.ts'
import { noteChange } from './actions.ts'
import { accept, type Change, loadChoices, type Opened, publish, transmit, written } from './changes.ts'
import { nudgeLog } from './log/actions.ts'
import { originsOf } from './sources.ts'
import * as store from './store.ts'
import type { BatchReply } from './types-desk.ts'

type Ids = { recordIds: string[] }

/** One transaction, a few statements, however many records. What is refused stays as it is and is listed with its reason. */
function onRecords(ctx: Ctx, { recordIds }: Ids, act: (opened: Opened) => Change): Promise<BatchReply> {
  return ctx.transaction(async (tx) => {
    const records = await store.lockRecords(tx, recordIds)
    const origins = await originsOf(tx, recordIds)
    const choices = await loadChoices(tx)
    const known = new Set(records.map(({ id }) => id))
    const absent = recordIds.filter((id) => !known.has(id))
    const failed = absent.map((recordId) => ({ recordId, detail: '没有这条记录，或者它不在您的单位范围内。' }))
    const changes: (Change & { id: string })[] = []
    for (const record of records) {
      const origin = origins.get(record.id)
      const change = origin
        ? attempt(() => act({ record, origin, choices }))
        : '所依据的决定不在您的单位范围内，或者导入已被撤销。'
      if (typeof change === 'string') failed.push({ recordId: record.id, detail: change })
      else {
        changes.push({ ...change, set: written(ctx, change), id: record.id })
        noteChange(tx, record, change)
      }
    }
    await nudgeLog(tx)
    await store.updateRecords(
      tx,
      changes.map(({ id, set }) => ({ id, ...set })),
    )
    return { done: changes.length, failed }
  })
}

function attempt(act: () => Change): Change | string {
  try {
    return act()
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'refused') return error.message
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

/** Makes all of these public. */
export function publishRecords(ctx: Ctx, input: Ids): Promise<BatchReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecords(ctx, input, (opened) => publish(ctx, opened))
}
