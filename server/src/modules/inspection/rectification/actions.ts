import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import {
  audit,
  authorise,
  type Ctx,
  type Download,
  nameFile,
  openFile,
  receiveFile,
  type Upload,
} from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { namesOf } from '../../organisations/index.ts'
import { act } from './actions-act.ts'
import { ACTS, refuseSubmission, stateAfterAssign } from './rules.ts'
import { clock, daysOwed, refuseOwnDay } from './rules-clock.ts'
import * as store from './store.ts'
import type * as t from './types.ts'

/** The unit takes the fault on. */
export const confirmProblem = (ctx: Ctx, input: t.Confirm) =>
  act(ctx, 'confirm', input, async () => ({ to: 'confirmed', words: input.words }))

/** The unit says it is no fault; others decide. */
export const disputeProblem = (ctx: Ctx, input: t.Dispute) =>
  act(ctx, 'dispute', input, async (tx, { now }) => {
    await store.insertDispute(tx, now.id, input.reason, ctx.actor.id, ctx.now)
    return { to: 'disputed', words: input.reason }
  })

/** A person of the unit, or of one below it. */
async function refuseStranger(tx: Tx, personId: string, unitPath: string): Promise<void> {
  const [person] = await namesOf(tx, [personId])
  const own = person && (await store.isWithin(tx, person.unitId, unitPath))
  if (own) return
  const message = '责任人应当是整改单位的人员'
  throw new DomainError('invalid', 'responsible-stranger', message, { fields: { responsibleId: message } })
}

/** Names who puts it right, how and by when. A unit may set itself an earlier day than the term. */
export const assignProblem = (ctx: Ctx, input: t.Assign) =>
  act(ctx, 'assign', input, async (tx, { now, terms }) => {
    const { responsibleId, measure } = input
    await refuseStranger(tx, responsibleId, now.unitPath)
    const to = stateAfterAssign(now.state)
    const fresh = to !== now.state
    const days = fresh ? (daysOwed(to, now.severity, terms) ?? 1) : now.dueDays
    const last = fresh && days !== null ? clock(ctx.today, days, chinaCalendar).dueOn : now.dueOn
    refuseIf(refuseOwnDay(input.dueOn, last, ctx.today))
    const set = { responsibleId, measure, ...(input.dueOn === null ? {} : { dueOn: input.dueOn }) }
    return { to, set, words: measure }
  })

export const startCorrection = (ctx: Ctx, input: t.Start) =>
  act(ctx, 'start', input, async (_tx, { now }) => {
    const { dueFrom, dueDays, dueOn } = now
    return { to: 'in-correction', set: { dueFrom, dueDays, dueOn } } // the clock of the assignment runs on
  })

/** Hands in what was done, for a check by another unit. */
export const submitCorrection = (ctx: Ctx, input: t.Submit) =>
  act(ctx, 'submit', input, async (tx, { now, files }) => {
    refuseIf(refuseSubmission(now.correctable, files))
    const round = now.round + 1
    const by = { submittedBy: ctx.actor.id, submittedName: ctx.actor.name, submittedAt: ctx.now }
    await store.insertSubmission(tx, { rectificationId: now.id, round, words: input.words, ...by })
    return { to: 'submitted', set: { round }, words: input.words }
  })

type AddProof = t.RectificationPath & { words: string; file: Upload }
/** A file that proves the correction, kept by its fingerprint. */
export async function addProof(ctx: Ctx, input: AddProof): Promise<t.RectificationReply & { proofId: string; sha256: string }> {
  const { rectificationId, words, file } = input
  try {
    authorise(ctx.actor, ACTS.addProof.permission)
    await ctx.read((tx) => store.getRectification(tx, rectificationId))
  } catch (error) {
    file.stream.destroy()
    throw error
  }
  const received = await receiveFile(ctx, file.stream, file.name)
  const version = await ctx.read(async (tx) => (await store.getRectification(tx, rectificationId)).version)
  const id = newId(Date.parse(ctx.now))
  const reply = await act(ctx, 'addProof', { rectificationId, version }, async (tx, { now }) => {
    const by = { addedBy: ctx.actor.id, addedName: ctx.actor.name, addedAt: ctx.now }
    const stored = await nameFile(ctx, tx, received)
    await store.insertProof(tx, { id, rectificationId, round: now.round + 1, words, ...by }, stored)
    return { words: `${words}（${stored.name}，SHA-256 ${stored.sha256.slice(0, 16)}…）` }
  })
  return { ...reply, proofId: id, sha256: received.sha256 }
}

/** @throws DomainError `no-proof-file` also when the rectification is not the actor's to see; `file-damaged` */
export async function getProofFile(
  ctx: Ctx,
  { rectificationId, proofId }: { rectificationId: string; proofId: string },
): Promise<Download> {
  authorise(ctx.actor, 'rectification.read')
  const fileId = await ctx.read((tx) => store.fileOfProof(tx, rectificationId, proofId))
  if (!fileId) throw new DomainError('not-found', 'no-proof-file', '没有这份佐证材料，或者它不在您的单位范围内。')
  const download = await openFile(ctx, fileId)
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'rectification.proof-taken', subject: rectificationId, details: { proofId } }),
  )
  return download
}
