import { addDays, type Day } from '../../server/src/kit/day.ts'
import { connect, type Sql, type Tx } from '../../server/src/kit/db.ts'
import { type Instant, instant } from '../../server/src/kit/instant.ts'
import { importPeople, importUnits } from '../../server/src/modules/organisations/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { makeAccounts } from './accounts.ts'
import { makeCity } from './city.ts'
import { Numbers } from './numbers.ts'
import { randomOf } from './random.ts'
import { Rows, writeRows } from './rows.ts'
import { tellCase } from './story.ts'
import type { Fault, World } from './teller.ts'

const FIRST = '2022-01-01' as Day
const CASES_2022 = 6100
const CASES_2026 = 240
/** More of the last weeks, so that every stage of the way is met. */
const CASES_LATELY = 160
/** The last day the demo tells of. */
const LAST = '2026-11-20' as Day

/** Tables in the order their foreign keys ask for. */
const ORDER = [
  'law.number_sequence',
  'law.document_number',
  'cases.administrative_case',
  'cases.handler',
  'cases.party',
  'cases.evidence',
  'cases.questioning',
  'cases.measure',
  'cases.fast_track',
  'cases.mediation',
  'cases.notice',
  'cases.statement',
  'cases.hearing',
  'cases.proposal',
  'cases.proposal_item',
  'legal_review.opinion',
  'cases.review_outcome',
  'cases.decision',
  'cases.delivery',
  'cases.payment',
  'cases.execution',
  'cases.closure',
  'cases.timeline',
]

/** `say` is told, in Chinese, what is being loaded. */
type Parts = { ownerUrl: string; say: (line: string) => void }

export type DemoLoaded = { units: number; officers: number; cases: number; rows: number; faults: Fault[] }

/**
 * Loads the demo year into an empty, migrated database: an invented 2022 of about 6,000 cases and some hundred of 2026, always the same.
 * Organisations go through their own actions; cases are copied in as the owner, under every constraint and gate of the database.
 */
export async function loadDemo({ ownerUrl, say: progress }: Parts): Promise<DemoLoaded> {
  const sql = connect(ownerUrl, 2)
  try {
    const random = randomOf('fadu demo year 2022')
    const city = makeCity(random)
    const ctx = makeCtx(sql, systemActor('demo', ['system-admin']), () => instant('2022-01-01T00:00:00Z'))
    progress(`正在载入机构 ${city.units.length} 个、民警 ${city.officers.length} 名……`)
    await importUnits(ctx, city.units)
    await importPeople(ctx, city.officers)
    await makeAccounts(sql, city)
    progress('正在生成案件……')
    const world = await tellAll(sql, random, city)
    const rows = await copyAll(sql, world, progress)
    const cases = world.rows.tables.get('cases.administrative_case')?.length ?? 0
    return { units: city.units.length, officers: city.officers.length, cases, rows, faults: world.faults }
  } finally {
    await sql.end()
  }
}

async function tellAll(sql: Sql, random: World['random'], city: World['city']): Promise<World> {
  const units = await sql<{ id: string; code: string; path: string }[]>`select id, code, path from organisations.unit`
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const known = new Map(city.units.map((unit) => [unit.code, unit]))
  const officers = Map.groupBy(city.officers, (officer) => officer.unitCode)
  const find = <T>(map: Map<string, T>, code: string): T => {
    const found = map.get(code)
    if (found === undefined) throw new RangeError(`no unit ${code}`)
    return found
  }
  let count = 0
  const path = (code: string) => find(byCode, code).path
  const world: World = {
    random,
    city,
    rows: new Rows(),
    numbers: new Numbers((unit) => path(unit.code)),
    faults: [],
    audit: [],
    unitId: (code) => find(byCode, code).id,
    path,
    officersOf: (code) => officers.get(code) ?? [],
    unitOf: (code) => find(known, code),
    next: () => ++count,
    until: '2023-03-31T16:00:00.000Z' as Instant,
    lately: false,
  }
  for (let index = 0; index < CASES_2022; index++) tellCase(world, addDays(FIRST, Math.floor((index * 365) / CASES_2022)))
  world.until = `${LAST}T10:00:00.000Z` as Instant
  for (let index = 0; index < CASES_2026; index++) tellCase(world, addDays(LAST, -Math.floor((index * 322) / CASES_2026) - 1))
  world.lately = true
  for (let index = 0; index < CASES_LATELY; index++) tellCase(world, addDays(LAST, -Math.floor(index / 8)))
  world.numbers.issue(world.rows, (moment) => random.id(moment))
  return world
}

function copyAll(sql: Sql, world: World, progress: (line: string) => void): Promise<number> {
  return sql.begin(async (tx) => {
    let total = 0
    for (const table of ORDER) {
      const rows = world.rows.tables.get(table) ?? []
      await writeRows(tx as unknown as Tx, table, rows)
      total += rows.length
    }
    progress(`已写入 ${total} 行，正在写入审计记录 ${world.audit.length} 行……`)
    await copyAudit(tx as unknown as Tx, world)
    return total
  }) as Promise<number>
}

/** Audit lines are chained in the order of time by the database, as every other line is. */
async function copyAudit(tx: Tx, world: World): Promise<void> {
  const lines = world.audit
    .toSorted((one, other) => (String(one.at) < String(other.at) ? -1 : 1))
    .map((line, ord) => ({ ord, ...line }))
  await tx`create temporary table told (ord integer, at timestamptz, actor text, name text, action text, subject text, details jsonb) on commit drop`
  await writeRows(tx, 'told', lines)
  await tx.unsafe(`do $$
    declare tip audit.head; line record; fresh bytea;
    begin
      select * into tip from audit.head for update;
      for line in select * from told order by ord loop
        fresh := audit.line_hash(tip.hash, tip.seq + 1, line.at, line.actor, line.name, line.action, line.subject, line.details);
        insert into audit.line values (tip.seq + 1, line.at, line.actor, line.name, line.action, line.subject, line.details, tip.hash, fresh);
        tip.seq := tip.seq + 1; tip.hash := fresh;
      end loop;
      update audit.head set seq = tip.seq, hash = tip.hash;
    end $$`)
}
