import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { unitColumns } from '../store.ts'
import { Unit } from '../types.ts'

/** All units, parents before children. */
export function listUnits(tx: Tx): Promise<Unit[]> {
  return rows(Unit, tx`select ${unitColumns(tx)} from organisations.unit u order by u.path`)
}

/** Locks the unit until the transaction ends, so that nobody enters it while it closes. */
export async function getUnitForUpdate(tx: Tx, id: string): Promise<Unit> {
  const unit = await firstRow(Unit, tx`select ${unitColumns(tx)} from organisations.unit u where u.id = ${id} for update`)
  if (!unit) throw new DomainError('not-found', 'unit-not-found', '没有这个机构。')
  return unit
}

export async function insertUnit(tx: Tx, unit: Unit): Promise<void> {
  const done = await tx`
    insert into organisations.unit (id, parent_id, organ_id, code, region_code, name, short_name, kind, level, path, uscc)
    values (${unit.id}, ${unit.parentId}, ${unit.organId}, ${unit.code}, ${unit.regionCode}, ${unit.name}, ${unit.shortName},
      ${unit.kind}, ${unit.level}, ${unit.path}, ${unit.uscc}) on conflict (code) do nothing`
  if (done.count === 0)
    throw new DomainError('conflict', 'unit-code-taken', `机构代码 ${unit.code} 已被使用。`, { fields: { code: '已被使用' } })
}

/** Saves names and closing day under the next version. */
export async function saveUnit(tx: Tx, unit: Unit): Promise<Unit> {
  await tx`update organisations.unit set name = ${unit.name}, short_name = ${unit.shortName}, uscc = ${unit.uscc},
    closed_on = ${unit.closedOn}, version = version + 1 where id = ${unit.id}`
  return { ...unit, version: unit.version + 1 }
}

const Counts = z.object({ people: z.int(), below: z.int() })

/** People who serve in the unit on or after that day, and open units directly below it. */
export async function occupants(tx: Tx, unitId: string, on: Day): Promise<z.infer<typeof Counts>> {
  const found = await firstRow(
    Counts,
    tx`select (select count(*) from organisations.person where unit_id = ${unitId} and (left_on is null or left_on > ${on})) as people,
         (select count(*) from organisations.unit where parent_id = ${unitId} and closed_on is null) as below`,
  )
  return found ?? { people: 0, below: 0 }
}
