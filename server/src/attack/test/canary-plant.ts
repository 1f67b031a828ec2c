import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import { NUMBERS, PEOPLE, REPRESENTATIVES, WRITTEN } from './canary.ts'
import type { Side } from './people.ts'

const numbers = (): string => {
  const { id18, id15, passport, mobile, landline, words, card, plate, address, email, account } = NUMBERS
  const spaced = [id18, mobile, card].map((one) => WRITTEN.spaced?.(one)).join('、')
  const wide = [id18, mobile, card, plate].map((one) => WRITTEN['full width']?.(one)).join('、')
  return `身份证${id18}、旧证${id15}、护照${passport}，电话${mobile}、${landline}、${words}，银行卡${card}，车牌${plate}，住示例路${address}，
邮箱${email}，微信号${account}；${spaced}；${wide}；手机${WRITTEN['zero width']?.(mobile)}、139.4438.7216、139 4438 7216，座机0434 6617283`
}

/** A free text that names these people and every number, each in several ways of writing. */
export function planted(people: readonly string[]): string {
  const names = people.map(
    (name) => `${name}、${WRITTEN.spaced?.(name)}、${WRITTEN.dotted?.(name)}、${WRITTEN['zero width']?.(name)}`,
  )
  return `经查，${names.join('；')}在场。${numbers()}。`
}

export type Plan = {
  party: 'offender' | 'secondOffender' | 'sealed' | 'legacy' | 'minor' | 'trader' | 'unit'
  family?: 'psa' | 'general'
  statute?: string
  birthOn?: string
  decidedOn: string
}
export type Planted = { caseId: string; decisionId: string; number: string }

/** Every person of a case but the one decided on. */
const AROUND = [PEOPLE.victim, PEOPLE.witness, PEOPLE.guardian, PEOPLE.reporter, PEOPLE.thirdPerson, PEOPLE.guarantor]
let count = 0

/** A fine imposed on the spot, with canaries in every text of the case, arranged as the owner. */
export async function plantCase(owner: Sql, side: Side, plan: Plan): Promise<Planted> {
  const [caseId, partyId, decisionId] = [newId(), newId(), newId()]
  const unit = plan.party === 'unit'
  const name = plan.party === 'unit' ? '示例旅馆有限公司' : PEOPLE[plan.party]
  const [number, at] = [`四公（西）行罚决字〔${plan.decidedOn.slice(0, 4)}〕${700 + ++count}号`, `${plan.decidedOn}T01:00:00Z`]
  const words = planted([...AROUND, ...(unit ? [REPRESENTATIVES.own] : [name])])
  const { station } = side
  await owner`insert into cases.administrative_case ${owner({
    ...{ id: caseId, number: `A${station.code}2026${String(count).padStart(6, '0')}`, title: `${name}一案：${words}` },
    ...{ unitId: station.id, unitPath: station.path, organId: station.organId, procedure: 'summary', stage: 'delivered' },
    ...{
      family: plan.family ?? 'general',
      causeCode: 'beating',
      source: 'on-the-spot',
      place: `铁西区示例路${NUMBERS.address}，${words}`,
    },
    ...{ regionCode: '220302', occurredOn: plan.decidedOn, foundOn: plan.decidedOn, summary: words },
    ...{ reportedAt: at, acceptedAt: at, createdBy: 'test' },
  })}`
  await plantParties(owner, { caseId, partyId, name, plan, at })
  const spot = {
    ...{
      causeCode: 'beating',
      statute: plan.statute ?? 'RTSL-2021',
      tier: '一般',
      penalties: [{ kind: 'fine', fineFen: 20_000 }],
    },
    ...{ basis: ['RTSL-2021:90'], facts: words, collectedFen: 0, collectedWhy: words, disputed: false, avRecorded: true },
    ...{ officers: [side.lead.id], decidedAt: at },
  }
  const decided = { decidedOn: plan.decidedOn, decidedBy: side.lead.id, level: 'officer', spot: spot as never, recordedAt: at }
  await owner`insert into cases.decision ${owner({ id: decisionId, caseId, kind: 'on-the-spot', partyId, outcome: 'penalty', number, ...decided })}`
  await plantFile(owner, side, { caseId, partyId, decisionId, words, day: plan.decidedOn, at })
  return { caseId, decisionId, number }
}

type Whose = { caseId: string; partyId: string; name: string; plan: Plan; at: string }
async function plantParties(owner: Sql, { caseId, partyId, name, plan, at }: Whose): Promise<void> {
  const unit = plan.party === 'unit'
  const common = { caseId, recordedAt: at, phone: NUMBERS.mobile, address: `示例路${NUMBERS.address}` }
  const empty = {
    uscc: null,
    legalRepresentative: null,
    soleTrader: false,
    idType: 'id-card',
    idNumber: NUMBERS.id18,
    guardsParty: null,
  }
  const offender = {
    ...{
      ...common,
      ...empty,
      id: partyId,
      role: 'offender',
      kind: unit ? 'unit' : 'person',
      name,
      birthOn: plan.birthOn ?? '1988-01-01',
    },
    ...(unit
      ? { uscc: '91220300MA0000000X', legalRepresentative: REPRESENTATIVES.own, birthOn: null, idType: null, idNumber: null }
      : {}),
    ...(plan.party === 'trader' ? { soleTrader: true, uscc: '92220300MA0000000X' } : {}),
  }
  const roles = {
    victim: 'victim',
    witness: 'witness',
    guardian: 'guardian',
    reporter: 'reporter',
    thirdPerson: 'third-person',
  } as const
  const others = Object.entries(roles).map(([who, role]) => ({
    ...{ ...common, ...empty, id: newId(), role, kind: 'person', name: PEOPLE[who as keyof typeof roles], birthOn: '1977-01-01' },
    guardsParty: role === 'guardian' ? partyId : null,
  }))
  await owner`insert into cases.party ${owner([offender, ...others] as never)}`
}

type Where = { caseId: string; partyId: string; decisionId: string; words: string; day: string; at: string }
/** Texts around the decision: evidence and its file, notice, statement, hearing, discussion, execution. */
async function plantFile(owner: Sql, side: Side, { caseId, partyId, decisionId, words, day, at }: Where): Promise<void> {
  const [evidenceId, noticeId, fileId] = [newId(), newId(), newId()]
  const file = {
    sha256: fileId.replaceAll('-', '').repeat(2),
    bytes: 9,
    type: 'application/pdf',
    name: `${PEOPLE.victim}${NUMBERS.mobile}.pdf`,
  }
  await owner`insert into platform.file ${owner({ id: fileId, ...file, uploadedBy: 'test', uploadedAt: at })}`
  await owner`insert into cases.evidence ${owner({
    ...{ id: evidenceId, caseId, kind: 'witness-statement', title: words, description: words, collectedOn: day, place: words },
    ...{ collectedBy: [side.lead.id, side.co.id], recordedAt: at },
    ...{ fileId, fileSha256: file.sha256, fileBytes: file.bytes, fileType: file.type, fileName: file.name },
  })}`
  await owner`insert into cases.notice (id, case_id, party_id, given_at, method, facts, basis, penalties, hearing_offered, statement_waived)
    values (${noticeId}, ${caseId}, ${partyId}, ${at}, 'in-person', ${words}, ${['RTSL-2021:90']}, '[]', false, true)`
  await owner`insert into cases.statement (id, case_id, notice_id, party_id, made_at, content, adopted, answer)
    values (${newId()}, ${caseId}, ${noticeId}, ${partyId}, ${at}, ${words}, 'not-adopted', ${words})`
  await owner`insert into cases.discussion (id, case_id, held_on, chair_id, members, minutes, conclusion)
    values (${newId()}, ${caseId}, ${day}, ${side.chief.id}, '[]', ${words}, ${words})`
  await owner`insert into cases.execution (id, case_id, decision_id, kind, from_on, guarantor, note, recorded_at)
    values (${newId()}, ${caseId}, ${decisionId}, 'detention-suspended', ${day}, ${PEOPLE.guarantor}, ${words}, ${at})`
}

/** A historical row with canaries in every column that is kept. */
export async function plantImported(
  owner: Sql,
  side: Side,
  row: { name: string | null; legalBasis: string; decidedOn: string },
): Promise<string> {
  const [importId, id] = [newId(), newId()]
  const number = `四公（西）行罚决字〔${row.decidedOn.slice(0, 4)}〕${700 + ++count}号`
  const { station } = side
  const counts = { readRows: 1, createdRows: 1, updatedRows: 0, skippedRows: 0, wrongRows: 0 }
  const by = { importedBy: 'x', importedByName: 'x', importedAt: `${row.decidedOn}T08:00:00Z` }
  await owner`insert into cases.import ${owner({ id: importId, unitPath: station.path, fileName: `${PEOPLE.imported}.csv`, dryRun: false, ...by, ...counts })}`
  const words = planted([row.name ?? REPRESENTATIVES.imported])
  const fields = {
    ...{
      violationType: `未按规定登记${NUMBERS.mobile}`,
      violationFacts: words,
      legalBasis: `${row.legalBasis}（${words}）`,
      penaltyContent: `罚款500元，${words}`,
    },
    ...{
      legalRepresentative: row.name === null ? REPRESENTATIVES.imported : '',
      personIdNo: row.name === null ? '' : NUMBERS.id18,
      remark: words,
    },
  }
  await owner`insert into cases.imported_decision ${owner({
    ...{
      id,
      importId,
      rowNumber: 1,
      unitId: station.id,
      unitPath: station.path,
      organId: station.organId,
      organName: '示例甲分局',
    },
    ...{ number, rawNumber: number, decidedOn: row.decidedOn, partyName: row.name ?? '示例商贸有限公司' },
    ...{
      partyType: row.name === null ? 'legal-person' : 'natural-person',
      penalties: ['fine'],
      fineFen: 50_000,
      fields: owner.json(fields) as never,
    },
  })}`
  return number
}
