import type { Day } from '../../kit/day.ts'
import { PENALTY_NAME, type PenaltyKind } from '../law/index.ts'
import { legible } from './masking/detect.ts'
import { maskName, substitutesOf } from './masking/names.ts'
import { publicPlace } from './masking/place.ts'
import { maskText, type Residue, residue } from './masking/text.ts'
import { creditClassOf, creditTerm } from './rules-end.ts'
import {
  contentOf,
  isLicence,
  type LicenceFields,
  type MaskMark,
  type PartyType,
  type PublicFields,
  type ShownFields,
} from './types.ts'

/** Unmasked facts of one decision: for the desk's eyes and for the proposal of what may be shown. */
export type Unmasked = {
  partyName: string
  partyType: PartyType
  /** Whether the party's name is that of a person: a sole trader may act under the name of the shop. */
  personalName: boolean
  uscc: string | null
  legalRepresentative: string | null
  number: string | null
  cause: string
  facts: string
  basis: string[]
  penaltyKinds: PenaltyKind[]
  penaltyContent: string
  fineFen: number | null
  confiscatedFen: number | null
  decidedOn: Day
  authorityName: string
  authorityUscc: string | null
  place: string | null
  region: string
  /** Every person stored on the case, the party first. */
  names: string[]
  /** What only a licence has; null: another decision. */
  licence: LicenceWords | null
}
/** Unmasked, as the decision says it. */
export type LicenceWords = Pick<
  LicenceFields,
  'licenseDocName' | 'licenseType' | 'certificateName' | 'certificateNo' | 'licenseContent' | 'validFrom' | 'validTo' | 'status'
>

export type Proposal = { fields: ShownFields; masking: MaskMark[] }

const machine = (field: string, substitute: string, reason: string): MaskMark => ({
  field,
  substitute,
  reason,
  proposedBy: 'machine',
})
const REASONS: Record<string, string> = {
  name: '隐去自然人姓名',
  'id-number': '隐去证件号码',
  'bank-card': '隐去银行卡号',
  phone: '隐去电话号码',
  'number-in-words': '隐去号码',
  plate: '隐去车牌号码',
  address: '隐去门牌住址',
  email: '隐去电子邮箱',
  account: '隐去网络账号',
}

/** Names by their substitutes; the decided person is lettered first, so that the page's own party keeps 甲. */
export function substitutesIn(source: Unmasked): Map<string, string> {
  return substitutesOf(source.personalName ? [source.partyName, ...source.names] : source.names)
}

/** A citation is a code; what an imported decision says in words is free text. */
const CITATION = /^[A-Z][A-Z0-9-]*:\d+/

/** Masks one text and notes what was replaced in it. */
type Free = (field: string, text: string) => string

/** What the machine would show. A person confirms it, another reads it, before anyone outside sees it. */
export function proposeFields(source: Unmasked): Proposal {
  const substitutes = substitutesIn(source)
  const masking: MaskMark[] = []
  const free: Free = (field, text) => {
    const masked = maskText(text, substitutes)
    for (const { kind, substitute } of masked.replaced) masking.push(machine(field, substitute, REASONS[kind] ?? '隐去个人信息'))
    return masked.text
  }
  const partyName = source.personalName
    ? (substitutes.get(source.partyName.trim()) ?? maskName(source.partyName))
    : source.partyName
  if (source.personalName) masking.push(machine('partyName', partyName, '自然人姓名只公开姓氏'))
  const alike = {
    partyName,
    partyType: source.partyType,
    uscc: source.partyType === 'natural-person' ? null : source.uscc,
    legalRepresentative: source.partyType === 'legal-person' ? source.legalRepresentative : null,
    legalBasis: source.basis.map((basis) => (CITATION.test(basis) ? basis : free('legalBasis', basis))),
    decisionDate: source.decidedOn,
    authorityName: source.authorityName,
    authorityUscc: source.authorityUscc,
  }
  const { licence } = source
  if (licence) {
    const words = { ...licence, licenseContent: free('licenseContent', licence.licenseContent) }
    return { fields: { ...alike, licenceKind: source.cause, licenseDocNo: source.number ?? '', ...words }, masking }
  }
  return { fields: { ...alike, ...actFields(source, free, masking) }, masking }
}

/** What is shown of an act and what was decided on it. */
function actFields(
  source: Unmasked,
  free: Free,
  masking: MaskMark[],
): Omit<PublicFields, keyof LicenceFields> & Pick<PublicFields, 'decisionNo'> {
  const place = placeOf(source, free)
  if (place !== null && place !== legible(source.place ?? '')) {
    const natural = source.partyType !== 'legal-person'
    masking.push(machine('place', place, natural ? '地点只公开到县（市、区）' : '地点只公开到街道、乡镇或者道路'))
  }
  return {
    decisionNo: source.number,
    violationType: free('violationType', source.cause),
    violationFacts: free('violationFacts', source.facts),
    penaltyTypes: source.penaltyKinds.map((kind) => PENALTY_NAME[kind]),
    penaltyContent: free('penaltyContent', source.penaltyContent),
    fineFen: source.fineFen,
    confiscatedFen: source.confiscatedFen,
    publicityEndDate: creditTerm(creditClassOf(source.penaltyKinds), source.decidedOn).endOn,
    place,
  }
}

function placeOf({ place, region, partyType }: Unmasked, free: Free): string | null {
  return place === null ? null : free('place', publicPlace(place, region, partyType))
}

/** Texts a person may reword. Everything else on the page follows the decision. */
export type Rewording = {
  violationFacts?: string | undefined
  penaltyContent?: string | undefined
  place?: string | undefined
  licenseContent?: string | undefined
}

/** The proposal with the officer's own words in it, each marked as a person's. Words for what this kind of page does not show are left out. */
export function reword({ fields, masking }: Proposal, words: Rewording): Proposal {
  const shown: Record<string, unknown> = fields
  const changed = Object.entries(words).filter(([field, text]) => text !== undefined && field in shown && text !== shown[field])
  const marks = changed.map(([field]): MaskMark => ({ field, substitute: '', reason: '由办案单位概括', proposedBy: 'person' }))
  return { fields: { ...fields, ...Object.fromEntries(changed) }, masking: [...masking, ...marks] }
}

/** What is left in the shown texts that must not be public. Release is refused while this is not empty. */
export function residueOf(fields: ShownFields, names: readonly string[]): Residue[] {
  const unit = fields.partyType === 'legal-person'
  const texts = [contentOf(fields), ...fields.legalBasis, unit ? '' : fields.partyName]
  if (isLicence(fields)) {
    texts.push(fields.licenseDocName, fields.certificateName ?? '', fields.licenceKind)
    if (!unit) texts.push(fields.certificateNo ?? '')
  } else texts.push(fields.violationFacts, fields.place ?? '', fields.violationType, ...fields.penaltyTypes)
  return residue(texts.join('\n'), names)
}
