import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { rows, type Tx } from '../../kit/db.ts'

/** `total`: how many there are, of which at most 200 are told. */
const Waiting = z.object({
  ...{ id: z.string(), number: z.string(), unitName: z.string(), campaign: z.string(), sequence: z.int(), slot: z.int() },
  ...{ problems: z.int(), dueOn: Day.nullable(), total: z.int() },
})
export type Waiting = z.infer<typeof Waiting>

/** Own files that are not handed in, of rounds that are being marked. */
export const filesToMark = (tx: Tx): Promise<Waiting[]> =>
  rows(
    Waiting,
    tx`select a.id, f.number, u.name as unit_name, c.title as campaign, r.sequence, a.slot, 0 as problems, null::date as due_on, count(*) over () as total
      from assessment.assignment a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
        join assessment.campaign c on c.id = r.campaign_id join organisations.unit u on u.id = f.unit_id
      where a.person_id = (select assessment.own_person()) and a.submitted_at is null and r.fed_back_at is null
      order by a.slot desc, r.assigned_at, f.sequence limit 200`,
  )

/** Files of the actor's units against whose result an appeal is still possible. */
export const resultsToAnswer = (tx: Tx, today: Day): Promise<Waiting[]> =>
  rows(
    Waiting,
    tx`select f.id, f.number, u.name as unit_name, c.title as campaign, r.sequence, 0 as slot, p.n as problems, r.appeal_by as due_on,
        count(*) over () as total
      from assessment.file f join assessment.round r on r.id = f.round_id join assessment.campaign c on c.id = r.campaign_id
        join organisations.unit u on u.id = f.unit_id
        join lateral (select count(*) as n from assessment.problem where file_id = f.id) p on p.n > 0
      where f.unit_path ^@ (select platform.scope()) and r.fed_back_at is not null and r.closed_at is null and r.appeal_by >= ${today}
        and not exists (select 1 from assessment.appeal where file_id = f.id)
      order by r.appeal_by, f.sequence limit 200`,
  )

/** Appeals that are not decided, of rounds the actor's units run. */
export const appealsToDecide = (tx: Tx): Promise<Waiting[]> =>
  rows(
    Waiting,
    tx`select f.id, f.number, u.name as unit_name, c.title as campaign, r.sequence, 0 as slot, cardinality(a.problems) as problems, a.due_on,
        count(*) over () as total
      from assessment.appeal a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
        join assessment.campaign c on c.id = r.campaign_id join organisations.unit u on u.id = f.unit_id
      where a.decided_at is null and r.organiser_path ^@ (select platform.scope()) order by a.due_on, a.id limit 200`,
  )
