import type { Sql } from '../../server/src/kit/db.ts'
import { instant } from '../../server/src/kit/instant.ts'
import {
  collectDecisions,
  confirmReadings,
  publishRecords,
  sealRecords,
  transmitRecords,
} from '../../server/src/modules/publicity/index.ts'
import { releaseYear } from '../../server/src/modules/report/index.ts'
import { type Ctx, makeCtx, type Role } from '../../server/src/platform/index.ts'
import type { City, CityOfficer } from './city.ts'

/** Records taken through a step at once. */
const BATCH = 2000

/** The city's clerk and a reader of its legal section, who does not release what he read. */
type Desk = { clerk: Ctx; reader: Ctx }

function deskAt(sql: Sql, city: City, moment: string): Desk {
  const as = (unitCode: string, order: number, role: Role): Ctx => {
    const officer = city.officers.filter((candidate) => candidate.unitCode === unitCode)[order] as CityOfficer
    const actor = { id: officer.id, personId: officer.id, name: officer.name, roles: [role], scopePath: '/220300000000/' }
    return makeCtx(sql, actor, () => instant(moment))
  }
  return { clerk: as('220300000000', 1, 'clerk'), reader: as('220300010000', 6, 'legal-reviewer') }
}

/**
 * Takes the decisions told so far through the publicity desk: gate, masks, second reading, release.
 * @param moment when the desk works
 * @param share of those that may be public; the others wait at the desk
 */
export async function publishTold(sql: Sql, city: City, moment: string, share: number): Promise<void> {
  const { clerk, reader } = deskAt(sql, city, moment)
  while ((await collectDecisions(clerk)).collected > 0);
  const waiting = await sql<{ id: string }[]>`select id from publicity.record where state = 'collected' order by decided_on, id`
  const chosen = waiting.slice(0, Math.floor(waiting.length * share)).map((record) => record.id)
  for (let start = 0; start < chosen.length; start += BATCH) {
    const recordIds = chosen.slice(start, start + BATCH)
    await transmitRecords(clerk, { recordIds })
    await confirmReadings(reader, { recordIds })
    await publishRecords(clerk, { recordIds })
  }
}

/**
 * The pages of one run went up day by day: most within a week of the decision, one in twenty after two. The day follows from the decision's id.
 * @param moment when the desk worked; nothing goes up later
 */
export async function spreadReleases(sql: Sql, moment: string): Promise<void> {
  await sql`
    update publicity.record r set masked_at = day + interval '10 hours', confirmed_at = day + interval '14 hours',
      published_at = least(day + interval '16 hours', ${moment}::timestamptz)
    from (select id, (decided_on + case when dice % 20 = 0 then 14 else dice % 6 end)::timestamp at time zone 'Asia/Shanghai' as day
          from (select id, decided_on, abs(hashtext(decision_id::text)) as dice from publicity.record where published_at = ${moment}) drawn) spread
    where r.id = spread.id`
}

/** Public-security records of natural persons come down when the 2025 law seals them. */
export async function sealTold(sql: Sql, city: City, moment: string): Promise<void> {
  await sealRecords(deskAt(sql, city, moment).clerk)
}

/** The chief publishes the statement of a year. */
export async function releaseTold(sql: Sql, city: City, year: number, moment: string): Promise<void> {
  const chief = city.officers.find(({ unitCode }) => unitCode === '220300000000') as CityOfficer
  const actor = {
    id: chief.id,
    personId: chief.id,
    name: chief.name,
    roles: ['bureau-chief' as const],
    scopePath: '/220300000000/',
  }
  await releaseYear(
    makeCtx(sql, actor, () => instant(moment)),
    { year },
  )
}
