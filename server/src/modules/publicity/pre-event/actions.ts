import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { getUnit } from '../../organisations/index.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import {
  type EditItem,
  type Fields,
  fieldsSchema,
  type ItemReply,
  type ListItem,
  type NewItem,
  type ReleaseItem,
} from './types.ts'
import { type ListCode, type ListSpec, listOf } from './types-lists.ts'

/** @throws DomainError naming each wrong field as `fields.<key>` */
function readFields(spec: ListSpec, given: Fields): Fields {
  const read = fieldsSchema(spec).safeParse(given)
  if (read.success) return read.data
  const wrong = read.error.issues.map((issue) => [['fields', ...issue.path].join('.'), issue.message] as const)
  throw new DomainError('invalid', 'list-fields', '填写的内容有误，请按提示修改。', { fields: Object.fromEntries(wrong) })
}

function note(tx: Tx, action: string, item: Pick<ListItem, 'itemId' | 'list' | 'version'>, more: object = {}): void {
  audit.record(tx, { action, subject: item.itemId, details: { list: item.list, version: item.version, ...more } })
}

/** Writes a new item as a draft; it is public when another person has released it. @law APL:39 */
export function addListItem(ctx: Ctx, input: NewItem & { listCode: ListCode }): Promise<ItemReply> {
  authorise(ctx.actor, 'preevent.manage')
  const spec = listOf(input.listCode)
  refuseIf(rules.refuseTyping(spec) ?? rules.refuseTerm(input.effectiveFrom, input.effectiveTo))
  const fields = readFields(spec, input.fields)
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    if (!unit.path.startsWith(ctx.actor.scopePath)) {
      throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内，请选择本单位或者下级单位。')
    }
    if (input.parentItem) await refuseParent(tx, spec, input.parentItem)
    const item = {
      itemId: spec.source === 'units' ? unit.id : newId(),
      version: 1,
      list: input.listCode,
      ...{ unitId: unit.id, unitPath: unit.path, parentId: input.parentItem, position: input.position, fields },
      ...{ effectiveFrom: input.effectiveFrom, effectiveTo: input.effectiveTo, editedBy: ctx.actor.id, editedAt: ctx.now },
    }
    await store.insertVersion(tx, item)
    note(tx, 'list-item.added', item)
    return { itemId: item.itemId, version: 1, revision: 1 }
  })
}

async function refuseParent(tx: Tx, spec: ListSpec, parent: string): Promise<void> {
  const [above] = await store.getVersions(tx, parent)
  if (spec.tree && above.list === spec.code) return
  throw new DomainError('invalid', 'list-parent', '上级条目不属于这份清单。', {
    fields: { parentItem: '上级条目不属于这份清单' },
  })
}

/** Loads the newest version, locked, and compares what the person saw. */
async function open(tx: Tx, itemId: string, revision: number): Promise<ListItem> {
  const [newest] = await store.getVersions(tx, itemId, true)
  if (newest.revision === revision) return newest
  const values = { yours: { revision }, theirs: newest }
  throw new DomainError('conflict', 'stale-list-item', '这一项已被他人修改，请刷新后再办理。', { values })
}

/** Changes the open draft, or begins the next version beside the released one, which stays as it is. */
export function editListItem(ctx: Ctx, input: EditItem & { itemId: string }): Promise<ItemReply> {
  authorise(ctx.actor, 'preevent.manage')
  const { itemId, revision, effectiveFrom, effectiveTo, position } = input
  return ctx.transaction(async (tx) => {
    const newest = await open(tx, itemId, revision)
    refuseIf(rules.refuseTerm(effectiveFrom, effectiveTo))
    const fields = readFields(listOf(newest.list), input.fields)
    const changed = { fields, position, effectiveFrom, effectiveTo, editedBy: ctx.actor.id, editedAt: ctx.now }
    const next = newest.releasedAt === null ? newest.version : newest.version + 1
    note(tx, 'list-item.edited', { ...newest, version: next })
    if (newest.releasedAt === null) {
      await store.updateDraft(tx, itemId, { ...changed, returnReason: null })
      return { itemId, version: next, revision: newest.revision + 1 }
    }
    const unitPath = await store.findPath(tx, itemId)
    const { list, unitId, parentId } = newest
    await store.insertVersion(tx, { itemId, version: next, list, unitId, unitPath, parentId, ...changed })
    return { itemId, version: next, revision: 1 }
  })
}

/** The second person lets a version out, or sends it back with a reason. */
export function releaseListItem(ctx: Ctx, input: ReleaseItem & { itemId: string }): Promise<ItemReply> {
  authorise(ctx.actor, 'publicity.review')
  const { itemId, revision, accepted, reason } = input
  return ctx.transaction(async (tx) => {
    const newest = await open(tx, itemId, revision)
    refuseIf(rules.refuseRelease(newest, ctx.actor.id))
    if (accepted) refuseIf(rules.refuseLate(listOf(newest.list).duty, newest, ctx.today))
    await store.updateDraft(tx, itemId, accepted ? { releasedBy: ctx.actor.id, releasedAt: ctx.now } : { returnReason: reason })
    note(tx, accepted ? 'list-item.released' : 'list-item.returned', newest, accepted ? {} : { reason })
    return { itemId, version: newest.version, revision: newest.revision + 1 }
  })
}

/** A yearly list was looked through and needs no further change. */
export function checkList(ctx: Ctx, { listCode }: { listCode: ListCode }) {
  authorise(ctx.actor, 'preevent.manage')
  return ctx.transaction(async (tx) => {
    const waiting = (await store.countWaiting(tx)).find(({ list }) => list === listCode)?.count ?? 0
    refuseIf(rules.refuseCheck(listOf(listCode), waiting))
    await store.insertCheck(tx, listCode, ctx.actor.scopePath, ctx.actor.id, ctx.now)
    audit.record(tx, { action: 'list.checked', subject: listCode })
    return { listCode, checkedOn: ctx.today }
  })
}
