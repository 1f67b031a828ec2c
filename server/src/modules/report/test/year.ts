import type { Sql } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'

type Unit = { id: string; path: string; code: string; organId: string }
export type SeededYear = Awaited<ReturnType<typeof seedYear>>

async function unit(owner: Sql, parent: Unit | null, code: string, name: string, kind: string, level: string): Promise<Unit> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${code}/`
  const organId = kind.endsWith('bureau') ? id : (parent?.organId ?? id)
  const row = {
    id,
    parentId: parent?.id ?? null,
    organId,
    code,
    regionCode: code.slice(0, 6),
    name,
    shortName: '四公',
    kind,
    level,
    path,
  }
  await owner`insert into organisations.unit ${owner(row)}`
  return { id, path, code, organId }
}

type PersonOf = { held?: string[]; postFrom?: string }
let police = 920_000
async function person(owner: Sql, of: Unit, name: string, { held = ['basic'], postFrom }: PersonOf = {}): Promise<string> {
  const id = newId()
  police += 1
  await owner`insert into organisations.person (id, unit_id, unit_path, name, police_number, kind, active_from)
    values (${id}, ${of.id}, ${of.path}, ${name}, ${String(police)}, 'officer', '2019-01-01')`
  await owner`insert into organisations.posting (person_id, unit_id, from_on) values (${id}, ${of.id}, '2019-01-01')`
  await owner`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
    values (${newId()}, ${id}, ${`例${police}`}, '2020-01-01', '2030-12-31')`
  for (const kind of held)
    await owner`insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
      values (${newId()}, ${id}, ${kind}, '2020-01-01', ${`${kind}${police}`})`
  if (postFrom)
    await owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
      values (${newId()}, ${id}, ${of.id}, ${postFrom}, ${postFrom})`
  return id
}

/** An invented 2022 of a city with one branch, arranged as the owner: how each row really comes about has tests of its own. */
export async function seedYear(owner: Sql) {
  const city = await unit(owner, null, '220300000000', '示例市公安局', 'city-bureau', 'city')
  const cityLegal = await unit(owner, city, '220300060000', '示例法制支队', 'legal-section', 'city')
  const branch = await unit(owner, city, '220302000000', '示例分局', 'branch-bureau', 'county')
  const branchLegal = await unit(owner, branch, '220302060000', '示例法制大队', 'legal-section', 'county')
  const reviewer = await person(owner, cityLegal, '示例审核员', {
    held: ['advanced', 'legal-profession'],
    postFrom: '2020-06-01',
  })
  const second = await person(owner, cityLegal, '示例审核员乙', { held: ['basic', 'legal-profession'], postFrom: '2020-06-01' })
  await person(owner, branchLegal, '示例审核员丙', { postFrom: '2020-06-01' }) // not qualified
  const lead = await person(owner, branch, '示例警官一')
  const chief = await person(owner, branch, '示例局长')
  const people = { reviewer, second, lead, chief }
  const file = (of: Unit, order: number, procedure: string) => administrativeCase(owner, of, order, procedure)
  const fined = await file(branch, 1, 'ordinary')
  const first = await proposal(owner, fined, people, 1, [{ kind: 'fine', fineFen: 50_000 }])
  await review(owner, fined, first, reviewer, 'returned', '2022-03-08', '2022-03-10')
  const again = await proposal(owner, fined, people, 2, [{ kind: 'warning' }, { kind: 'fine', fineFen: 50_000 }])
  await decide(
    owner,
    fined,
    again,
    await review(owner, fined, again, reviewer, 'approved', '2022-03-14', '2022-03-15'),
    chief,
    '2022-03-15',
  )
  const spared = await file(branch, 2, 'ordinary')
  const none = await proposal(owner, spared, people, 1, [])
  await decide(
    owner,
    spared,
    none,
    await review(owner, spared, none, second, 'approved', '2022-12-30', '2022-12-28'),
    chief,
    '2022-12-31',
  )
  const warned = await file(city, 3, 'ordinary')
  const third = await proposal(owner, warned, people, 1, [{ kind: 'warning' }])
  await decide(
    owner,
    warned,
    third,
    await review(owner, warned, third, reviewer, 'approved', '2022-01-01', '2022-01-05'),
    chief,
    '2022-01-01',
  )
  const last = await file(city, 4, 'ordinary')
  const next = await proposal(owner, last, people, 1, [{ kind: 'warning' }])
  await decide(
    owner,
    last,
    next,
    await review(owner, last, next, reviewer, 'approved', '2023-01-01', '2023-01-05'),
    chief,
    '2023-01-01',
  )
  await onTheSpot(owner, await file(branch, 5, 'summary'), chief)
  await imported(owner, city, ['2021-12-31', '2022-01-01'], ['2022-01-05', '2022-01-12'])
  await imported(owner, branch, ['2022-03-01', '2022-12-31', '2023-01-01'], ['2022-03-11', null, '2023-01-02'])
  return { city, branch, ...people }
}

type Case = { caseId: string; partyId: string }

async function administrativeCase(owner: Sql, of: Unit, order: number, procedure: string): Promise<Case> {
  const [caseId, partyId] = [newId(), newId()]
  const at = '2021-12-20T02:00:00Z'
  const row = {
    ...{
      id: caseId,
      number: `A${of.code}202112000${order}`,
      title: `示例${order}案`,
      unitId: of.id,
      unitPath: of.path,
      organId: of.organId,
    },
    ...{
      procedure,
      stage: 'decided',
      family: 'psa',
      causeCode: 'beating',
      source: 'report',
      place: '示例路',
      regionCode: '220302',
    },
    ...{ occurredOn: '2021-12-20', foundOn: '2021-12-20', summary: '示例', reportedAt: at, acceptedAt: at, createdBy: 'test' },
  }
  await owner`insert into cases.administrative_case ${owner(row)}`
  await owner`insert into cases.party (id, case_id, role, kind, name, birth_on, recorded_at)
    values (${partyId}, ${caseId}, 'offender', 'person', ${`示例人${order}`}, '1990-01-01', ${at})`
  return { caseId, partyId }
}

type People = { lead: string }
type Proposed = { id: string; itemId: string; outcome: string }

async function proposal(
  owner: Sql,
  { caseId, partyId }: Case,
  { lead }: People,
  version: number,
  penalties: object[],
): Promise<Proposed> {
  const [id, itemId] = [newId(), newId()]
  const outcome = penalties.length > 0 ? 'penalty' : 'no-penalty'
  await owner`insert into cases.proposal (id, case_id, version, proposed_by, proposed_at, facts, reasons, discretion, public_interest, complex, file_digest, snapshot)
    values (${id}, ${caseId}, ${version}, ${lead}, '2021-12-28T02:00:00Z', '示例', '示例', '示例', false, false, 'd', '{}')`
  await owner`insert into cases.proposal_item (id, proposal_id, case_id, ordinal, party_id, outcome, cause_code, statute, tier, penalties, basis, outcome_reason)
    values (${itemId}, ${id}, ${caseId}, 1, ${partyId}, ${outcome}, 'beating', 'PSA-2012', '一般', ${owner.json(penalties as never)}, '{}',
      ${outcome === 'penalty' ? null : '情节轻微'})`
  return { id, itemId, outcome }
}

const SEVEN = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'].map((point) => ({
  point,
  verdict: 'met',
  reason: null,
}))

/** @param on day of the opinion @param due last day in time */
async function review(
  owner: Sql,
  { caseId }: Case,
  { id }: Proposed,
  by: string,
  result: string,
  on: string,
  due: string,
): Promise<string> {
  const [opinionId, outcomeId] = [newId(), newId()]
  const at = `${on}T09:00:00+08:00`
  await owner.begin(async (tx) => {
    await tx`insert into legal_review.opinion (id, proposal_id, case_id, reviewer_id, result, points, conclusion, file_digest, due_on, written_at)
      values (${opinionId}, ${id}, ${caseId}, ${by}, ${result}, ${tx.json(SEVEN)}, '示例', 'd', ${due}, ${at})`
    await tx`insert into cases.review_outcome (id, proposal_id, case_id, result, reviewer_id, opinion_id, reason, at)
      values (${outcomeId}, ${id}, ${caseId}, ${result}, ${by}, ${opinionId}, '示例', ${at})`
  })
  return outcomeId
}

async function decide(
  owner: Sql,
  file: Case,
  { id, itemId, outcome }: Proposed,
  reviewId: string,
  by: string,
  on: string,
): Promise<void> {
  await owner`insert into cases.decision (id, case_id, kind, item_id, proposal_id, review_id, review_clears, party_id, outcome, number, decided_on, decided_by, level, recorded_at)
    values (${newId()}, ${file.caseId}, 'reviewed', ${itemId}, ${id}, ${reviewId}, true, ${file.partyId}, ${outcome}, ${newId()}, ${on}, ${by}, 'county', ${`${on}T10:00:00+08:00`})`
}

async function onTheSpot(owner: Sql, { caseId, partyId }: Case, by: string): Promise<void> {
  const spot = {
    ...{ causeCode: 'beating', statute: 'PSA-2012', tier: '一般', penalties: [{ kind: 'fine', fineFen: 10_000 }], basis: [] },
    ...{ facts: '示例', collectedFen: 0, collectedWhy: null, disputed: false, avRecorded: true, officers: [by] },
    decidedAt: '2022-06-01T01:00:00.000Z',
  }
  await owner`insert into cases.decision (id, case_id, kind, party_id, outcome, number, decided_on, decided_by, level, spot, recorded_at)
    values (${newId()}, ${caseId}, 'on-the-spot', ${partyId}, 'penalty', ${newId()}, '2022-06-01', ${by}, 'officer', ${owner.json(spot)}, '2022-06-01T10:00:00+08:00')`
}

async function imported(owner: Sql, of: Unit, days: readonly string[], published: readonly (string | null)[]): Promise<void> {
  const importId = newId()
  await owner`insert into cases.import (id, unit_path, file_name, dry_run, imported_by, imported_by_name, imported_at, read_rows, created_rows, updated_rows, skipped_rows, wrong_rows)
    values (${importId}, ${of.path}, '示例.csv', false, 'test', 'test', '2023-01-02T00:00:00Z', ${days.length}, ${days.length}, 0, 0, 0)`
  for (const [index, on] of days.entries()) {
    const id = newId()
    await owner`insert into cases.imported_decision (id, import_id, row_number, unit_id, unit_path, organ_id, organ_name, number, raw_number, decided_on, party_name, party_type, penalties, fields)
      values (${id}, ${importId}, ${index}, ${of.id}, ${of.path}, ${of.id}, ${of.code}, ${on}, ${on}, ${on}, '示例', 'legal-person', '{fine}', '{}')`
    await publicityRecord(owner, of, id, on, published[index] ?? null)
  }
}

/** @param publishedOn null: withheld, for no social influence. Due ten days after the decision. */
async function publicityRecord(owner: Sql, of: Unit, importedId: string, on: string, publishedOn: string | null): Promise<void> {
  const due = new Date(Date.parse(on) + 10 * 86_400_000).toISOString().slice(0, 10)
  const at = publishedOn && `${publishedOn}T09:00:00+08:00`
  const row = {
    ...{
      importedId,
      unitId: of.id,
      unitPath: of.path,
      organName: of.code,
      decidedOn: on,
      number: on,
      collectedAt: `${on}T09:00:00+08:00`,
    },
    ...{ state: at ? 'published' : 'not-public', reasonCode: at ? null : 'no-social-influence', dueOn: at ? due : null },
    ...{
      publicFields: at ? owner.json({ partyType: 'legal-person' }) : null,
      maskedBy: at && 'one',
      maskedAt: at,
      confirmedBy: at && 'two',
    },
    ...{ confirmedAt: at, publishedBy: at && 'three', publishedAt: at, endOn: at && '2030-01-01' },
  }
  await owner`insert into publicity.record ${owner(row as never)}`
}
