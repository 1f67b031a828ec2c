import type { Day } from '../../kit/day.ts'
import { rows, type Tx } from '../../kit/db.ts'
import { DecisionRow, ImportedRow, LicenceRow } from './types-facts.ts'

/** Which decisions: those made by a day that have no record yet, or those of these records as they stand on that day. */
export type Which = ({ uncollected: number } | { recordIds: readonly string[] }) & { until: Day }

const PUBLIC_SINCE =
  "case when r.state in ('published', 'under-objection', 'expired', 'repaired') then (r.published_at at time zone 'Asia/Shanghai')::date end"

/** Decisions of our own as the gate and the masking see them, each with its record if it has one. */
export function listDecisions(tx: Tx, which: Which): Promise<DecisionRow[]> {
  const chosen =
    'recordIds' in which
      ? tx`r.id in (select unnest(${[...which.recordIds]}::uuid[]))`
      : tx`not exists (select 1 from publicity.record x where x.decision_id = d.id) and d.decided_on <= ${which.until} order by d.decided_on, d.id limit ${which.uncollected}`
  return rows(
    DecisionRow,
    tx`select r.id as record_id, ${tx.unsafe(PUBLIC_SINCE)} as public_since, r.found_reason, r.found_override, d.id as decision_id, c.unit_id, c.unit_path, o.name as organ_name,
        o.uscc as organ_uscc, d.outcome, coalesce(i.statute, d.spot ->> 'statute') as statute, c.family,
        case when p.sole_trader then 'sole-trader' when p.kind = 'person' then 'natural-person' when p.kind = 'unit' then 'legal-person' end as party_type,
        p.kind = 'person' as personal, p.birth_on, c.occurred_on, d.decided_on, c.secrecy, c.sensitive, d.revoked_on, d.number, p.name as party_name,
        p.uscc, p.legal_representative, coalesce(i.cause_code, d.spot ->> 'causeCode') as cause_code, coalesce(pr.facts, d.spot ->> 'facts') as facts,
        i.outcome_reason, coalesce(i.penalties, d.spot -> 'penalties', '[]') as penalties,
        coalesce(i.basis, array(select jsonb_array_elements_text(d.spot -> 'basis'))) as basis, c.place, c.region_code,
        array(select x.name from cases.party x where x.case_id = c.id and x.kind = 'person'
          union select x.legal_representative from cases.party x where x.case_id = c.id and x.legal_representative is not null
          union select e.guarantor from cases.execution e where e.case_id = c.id and e.guarantor is not null) as names
      from cases.decision d
      join cases.administrative_case c on c.id = d.case_id
      join organisations.unit o on o.id = c.organ_id
      left join cases.proposal_item i on i.id = d.item_id
      left join cases.proposal pr on pr.id = d.proposal_id
      left join cases.party p on p.id = d.party_id
      left join publicity.record r on r.decision_id = d.id
      where ${chosen}`,
  )
}

/** The same for historical decisions. */
export function listImported(tx: Tx, which: Which): Promise<ImportedRow[]> {
  const chosen =
    'recordIds' in which
      ? tx`r.id in (select unnest(${[...which.recordIds]}::uuid[]))`
      : tx`not exists (select 1 from publicity.record x where x.imported_id = d.id) and d.decided_on <= ${which.until} order by d.decided_on, d.id limit ${which.uncollected}`
  return rows(
    ImportedRow,
    tx`select r.id as record_id, ${tx.unsafe(PUBLIC_SINCE)} as public_since, r.found_reason, r.found_override, d.id as imported_id, d.unit_id, d.unit_path, d.organ_name,
        d.fields ->> 'authorityUscc' as organ_uscc, d.decided_on, d.number, d.party_name, d.party_type, d.uscc, d.penalties, d.fine_fen,
        d.confiscated_fen, u.region_code, d.fields
      from cases.imported_decision d join organisations.unit u on u.id = d.unit_id
      left join publicity.record r on r.imported_id = d.id
      where ${chosen}`,
  )
}

/** The same for decisions on licences. A licence withdrawn for the public interest or struck off was lawful: it ended, it was not revoked. */
export function listLicences(tx: Tx, which: Which): Promise<LicenceRow[]> {
  const chosen =
    'recordIds' in which
      ? tx`r.id in (select unnest(${[...which.recordIds]}::uuid[]))`
      : tx`not exists (select 1 from publicity.record x where x.licence_decision_id = d.id) and d.decided_on <= ${which.until} order by d.decided_on, d.id limit ${which.uncollected}`
  return rows(
    LicenceRow,
    tx`select r.id as record_id, ${tx.unsafe(PUBLIC_SINCE)} as public_since, r.found_reason, r.found_override, d.id as licence_decision_id, d.unit_id, d.unit_path,
        d.authority_name as organ_name, d.authority_uscc as organ_uscc, d.kind_code, d.document_name, d.outcome, d.decided_on, d.number, d.content, d.basis,
        d.valid_from, d.valid_to, d.licence_type, d.certificate_name, d.certificate_no, d.party_type, d.party_name, d.uscc, d.birth_on, d.legal_representative,
        d.secrecy, d.trade_secret, case when publicity.licence_revoked(d.id) then d.revoked_on end as revoked_on,
        (select min(on_day) from unnest(array[d.revoked_on, d.cancelled_on, d.succeeded_on]) on_day where on_day <= ${which.until}) as ended_on, u.region_code, array(select publicity.names_on_licence(d.id)) as names
      from licences.decision d join organisations.unit u on u.id = d.unit_id
      left join publicity.record r on r.licence_decision_id = d.id
      where ${chosen}`,
  )
}
