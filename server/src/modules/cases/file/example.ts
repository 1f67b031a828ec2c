import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import type * as t from './types.ts'

/** Ids of the example, so that a test can name them. */
export const CASE_ID = '01890000-0000-7000-8000-000000000001' as t.CaseId
export const LEAD_ID = '01890000-0000-7000-8000-0000000000a1'
export const CO_ID = '01890000-0000-7000-8000-0000000000a2'
export const OFFENDER_ID = '01890000-0000-7000-8000-0000000000b1'
export const VICTIM_ID = '01890000-0000-7000-8000-0000000000b2'

let count = 0
const exampleId = () => `01890000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`

/** A beating of 2026-03-02, reported and accepted on the same day by a police station, under investigation. */
export function aCase(overrides: Partial<t.Case> = {}): t.Case {
  return {
    id: CASE_ID,
    number: 'A2203020100002026030001',
    title: '示例甲殴打他人案',
    unitId: '01890000-0000-7000-8000-0000000000c1',
    unitPath: '/220300000000/220302000000/220302010000/',
    unitName: '示例派出所',
    unitLevel: 'station',
    organId: '01890000-0000-7000-8000-0000000000c2',
    organName: '示例分局',
    procedure: 'ordinary',
    stage: 'investigating',
    family: 'psa',
    causeCode: 'beating',
    causeName: '殴打他人',
    source: 'report',
    place: '示例路1号',
    regionCode: '220302',
    occurredOn: day('2026-03-02'),
    occurredUntil: null,
    foundOn: day('2026-03-02'),
    summary: '示例甲在示例路1号与示例乙发生口角后动手。',
    secrecy: 'none',
    sensitive: [],
    reportedAt: instant('2026-03-02T02:00:00Z'),
    acceptedAt: instant('2026-03-02T03:00:00Z'),
    acceptanceNumber: '四公（西）受案字〔2026〕1号',
    limitationGround: null,
    closedAt: null,
    version: 1,
    ...overrides,
  }
}

/** A natural person, of age, identified by an ID card, no special protection. */
export function aParty(overrides: Partial<t.Party> = {}): t.Party {
  return {
    id: exampleId(),
    role: 'offender',
    kind: 'person',
    name: '示例甲',
    idType: 'id-card',
    idNumber: '220302199001010018',
    uscc: null,
    soleTrader: false,
    birthOn: day('1990-01-01'),
    legalRepresentative: null,
    phone: null,
    address: null,
    guardsParty: null,
    vulnerabilities: [],
    nursingOrPregnant: false,
    congressDeputy: null,
    priorDetained: false,
    version: 1,
    removedAt: null,
    removedReason: null,
    ...overrides,
  }
}

/** A unit as party, with the made-up social credit code of the identifiers' test vectors. */
export function aUnitParty(overrides: Partial<t.Party> = {}): t.Party {
  return aParty({
    kind: 'unit',
    name: '示例商贸有限公司',
    idType: null,
    idNumber: null,
    uscc: '91220300MA0000001Y',
    birthOn: null,
    legalRepresentative: '示例丙',
    ...overrides,
  })
}

export function aHandler(overrides: Partial<t.Handler> = {}): t.Handler {
  return {
    id: exampleId(),
    personId: LEAD_ID,
    name: '示例警官一',
    kind: 'lead',
    fromAt: instant('2026-03-02T02:00:00Z'),
    untilAt: null,
    endGround: null,
    reason: null,
    ...overrides,
  }
}

export function anEvidence(overrides: Partial<t.Evidence> = {}): t.Evidence {
  return {
    id: exampleId(),
    kind: 'scene-record',
    title: '现场勘验笔录',
    description: null,
    collectedOn: day('2026-03-02'),
    collectedBy: [LEAD_ID, CO_ID],
    place: '示例路1号',
    avRecorded: true,
    inHandlingPlace: false,
    fileSha256: null,
    fileName: null,
    fileType: null,
    fileBytes: null,
    excludedOn: null,
    excludedReason: null,
    ...overrides,
  }
}

export type CaseFileOverrides = Partial<Omit<t.CaseFile, 'case'>> & { case?: Partial<t.Case> }

/**
 * A complete case file for rule tests: `aCase()`, two handlers, one offender, one victim, one piece of evidence, nothing else yet.
 * @param overrides whole lists replace the default; `case` is merged field by field
 */
export function aCaseFile(overrides: CaseFileOverrides = {}): t.CaseFile {
  const { case: caseRow, ...lists } = overrides
  return {
    handlers: [aHandler(), aHandler({ personId: CO_ID, name: '示例警官二', kind: 'co' })],
    parties: [
      aParty({ id: OFFENDER_ID }),
      aParty({ id: VICTIM_ID, role: 'victim', name: '示例乙', idNumber: '220382198511179988', birthOn: day('1985-11-17') }),
    ],
    evidence: [anEvidence()],
    questionings: [],
    measures: [],
    pauses: [],
    extensions: [],
    fastTracks: [],
    mediations: [],
    notices: [],
    statements: [],
    hearings: [],
    discussions: [],
    proposals: [],
    decisions: [],
    deliveries: [],
    payments: [],
    instalmentPlans: [],
    executions: [],
    closure: null,
    ...lists,
    case: aCase(caseRow),
  }
}
