import type { Day } from '../../kit/day.ts'
import { PENALTY_NAME, type PenaltyKind } from '../law/index.ts'
import { legible } from './masking/detect.ts'
import { maskName, substitutesOf } from './masking/names.ts'
import { publicPlace } from './masking/place.ts'
import { maskText, type Residue, residue } from './masking/text.ts'
import { creditClassOf, creditTerm } from './rules-end.ts'
import type { MaskMark, PartyType, PublicFields } from './types.ts'

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
}

export type Proposal = { fields: PublicFields; masking: MaskMark[] }

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

/** What the machine would show. A person confirms it, another reads it, before anyone outside sees it. */
export function proposeFields(source: Unmasked): Proposal {
  const natural = source.partyType !== 'legal-person'
  const substitutes = substitutesIn(source)
  const masking: MaskMark[] = []
  const free = (field: string, text: string): string => {
    const masked = maskText(text, substitutes)
    for (const { kind, substitute } of masked.replaced) masking.push(machine(field, substitute, REASONS[kind] ?? '隐去个人信息'))
    return masked.text
  }
  const partyName = source.personalName
    ? (substitutes.get(source.partyName.trim()) ?? maskName(source.partyName))
    : source.partyName
  if (source.personalName) masking.push(machine('partyName', partyName, '自然人姓名只公开姓氏'))
  const district = source.place === null ? null : publicPlace(source.place, source.region, source.partyType)
  const place = district === null ? null : free('place', district)
  if (place !== null && place !== legible(source.place ?? ''))
    masking.push(machine('place', place, natural ? '地点只公开到县（市、区）' : '地点只公开到街道、乡镇或者道路'))
  const fields: PublicFields = {
    partyName,
    partyType: source.partyType,
    uscc: source.partyType === 'natural-person' ? null : source.uscc,
    legalRepresentative: natural ? null : source.legalRepresentative,
    decisionNo: source.number,
    violationType: free('violationType', source.cause),
    violationFacts: free('violationFacts', source.facts),
    legalBasis: source.basis.map((basis) => (CITATION.test(basis) ? basis : free('legalBasis', basis))),
    penaltyTypes: source.penaltyKinds.map((kind) => PENALTY_NAME[kind]),
    penaltyContent: free('penaltyContent', source.penaltyContent),
    fineFen: source.fineFen,
    confiscatedFen: source.confiscatedFen,
    decisionDate: source.decidedOn,
    publicityEndDate: creditTerm(creditClassOf(source.penaltyKinds), source.decidedOn).endOn,
    authorityName: source.authorityName,
    authorityUscc: source.authorityUscc,
    place,
  }
  return { fields, masking }
}

/** Texts a person may reword. Everything else on the page follows the decision. */
export type Rewording = { violationFacts?: string | undefined; penaltyContent?: string | undefined; place?: string | undefined }

/** The proposal with the officer's own words in it, each marked as a person's. */
export function reword({ fields, masking }: Proposal, words: Rewording): Proposal {
  const changed = Object.entries(words).filter(
    ([field, text]) => text !== undefined && text !== fields[field as keyof PublicFields],
  )
  const marks = changed.map(([field]): MaskMark => ({ field, substitute: '', reason: '由办案单位概括', proposedBy: 'person' }))
  return { fields: { ...fields, ...Object.fromEntries(changed) }, masking: [...masking, ...marks] }
}

/** What is left in the shown texts that must not be public. Release is refused while this is not empty. */
export function residueOf(fields: PublicFields, names: readonly string[]): Residue[] {
  const name = fields.partyType === 'legal-person' ? '' : fields.partyName
  const words = [...fields.legalBasis, ...fields.penaltyTypes]
  const texts = [fields.violationFacts, fields.penaltyContent, fields.place ?? '', fields.violationType, name, ...words]
  return residue(texts.join('\n'), names)
}
