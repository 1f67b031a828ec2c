import type { Sql } from '../../../server/src/kit/db.ts'
import { fieldsSchema, type ListCode, listOf } from '../../../server/src/modules/publicity/index.ts'
import type { City } from '../city.ts'
import { type Random, randomOf } from '../random.ts'
import { Json, type Row, writeRows } from '../rows.ts'
import { DISCRETION } from './discretion.ts'
import { GUIDE_ITEMS, REMEDIES } from './guides.ts'
import { LENIENCY } from './leniency.ts'
import { DELEGATIONS, LIMITS, MONITORS } from './places.ts'
import { PROCEDURES } from './procedures.ts'
import { EQUIPMENT, INSPECTION_ITEMS, POWERS, RECORDINGS, REVIEWS } from './supervision.ts'
import { SYSTEMS } from './systems.ts'
import { CHANGED, ISSUED, type Told } from './wordings.ts'

/** Every item the demo's bureau has typed. */
export const TOLD: readonly Told[] = [
  ...LENIENCY,
  ...DISCRETION,
  ...PROCEDURES,
  ...GUIDE_ITEMS,
  ...REMEDIES,
  ...POWERS,
  ...INSPECTION_ITEMS,
  ...REVIEWS,
  ...RECORDINGS,
  ...EQUIPMENT,
  ...MONITORS,
  ...LIMITS,
  ...DELEGATIONS,
  ...SYSTEMS,
]

/** Yearly lists that were looked through in 2026; that of the equipment was not, and is overdue. */
const CHECKED: readonly ListCode[] = ['random-inspections', 'review-list', 'recording-list']
const CITY = '220300000000'

type Unit = { id: string; code: string; path: string; name: string; kind: string }
type By = { unit: Unit; editor: string; reader: string }

function version(by: By, itemId: string, number: number, more: Row, year: string): Row {
  return {
    itemId,
    version: number,
    list: '',
    unitId: by.unit.id,
    unitPath: by.unit.path,
    parentId: null,
    position: 0,
    fields: new Json({}),
    effectiveFrom: ISSUED,
    effectiveTo: null,
    editedBy: by.editor,
    editedAt: `${year}-12-16T02:00:00Z`,
    releasedBy: by.reader,
    releasedAt: `${year}-12-22T06:00:00Z`,
    ...more,
  }
}

/** One or two versions of an item: as issued, and as changed by the law of 2025; what ended with the old law has an end. */
function versionsOf(by: By, told: Told, itemId: string, parentId: string | null, position: number): Row[] {
  const { list, before, after } = told
  const fieldsOf = (given: NonNullable<Told['before']>) => new Json(fieldsSchema(listOf(list)).parse(given))
  const common = { list, parentId, position }
  const rows: Row[] = []
  if (before) {
    const ended = after === null ? '2025-12-31' : null
    rows.push(version(by, itemId, 1, { ...common, fields: fieldsOf(before), effectiveTo: ended }, '2021'))
  }
  if (after && JSON.stringify(after) !== JSON.stringify(before)) {
    rows.push(version(by, itemId, rows.length + 1, { ...common, fields: fieldsOf(after), effectiveFrom: CHANGED }, '2025'))
  }
  return rows
}

/** Where each unit is and when it is open; numbers nobody can call. */
function bodies(by: By, units: readonly Unit[]): Row[] {
  const enforcing = units.filter(({ kind }) => kind !== 'legal-section' && kind !== 'inspectorate' && kind !== 'section')
  return enforcing.map((unit, index) => {
    const hours = unit.kind === 'station' ? '全天' : '工作日8时30分至17时'
    const fields = new Json({ address: `示例大街${index + 1}号`, hours, phone: `0434-0000${String(index + 1).padStart(3, '0')}` })
    return version({ ...by, unit }, unit.id, 1, { list: 'enforcement-bodies', fields, position: index }, '2021')
  })
}

/** A limit on which the second person has yet to look, so that the desk has something to do. */
function waiting(by: By, random: Random): Row {
  const fields = new Json({
    place: '示例广场周边',
    range: '全部机动车',
    time: '2026年12月31日18时至24时',
    reason: '大型群众性活动',
    basis: ['RTSL:39'],
  })
  const open = {
    releasedBy: null,
    releasedAt: null,
    editedAt: '2026-11-18T02:00:00Z',
    effectiveFrom: '2026-12-25',
    effectiveTo: '2027-01-01',
  }
  return version(
    by,
    random.id(Date.parse('2026-11-18T02:00:00Z')),
    1,
    { list: 'traffic-limits', position: 90, fields, ...open },
    '2026',
  )
}

/** Fills every list of 事前公示: written by the city's clerk, released by a reader of its legal section. */
export async function tellLists(sql: Sql, city: City): Promise<number> {
  const units = await sql<Unit[]>`select id, code, path, name, kind from organisations.unit order by path`
  const unit = units.find(({ code }) => code === CITY)
  const officer = (code: string, order: number) => city.officers.filter(({ unitCode }) => unitCode === code)[order]?.id
  const [editor, reader] = [officer(CITY, 1), officer('220300010000', 0)]
  if (!unit || !editor || !reader) throw new RangeError('no city bureau')
  const by = { unit, editor, reader }
  const random = randomOf('fadu pre-event lists')
  const ids = new Map(TOLD.map(({ list, key }) => [`${list} ${key}`, random.id(Date.parse('2021-12-16T02:00:00Z'))]))
  const idOf = (list: string, key: string) => ids.get(`${list} ${key}`) as string
  const rows = TOLD.flatMap((told, index) =>
    versionsOf(by, told, idOf(told.list, told.key), told.parent === undefined ? null : idOf(told.list, told.parent), index + 1),
  )
  rows.push(...bodies(by, units), waiting(by, random))
  await writeRows(
    sql,
    'publicity.list_item',
    rows.map((row) => ({ id: random.id(0), ...row, revision: 1 })),
  )
  for (const list of CHECKED)
    await sql`insert into publicity.list_check (list, unit_id, unit_path, checked_by, checked_at)
      values (${list}, ${unit.id}, ${unit.path}, ${editor}, '2026-02-10T02:00:00Z')`
  return rows.length
}
