import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { Credential, Person, PersonName, Qualification, ReviewerPost, type StandingRows, Unit } from './types.ts'

/** Columns of a `Unit`, the table being called `u`. */
export const unitColumns = (
  tx: Tx,
) => tx`u.id, u.parent_id as "parentId", u.organ_id as "organId", u.code, u.region_code as "regionCode", u.name,
  u.short_name as "shortName", u.kind, u.level, u.path, u.uscc, u.closed_on as "closedOn", u.version`

export async function getUnit(tx: Tx, id: string): Promise<Unit> {
  const unit = await firstRow(Unit, tx`select ${unitColumns(tx)} from organisations.unit u where u.id = ${id}`)
  if (!unit) throw new DomainError('not-found', 'unit-not-found', '没有这个机构。')
  return unit
}

export function findUnitByCode(tx: Tx, code: string): Promise<Unit | null> {
  return firstRow(Unit, tx`select ${unitColumns(tx)} from organisations.unit u where u.code = ${code}`)
}

/** The bureau whose name the unit's decisions bear. */
export async function organOf(tx: Tx, unitId: string): Promise<Unit> {
  const organ = await firstRow(
    Unit,
    tx`select ${unitColumns(tx)} from organisations.unit u join organisations.unit below on below.organ_id = u.id where below.id = ${unitId}`,
  )
  if (!organ) throw new DomainError('not-found', 'unit-not-found', '没有这个机构。')
  return organ
}

const StandingRow = z.object({
  standing: z.object({
    person: Person,
    credentials: z.array(Credential),
    qualifications: z.array(Qualification),
    posts: z.array(ReviewerPost),
  }),
})

/** The rows on which a person's right to enforce or review rests, whatever unit the person is in. */
export async function standingOf(tx: Tx, personId: string): Promise<StandingRows> {
  const row = await firstRow(
    StandingRow,
    tx`select s.standing from organisations.standing_of(${personId}) as s (standing) where s.standing is not null`,
  )
  if (!row) throw new DomainError('not-found', 'person-not-found', '没有这个人员。')
  return row.standing
}

/** Names of people by id, across scopes; unknown ids are left out. */
export function namesOf(tx: Tx, ids: readonly string[]): Promise<PersonName[]> {
  return rows(
    PersonName,
    tx`select id, name, police_number as "policeNumber", unit_id as "unitId", unit_name as "unitName"
      from organisations.names_of(${ids as string[]}::uuid[])`,
  )
}
