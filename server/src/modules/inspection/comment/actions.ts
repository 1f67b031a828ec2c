import { Readable } from 'node:stream'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { CHECKS } from '../checks/index.ts'
import { commentDocument } from './document.ts'
import { firstOf, lastOf, refuseComment, refuseFiles, sums, trendFrom } from './rules.ts'
import * as store from './store.ts'
import type {
  ChosenFile,
  CommentContent,
  CommentPath,
  CommentQuery,
  DraftFigureQuery,
  DraftQuery,
  FigureQuery,
  IssueComment,
} from './types.ts'

const TITLES = new Map(CHECKS.map(({ code, title, severity }) => [code, { title, severity }]))

/** The month of a unit as the records stand now. */
async function counted(tx: Tx, ctx: Ctx, { unitId, month }: DraftQuery) {
  const unit = await getUnit(tx, unitId)
  if (!unit.path.startsWith(ctx.actor.scopePath))
    throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内。')
  const span = [unit.path, trendFrom(month), lastOf(month)] as const
  const [findings, puts] = [await store.listFound(tx, ...span), await store.listPut(tx, ...span)]
  const issued = (await store.findComment(tx, unitId, firstOf(month))) !== null
  return { unit, issued, ...sums({ findings, puts, titles: TITLES, month }) }
}

/** What the comment would say, with two files proposed on each side. */
export function draftComment(ctx: Ctx, query: DraftQuery) {
  authorise(ctx.actor, 'comment.read')
  return ctx.transaction(async (tx) => {
    const { unit, content, faulty, issued } = await counted(tx, ctx, query)
    const bad = faulty.slice(0, 2)
    const numbers = await store.numbersOf(
      tx,
      unit.path,
      bad.map(({ caseId }) => caseId),
    )
    const named = bad.flatMap(({ caseId, why }) =>
      numbers.filter((one) => one.caseId === caseId).map(({ number }) => ({ caseId, number, why })),
    )
    const clean = await store.listFaultless(tx, unit.path, firstOf(query.month), lastOf(query.month))
    const good = clean.map((one) => ({ ...one, why: '本月办结，未发现问题。' }))
    const refused = refuseComment(query.month, ctx.today, issued)
    const whole: CommentContent = { unitName: unit.name, month: query.month, ...content, good, bad: named }
    return { content: whole, refused: refused && { ...refused, basis: [...(refused.basis ?? [])] } }
  })
}

/** Issues the comment: its numbers, and the records behind each, stay as they are now. */
export function issueComment(ctx: Ctx, input: IssueComment): Promise<{ commentId: string }> {
  authorise(ctx.actor, 'comment.issue')
  return ctx.transaction(async (tx) => {
    const { unit, issued, content, records, faulty } = await counted(tx, ctx, input)
    refuseIf(refuseComment(input.month, ctx.today, issued))
    const [good, bad] = [input.good, input.bad].map((side) => side.map(({ caseId }) => caseId)) as [string[], string[]]
    refuseIf(refuseFiles(good, bad, new Set(faulty.map(({ caseId }) => caseId))))
    const numbers = new Map((await store.numbersOf(tx, unit.path, [...good, ...bad])).map((one) => [one.caseId, one.number]))
    const named = (side: IssueComment['good']): ChosenFile[] =>
      side.map((one) => ({ ...one, number: numberOf(numbers, one.caseId) }))
    const whole: CommentContent = {
      unitName: unit.name,
      month: input.month,
      ...content,
      good: named(input.good),
      bad: named(input.bad),
    }
    const id = newId(Date.parse(ctx.now))
    const by = { issuedBy: ctx.actor.id, issuedName: ctx.actor.name, issuedAt: ctx.now }
    await store.insertComment(
      tx,
      { id, unitId: unit.id, unitPath: unit.path, month: firstOf(input.month), words: input.words, ...by },
      whole,
    )
    for (const [figure, { kind, ids }] of records) await store.insertRecords(tx, id, figure, kind, ids)
    audit.record(tx, { action: 'comment.issued', subject: id, details: { unitId: unit.id, month: input.month } })
    return { commentId: id }
  })
}

function numberOf(numbers: ReadonlyMap<string, string>, caseId: string): string {
  const number = numbers.get(caseId)
  if (number) return number
  throw new DomainError('invalid', 'file-not-of-unit', '没有这个案件，或者它不是该单位的案件。')
}

export function listComments(ctx: Ctx, query: CommentQuery) {
  authorise(ctx.actor, 'comment.read')
  return ctx.transaction((tx) => store.listComments(tx, query))
}
export function getComment(ctx: Ctx, { commentId }: CommentPath) {
  authorise(ctx.actor, 'comment.read')
  return ctx.transaction((tx) => store.getComment(tx, commentId))
}

/** The records one number counts: as many as it says. */
export function listCommentRecords(ctx: Ctx, { commentId, figure, ...page }: FigureQuery) {
  authorise(ctx.actor, 'comment.read')
  return ctx.transaction(async (tx) => {
    await store.getComment(tx, commentId)
    const { total, items } = await store.listRecords(tx, commentId, figure, page)
    return { total, items: items.map(named) }
  })
}
const named = <R extends { title: string }>(one: R): R => ({ ...one, title: TITLES.get(one.title)?.title ?? one.title })

/** The same of a number of the draft, as the records stand now. */
export function listDraftRecords(ctx: Ctx, { figure, page, pageSize, ...query }: DraftFigureQuery) {
  authorise(ctx.actor, 'comment.read')
  return ctx.transaction(async (tx) => {
    const { records } = await counted(tx, ctx, query)
    const { kind, ids } = records.get(figure) ?? { kind: 'finding' as const, ids: [] }
    const items = await store.listByIds(tx, kind, ids.slice((page - 1) * pageSize, page * pageSize))
    return { total: ids.length, items: items.map(named) }
  })
}

/** The comment as .docx. */
export async function getCommentDocument(ctx: Ctx, { commentId }: CommentPath): Promise<Download> {
  authorise(ctx.actor, 'comment.read')
  const comment = await ctx.read((tx) => store.getComment(tx, commentId))
  const bytes = await commentDocument(comment)
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'comment.document-taken', subject: commentId, details: {} }))
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: `案件质量月点评-${comment.unitName}-${comment.content.month}.docx`, type, stream: Readable.from([bytes]) }
}
