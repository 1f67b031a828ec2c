import type { Tx } from '../../../kit/db.ts'
import { getUnit, namesOf } from '../../organisations/index.ts'
import type { NamedPerson } from './types.ts'

/** The people with these ids, of whatever unit; unknown ids are left out. */
export async function namedPeople(tx: Tx, ids: readonly string[]): Promise<NamedPerson[]> {
  const people: NamedPerson[] = []
  for (const person of await namesOf(tx, [...new Set(ids)])) {
    const unit = await getUnit(tx, person.unitId)
    const { id, name } = person
    people.push({ id, name, officer: person.policeNumber !== null, unitKind: unit.kind, organId: unit.organId })
  }
  return people
}
