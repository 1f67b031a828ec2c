import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../server/src/kit/day.ts'
import type { Sql, Tx } from '../../server/src/kit/db.ts'
import { instant } from '../../server/src/kit/instant.ts'
import * as assessment from '../../server/src/modules/assessment/index.ts'
import * as draws from '../../server/src/modules/draws/index.ts'
import { type Ctx, makeCtx, type Role } from '../../server/src/platform/index.ts'
import { closeTold } from './campaign-close.ts'
import { careOf, faultsOf, ROUNDS } from './campaign-told.ts'
import type { City } from './city.ts'
import { type Random, randomOf } from './random.ts'
import { writeRows } from './rows.ts'

type Unit = { id: string; path: string; code: string; name: string; organId: string }
type Account = { id: string; personId: string; name: string }
/** Who runs the campaign, who decides appeals, and everybody's units. */
export type Review = { sql: Sql; city: City; units: readonly Unit[]; top: Unit; organiser: Account; supervisor: Account }

const FIRST_ON = '2022-03-07' as Day
/** Rounds follow each other in four weeks. */
const EVERY_DAYS = 28
const CRIMINAL_EACH = 60
const MARKERS_EACH = 8

/** Ten rounds of 2022 through the campaign's own actions; what the markers write goes in by rounds, under the guards of the database. */
export async function tellCampaign(sql: Sql, city: City): Promise<void> {
  const review = await reviewOf(sql, city)
  await tellCriminalFiles(review)
  const { campaignId } = await assessment.planCampaign(as(review, review.organiser, '2022-02-21' as Day, '09:00'), {
    ...{ unitId: review.top.id, title: '2022年案卷评查', kinds: ['administrative', 'criminal'], plannedRounds: ROUNDS },
    ...{ closedFrom: '2022-01-01' as Day, closedTo: '2022-12-31' as Day },
  })
  await assessment.startCampaign(as(review, review.organiser, '2022-02-28' as Day, '09:00'), { campaignId })
  for (let round = 1; round <= ROUNDS; round++) await tellRound(review, campaignId, round)
  await assessment.endCampaign(as(review, review.organiser, addDays(FIRST_ON, ROUNDS * EVERY_DAYS), '15:00'), { campaignId })
}

async function reviewOf(sql: Sql, city: City): Promise<Review> {
  const units = await sql<Unit[]>`select id, path, code, name, organ_id as "organId" from organisations.unit order by path`
  const account = async (name: string): Promise<Account> => {
    const [found] = await sql<Account[]>`select id, person_id as "personId", display_name as name from auth.account
      where sign_in_name = ${name}`
    if (!found?.personId) throw new RangeError(`no account ${name}`)
    return found
  }
  const [top] = units
  if (!top) throw new RangeError('no units')
  return { sql, city, units, top, organiser: await account('shifazhi'), supervisor: await account('ducha') }
}

/** Somebody acting at a time of the year. */
export function as(
  { sql, top }: Review,
  who: Account,
  on: Day,
  time: string,
  role: Role = 'legal-reviewer',
  scope = top.path,
): Ctx {
  const actor = { id: who.id, personId: who.personId, name: who.name, roles: [role], scopePath: scope }
  return makeCtx(sql, actor, () => instant(`${on}T${time}:00+08:00`))
}

/** Criminal files by number, so many a bureau, closed one after the other through the year. */
async function tellCriminalFiles({ sql, city, units, organiser }: Review): Promise<void> {
  const random = randomOf('fadu demo criminal files')
  const bureaus = units.filter(({ id, organId }) => id === organId)
  const rows = bureaus.flatMap((bureau) => {
    const brigades = units.filter(({ organId, name }) => organId === bureau.id && /派出所|禁毒/.test(name))
    return Array.from({ length: CRIMINAL_EACH }, (_, index) => {
      const unit = brigades[index % brigades.length] as Unit
      const officers = city.officers.filter(({ unitCode }) => unitCode === unit.code)
      const closedOn = addDays('2022-01-05' as Day, index * 5)
      return {
        ...{
          id: random.id(Date.parse(closedOn)),
          number: `示例刑${bureau.code.slice(0, 6)}2022${String(index + 1).padStart(4, '0')}`,
        },
        ...{ unitId: unit.id, unitPath: unit.path, organId: bureau.id, handlerId: random.pick(officers).id, closedOn },
        ...{ registeredBy: organiser.id, registeredAt: `${closedOn}T09:00:00+08:00` },
      }
    })
  })
  await sql.begin((tx) => writeRows(tx as unknown as Tx, 'assessment.criminal_file', rows))
}

function chanceOf(round: number): draws.Chance {
  let count = 0
  return (bytes) => createHash('sha512').update(`fadu demo review ${round} ${count++}`).digest().subarray(0, bytes)
}

async function tellRound(review: Review, campaignId: string, round: number): Promise<void> {
  const on = addDays(FIRST_ON, (round - 1) * EVERY_DAYS)
  const chance = chanceOf(round)
  const organiser = (day: number, time: string) => as(review, review.organiser, addDays(on, day), time)
  const sample = { by: ['unit' as const, 'kind' as const], take: 'count' as const, size: round <= 3 ? 6 : 5 }
  const plan = { campaignId, title: `第${round}轮`, sample, contributors: 2, revealHours: 24 }
  const { roundId, drawId } = await assessment.planRound(organiser(0, '09:00'), plan, chance)
  await drawn(review, drawId, on, chance)
  await assessment.takeSample(organiser(1, '16:00'), { roundId })
  await assessment.chooseMarkers(organiser(2, '09:00'), { roundId, personIds: markersOf(review, round) })
  await assessment.assignMarkers(organiser(2, '10:00'), { roundId, dryRun: false, relax: true })
  await mark(review, roundId, round, addDays(on, 5))
  await assessment.callThirds(organiser(6, '09:00'), { roundId })
  await mark(review, roundId, round, addDays(on, 8))
  await assessment.feedBackRound(organiser(9, '09:00'), { roundId })
  await appeal(review, roundId, round, addDays(on, 10))
  await assessment.closeRound(organiser(21, '10:00'), { roundId })
  await closeTold(review, roundId, addDays(on, 21))
}

/** Two units give a part each; the result is published the next day. */
async function drawn(review: Review, drawId: string, on: Day, chance: draws.Chance): Promise<void> {
  const next = addDays(on, 1)
  await draws.freezeDraw(as(review, review.organiser, on, '10:00'), { drawId, officersOf: null }, chance)
  const bureau = review.units.find(({ code }) => code === '220302000000') as Unit
  const party = (unit: Unit, time: string) =>
    as(
      review,
      { id: `demo:draws:${unit.path}`, personId: review.supervisor.personId, name: `${unit.name}（演示）` },
      next,
      time,
      'supervisor',
      unit.path,
    )
  const values: [Unit, string][] = []
  for (const [index, unit] of [review.top, bureau].entries()) {
    const ctx = party(unit, `09:0${index}`)
    const { plan } = await draws.getDraw(ctx, { drawId })
    const value = chance(32).toString('hex')
    const commitment = draws.commitmentOf(plan.listHash ?? '', plan.attempt, { slot: plan.committed + 1, value })
    await draws.commitPart(ctx, { drawId, commitment, attempt: plan.attempt })
    values.push([unit, value])
  }
  for (const [unit, value] of values) await draws.revealPart(party(unit, '14:00'), { drawId, value })
  await draws.runDraw(as(review, review.organiser, next, '15:00'), { drawId })
  await draws.publishDraw(as(review, review.organiser, next, '15:30'), { drawId })
}

/** Officers of every bureau, others each round; never who decides the appeals. */
function markersOf({ city, units, supervisor }: Review, round: number): string[] {
  return units
    .filter(({ id, organId }) => id === organId)
    .flatMap(({ code }) => {
      const officers = city.officers.filter(
        ({ id, bureauCode, unitCode }) => bureauCode === code && unitCode !== code && id !== supervisor.personId,
      )
      return Array.from(
        { length: MARKERS_EACH },
        (_, index) => officers[(round * 7 + index * 11) % officers.length]?.id as string,
      )
    })
}

type Open = { id: string; slot: number; number: string; kind: 'administrative' | 'criminal' }

/** Every form that is not handed in: what is wrong with the file, less what this marker overlooked. */
async function mark({ sql }: Review, roundId: string, round: number, on: Day): Promise<void> {
  const open = await sql<
    Open[]
  >`select a.id, a.slot, f.number, f.kind from assessment.assignment a join assessment.file f on f.id = a.file_id
    where a.round_id = ${roundId} and a.submitted_at is null order by f.sequence, a.slot`
  const [campaign] = await sql<{ standard: assessment.Standard }[]>`select c.standard from assessment.campaign c
    join assessment.round r on r.campaign_id = c.id where r.id = ${roundId}`
  if (!campaign) throw new RangeError('no campaign')
  const rows = open.map(({ id, slot, number, kind }) => {
    const faults = faultsOf(randomOf(`fadu demo review ${number}`), kind, careOf(round))
    const random = randomOf(`fadu demo review ${number} ${slot}`)
    const entries = faults.filter(() => seen(random))
    return { id, entries, ...assessment.markOf(entries, campaign.standard.criteria[kind]) }
  })
  const at = `${on}T16:00:00+08:00`
  await sql`update assessment.assignment a set entries = d.entries, hundredths = d.hundredths, veto = d.veto, version = a.version + 1,
      saved_at = ${at}::timestamptz, submitted_at = ${at}::timestamptz
    from jsonb_to_recordset(${sql.json(rows as never)}) as d (id uuid, entries jsonb, hundredths int, veto boolean) where a.id = d.id`
}
const seen = (random: Random) => random.chance(0.93)

type Result = { fileId: string; unitPath: string; problems: string[] }
/** Two units a round appeal against one problem; the one is right, the other not. */
async function appeal(review: Review, roundId: string, round: number, on: Day): Promise<void> {
  const { sql, top, supervisor } = review
  const found = await sql<
    Result[]
  >`select f.id as "fileId", f.unit_path as "unitPath", array_agg(p.id order by p.ordinal) as problems
    from assessment.file f join assessment.problem p on p.file_id = f.id
    where f.round_id = ${roundId} and f.organ_id <> ${top.id} and p.severity <> 'veto' group by f.id order by f.sequence limit 2`
  for (const [index, { fileId, unitPath, problems }] of found.entries()) {
    const clerk = { id: `demo:review:${unitPath}`, personId: null as never, name: '单位法制员（演示）' }
    const given = { fileId, problems: problems.slice(0, 1), reason: '该材料在副卷中，评查时未调取，现补充提供。' }
    const { appealId } = await assessment.appealScore(as(review, clerk, on, '10:00', 'unit-legal-officer', unitPath), given)
    const right = (round + index) % 2 === 0
    const answer = right ? '经核对副卷，该材料齐全，撤销该问题，重新计算得分。' : '材料应当存入正卷，维持原评查意见。'
    const decision = { appealId, cancelled: right ? problems.slice(0, 1) : [], answer, members: [] }
    await assessment.decideAppeal(as(review, supervisor, addDays(on, 4), '10:00', 'supervisor'), decision)
  }
}
