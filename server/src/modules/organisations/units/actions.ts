import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import type { UnitRow } from '../regions.ts'
import * as door from '../store.ts'
import type { NewUnit, RenameUnit, Unit } from '../types.ts'
import { placed, refuseClosing, refusePlace } from './rules.ts'
import * as store from './store.ts'

/** The whole tree, parents before children; `parentId` joins them. */
export async function listUnits(ctx: Ctx): Promise<{ items: Unit[] }> {
  authorise(ctx.actor, 'organisation.read')
  return { items: await ctx.read((tx) => store.listUnits(tx)) }
}

/** Creates a unit below its parent. @throws DomainError `unit-code-taken` */
export function createUnit(ctx: Ctx, input: NewUnit): Promise<Unit> {
  authorise(ctx.actor, 'organisation.manage')
  return ctx.transaction((tx) => addUnit(ctx, tx, input))
}

async function addUnit(ctx: Ctx, tx: Tx, input: NewUnit): Promise<Unit> {
  const parent = input.parentId ? await store.getUnitForUpdate(tx, input.parentId) : null
  refuseIf(refusePlace(parent, input.kind))
  const id = newId(Date.parse(ctx.now))
  const unit: Unit = { id, ...input, ...placed(parent, input, id), closedOn: null, version: 1 }
  await store.insertUnit(tx, unit)
  audit.record(tx, { action: 'unit.created', subject: id, details: unit })
  return unit
}

/** New names hold for documents from now on; documents issued keep theirs. */
export function renameUnit(ctx: Ctx, input: RenameUnit & { unitId: string }): Promise<Unit> {
  authorise(ctx.actor, 'organisation.manage')
  return ctx.transaction(async (tx) => {
    const unit = await store.getUnitForUpdate(tx, input.unitId)
    refuseStale(input, unit)
    const saved = await store.saveUnit(tx, { ...unit, name: input.name, shortName: input.shortName })
    audit.record(tx, {
      action: 'unit.renamed',
      subject: unit.id,
      details: { from: [unit.name, unit.shortName], to: [saved.name, saved.shortName] },
    })
    return saved
  })
}

/** Closes a unit on a day; refused while people or open units are in it. */
export function closeUnit(ctx: Ctx, input: { unitId: string; closedOn: Day }): Promise<Unit> {
  authorise(ctx.actor, 'organisation.manage')
  return ctx.transaction(async (tx) => {
    const unit = await store.getUnitForUpdate(tx, input.unitId)
    const { people, below } = await store.occupants(tx, unit.id, input.closedOn)
    refuseIf(refuseClosing(unit, input.closedOn, people, below))
    const closed = await store.saveUnit(tx, { ...unit, closedOn: input.closedOn })
    audit.record(tx, { action: 'unit.closed', subject: unit.id, details: { closedOn: input.closedOn } })
    return closed
  })
}

/** Creates missing units and renames changed ones, matched by code; parents stand before children. One transaction. */
export function importUnits(ctx: Ctx, given: readonly UnitRow[]) {
  authorise(ctx.actor, 'organisation.manage')
  return ctx.transaction(async (tx) => {
    const count = { read: given.length, created: 0, updated: 0, skipped: 0 }
    for (const row of given) count[await importUnit(ctx, tx, row)] += 1
    return count
  })
}

async function importUnit(ctx: Ctx, tx: Tx, { parentCode, ...row }: UnitRow): Promise<'created' | 'updated' | 'skipped'> {
  const known = await door.findUnitByCode(tx, row.code)
  if (!known) {
    const parent = parentCode ? await door.findUnitByCode(tx, parentCode) : null
    if (parentCode && !parent) throw new DomainError('invalid', 'unknown-parent', `没有代码为 ${parentCode} 的上级机构。`)
    await addUnit(ctx, tx, { ...row, parentId: parent?.id ?? null })
    return 'created'
  }
  if (known.name === row.name && known.shortName === row.shortName && known.uscc === row.uscc) return 'skipped'
  await store.saveUnit(tx, { ...known, name: row.name, shortName: row.shortName, uscc: row.uscc })
  audit.record(tx, { action: 'unit.renamed', subject: known.id, details: { to: [row.name, row.shortName] } })
  return 'updated'
}

function refuseStale(yours: { version: number }, theirs: { version: number }): void {
  if (yours.version === theirs.version) return
  throw new DomainError('conflict', 'stale-version', '该机构已被他人修改，请核对后再保存。', { values: { yours, theirs } })
}
