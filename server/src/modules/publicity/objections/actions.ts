import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { written } from '../changes.ts'
import * as records from '../store.ts'
import type { PublicityRecord, RecordState } from '../types.ts'
import { isLate, refuseAcceptance, refuseAnswer, refuseLeak, type Standing } from './rules.ts'
import * as store from './store.ts'
import { namesOf } from './subject.ts'
import type { AcceptObjection, AnswerObjection, ObjectionReply } from './types-desk.ts'

type Path = { objectionId: string }
type Held = { objection: store.Opened; record: PublicityRecord; standing: Standing; others: number }

/** Loads and locks record and objection, the record first as every act on it does, and compares versions. */
async function hold(ctx: Ctx, tx: Tx, { objectionId, version }: Path & { version: number }): Promise<Held> {
  const { recordId } = await store.getObjection(tx, objectionId, ctx.today)
  const [record] = await records.lockRecords(tx, [recordId])
  const objection = await store.getObjection(tx, objectionId, ctx.today, true)
  if (!record) throw new DomainError('not-found', 'objection-not-found', '没有这件异议，或者它不在您的单位范围内。')
  if (objection.version !== version) {
    const values = { yours: { version }, theirs: objection }
    throw new DomainError('conflict', 'stale-objection', '这件异议已被他人办理，请刷新后再办理。', { values })
  }
  const { madeBy, updatedAt, others } = await store.standingOfRecord(tx, objection)
  const { state, acceptedAt } = objection
  return { objection, record, others, standing: { state, acceptedAt, record: { state: record.state, madeBy, updatedAt } } }
}

/** The record's own step; the database leaves its event. */
async function moveRecord(ctx: Ctx, tx: Tx, record: PublicityRecord, state: RecordState, action: string): Promise<void> {
  await records.updateRecord(tx, record.id, written(ctx, { set: { state }, action }))
}

/** Taken on: from now on the public page says that an objection is being examined. @law PIPL:46, OGI:41 */
export function acceptObjection(ctx: Ctx, input: AcceptObjection & Path): Promise<ObjectionReply> {
  authorise(ctx.actor, 'objection.handle')
  return ctx.transaction(async (tx) => {
    const { objection, record, standing } = await hold(ctx, tx, input)
    refuseIf(refuseAcceptance(standing))
    await store.updateObjection(tx, objection.id, { state: 'handling', acceptedAt: ctx.now, acceptedBy: ctx.actor.id })
    if (record.state === 'published') await moveRecord(ctx, tx, record, 'under-objection', 'objection.accepted')
    const details = { recordNo: record.recordNo, kind: objection.kind }
    audit.record(tx, { action: 'objection.accepted', subject: objection.id, details })
    return { id: objection.id, state: 'handling', version: objection.version + 1 }
  })
}

/**
 * The answer, told to whoever holds the receipt; the page shows its outcome. The record goes back to plain public when nothing else is being examined.
 * @law PIPL:46, OGI:41, APL:48
 */
export function answerObjection(ctx: Ctx, input: AnswerObjection & Path): Promise<ObjectionReply> {
  authorise(ctx.actor, 'objection.handle')
  return ctx.transaction(async (tx) => {
    const { objection, record, standing, others } = await hold(ctx, tx, input)
    const { outcome, answer } = input
    refuseIf(refuseAnswer(standing, outcome, ctx.actor.id))
    refuseIf(refuseLeak(answer, await namesOf(tx, record.id)))
    const decided = { state: 'decided' as const, decidedAt: ctx.now, decidedBy: ctx.actor.id, outcome, answer }
    await store.updateObjection(tx, objection.id, decided)
    if (record.state === 'under-objection' && others === 0 && outcome !== 'not-accepted')
      await moveRecord(ctx, tx, record, 'published', 'objection.answered')
    const onTime = !isLate(objection.dueOn, ctx.today, ctx.today)
    audit.record(tx, {
      action: 'objection.answered',
      subject: objection.id,
      details: { recordNo: record.recordNo, outcome, onTime },
    })
    return { id: objection.id, state: 'decided', version: objection.version + 1 }
  })
}
