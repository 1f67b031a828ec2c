import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import type { NewCredential, NewPerson, NewQualification, Unit } from '../types.ts'
import { listUnits } from '../units/store.ts'
import { refuseEntry, refuseNumber } from './rules.ts'
import * as store from './store.ts'

/** A person of the import table, with what is held. The unit is named by its code. */
export type PersonRow = Omit<NewPerson, 'unitId'> & {
  /** Given by who must know it beforehand; made otherwise. */
  id?: string
  unitCode: string
  credentials?: readonly NewCredential[]
  qualifications?: readonly NewQualification[]
  /** The review post held in the same unit. */
  reviewer?: { fromOn: Day; firstTookUpOn: Day } | null
}

type Outcome = 'created' | 'updated' | 'skipped'
export type ImportedPeople = { read: number; created: number; updated: number; skipped: number }

/**
 * Adds missing people and brings known ones up to date: name, post, and new credentials, qualifications and posts are added; nothing is taken
 * away. Known by police number, without one by unit, name and first day. A person never changes unit here: that is a transfer. One transaction.
 * @throws DomainError `unknown-unit`, or `transfer-needed` when a known person stands in another unit
 */
export function importPeople(ctx: Ctx, given: readonly PersonRow[]): Promise<ImportedPeople> {
  authorise(ctx.actor, 'organisation.manage')
  return ctx.transaction(async (tx) => {
    const units = new Map((await listUnits(tx)).map((unit) => [unit.code, unit]))
    const known = await store.peopleByKey(tx)
    const count = { read: given.length, created: 0, updated: 0, skipped: 0 }
    for (const row of given) {
      const unit = units.get(row.unitCode)
      if (!unit) throw new DomainError('invalid', 'unknown-unit', `没有代码为 ${row.unitCode} 的机构。`)
      count[await importPerson(ctx, tx, row, unit, known)] += 1
    }
    audit.record(tx, { action: 'people.imported', subject: 'organisations', details: count })
    return count
  })
}

type Known = Awaited<ReturnType<typeof store.peopleByKey>>

async function importPerson(ctx: Ctx, tx: Tx, row: PersonRow, unit: Unit, known: Known): Promise<Outcome> {
  const key = store.personKey({ ...row, unitId: unit.id })
  const found = known.get(key)
  if (found && found.unitId !== unit.id)
    throw new DomainError('refused', 'transfer-needed', `${row.name}（${row.policeNumber}）在其他机构，请办理调动。`)
  const { name, policeNumber, kind, post, activeFrom } = row
  const person = found ?? {
    ...{ id: row.id ?? newId(Date.parse(ctx.now)), unitId: unit.id, name, policeNumber, kind, post, activeFrom },
    ...{ leftOn: null, version: 1 },
  }
  if (!found) {
    refuseIf(refuseEntry(unit) ?? refuseNumber(kind, policeNumber))
    await store.insertPerson(tx, person)
    known.set(key, person)
  }
  const renamed = person.name !== name || person.post !== post
  if (renamed) await store.savePerson(tx, { ...person, name, post })
  const added = await addHeld(ctx, tx, person.id, row, unit.id)
  if (!found) return 'created'
  return renamed || added ? 'updated' : 'skipped'
}

/** @returns whether anything was new */
async function addHeld(ctx: Ctx, tx: Tx, personId: string, row: PersonRow, unitId: string): Promise<boolean> {
  const id = () => newId(Date.parse(ctx.now))
  const saved = await Promise.all([
    ...(row.credentials ?? []).map((held) => store.insertCredential(tx, { id: id(), personId, ...held, revokedOn: null })),
    ...(row.qualifications ?? []).map((held) => store.insertQualification(tx, { id: id(), personId, ...held })),
    ...(row.reviewer ? [store.insertPost(tx, { id: id(), personId, unitId, ...row.reviewer, toOn: null })] : []),
  ])
  return saved.includes(true)
}
