import { addDays, type Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { instant } from '../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../server/src/modules/law/index.ts'
import {
  collectDecisions,
  confirmReadings,
  decideProposal,
  expireRecords,
  type PublicFields,
  publishRecords,
  restoreRecord,
  sealRecords,
  transmitRecords,
  updateRecord,
  withdrawRecord,
} from '../../server/src/modules/publicity/index.ts'
import { releaseYear } from '../../server/src/modules/report/index.ts'
import { type Ctx, makeCtx, type Role } from '../../server/src/platform/index.ts'
import type { City, CityOfficer } from './city.ts'

/** The city's clerk and a reader of its legal section, who does not release what he read. */
type Desk = { clerk: Ctx; reader: Ctx }

/** Both at one moment. */
export function deskAt(sql: Sql, city: City, moment: string): Desk {
  const as = (unitCode: string, order: number, role: Role): Ctx => {
    const officer = city.officers.filter((candidate) => candidate.unitCode === unitCode)[order] as CityOfficer
    const actor = { id: officer.id, personId: officer.id, name: officer.name, roles: [role], scopePath: '/220300000000/' }
    return makeCtx(sql, actor, () => instant(moment))
  }
  return { clerk: as('220300000000', 1, 'clerk'), reader: as('220300010000', 6, 'legal-reviewer') }
}

type Span = { from: Day; until: Day; share: number }
/** The desk works on Tuesdays and Fridays. */
const DESK_DAYS: readonly number[] = [2, 5]
/** A page goes up within a week of the decision, one in twenty after two, some that report no penalty after six: the day follows from the decision's id. */
const DELAY =
  "decided_on + case when kind = 'other' and abs(hashtext(decision_id::text)) % 5 = 0 then 45 when abs(hashtext(coalesce(decision_id, licence_decision_id)::text)) % 20 = 0 then 14 else abs(hashtext(coalesce(decision_id, licence_decision_id)::text)) % 4 end"

/**
 * Works the publicity desk through the year: collects what was decided, sends on, reads, releases, corrects, takes down.
 * @param share of those that may be public, in tenths; the others wait at the desk
 */
export async function publishTold(sql: Sql, city: City, { from, until, share }: Span): Promise<void> {
  const [{ empty } = { empty: true }] = await sql<{ empty: boolean }[]>`select not exists (select from publicity.record) as empty`
  let worked = 0
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!DESK_DAYS.includes(new Date(day).getUTCDay()) || !chinaCalendar.isWorkingDay(day)) continue
    const at = (time: string) => deskAt(sql, city, `${day}T${time}:00+08:00`)
    const { clerk } = at('08:30')
    await collectDecisions(clerk)
    const ready = await sql<{ id: string }[]>`select id from publicity.record
      where state = 'collected' and ${sql.unsafe(DELAY)} <= ${day}
        and abs(hashtext('share' || coalesce(decision_id, licence_decision_id))) % 10 < ${share} order by coalesce(decision_id, licence_decision_id)`
    const recordIds = ready.map(({ id }) => id)
    if (recordIds.length > 0) {
      await transmitRecords(at('10:00').clerk, { recordIds })
      await confirmReadings(at('14:00').reader, { recordIds })
      await publishRecords(at('16:00').clerk, { recordIds })
    }
    if (empty) await analyzeOften(sql, ++worked)
    await mend(sql, city, day)
    await restore(sql, city, day)
  }
}

/** Plans made for nearly empty tables are slow on full ones: after the first, second, fourth, eighth ... day they are made anew. */
async function analyzeOften(sql: Sql, worked: number): Promise<void> {
  if ((worked & (worked - 1)) === 0) await sql`analyze publicity.record, publicity.event, publicity.log_entry, publicity.proposal`
}

/** A few pages of each month are corrected or taken down by mistake and for good; who proposes and who decides are two. */
async function mend(sql: Sql, city: City, day: Day): Promise<void> {
  const chosen = await sql<{ id: string; version: number; dice: number; fields: PublicFields }[]>`
    select id, version, dice, public_fields as fields from (
      select id, decision_id, version, public_fields, published_at, abs(hashtext('mend' || decision_id)) % 300 as dice from publicity.record
      where state = 'published' and edition = 1 and published_at >= ${addDays(day, -18)}::date and published_at < ${addDays(day, -14)}::date) drawn
    where dice < 4 order by decision_id`
  for (const { id, version, dice, fields } of chosen) {
    const [morning, noon] = [deskAt(sql, city, `${day}T09:10:00+08:00`), deskAt(sql, city, `${day}T11:20:00+08:00`)]
    const at = { recordId: id, version }
    if (dice < 3) {
      const violationFacts = `${fields.violationFacts}（更正：原公示的事实概括文字有误。）`
      await updateRecord(morning.clerk, { ...at, violationFacts, fromSource: false, reason: '原公示的事实概括文字有误' })
    } else await withdrawRecord(morning.clerk, { ...at, reasonCode: 'wrong', reason: '公示内容与决定书不一致，经核实予以撤回。' })
    await decideProposal(noon.reader, { recordId: id, version: version + 1, accepted: true, answer: null })
  }
}

/** Half of what was taken down by mistake comes back a week later: the text was right after all. */
async function restore(sql: Sql, city: City, day: Day): Promise<void> {
  const chosen = await sql<{ id: string; version: number }[]>`select id, version from publicity.record
    where state = 'withdrawn' and reason_code = 'wrong' and abs(hashtext('back' || decision_id)) % 2 = 0
      and withdrawn_at >= ${addDays(day, -10)}::date and withdrawn_at < ${addDays(day, -6)}::date order by decision_id`
  for (const { id, version } of chosen) {
    const reason = '经与决定书核对，原公示内容无误，恢复公示。'
    await restoreRecord(deskAt(sql, city, `${day}T09:40:00+08:00`).clerk, { recordId: id, version, reason })
    const { reader } = deskAt(sql, city, `${day}T11:50:00+08:00`)
    await decideProposal(reader, { recordId: id, version: version + 1, accepted: true, answer: null })
  }
}

/** Pages end when their term is over, each on its day; then what is sealed comes down. @param from first and last day looked at */
export async function endTold(sql: Sql, city: City, { from, until }: Pick<Span, 'from' | 'until'>): Promise<void> {
  await sql`analyze publicity.record, publicity.event, publicity.log_entry`
  const ends = await sql<{ day: Day }[]>`select distinct end_on + 1 as day from publicity.record
    where state = 'published' and end_on + 1 between ${from} and ${until} order by 1`
  for (const { day } of ends) await expireRecords(deskAt(sql, city, `${day}T00:02:00+08:00`).clerk)
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
