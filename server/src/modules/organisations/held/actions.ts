import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { showPerson } from '../people/actions.ts'
import { refuseEndOfPost, refuseEntry } from '../people/rules.ts'
import * as store from '../people/store.ts'
import type { NewCredential, NewQualification, NewReviewerPost, PersonPage } from '../types.ts'
import { getUnitForUpdate } from '../units/store.ts'

type Of<T> = T & { personId: string }

/** Runs the change on the locked person and answers with the person's page. */
async function change(ctx: Ctx, personId: string, work: (tx: Tx) => Promise<void>): Promise<PersonPage> {
  authorise(ctx.actor, 'organisation.manage')
  await ctx.transaction(async (tx) => {
    await store.getPersonForUpdate(tx, personId)
    await work(tx)
  })
  return showPerson(ctx, { personId })
}

function refuseTaken(saved: boolean, code: string, detail: string, field: string): void {
  if (!saved) throw new DomainError('conflict', code, detail, { fields: { [field]: detail } })
}

/** @throws DomainError `credential-number-taken` */
export function addCredential(ctx: Ctx, input: Of<NewCredential>): Promise<PersonPage> {
  return change(ctx, input.personId, async (tx) => {
    const saved = await store.insertCredential(tx, { id: newId(Date.parse(ctx.now)), ...input, revokedOn: null })
    refuseTaken(saved, 'credential-number-taken', '该执法证件号已登记。', 'number')
    audit.record(tx, { action: 'credential.added', subject: input.personId, details: input })
  })
}

/** From `revokedOn` on the credential no longer holds. @throws DomainError `credential-not-found` */
export function revokeCredential(ctx: Ctx, input: Of<{ credentialId: string; revokedOn: Day }>): Promise<PersonPage> {
  return change(ctx, input.personId, async (tx) => {
    const done = await store.revokeCredential(tx, input.personId, input.credentialId, input.revokedOn)
    if (!done) throw new DomainError('not-found', 'credential-not-found', '没有这个执法证件，或已注销。')
    audit.record(tx, { action: 'credential.revoked', subject: input.personId, details: input })
  })
}

/** @throws DomainError `certificate-taken` */
export function addQualification(ctx: Ctx, input: Of<NewQualification>): Promise<PersonPage> {
  return change(ctx, input.personId, async (tx) => {
    const saved = await store.insertQualification(tx, { id: newId(Date.parse(ctx.now)), ...input })
    refuseTaken(saved, 'certificate-taken', '该证书号已登记。', 'certificateNo')
    audit.record(tx, { action: 'qualification.added', subject: input.personId, details: input })
  })
}

/** A post may be given before the qualification is there; whoever lacks it is refused when reviewing, and not counted. */
export function addReviewerPost(ctx: Ctx, input: Of<NewReviewerPost>): Promise<PersonPage> {
  return change(ctx, input.personId, async (tx) => {
    refuseIf(refuseEntry(await getUnitForUpdate(tx, input.unitId)))
    const saved = await store.insertPost(tx, { id: newId(Date.parse(ctx.now)), ...input, toOn: null })
    refuseTaken(saved, 'post-held', '该人员在此机构已有未结束的审核岗位。', 'unitId')
    audit.record(tx, { action: 'reviewer-post.added', subject: input.personId, details: input })
  })
}

/** @throws DomainError `post-not-found` for a post of somebody else */
export function endReviewerPost(ctx: Ctx, input: Of<{ postId: string; toOn: Day }>): Promise<PersonPage> {
  return change(ctx, input.personId, async (tx) => {
    const post = await store.getPostForUpdate(tx, input.postId)
    if (post.personId !== input.personId) throw new DomainError('not-found', 'post-not-found', '没有这个审核岗位。')
    refuseIf(refuseEndOfPost(post, input.toOn))
    await store.endPost(tx, post.id, input.toOn)
    audit.record(tx, { action: 'reviewer-post.ended', subject: input.personId, details: { postId: post.id, toOn: input.toOn } })
  })
}
