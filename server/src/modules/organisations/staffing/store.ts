import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { rows, type Tx } from '../../../kit/db.ts'
import { unitColumns } from '../store.ts'
import { Credential, Person, Qualification, ReviewerPost, Unit } from '../types.ts'

/** Bureaus open on that day whose people the actor sees in full. */
export function organsInScope(tx: Tx, on: Day): Promise<Unit[]> {
  return rows(
    Unit,
    tx`select ${unitColumns(tx)} from organisations.unit u
      where u.organ_id = u.id and (u.closed_on is null or u.closed_on > ${on})
        and (u.path ^@ (select platform.scope()) or (select organisations.reads_register())) order by u.path`,
  )
}

const HeldRow = z.object({
  person: Person.pick({ id: true, kind: true, activeFrom: true, leftOn: true }),
  organId: z.uuid(),
  credentials: z.array(Credential.pick({ validFrom: true, validTo: true, revokedOn: true })),
  qualifications: z.array(Qualification.pick({ kind: true, obtainedOn: true, validTo: true })),
  posts: z.array(ReviewerPost.pick({ fromOn: true, toOn: true, firstTookUpOn: true }).extend({ organId: z.uuid() })),
})

/** Who serves on that day, in the unit of that day, with all that is held. */
export function peopleOn(tx: Tx, on: Day): Promise<z.infer<typeof HeldRow>[]> {
  return rows(
    HeldRow,
    tx`select jsonb_build_object('id', p.id, 'kind', p.kind, 'activeFrom', p.active_from, 'leftOn', p.left_on) as person, u.organ_id as "organId",
         coalesce(c.held, '[]') as credentials, coalesce(q.held, '[]') as qualifications, coalesce(r.held, '[]') as posts
       from organisations.person p
       join organisations.posting t on t.person_id = p.id and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})
       join organisations.unit u on u.id = t.unit_id
       left join (select person_id, jsonb_agg(jsonb_build_object('validFrom', valid_from, 'validTo', valid_to, 'revokedOn', revoked_on)) as held
         from organisations.credential group by 1) c on c.person_id = p.id
       left join (select person_id, jsonb_agg(jsonb_build_object('kind', kind, 'obtainedOn', obtained_on, 'validTo', valid_to)) as held
         from organisations.qualification group by 1) q on q.person_id = p.id
       left join (select o.person_id, jsonb_agg(jsonb_build_object('fromOn', o.from_on, 'toOn', o.to_on, 'firstTookUpOn', o.first_took_up_on,
           'organId', w.organ_id)) as held
         from organisations.reviewer_post o join organisations.unit w on w.id = o.unit_id group by 1) r on r.person_id = p.id
       where p.active_from <= ${on} and (p.left_on is null or p.left_on > ${on})
       order by p.id`,
  )
}
