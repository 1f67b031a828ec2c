import type { Refusal } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx, may, settingOf } from '../../../platform/index.ts'
import { chinaCalendar, normaliseNumber } from '../../law/index.ts'
import { originsOf } from '../sources.ts'
import * as records from '../store.ts'
import { actorNames } from '../store-names.ts'
import { answerTerm, refuseAcceptance, refuseAnswer, type Standing } from './rules.ts'
import { readReceipt, receiptHash } from './rules-receipt.ts'
import { objectionWorkingDays } from './settings.ts'
import * as store from './store.ts'
import { OBJECTION_KIND_NAME, OBJECTION_STATE_NAME, Outcome } from './types.ts'
import type { ObjectionDetail, ObjectionQuery, ObjectionWork } from './types-desk.ts'

/** A receipt that cannot be one finds nothing, as one that was never given out. */
const NO_RECEIPT = Buffer.alloc(32)
const hashOf = (typed: string | null | undefined) => {
  if (!typed) return null
  const receipt = readReceipt(typed)
  return receipt ? receiptHash(receipt) : NO_RECEIPT
}

/** The desk's list, what is due first on top. No personal data. */
export function listObjections(ctx: Ctx, query: ObjectionQuery) {
  authorise(ctx.actor, 'objection.handle')
  const normalised = query.number ? normaliseNumber(query.number) : null
  const asked = { ...query, normalised, receiptHash: hashOf(query.receipt), today: ctx.today }
  return ctx.transaction((tx) => store.listObjections(tx, asked))
}

const told = (refusal: Refusal | null) => ({ refused: refusal?.detail ?? null, basis: [...(refusal?.basis ?? [])] })

/** One objection: what the public reads, what the objector says, the words of the case. That it was opened is recorded. @law PIPL:51 */
export function getObjection(ctx: Ctx, { objectionId }: { objectionId: string }): Promise<ObjectionDetail> {
  authorise(ctx.actor, 'objection.handle')
  return ctx.transaction(async (tx) => {
    const objection = await store.getObjection(tx, objectionId, ctx.today)
    const objector = await store.getObjector(tx, objectionId)
    const record = await records.getRecord(tx, objection.recordId)
    const unmasked = (await originsOf(tx, [record.id], ctx.today)).get(record.id)?.unmasked
    const { madeBy, updatedAt } = await store.standingOfRecord(tx, objection)
    const standing: Standing = { ...objection, record: { state: record.state, madeBy, updatedAt } }
    const chosen = await settingOf(tx, objectionWorkingDays)
    const days = objection.dueOn ? chinaCalendar.workingDaysBetween(objection.submittedOn, objection.dueOn) : chosen
    const answers = Outcome.options.map((outcome) => [outcome, told(refuseAnswer(standing, outcome, ctx.actor.id))] as const)
    audit.record(tx, { action: 'objection.opened', subject: objection.id, details: { recordNo: record.recordNo } })
    return {
      objection,
      objector,
      shown: record.publicFields && { fields: record.publicFields, masking: record.masking },
      source: unmasked
        ? {
            partyName: unmasked.partyName,
            facts: unmasked.facts,
            penaltyContent: unmasked.penaltyContent,
            licenseContent: unmasked.licence?.licenseContent ?? null,
            place: unmasked.place ?? null,
          }
        : null,
      names: await actorNames(
        tx,
        [objection.acceptedBy, objection.decidedBy].filter((id) => id !== null),
      ),
      term: answerTerm(objection.submittedOn, days, chinaCalendar),
      acts: {
        accept: told(refuseAcceptance(standing)),
        answer: Object.fromEntries(answers) as ObjectionDetail['acts']['answer'],
      },
    }
  })
}

/** 我的待办, as far as objections go; empty for everybody else. */
export function getObjectionWork(ctx: Ctx): Promise<ObjectionWork> {
  authorise(ctx.actor, 'case.read')
  if (!may(ctx.actor, 'objection.handle')) return Promise.resolve({ items: [], counts: { objection: 0 } })
  const query = { open: 'true' as const, page: 1, pageSize: 200, normalised: null, receiptHash: null, today: ctx.today }
  return ctx.transaction(async (tx) => {
    const { total, items } = await store.listObjections(tx, query)
    return {
      counts: { objection: total },
      items: items.map(({ id, number, recordNo, kind, state, dueOn }) => ({
        kind: 'objection' as const,
        objectionId: id,
        number: number ?? recordNo,
        title: `对公示信息的异议：${OBJECTION_KIND_NAME[kind]}`,
        what: state === 'submitted' ? '受理公示异议' : '核查并答复公示异议',
        why: `${OBJECTION_STATE_NAME[state]}；答复期限由本机关设置（PIPL:46）`,
        dueOn,
      })),
    }
  })
}
