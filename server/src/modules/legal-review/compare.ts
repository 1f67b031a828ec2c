import { z } from 'zod'
import { FIELD_NAMES, SECTION_NAMES } from './compare-names.ts'

/** One difference between two reviewed versions. `old` and `new` are as they stand in the file; null where there was nothing. */
export const FieldChange = z.object({ field: z.string(), name: z.string(), old: z.unknown(), new: z.unknown() })
export const Change = z
  .object({
    section: z.string(),
    sectionName: z.string(),
    kind: z.enum(['added', 'removed', 'changed']),
    /** Which row: a party's name, an evidence's title, a day. */
    label: z.string(),
    fields: z.array(FieldChange),
  })
  .meta({ id: 'ReviewChange' })
export type Change = z.infer<typeof Change>

/** A frozen snapshot as it comes back from the database. */
export type Frozen = Readonly<Record<string, unknown>>
type Row = Readonly<Record<string, unknown>>

/** Not content: which row it is, and how often it was edited. */
const SILENT = new Set(['id', 'version'])

/** Equal content gives equal text, whatever the order of the keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

function fieldChanges(section: string, before: Row, after: Row): Change['fields'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !SILENT.has(field))
  return fields
    .filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null))
    .map((field) => ({
      field,
      name: FIELD_NAMES[`${section}.${field}`] ?? FIELD_NAMES[field] ?? field,
      old: before[field] ?? null,
      new: after[field] ?? null,
    }))
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

function labelOf(row: Row, section: string): string {
  const named = ['name', 'title', 'object', 'facts', 'content', 'reason', 'conclusion']
    .map((key) => textOf(row[key]))
    .find(Boolean)
  const when = ['givenAt', 'heldOn', 'requestedOn', 'arrivedAt', 'takenAt', 'fromOn'].map((key) => textOf(row[key])).find(Boolean)
  const label = named ?? when ?? SECTION_NAMES[section] ?? section
  return label.length > 60 ? `${label.slice(0, 60)}…` : label
}

/** Items have no id of their own in a snapshot: party and cause name them, and the place among equals. */
function keyed(section: string, rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const base = section === 'items' ? `${row.partyId ?? ''}|${row.causeCode ?? ''}` : String(row.id)
    let key = base
    for (let place = 2; found.has(key); place += 1) key = `${base}|${place}`
    found.set(key, row)
  }
  return found
}

function compareList(section: string, before: readonly Row[], after: readonly Row[]): Change[] {
  const [old, fresh] = [keyed(section, before), keyed(section, after)]
  const sectionName = SECTION_NAMES[section] ?? section
  const removed = [...old].flatMap(([key, row]) =>
    fresh.has(key)
      ? []
      : [
          {
            section,
            sectionName,
            kind: 'removed' as const,
            label: labelOf(row, section),
            fields: fieldChanges(section, row, {}),
          },
        ],
  )
  const others = [...fresh].flatMap(([key, row]) => {
    const was = old.get(key)
    const fields = fieldChanges(section, was ?? {}, row)
    if (was && fields.length === 0) return []
    return [{ section, sectionName, kind: was ? ('changed' as const) : ('added' as const), label: labelOf(row, section), fields }]
  })
  return [...removed, ...others]
}

function compareObject(section: string, before: Row, after: Row): Change[] {
  const fields = fieldChanges(section, before, after)
  const sectionName = SECTION_NAMES[section] ?? section
  return fields.length === 0 ? [] : [{ section, sectionName, kind: 'changed', label: sectionName, fields }]
}

/** Items of a proposal carry the name of their party, so that a change says whose it is. */
function itemsOf(snapshot: Frozen): Row[] {
  const proposal = isRow(snapshot.proposal) ? snapshot.proposal : {}
  const parties = rowsOf(snapshot.parties)
  return rowsOf(proposal.items).map((item) => ({
    ...item,
    name: parties.find((party) => party.id === item.partyId)?.name ?? null,
  }))
}

function withoutItems(snapshot: Frozen): Row {
  const { items: _, ...proposal } = isRow(snapshot.proposal) ? snapshot.proposal : { items: [] }
  return proposal
}

/** What changed from snapshot `before` to snapshot `after`, section by section in the order of the desk. Empty when nothing did. */
export function compareSnapshots(before: Frozen, after: Frozen): Change[] {
  const lists = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'case' && key !== 'proposal',
  )
  return [
    ...compareObject('proposal', withoutItems(before), withoutItems(after)),
    ...compareList('items', itemsOf(before), itemsOf(after)),
    ...compareObject('case', isRow(before.case) ? before.case : {}, isRow(after.case) ? after.case : {}),
    ...lists.flatMap((key) => compareList(key, rowsOf(before[key]), rowsOf(after[key]))),
  ]
}
