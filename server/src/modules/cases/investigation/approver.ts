import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { findUnitByCode, namesOf, type Unit } from '../../organisations/index.ts'

/** The officer behind the actor, the unit he or she signs for, and whether as chief of a bureau. */
export type Signatory = { personId: string; chief: boolean; unit: Unit; level: Unit['level']; organId: string }

/** @throws DomainError `no-officer` for system actors, `no-unit` when the actor's scope is no unit */
export async function signatoryOf(ctx: Ctx, tx: Tx): Promise<Signatory> {
  if (!ctx.actor.personId) throw new DomainError('forbidden', 'no-officer', '此项只能由在册民警本人办理。')
  const unit = await findUnitByCode(tx, ctx.actor.scopePath.split('/').at(-2) ?? '')
  if (!unit) throw new DomainError('forbidden', 'no-unit', '您的岗位没有对应的单位。')
  const chief = ctx.actor.roles.includes('bureau-chief') && unit.level !== 'station'
  return { personId: ctx.actor.personId, chief, unit, level: unit.level, organId: unit.organId }
}

/** Whether such a person is on the register; true when nobody was named. */
export async function isKnown(tx: Tx, personId: string | null): Promise<boolean> {
  return personId === null || (await namesOf(tx, [personId])).length === 1
}
