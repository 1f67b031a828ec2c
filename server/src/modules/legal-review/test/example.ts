import type { Sql } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'

/** Arranges invented units, people and cases as the owner of an empty database, for this module's tests; how they really come about is tested elsewhere. */
export type ExampleUnit = { id: string; path: string; code: string; organId: string }
export type ExamplePerson = { id: string; name: string; unit: ExampleUnit }

async function unit(owner: Sql, parent: ExampleUnit | null, code: string, name: string, kind: string): Promise<ExampleUnit> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${code}/`
  const bureau = kind.endsWith('bureau')
  const level =
    kind === 'station' ? 'station' : parent === null || (parent.code.startsWith('2203000') && !bureau) ? 'city' : 'county'
  const organId = bureau ? id : (parent?.organId ?? id)
  const row = {
    id,
    parentId: parent?.id ?? null,
    organId,
    code,
    regionCode: code.slice(0, 6),
    name,
    shortName: SHORT[name.slice(2, 3)] ?? '四公',
    kind,
    level,
    path,
  }
  await owner`insert into organisations.unit ${owner(row)}`
  return { id, path, code, organId }
}

const SHORT: Record<string, string> = { 西: '四公（西）', 东: '四公（东）' }

let police = 910_000
/** @param held kinds of qualification held since 2020, beside a credential */
async function person(owner: Sql, of: ExampleUnit, name: string, held: string[] = ['basic']): Promise<ExamplePerson> {
  const id = newId()
  police += 1
  const row = {
    id,
    unitId: of.id,
    unitPath: of.path,
    name,
    policeNumber: String(police),
    kind: 'officer',
    activeFrom: '2019-01-01',
  }
  await owner`insert into organisations.person ${owner(row)}`
  await owner`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
    values (${newId()}, ${id}, ${`例C${police}`}, '2020-01-01', '2030-12-31')`
  for (const kind of held) {
    await owner`insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
      values (${newId()}, ${id}, ${kind}, '2020-01-01', ${`${kind}${police}`})`
  }
  return { id, name, unit: of }
}

async function post(
  owner: Sql,
  of: ExamplePerson,
  at: ExampleUnit,
  from = '2020-06-01',
  to: string | null = null,
): Promise<void> {
  await owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, to_on, first_took_up_on)
    values (${newId()}, ${of.id}, ${at.id}, ${from}, ${to}, ${from})`
}

export type Example = Awaited<ReturnType<typeof arrange>>

/** A city, two branches with their legal sections, two stations of the first, and people around a review. */
export async function arrange(owner: Sql) {
  const city = await unit(owner, null, '220300000000', '示例市公安局', 'city-bureau')
  const cityLegal = await unit(owner, city, '220300060000', '示例法制支队', 'legal-section')
  const west = await unit(owner, city, '220302000000', '示例西分局', 'branch-bureau')
  const westLegal = await unit(owner, west, '220302060000', '示例西法制大队', 'legal-section')
  const east = await unit(owner, city, '220303000000', '示例东分局', 'branch-bureau')
  const eastLegal = await unit(owner, east, '220303060000', '示例东法制大队', 'legal-section')
  const station = await unit(owner, west, '220302010000', '示例一派出所', 'station')
  const otherStation = await unit(owner, west, '220302020000', '示例二派出所', 'station')
  const qualified = ['basic', 'legal-profession']
  const people = {
    lead: await person(owner, station, '示例警官一'),
    co: await person(owner, station, '示例警官二'),
    head: await person(owner, station, '示例所长'),
    legalOfficer: await person(owner, station, '示例法制员'),
    reviewer: await person(owner, westLegal, '示例审核员甲', qualified),
    second: await person(owner, westLegal, '示例审核员乙', qualified),
    unqualified: await person(owner, westLegal, '示例审核员丙'),
    former: await person(owner, westLegal, '示例审核员丁', qualified),
    noPost: await person(owner, westLegal, '示例民警戊', qualified),
    cityReviewer: await person(owner, cityLegal, '示例市审核员', qualified),
    eastReviewer: await person(owner, eastLegal, '示例东审核员', qualified),
    eastSecond: await person(owner, eastLegal, '示例东审核员乙', qualified),
    chief: await person(owner, west, '示例局长'),
  }
  for (const one of [people.reviewer, people.second, people.unqualified]) await post(owner, one, westLegal)
  await post(owner, people.former, westLegal, '2020-06-01', '2026-03-01')
  await post(owner, people.cityReviewer, cityLegal)
  await post(owner, people.eastReviewer, eastLegal)
  await post(owner, people.eastSecond, eastLegal)
  return { city, cityLegal, west, westLegal, east, eastLegal, station, otherStation, ...people }
}

let order = 0
type CaseOf = { unit?: ExampleUnit; procedure?: 'ordinary' | 'fast-track' }

/** A beating of 2026-03-02 under investigation, with two handlers, an offender, evidence and a notice: ready for a proposal. */
export async function arrangeCase(
  owner: Sql,
  example: Example,
  { unit: at = example.station, procedure = 'ordinary' }: CaseOf = {},
) {
  const [caseId, partyId, evidenceId] = [newId(), newId(), newId()]
  order += 1
  const now = '2026-03-02T02:00:00Z'
  const row = {
    id: caseId,
    number: `A${at.code}202601${String(order).padStart(4, '0')}`,
    title: `示例甲${order}殴打他人案`,
    unitId: at.id,
    unitPath: at.path,
    organId: at.organId,
    procedure,
    stage: 'investigating',
    family: 'psa',
    causeCode: 'beating',
    source: 'report',
    place: '示例路1号',
    regionCode: '220302',
    occurredOn: '2026-03-02',
    foundOn: '2026-03-02',
    summary: '示例甲动手打人。',
    reportedAt: now,
    acceptedAt: now,
    createdBy: 'test',
  }
  await owner`insert into cases.administrative_case ${owner(row)}`
  for (const [index, one] of [example.lead, example.co].entries()) {
    const handler = { id: newId(), caseId, personId: one.id, kind: index === 0 ? 'lead' : 'co', fromAt: now }
    await owner`insert into cases.handler ${owner(handler)}`
  }
  const party = {
    id: partyId,
    caseId,
    role: 'offender',
    kind: 'person',
    name: `示例甲${order}`,
    birthOn: '1990-01-01',
    recordedAt: now,
  }
  await owner`insert into cases.party ${owner(party)}`
  await arrangeEvidence(owner, caseId, [example.lead.id, example.co.id], '现场勘验笔录', evidenceId)
  await owner`insert into cases.notice (id, case_id, party_id, given_at, method, facts, basis, penalties, hearing_offered, statement_waived)
    values (${newId()}, ${caseId}, ${partyId}, '2026-03-05T02:00:00Z', 'in-person', '动手打人', ${['PSA-2025:51(1)']},
      ${owner.json([{ kind: 'fine', fineFen: 50_000 }])}, false, true)`
  return { caseId, partyId, evidenceId, number: row.number }
}

export async function arrangeEvidence(owner: Sql, caseId: string, by: string[], title: string, id = newId()): Promise<string> {
  await owner`insert into cases.evidence (id, case_id, kind, title, collected_on, collected_by, recorded_at)
    values (${id}, ${caseId}, 'scene-record', ${title}, '2026-03-02', ${by}, '2026-03-02T03:00:00Z')`
  return id
}

/** Body of a proposal for the case above. */
export const proposalBody = (partyId: string, version: number, over: object = {}) => ({
  version,
  facts: '示例甲在示例路1号动手打人。',
  reasons: '事实清楚，证据充分。',
  discretion: '情节较轻。',
  publicInterest: false,
  complex: false,
  items: [
    { partyId, outcome: 'penalty', causeCode: 'beating', tier: '情节较轻', penalties: [{ kind: 'fine', fineFen: 50_000 }] },
  ],
  ...over,
})

export const ALL_MET = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'].map((point) => ({
  point,
  verdict: 'met',
  reason: null,
}))
/** All met but the evidence. */
export const EVIDENCE_NOT_MET = ALL_MET.map((row) =>
  row.point === 'evidence' ? { ...row, verdict: 'not-met', reason: '缺少证人证言。' } : row,
)
