import { createHash } from 'node:crypto'
import { addDays, type Day, dayOf } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { type Instant, instant } from '../../server/src/kit/instant.ts'
import { acceptObjection, answerObjection, submitObjection } from '../../server/src/modules/publicity/index.ts'
import { type Ctx, makeCtx } from '../../server/src/platform/index.ts'
import type { City, CityOfficer } from './city.ts'
import { OBJECTIONS, type Told } from './objections-told.ts'

type Page = { id: string; recordNo: string; publicOn: Day }
type Pages = { of: number; until: Instant }

/** Moments of a story are days after its page went up, or fixed days; at ten in the morning in Shanghai. */
const morning = (on: Day, hour = 10): Instant => instant(`${on}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** One of the legal section who neither masked, released nor read the pages. */
function deskAt(sql: Sql, city: City, moment: Instant): Ctx {
  const officer = city.officers.filter(({ unitCode }) => unitCode === '220300010000')[5] as CityOfficer
  const actor = {
    id: officer.id,
    personId: officer.id,
    name: officer.name,
    roles: ['legal-reviewer' as const],
    scopePath: '/220300000000/',
  }
  return makeCtx(sql, actor, () => moment)
}

/**
 * Objections of one year to pages of units, handed in as the public does and answered at the desk: every outcome, one answered late, one late and
 * open, one that came in on the last day. The same pages every time.
 */
export async function tellObjections(sql: Sql, city: City, { of: year, until }: Pages): Promise<void> {
  const told = OBJECTIONS.filter((one) => one.year === year)
  const pages = await sql<Page[]>`
    select id, record_no, (published_at at time zone 'Asia/Shanghai')::date as public_on from publicity.record
    where state = 'published' and kind <> 'licence' and party_type = 'legal-person'
      and not exists (select 1 from publicity.objection o where o.record_id = record.id) and published_at < ${until}::timestamptz - interval '60 days' order by decided_on, number`
  const step = Math.floor(pages.length / told.length)
  if (step === 0) throw new RangeError(`too few pages of ${year} for ${told.length} objections`)
  for (const [index, one] of told.entries()) await tell(sql, city, pages[index * step] as Page, one, `${year}-${index + 1}`)
}

async function tell(sql: Sql, city: City, page: Page, told: Told, name: string): Promise<void> {
  const from = told.on ?? addDays(page.publicOn, told.after ?? 0)
  const { kind, capacity, words } = told
  const said = { record: page.recordNo, kind, capacity, words, name: `示例异议人${name}`, contact: `示例联系方式${name}` }
  const token = createHash('sha256').update(`demo objection ${name}`).digest('base64url')
  const done = await submitObjection(sql, said, token, morning(from))
  if (done.result !== 'received') throw new Error(`objection ${name}: ${done.result}`)
  const [row] = await sql<
    { id: string }[]
  >`select o.id from publicity.objection o join publicity.objector p on p.objection_id = o.id where p.name = ${said.name}`
  const objectionId = row?.id as string
  const accepted = told.outcome !== 'not-accepted' && told.acceptedAfter !== undefined
  if (accepted)
    await acceptObjection(deskAt(sql, city, morning(addDays(from, told.acceptedAfter ?? 0), 11)), { objectionId, version: 1 })
  if (!told.outcome || !told.answer) return
  const ctx = deskAt(sql, city, morning(addDays(from, told.answeredAfter ?? 0), 15))
  if (told.outcome === 'corrected' || told.outcome === 'partly-corrected') await correct(ctx, page)
  if (told.outcome === 'withdrawn') await withdraw(ctx, page)
  await answerObjection(ctx, { objectionId, version: accepted ? 2 : 1, outcome: told.outcome, answer: told.answer })
}

/** A correction that one proposed in the morning and another agreed to: a sentence more in the facts. */
async function correct(ctx: Ctx, { id }: Page): Promise<void> {
  const proposedAt = morning(dayOf(ctx.now), 12)
  await ctx.transaction(async (tx) => {
    await tx`insert into publicity.proposal (record_id, act, reason, public_fields, masking, proposed_by, proposed_at, decided_by, decided_at, accepted)
      select id, 'update', '异议属实，按决定书更正。', jsonb_set(public_fields, '{violationFacts}', to_jsonb(public_fields ->> 'violationFacts' || '（已按决定书更正。）')),
        masking, 'system:demo', ${proposedAt}, ${ctx.actor.id}, ${ctx.now}, true from publicity.record where id = ${id}`
    await tx`update publicity.record r set public_fields = p.public_fields, masked_by = p.proposed_by, masked_at = p.proposed_at, confirmed_by = p.decided_by,
        confirmed_at = p.decided_at, acted_at = p.decided_at, act_note = p.reason, version = r.version + 1
      from publicity.proposal p where p.record_id = r.id and r.id = ${id} and p.decided_at = ${ctx.now}`
  })
}

async function withdraw(ctx: Ctx, { id }: Page): Promise<void> {
  await ctx.transaction(async (tx) => {
    const reason = '经核查异议，公示内容有误，予以撤回。'
    await tx`insert into publicity.proposal (record_id, act, reason_code, reason, proposed_by, proposed_at, decided_by, decided_at, accepted)
      values (${id}, 'withdraw', 'wrong', ${reason}, 'system:demo', ${morning(dayOf(ctx.now), 12)}, ${ctx.actor.id}, ${ctx.now}, true)`
    await tx`update publicity.record set state = 'withdrawn', reason_code = 'wrong', withdrawn_at = ${ctx.now}, withdrawn_reason = ${reason},
      acted_at = ${ctx.now}, act_note = ${reason}, version = version + 1 where id = ${id}`
  })
}
