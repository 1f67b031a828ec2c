import { addDays, type Day, dayOf } from '../../server/src/kit/day.ts'
import { connect, type Sql, type Tx } from '../../server/src/kit/db.ts'
import { type Instant, instant } from '../../server/src/kit/instant.ts'
import { importPeople, importUnits } from '../../server/src/modules/organisations/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { makeAccounts } from './accounts.ts'
import { tellCampaign } from './campaign.ts'
import { makeCity } from './city.ts'
import { tellDraws } from './draws.ts'
import { plantFaults } from './faults/index.ts'
import { tellInspection } from './inspection.ts'
import { foundLate, plantInLicences } from './licences/faults.ts'
import { LICENCE_ORDER, type LicenceDays, type LicenceFault, tellLicences } from './licences/index.ts'
import { tellMarks } from './licences/marks.ts'
import { Numbers } from './numbers.ts'
import { tellObjections } from './objections.ts'
import { tellLists } from './pre-event/index.ts'
import { foundAtTheDesk, plantOnPages } from './publicity-faults.ts'
import { endTold, publishTold, releaseTold, sealTold } from './publish.ts'
import { randomOf } from './random.ts'
import { tellRevocations } from './revoke.ts'
import { Rows, writeRows } from './rows.ts'
import { tellCase } from './story.ts'
import { tellSupervision } from './supervision.ts'
import { type Fault, LATER_EVIDENCE, type World } from './teller.ts'

/** Of the cases that begin from here on, some wait at every stage. */
const LATELY_FROM = '2026-11-01' as Day

/** When the yearly statement of 2022 was published: before 1 April, as the rules on law-based government ask. */
const REPORTED_AT = '2023-03-28T01:30:00.000Z'

type Chapter = {
  year: number
  /** How many cases begin on which day. */
  days: () => Day[]
  /** Applications for licences. */
  licences: LicenceDays
  /** The last moment told. */
  until: Instant
  /** What share the publicity desk releases, in tenths. */
  published: number
}

const spread = (cases: number, from: Day, days: number): Day[] =>
  Array.from({ length: cases }, (_, index) => addDays(from, Math.floor((index * days) / cases)))

/** The demo year, and the year under the new law up to the last days told, which are denser so that every stage of the way is met. */
const CHAPTERS = [
  {
    year: 2022,
    days: () => spread(6100, '2022-01-01' as Day, 365),
    licences: [{ count: 2000, from: '2022-01-01' as Day, days: 365 }],
    until: '2023-03-31T16:00:00.000Z' as Instant,
    published: 10,
  },
  {
    year: 2026,
    days: () => [
      ...spread(240, '2026-01-02' as Day, 300),
      ...spread(200, LATELY_FROM, 20),
      ...spread(90, '2026-11-17' as Day, 4),
    ],
    licences: [
      { count: 50, from: '2026-01-05' as Day, days: 280 },
      { count: 70, from: '2026-11-02' as Day, days: 16, lately: true },
      { count: 15, from: '2026-11-18' as Day, days: 3, lately: true },
    ],
    until: '2026-11-20T10:00:00.000Z' as Instant,
    published: 7,
  },
] as const satisfies readonly Chapter[]

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
  'cases.measure_extension',
  'cases.extension',
  'cases.pause',
  'cases.fast_track',
  'cases.mediation',
  'cases.notice',
  'cases.statement',
  'cases.hearing',
  'cases.discussion',
  'cases.proposal',
  'cases.proposal_item',
  'legal_review.opinion',
  'cases.review_outcome',
  LATER_EVIDENCE,
  'cases.decision',
  'cases.instalment_plan',
  'cases.delivery',
  'cases.payment',
  'cases.execution',
  'cases.closure',
  'cases.timeline',
]

/** `say` is told, in Chinese, what is being loaded. */
type Parts = { ownerUrl: string; say: (line: string) => void }

export type DemoLoaded = { units: number; officers: number; cases: number; faults: Fault[]; licenceFaults: LicenceFault[] }

/**
 * Loads the demo year into an empty, migrated database: an invented 2022 of about 6,000 cases and some hundred of 2026, always the same.
 * Organisations go through their own actions; cases are copied in as the owner, under every constraint and gate of the database.
 */
export async function loadDemo({ ownerUrl, say: progress }: Parts): Promise<DemoLoaded> {
  const sql = connect(ownerUrl, 4)
  try {
    const random = randomOf('fadu demo year 2022')
    const city = makeCity(random)
    const ctx = makeCtx(sql, systemActor('demo', ['system-admin']), () => instant('2022-01-01T00:00:00Z'))
    progress(`正在载入机构 ${city.units.length} 个、民警 ${city.officers.length} 名……`)
    await importUnits(ctx, city.units)
    await importPeople(ctx, city.officers)
    await makeAccounts(sql, city)
    progress('正在载入事前公示清单……')
    await tellLists(sql, city)
    progress('正在载入随机抽取……')
    await tellDraws(sql)
    const told: World[] = []
    const licenceFaults: LicenceFault[] = []
    for (const chapter of CHAPTERS) {
      progress(`正在生成 ${chapter.year} 年案件……`)
      const world = await tellChapter(sql, random, city, chapter)
      const licences = tellLicences(world, chapter.year, chapter.licences)
      world.audit.push(...licences.audit)
      world.faults.push(...plantInLicences(licences), ...foundLate(licences))
      const rows = await writeAll(sql, world, [licences.first, licences.later])
      licenceFaults.push(...licences.faults)
      if (told.length === 0) await sql`analyze` // the desk's queries are planned for what is there now
      progress(`已写入 ${rows} 行和审计记录 ${world.audit.length} 行，正在公示……`)
      await publishTold(sql, city, { from: chapter.days()[0] as Day, until: dayOf(chapter.until), share: chapter.published })
      await tellObjections(sql, city, { of: chapter.year, until: chapter.until })
      await tellRevocations(sql, city, chapter.year)
      await tellMarks(sql, city, licences.marks, dayOf(chapter.until))
      if (chapter.year === 2022) {
        progress('正在载入案卷评查十轮……')
        await tellCampaign(sql, city)
        await releaseTold(sql, city, 2022, REPORTED_AT)
        await endTold(sql, city, { from: '2024-01-01' as Day, until: '2025-12-31' as Day })
        await sealTold(sql, city, '2026-01-01T00:02:00+08:00')
      }
      told.push(world)
    }
    const faults = told.flatMap((world) => world.faults)
    const overlooked = await plantOnPages(
      sql,
      faults.map(({ caseId }) => caseId),
    )
    const atTheDesk = await foundAtTheDesk(sql)
    progress('正在巡查演示案件……')
    await tellInspection(sql, CHAPTERS[1].until)
    // after the inspection: comments count what it found
    progress('正在载入执法监督……')
    await tellSupervision(sql, city)
    const sum = (count: (world: World) => number) => told.reduce((total, world) => total + count(world), 0)
    return {
      units: city.units.length,
      officers: city.officers.length,
      cases: sum((world) => world.rows.tables.get('cases.administrative_case')?.length ?? 0),
      faults: [...faults, ...overlooked, ...atTheDesk],
      licenceFaults,
    }
  } finally {
    await sql.end()
  }
}

async function tellChapter(sql: Sql, random: World['random'], city: World['city'], chapter: Chapter): Promise<World> {
  const units = await sql<{ id: string; code: string; path: string }[]>`select id, code, path from organisations.unit`
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const known = new Map(city.units.map((unit) => [unit.code, unit]))
  const officers = Map.groupBy(city.officers, (officer) => officer.unitCode)
  const find = <T>(map: Map<string, T>, code: string): T => {
    const found = map.get(code)
    if (found === undefined) throw new RangeError(`no unit ${code}`)
    return found
  }
  let count = chapter.year * 1000
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
    until: chapter.until,
    lately: false,
  }
  for (const day of chapter.days()) {
    world.lately = day >= LATELY_FROM
    tellCase(world, day)
  }
  plantFaults(world, chapter.year)
  world.numbers.issue(world.rows, (moment) => random.id(moment))
  return world
}

function writeAll(sql: Sql, world: World, licences: readonly Rows[]): Promise<number> {
  return sql.begin(async (tx) => {
    let total = 0
    const write = async (told: Rows, table: string) => {
      const rows = told.tables.get(table) ?? []
      await writeRows(tx as unknown as Tx, table.replace('later ', ''), rows)
      total += rows.length
    }
    for (const table of ORDER) await write(world.rows, table)
    for (const told of licences) for (const table of LICENCE_ORDER) await write(told, table)
    await writeAudit(tx as unknown as Tx, world)
    return total
  }) as Promise<number>
}

/** Audit lines are chained in the order of time by the database, as every other line is. */
async function writeAudit(tx: Tx, world: World): Promise<void> {
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
