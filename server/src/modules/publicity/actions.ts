import type { Day } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { accountNames, audit, authorise, type Ctx } from '../../platform/index.ts'
import { accept, type Change, loadChoices, type Opened, publish, returned, transmit, written } from './changes.ts'
import { nudgeLog } from './log/actions.ts'
import * as acts from './rules-acts.ts'
import { refuseRepair } from './rules-proposal.ts'
import { originsOf } from './sources.ts'
import * as store from './store.ts'
import { listEvents } from './store-life.ts'
import { EVENT_NAME, type PublicityRecord, STATE_NAME } from './types.ts'
import type { ConfirmReading, RecordReply, TransmitRecord } from './types-desk.ts'
import type { RepairRecord } from './types-proposal.ts'

type Path = { recordId: string }

/** Load, lock, compare versions, change, record: what every act on one record shares. */
export function onRecord(
  ctx: Ctx,
  { recordId, version, ...words }: Path & { version: number },
  act: (opened: Opened, tx: Tx) => Change | Promise<Change>,
): Promise<RecordReply> {
  return ctx.transaction(async (tx) => {
    const [record] = await store.lockRecords(tx, [recordId])
    if (!record) throw new DomainError('not-found', 'record-not-found', '没有这条公示记录，或者它不在您的单位范围内。')
    if (record.version !== version) {
      throw await stale(tx, record, words)
    }
    const change = await act(await open(tx, record, ctx.today), tx)
    await store.updateRecord(tx, record.id, written(ctx, change))
    noteChange(tx, record, change)
    await nudgeLog(tx)
    const state = change.set.state ?? record.state
    return { id: record.id, state, version: record.version + 1, awaits: change.awaits ?? false }
  })
}

const EDITED = ['violationFacts', 'penaltyContent', 'place', 'licenseContent'] as const
/** Says who acted meanwhile, and holds what was typed against what stands there now. */
async function stale(tx: Tx, record: PublicityRecord, words: object): Promise<DomainError> {
  const last = (await listEvents(tx, record.id)).at(-1)
  const who = last
    ? `${(await accountNames(tx, [last.by]))(last.by)}刚刚办理了“${EVENT_NAME[last.event]}”`
    : '这条记录已被他人处理'
  const detail = `${who}，现在的状态是“${STATE_NAME[record.state]}”。请核对后再办理。`
  const shown: Record<string, unknown> = record.publicFields ?? {}
  const theirs = Object.fromEntries(EDITED.filter((field) => field in shown).map((field) => [field, shown[field] ?? null]))
  return new DomainError('conflict', 'stale-record', detail, { values: { yours: words, theirs } })
}

async function open(tx: Tx, record: PublicityRecord, today: Day): Promise<Opened> {
  const origin = (await originsOf(tx, [record.id], today)).get(record.id)
  if (!origin)
    throw new DomainError('not-found', 'decision-not-found', '这条记录所依据的决定不在您的单位范围内，或者导入已被撤销。')
  return { record, origin, choices: await loadChoices(tx) }
}

/** One audit line about a record, under its public number. */
export function noteChange(tx: Tx, record: PublicityRecord, { action, details }: Change): void {
  audit.record(tx, { action, subject: record.id, details: { recordNo: record.recordNo, ...details } })
}

/** The case unit says: this is what the public may read, and sends it on. The machine's masks stand; the officer may reword the texts. */
export function transmitRecord(ctx: Ctx, input: TransmitRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.prepare')
  return onRecord(ctx, input, (opened) => transmit(ctx, opened, input))
}

/** The second reader: another person than the one who masked and sent it on. Lets it pass, or sends it back with a reason. */
export function confirmReading(ctx: Ctx, input: ConfirmReading & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.review')
  return onRecord(ctx, input, (opened) => {
    if (input.accepted) return accept(ctx, opened)
    refuseIf(acts.refuseReading(opened.record, ctx.actor.id))
    return returned(input.reason ?? '')
  })
}

/** Makes the page public. The gate is asked once more, and the database asks the case itself. */
export function publishRecord(ctx: Ctx, input: { version: number } & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecord(ctx, input, (opened) => publish(ctx, opened))
}

/** A credit repair was approved: the page ends early, not before the shortest term. @law CREDIT */
export function repairRecord(ctx: Ctx, input: RepairRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecord(ctx, input, ({ record }) => {
    const { approvedOn, document } = input
    refuseIf(refuseRepair(record, approvedOn, ctx.today))
    return { set: { state: 'repaired' }, note: document, action: 'publicity.repaired', details: { approvedOn, document } }
  })
}
