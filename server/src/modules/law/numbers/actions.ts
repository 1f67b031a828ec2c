import { dayOf } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { refuseIf } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { normaliseNumber, parsePrefix, refuseCancellation } from './rules.ts'
import * as store from './store.ts'
import type {
  CancelNumber,
  DocumentMark,
  DocumentNumber,
  IssueCaseNumber,
  IssueNumber,
  NumberPage,
  NumberQuery,
} from './types.ts'

/**
 * Gives out the next number inside the caller's transaction, whose act is audited there: a rollback takes it back, so no gap arises.
 * The sequence stays locked until then; an act that needs several numbers takes them in the order of their marks.
 * @throws RangeError when `organPrefix` is not of the form 四公 or 四公（西）
 */
export function issueNumber(tx: Tx, issue: IssueNumber): Promise<DocumentNumber> {
  const prefix = parsePrefix(issue.organPrefix)
  if (!prefix) throw new RangeError(`Not the prefix of a document number: ${issue.organPrefix}`)
  const { unitPath, mark, year, subject, issuedAt } = issue
  return store.insertNumber(tx, { ...prefix, unitPath, mark, year, month: 0, subject, issuedAt })
}

/** Gives out the next case number (案件编号) of the unit in the month of `issuedAt`, Asia/Shanghai. */
export function issueCaseNumber(tx: Tx, { unitPath, unitCode, subject, issuedAt }: IssueCaseNumber): Promise<DocumentNumber> {
  if (!/^\d{12}$/.test(unitCode)) throw new RangeError(`Not a unit code: ${unitCode}`)
  const [year = 0, month = 0] = dayOf(issuedAt).split('-').map(Number)
  return store.insertNumber(tx, {
    unitPath,
    organCode: unitCode,
    unitMark: '',
    mark: 'case-number',
    year,
    month,
    subject,
    issuedAt,
  })
}

/** Cancels a number: it is never used again and stays listed with its reason. */
export function cancelNumber(ctx: Ctx, { id, reason }: CancelNumber & { id: string }): Promise<DocumentNumber> {
  return ctx.transaction(async (tx) => {
    const number = await store.getNumber(tx, id)
    authorise(ctx.actor, 'number.cancel')
    refuseIf(refuseCancellation(number))
    const cancelled = await store.updateCancelled(tx, id, { reason, by: ctx.actor.id, at: ctx.now })
    audit.record(tx, { action: 'number.cancelled', subject: id, details: { text: number.text, reason } })
    return cancelled
  })
}

/** Numbers in the actor's scope, cancelled ones among them. */
export function listDocumentNumbers(ctx: Ctx, query: NumberQuery): Promise<NumberPage> {
  authorise(ctx.actor, 'law.read')
  return ctx.read((tx) => store.listNumbers(tx, query.text ? { ...query, text: normaliseNumber(query.text) } : query))
}

/** The marks of documents, for choosing one in the list. */
export function listDocumentMarks(ctx: Ctx): Promise<DocumentMark[]> {
  authorise(ctx.actor, 'law.read')
  return ctx.read((tx) => store.documentMarks(tx))
}
