import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx, type Download } from '../../platform/index.ts'
import { type CaseFile, CaseId, getCaseFile, getEvidenceFile, officersOf } from '../cases/index.ts'
import { namesOf } from '../organisations/index.ts'
import { wrongEntries } from './rules-mark.ts'
import { gradeOf, markOf } from './rules-score.ts'
import * as store from './store-mark.ts'
import type { Assignment } from './types.ts'
import type { Entry } from './types-mark.ts'

/** What the entries come to now, and what is missing before they can be handed in. */
export function reading({ standard, kind }: Pick<Assignment, 'standard' | 'kind'>, entries: readonly Entry[]) {
  const criteria = standard.criteria[kind]
  const mark = markOf(entries, criteria)
  return { score: { ...mark, grade: gradeOf(mark, standard) }, missing: wrongEntries(entries, criteria, standard.vetoes) }
}

/** The files one is to mark, in every round that is being marked. */
export function listMyAssignments(ctx: Ctx) {
  authorise(ctx.actor, 'assessment.mark')
  return ctx.read(async (tx) => ({ items: await store.listOwn(tx) }))
}

/** One file to mark: the standard, the draft and its version. */
export function getAssignment(ctx: Ctx, { assignmentId }: { assignmentId: string }) {
  authorise(ctx.actor, 'assessment.mark')
  return ctx.read(async (tx) => {
    const assignment = await store.getOwn(tx, assignmentId)
    return { ...assignment, ...reading(assignment, assignment.entries) }
  })
}

const noCase = () => new DomainError('not-found', 'criminal-file-on-paper', '刑事案卷只登记编号，请查阅纸质案卷。')

/** The context in which the case of an own assignment can be read, and nothing of any case be written. */
function marking(ctx: Ctx, assignmentId: string): Ctx {
  const entered =
    <T>(work: (tx: Tx) => PromiseLike<T>) =>
    async (tx: Tx) => {
      await store.enterMarking(tx, assignmentId)
      return work(tx)
    }
  return { ...ctx, transaction: (work) => ctx.transaction(entered(work)), read: (work) => ctx.read(entered(work)) }
}

type Marked = { file: CaseFile; people: Record<string, string> }
/** The case file to mark, with the officers' names. Gone when the round is no longer marked. */
export function getMarkedFile(ctx: Ctx, { assignmentId }: { assignmentId: string }): Promise<Marked> {
  authorise(ctx.actor, 'assessment.mark')
  return marking(ctx, assignmentId).transaction(async (tx) => {
    const { caseId } = await store.getOwn(tx, assignmentId)
    if (caseId === null) throw noCase()
    const file = await getCaseFile(tx, CaseId.parse(caseId))
    const names = await namesOf(tx, officersOf(file))
    audit.record(tx, { action: 'assessment.file-read', subject: caseId, details: { assignmentId } })
    return { file, people: Object.fromEntries(names.map(({ id, name }) => [id, name])) }
  })
}

/** A file of a piece of evidence in the case to mark. */
export async function getMarkedEvidence(
  ctx: Ctx,
  { assignmentId, evidenceId }: { assignmentId: string; evidenceId: string },
): Promise<Download> {
  authorise(ctx.actor, 'assessment.mark')
  const { caseId } = await ctx.read((tx) => store.getOwn(tx, assignmentId))
  if (caseId === null) throw noCase()
  return getEvidenceFile(marking(ctx, assignmentId), { caseId: CaseId.parse(caseId), evidenceId })
}

/** The assignment, locked, not handed in yet, in the version its marker saw. */
async function openDraft(tx: Tx, assignmentId: string, version: number, entries: readonly Entry[] | null): Promise<Assignment> {
  const found = await store.getOwnForUpdate(tx, assignmentId)
  refuseIf(found.submittedAt ? { code: 'mark-submitted', detail: '这份评查表已经提交，不能再改。' } : null)
  if (found.version !== version)
    throw new DomainError('conflict', 'stale', '这份评查表已在别处修改，请核对后再保存。', {
      values: { yours: { version, entries }, theirs: { version: found.version, entries: found.entries } },
    })
  return found
}

/** Saves the draft, complete or not. A stale version answers 409 with both drafts. */
export function saveDraft(
  ctx: Ctx,
  { assignmentId, version, entries }: { assignmentId: string; version: number; entries: Entry[] },
) {
  authorise(ctx.actor, 'assessment.mark')
  return ctx.transaction(async (tx) => {
    const assignment = await openDraft(tx, assignmentId, version, entries)
    await store.saveEntries(tx, assignmentId, entries, ctx.now)
    return { version: version + 1, ...reading(assignment, entries) }
  })
}

/** Hands the mark in for good; every entry must be complete. */
export function submitMark(ctx: Ctx, { assignmentId, version }: { assignmentId: string; version: number }) {
  authorise(ctx.actor, 'assessment.mark')
  return ctx.transaction(async (tx) => {
    const assignment = await openDraft(tx, assignmentId, version, null)
    const { score, missing } = reading(assignment, assignment.entries)
    if (missing.length > 0) {
      const fields = Object.fromEntries(missing.map(({ index, field, message }) => [`entries.${index}.${field}`, message]))
      throw new DomainError('invalid', 'entries-incomplete', `有 ${missing.length} 处需要补正后才能提交。`, { fields })
    }
    await store.submit(tx, assignmentId, score, ctx.now)
    const details = { hundredths: score.hundredths, veto: score.veto, entries: assignment.entries.length }
    audit.record(tx, { action: 'assessment.mark-submitted', subject: assignment.fileId, details })
    return { hundredths: score.hundredths, veto: score.veto }
  })
}
