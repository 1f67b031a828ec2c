import type { FastifyInstance } from 'fastify'
import { type Node, resolve } from './samples.ts'

type Path = (string | number)[]
export type Field = { path: Path; node: Node }

/** Every field of a body, down into objects and the first element of lists. */
export function fieldsOf(app: FastifyInstance, schema: Node): Field[] {
  const found: Field[] = []
  const walk = (given: Node, path: Path) => {
    const node = resolve(app, given)
    if (path.length > 0) found.push({ path, node })
    const choices = node.anyOf ?? node.oneOf ?? []
    const shape = choices.map((one) => resolve(app, one)).find((one) => one.type !== 'null') ?? node
    for (const [name, child] of Object.entries(shape.properties ?? {})) walk(child, [...path, name])
    if (shape.items) walk(shape.items, [...path, 0])
  }
  walk(schema, [])
  return found
}

/** A copy of the body with one field replaced; `undefined` leaves it out. */
export function put(body: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(body)
  let at = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) {
    at[step] ??= typeof step === 'number' ? [] : {}
    at = at[step] as Record<string | number, unknown>
  }
  at[path.at(-1) as string] = value
  return copy
}

/** A structure a hundred deep. */
const DEEP = Array.from({ length: 100 }).reduce<unknown>((inner) => [inner], 'x')

/** What a field may get instead of what it asks for. */
export const HOSTILE: Record<string, unknown> = {
  missing: undefined,
  null: null,
  empty: '',
  spaces: '   　 ',
  number: 7,
  text: 'x',
  boolean: true,
  object: { a: 1 },
  list: [1, 'x', null],
  'empty list': [],
  deep: DEEP,
  NUL: '示\u0000例',
  control: '示\u0007\u001b[31m例',
  'lone surrogate': '示\ud800例',
  'lone low surrogate': '\udc00',
  noncharacter: '示\ufffe例',
  'zero width': '示\u200b\u200d\ufeff例',
  'right to left': '示\u202e例\u2066',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  combining: `e${'\u0301'.repeat(300)}`,
  'line breaks': '一\r\n二\n三\u2028四',
  negative: -1,
  fraction: 1.5,
  'negative zero': -0,
  huge: 1e308,
  'beyond safe': Number.MAX_SAFE_INTEGER + 1,
  'beyond int4': 2_147_483_648,
  'beyond int2': 40_000,
  'number as text': '1e999',
  NaN: 'NaN',
  Infinity: 'Infinity',
  'no such day': '2022-02-30',
  'year zero': '0000-01-01',
  'year one': '0001-01-01',
  'year 9999': '9999-12-31',
  'year 10000': '+010000-01-01',
  'calendar gap': '2031-01-05',
  'before all calendars': '1949-10-01',
  'instant of year zero': '0000-01-01T00:00:00.000Z',
  'instant of year 9999': '9999-12-31T23:59:59.999Z',
  'instant without zone': '2026-03-01T10:00:00',
  'instant on no day': '2026-02-30T10:00:00.000Z',
  'infinity day': 'infinity',
  'unknown choice': 'no-such-choice',
  'prototype word': '__proto__',
  'constructor word': 'constructor',
  'toString word': 'toString',
  'SQL quote': `'; drop table cases.party; --`,
  'SQL like': '%_\\',
  'SQL cast': `1::int`,
  'array literal': '{1,2}',
  backslash: '\\',
  'uuid of nothing': '00000000-0000-0000-0000-000000000000',
  'uuid of all': 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'uuid in capitals': '01A20A38-7BD6-7F98-A31D-08DBCA9E1F37',
  'uuid in braces': '{01a20a38-7bd6-7f98-a31d-08dbca9e1f37}',
  'check digit wrong': '220302199001010019',
  'no such birthday': '220302199002300013',
  long: '长'.repeat(20_001),
  citation: 'PSA-2025:99999999999999999999',
  'citation of nothing': 'XXX-2025:1(1)(1)(1)',
  'scope of another': '/220300000000/../',
}
