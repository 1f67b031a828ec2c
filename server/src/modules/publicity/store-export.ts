import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { rows, type Tx } from '../../kit/db.ts'
import { type ExportFilter, ExportRow, LicenceExportRow } from './types-export.ts'

const Organ = z.object({ id: z.uuid(), name: z.string(), path: z.string(), uscc: z.string().nullable() })

/** Every bureau in whose name decisions are made. */
export function listOrgans(tx: Tx): Promise<z.infer<typeof Organ>[]> {
  return rows(Organ, tx`select id, name, path, uscc from organisations.unit where organ_id = id`)
}

export type Place = { decidedOn: Day; recordId: string }

/** Public penalties after that place, in the order of their days. `twice`: another public decision of the organ has the same number. */
export function listPublicPenalties(
  tx: Tx,
  { from, to }: ExportFilter,
  after: Place | null,
  on: Day,
  limit: number,
): Promise<ExportRow[]> {
  return rows(
    ExportRow,
    tx`with batch as (
        select r.id, r.decided_on, r.number, r.decision_id, r.imported_id, r.public_fields,
          coalesce(r.credit_end_on, (r.public_fields ->> 'publicityEndDate')::date) as credit_end_on
        from publicity.record r
        where r.kind = 'penalty' and r.state in ('published', 'under-objection')
          and r.decided_on between ${from ?? '1900-01-01'} and ${to ?? '9999-12-31'}
          and (${after === null} or (r.decided_on, r.id) > (${after?.decidedOn ?? '1900-01-01'}, ${after?.recordId ?? '00000000-0000-0000-0000-000000000000'}))
        order by r.decided_on, r.id limit ${limit}
      )
      select b.id as record_id, b.decided_on, b.number, b.credit_end_on, b.public_fields as fields, coalesce(p.name, i.party_name, '') as party_name,
        p.id_type, coalesce(p.id_number, i.fields ->> 'personIdNo') as id_number, i.uscc_override is not null as overridden, i.fields as imported,
        b.id in (select barred from publicity.barred(array(select id from batch), ${on}) as barred) as barred,
        exists (select 1 from publicity.record o where o.number = b.number and o.id <> b.id and o.kind = 'penalty'
          and o.state in ('published', 'under-objection') and o.public_fields ->> 'authorityName' = b.public_fields ->> 'authorityName') as twice
      from batch b
      left join cases.decision d on d.id = b.decision_id
      left join cases.party p on p.id = d.party_id
      left join cases.imported_decision i on i.id = b.imported_id
      order by b.decided_on, b.id`,
  )
}

/** Public licences after that place, in the order of their days. */
export function listPublicLicences(
  tx: Tx,
  { from, to }: ExportFilter,
  after: Place | null,
  on: Day,
  limit: number,
): Promise<LicenceExportRow[]> {
  return rows(
    LicenceExportRow,
    tx`with batch as (
        select r.id, r.decided_on, r.number, r.public_fields from publicity.record r
        where r.kind = 'licence' and r.state in ('published', 'under-objection')
          and r.decided_on between ${from ?? '1900-01-01'} and ${to ?? '9999-12-31'}
          and (${after === null} or (r.decided_on, r.id) > (${after?.decidedOn ?? '1900-01-01'}, ${after?.recordId ?? '00000000-0000-0000-0000-000000000000'}))
        order by r.decided_on, r.id limit ${limit}
      )
      select b.id as record_id, b.decided_on, b.number, b.public_fields as fields,
        b.id in (select barred from publicity.barred(array(select id from batch), ${on}) as barred) as barred
      from batch b order by b.decided_on, b.id`,
  )
}
