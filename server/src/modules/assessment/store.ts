import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import {
  Campaign,
  CriminalFile,
  FormerDraw,
  type NewCriminalFile,
  type PlanCampaign,
  Progress,
  Round,
  RoundMarker,
} from './types.ts'
import type { Standard } from './types-standard.ts'

const missing = (code: string, what: string) => new DomainError('not-found', code, `没有${what}，或者不在您的单位范围内。`)
const Counted = z.object({ n: z.int() })

const CAMPAIGN = (
  tx: Tx,
) => tx`c.*, u.name as unit_name, (select count(*) from assessment.round r where r.campaign_id = c.id) as rounds
  from assessment.campaign c join organisations.unit u on u.id = c.unit_id`

export async function getCampaign(tx: Tx, campaignId: string): Promise<Campaign> {
  const found = await firstRow(Campaign, tx`select ${CAMPAIGN(tx)} where c.id = ${campaignId}`)
  if (!found) throw missing('campaign-not-found', '这次案卷评查')
  return found
}

/** Locks a campaign of an own unit, so that its acts come one after another. */
export async function getCampaignForUpdate(tx: Tx, campaignId: string): Promise<Campaign> {
  const [locked] = await tx`select id from assessment.campaign where id = ${campaignId} for no key update`
  if (!locked) throw missing('campaign-not-found', '这次案卷评查')
  return getCampaign(tx, campaignId)
}

/** The newest first. */
export async function listCampaigns(tx: Tx, { page, pageSize }: PageQuery): Promise<{ total: number; items: Campaign[] }> {
  const from = (page - 1) * pageSize
  const items = await rows(Campaign, tx`select ${CAMPAIGN(tx)} order by c.planned_at desc, c.id limit ${pageSize} offset ${from}`)
  return { total: (await firstRow(Counted, tx`select count(*) as n from assessment.campaign`))?.n ?? 0, items }
}

type NewCampaign = PlanCampaign & { id: string; unitPath: string; standard: Standard; plannedBy: string; plannedAt: Instant }
export async function insertCampaign(tx: Tx, { kinds, standard, ...row }: NewCampaign): Promise<void> {
  await tx`insert into assessment.campaign ${tx({ ...row, kinds: tx.array([...kinds]), standard: tx.json(standard as never) } as never)}`
}
export async function changeStandard(tx: Tx, campaignId: string, standard: Standard): Promise<void> {
  await tx`update assessment.campaign set standard = ${tx.json(standard as never)}, version = version + 1 where id = ${campaignId}`
}
export async function startCampaign(tx: Tx, campaignId: string, at: Instant): Promise<void> {
  await tx`update assessment.campaign set started_at = ${at}, version = version + 1 where id = ${campaignId}`
}
export async function endCampaign(tx: Tx, campaignId: string, at: Instant): Promise<void> {
  await tx`update assessment.campaign set ended_at = ${at}, version = version + 1 where id = ${campaignId}`
}

export function listRounds(tx: Tx, campaignId: string): Promise<Round[]> {
  return rows(Round, tx`select * from assessment.round where campaign_id = ${campaignId} order by sequence`)
}
export async function getRound(tx: Tx, roundId: string): Promise<Round> {
  const found = await firstRow(Round, tx`select * from assessment.round where id = ${roundId}`)
  if (!found) throw missing('round-not-found', '这一轮评查')
  return found
}
/** Locks a round of an own unit. */
export async function getRoundForUpdate(tx: Tx, roundId: string): Promise<Round> {
  const found = await firstRow(Round, tx`select * from assessment.round where id = ${roundId} for no key update`)
  if (!found) throw missing('round-not-found', '这一轮评查')
  return found
}
type NewRound = Pick<Round, 'id' | 'campaignId' | 'organiserPath' | 'sequence' | 'title' | 'sample' | 'drawId' | 'plannedAt'>
export async function insertRound(tx: Tx, { sample, ...row }: NewRound): Promise<void> {
  await tx`insert into assessment.round ${tx({ ...row, sample: tx.json(sample as never) } as never)}`
}
/** Puts another draw in place of one that was withdrawn; the database keeps the former. */
export async function replanRound(tx: Tx, roundId: string, to: Pick<Round, 'drawId' | 'sample' | 'plannedAt'>): Promise<void> {
  await tx`update assessment.round set draw_id = ${to.drawId}, sample = ${tx.json(to.sample as never)}, planned_at = ${to.plannedAt} where id = ${roundId}`
}
export function listFormerDraws(tx: Tx, roundId: string) {
  return rows(
    FormerDraw,
    tx`select draw_id, sample, planned_at, replaced_at from assessment.former_draw where round_id = ${roundId} order by replaced_at, draw_id`,
  )
}
type Step =
  | { sampledAt: Instant }
  | { assignedAt: Instant; pairsApart: boolean }
  | { fedBackAt: Instant; appealBy: Day }
  | { closedAt: Instant }
/** Takes a step of a round. */
export async function stepRound(tx: Tx, roundId: string, step: Step): Promise<void> {
  await tx`update assessment.round set ${tx(step as never)} where id = ${roundId}`
}

export async function progressOf(tx: Tx, roundId: string): Promise<Progress> {
  const found = await firstRow(
    Progress,
    tx`select (select count(*) from assessment.file where round_id = ${roundId}) as files,
      (select count(*) from assessment.marker where round_id = ${roundId}) as markers,
      (select count(*) from assessment.assignment where round_id = ${roundId}) as assignments,
      (select count(*) from assessment.assignment where round_id = ${roundId} and submitted_at is not null) as marks,
      (select count(*) from assessment.assignment where round_id = ${roundId} and slot = 3 and submitted_at is null) as thirds,
      (select count(*) from assessment.score where round_id = ${roundId} and edition = 1) as scored,
      (select count(*) from assessment.problem where round_id = ${roundId}) as problems,
      (select count(*) from assessment.appeal where round_id = ${roundId}) as appeals,
      (select count(*) from assessment.appeal where round_id = ${roundId} and decided_at is null) as open_appeals,
      (select count(*) from assessment.file f where f.round_id = ${roundId} and exists (select 1 from assessment.problem where file_id = f.id)
        and not exists (select 1 from assessment.appeal where file_id = f.id)) as appealable`,
  )
  return found as Progress
}

export function listMarkers(tx: Tx, roundId: string) {
  return rows(
    RoundMarker,
    tx`select m.person_id, n.name, n.unit_name, o.name as organ_name, coalesce(a.files, 0) as files, coalesce(a.handed_in, 0) as handed_in,
        exists (select 1 from assessment.drop_out d where d.round_id = m.round_id and d.person_id = m.person_id) as dropped_out
      from assessment.marker m join organisations.unit o on o.id = m.organ_id
      left join (select person_id, count(*) as files, count(submitted_at) as handed_in from assessment.assignment where round_id = ${roundId} group by 1) a
        on a.person_id = m.person_id
      join organisations.names_of(array(select person_id from assessment.marker where round_id = ${roundId})) n on n.id = m.person_id
      where m.round_id = ${roundId} order by o.path, n.police_number, m.person_id`,
  )
}

export async function insertCriminalFile(tx: Tx, row: NewCriminalFile & { id: string; by: string; at: Instant }): Promise<void> {
  const done =
    await tx`insert into assessment.criminal_file (id, number, unit_id, unit_path, organ_id, handler_id, closed_on, registered_by, registered_at)
    select ${row.id}, ${row.number}, u.id, u.path, u.organ_id, p.id, ${row.closedOn}::date, ${row.by}, ${row.at}
    from organisations.unit u join organisations.person p on p.id = ${row.personId} where u.id = ${row.unitId} and u.path ^@ platform.scope()
    on conflict (number) do nothing returning id`
  if (done.count === 0)
    throw new DomainError('conflict', 'criminal-file', '该案卷编号已登记，或者单位、承办人不在您的单位范围内。', {
      fields: { number: '请核对编号、单位和承办人' },
    })
}
export async function listCriminalFiles(tx: Tx, { page, pageSize }: PageQuery) {
  const items = await rows(
    CriminalFile,
    tx`select f.id, f.number, f.unit_id, u.name as unit_name, n.name as handler_name, f.closed_on from assessment.criminal_file f
      join organisations.unit u on u.id = f.unit_id cross join lateral organisations.names_of(array[f.handler_id]) n
      order by f.registered_at desc, f.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: (await firstRow(Counted, tx`select count(*) as n from assessment.criminal_file`))?.n ?? 0, items }
}
