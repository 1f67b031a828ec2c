import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import type { Side } from './people.ts'

const AT = '2026-03-02T02:00:00Z'
let order = 0

/** A beating under investigation with everything a proposal needs, arranged as the owner. */
export async function arrangeCase(owner: Sql, side: Side, over: object = {}) {
  const [caseId, partyId, evidenceId, noticeId] = [newId(), newId(), newId(), newId()]
  const { station } = side
  const name = `${side.letter}方当事人${++order}`
  const row = {
    ...{ id: caseId, number: `A${station.code}202601${String(order).padStart(4, '0')}`, title: `${name}殴打他人案` },
    ...{ unitId: station.id, unitPath: station.path, organId: station.organId, procedure: 'ordinary', stage: 'investigating' },
    ...{ family: 'psa', causeCode: 'beating', source: 'report', place: `${side.letter}方路1号`, regionCode: '220302' },
    ...{ occurredOn: '2026-03-02', foundOn: '2026-03-02', summary: `${name}动手打人。`, reportedAt: AT, acceptedAt: AT },
    ...{ createdBy: 'test', ...over },
  }
  await owner`insert into cases.administrative_case ${owner(row)}`
  for (const [kind, one] of Object.entries({ lead: side.lead, co: side.co }))
    await owner`insert into cases.handler (id, case_id, person_id, kind, from_at) values (${newId()}, ${caseId}, ${one.id}, ${kind}, ${AT})`
  const party = { id: partyId, caseId, role: 'offender', kind: 'person', name, birthOn: '1990-01-01', recordedAt: AT }
  await owner`insert into cases.party ${owner(party)}`
  const file = {
    id: newId(),
    sha256: evidenceId.replaceAll('-', '').repeat(2),
    bytes: 9,
    type: 'application/pdf',
    name: `${name}.pdf`,
  }
  await owner`insert into platform.file ${owner({ ...file, uploadedBy: 'test', uploadedAt: AT })}`
  await owner`insert into cases.evidence (id, case_id, kind, title, collected_on, collected_by, recorded_at,
      file_id, file_sha256, file_bytes, file_type, file_name)
    values (${evidenceId}, ${caseId}, 'scene-record', ${`${side.letter}方勘验笔录`}, '2026-03-02', ${[side.lead.id, side.co.id]}, ${AT},
      ${file.id}, ${file.sha256}, ${file.bytes}, ${file.type}, ${file.name})`
  await owner`insert into cases.notice (id, case_id, party_id, given_at, method, facts, basis, penalties, hearing_offered, statement_waived)
    values (${noticeId}, ${caseId}, ${partyId}, '2026-03-05T02:00:00Z', 'in-person', '动手打人', ${['PSA-2025:51(1)']},
      ${owner.json([{ kind: 'fine', fineFen: 50_000 }])}, false, true)`
  return { caseId, partyId, evidenceId, noticeId, number: row.number, name }
}
export type ArrangedCase = Awaited<ReturnType<typeof arrangeCase>>

/** Rows of every table an investigation may fill, on one case: for who may see them, not for what the law says of them. */
export async function fillCase(owner: Sql, side: Side, { caseId, partyId, noticeId }: ArrangedCase) {
  const own = <T extends object>(row: T) => ({ id: newId(), caseId, ...row })
  const officers = [side.lead.id, side.co.id]
  const seen = { inHandlingPlace: true, avRecorded: true, restAndFood: true, recordedAt: AT }
  const rows = {
    questioning: own({ partyId, summons: 'oral', arrivedAt: AT, ground: 'ordinary', officers, ...seen }),
    measure: own({ partyId, kind: 'seizure', object: '木棍', urgent: true, takenAt: AT, officers }),
    pause: own({ reason: 'expert-opinion', fromOn: '2026-03-03', document: '鉴定委托书' }),
    extension: own({ ordinal: 1, reason: '案情复杂', requestedBy: side.lead.id, requestedAt: AT }),
    fastTrack: own({ partyId, informedAt: AT, consentedAt: AT }),
    mediation: own({ ordinal: 1, heldOn: '2026-03-04', agreed: false, failedOn: '2026-03-04' }),
    statement: own({ noticeId, partyId, madeAt: AT, content: '不服', adopted: 'not-adopted', answer: '不采纳' }),
    hearing: own({ noticeId, partyId, requestedOn: '2026-03-06' }),
    discussion: own({ heldOn: '2026-03-07', chairId: side.chief.id, members: [] as never, minutes: '记录', conclusion: '结论' }),
    revision: own({ subject: 'case', subjectId: caseId, version: 1, data: {} as never, replacedBy: 'test', replacedAt: AT }),
  }
  for (const [table, row] of Object.entries(rows))
    await owner`insert into ${owner(`cases.${table.replaceAll(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}`)} ${owner(row as never)}`
  await owner`insert into cases.measure_extension (id, case_id, measure_id, approved_by, approved_on, reason)
    values (${newId()}, ${caseId}, ${rows.measure.id}, ${side.chief.id}, '2026-03-05', '延长')`
  return Object.fromEntries(Object.entries(rows).map(([table, { id }]) => [table, id])) as Record<keyof typeof rows, string>
}

/** What follows a decision, in the tables no act of the world's story reaches. */
export async function fillDecided(owner: Sql, side: Side, caseId: string, decisionId: string): Promise<void> {
  await owner`insert into cases.instalment_plan (id, case_id, decision_id, requested_on, approved_by, approved_on, parts)
    values (${newId()}, ${caseId}, ${decisionId}, '2026-03-10', ${side.chief.id}, '2026-03-10', '[]')`
  await owner`insert into cases.execution (id, case_id, decision_id, kind, from_on, recorded_at)
    values (${newId()}, ${caseId}, ${decisionId}, 'warning', '2026-03-10', ${AT})`
  await owner`insert into cases.closure (case_id, ground, closed_on, closed_by) values (${caseId}, 'executed', '2026-03-10', ${side.lead.id})`
}
