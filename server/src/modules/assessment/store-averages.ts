import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'

const SumsRow = z.object({
  ...{ roundId: z.string(), organId: z.string(), organName: z.string(), county: z.boolean(), files: z.int() },
  ...{ firstSum: z.int(), sum: z.int(), vetoes: z.int(), problems: z.int(), corrected: z.int() },
})

/** Sums over the told files of each round and bureau; bureaus that lie wholly in the actor's scope, so that no part is taken for the whole. */
export function sumsOf(tx: Tx, campaignId: string) {
  return rows(
    SumsRow,
    tx`select f.round_id, f.organ_id, o.name as organ_name, o.level = 'county' as county, count(*) as files, sum(first.hundredths)::bigint as first_sum,
        sum(last.hundredths)::bigint as sum, count(*) filter (where last.veto) as vetoes, sum(coalesce(p.n, 0))::bigint as problems,
        sum(coalesce(p.corrected, 0))::bigint as corrected
      from assessment.file f join assessment.round r on r.id = f.round_id join organisations.unit o on o.id = f.organ_id
        join assessment.score first on first.file_id = f.id and first.edition = 1
        join lateral (select hundredths, veto from assessment.score where file_id = f.id order by edition desc limit 1) last on true
        left join lateral (select count(*) as n, count(*) filter (where x.state = 'closed') as corrected from assessment.problem p
          left join inspection.rectification x on x.id = p.rectification_id where p.file_id = f.id and not exists
          (select 1 from assessment.appeal a where a.file_id = f.id and p.id = any (a.cancelled))) p on true
      where r.campaign_id = ${campaignId} and r.fed_back_at is not null
        and (o.path ^@ (select platform.scope()) or r.organiser_path ^@ (select platform.scope()))
      group by f.round_id, f.organ_id, o.name, o.level, o.path order by o.path`,
  )
}

/** Appeals that are not decided, by round. */
export const openAppeals = (tx: Tx, campaignId: string) =>
  rows(
    z.object({ roundId: z.string(), n: z.int() }),
    tx`select a.round_id, count(*) as n from assessment.appeal a join assessment.round r on r.id = a.round_id
      where r.campaign_id = ${campaignId} and a.decided_at is null group by 1`,
  )
