import { birthDayOf } from '../../kit/identifiers/index.ts'
import { causeOf, normaliseNumber, penaltyText } from '../law/index.ts'
import { REGIONS } from '../organisations/index.ts'
import type { Unmasked } from './rules-fields.ts'
import type { DecisionRow, ImportedRow } from './types-facts.ts'
import type { GateFacts } from './types-gate.ts'

/** A person's name has at most this many signs; a shop's name is longer. */
const LONGEST_PERSON = 4
/** Name of the county or city a unit's region code stands for. */
export const regionOf = (code: string) => REGIONS[code] ?? REGIONS[`${code.slice(0, 4)}00`] ?? '本市'

/** What the gate judges by, out of a decision of a case. */
export function gateFactsOf(row: DecisionRow): GateFacts {
  const { outcome, statute, family, partyType, birthOn, occurredOn, decidedOn, secrecy, sensitive, revokedOn, publicSince } = row
  const { foundReason: found, foundOverride } = row
  return {
    outcome,
    statute,
    family,
    partyType,
    birthOn,
    occurredOn,
    decidedOn,
    secrecy,
    sensitive,
    revokedOn,
    publicSince,
    found,
    foundOverride,
  }
}

/** Of a historical decision the law is read from its words, the birth day from the identity number, the day of the act is unknown. */
export function gateFactsOfImported({
  fields,
  partyType,
  decidedOn,
  publicSince,
  foundReason,
  foundOverride,
}: ImportedRow): GateFacts {
  const publicSecurity = fields.legalBasis?.includes('治安管理处罚法') ?? false
  return {
    outcome: 'penalty',
    statute: publicSecurity ? 'PSA-2012' : null,
    family: publicSecurity ? 'psa' : 'general',
    partyType,
    birthOn: fields.personIdNo ? birthDayOf(fields.personIdNo) : null,
    occurredOn: null,
    decidedOn,
    secrecy: 'none',
    sensitive: [],
    found: foundReason,
    foundOverride,
    revokedOn: null,
    publicSince,
  }
}

type Penalties = DecisionRow['penalties']
const fineOf = (penalties: Penalties) =>
  penalties.reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
const gainsOf = (penalties: Penalties) =>
  penalties.reduce((sum, penalty) => sum + (penalty.kind === 'confiscate-gains' ? penalty.gainsFen : 0), 0)

/** The public fields of a decision before any masking. */
export function unmaskedOf(row: DecisionRow): Unmasked {
  const penalties = row.penalties.map(penaltyText).join('，')
  return {
    partyName: row.partyName ?? '',
    partyType: row.partyType ?? 'legal-person',
    personalName: row.personal ?? false,
    uscc: row.uscc,
    legalRepresentative: row.legalRepresentative,
    number: row.number && normaliseNumber(row.number),
    cause: causeOf(row.causeCode).name,
    facts: row.facts ?? '',
    basis: row.basis,
    penaltyKinds: row.penalties.map(({ kind }) => kind),
    penaltyContent: row.outcome === 'no-penalty' ? `不予行政处罚：${row.outcomeReason ?? ''}` : penalties,
    fineFen: fineOf(row.penalties) || null,
    confiscatedFen: gainsOf(row.penalties) || null,
    decidedOn: row.decidedOn,
    authorityName: row.organName,
    authorityUscc: row.organUscc,
    place: row.place,
    region: regionOf(row.regionCode),
    names: row.names,
    licence: null,
  }
}

/** The same of an imported decision. A sole trader with a short name is taken for a personal name. */
export function unmaskedOfImported(row: ImportedRow): Unmasked {
  const { fields, partyType, partyName } = row
  const personal = partyType === 'natural-person' || (partyType === 'sole-trader' && [...partyName].length <= LONGEST_PERSON)
  const representative = fields.legalRepresentative ?? null
  return {
    partyName,
    partyType,
    personalName: personal,
    uscc: row.uscc,
    legalRepresentative: representative,
    number: normaliseNumber(row.number),
    cause: fields.violationType ?? '',
    facts: fields.violationFacts ?? '',
    basis: fields.legalBasis ? [fields.legalBasis] : [],
    penaltyKinds: row.penalties,
    penaltyContent: fields.penaltyContent ?? '',
    fineFen: row.fineFen || null,
    confiscatedFen: row.confiscatedFen || null,
    decidedOn: row.decidedOn,
    authorityName: row.organName,
    authorityUscc: row.organUscc,
    place: null,
    region: regionOf(row.regionCode),
    names: [...(personal ? [partyName] : []), ...(representative ? [representative] : [])],
    licence: null,
  }
}
