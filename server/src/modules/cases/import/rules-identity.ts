import type { Day } from '../../../kit/day.ts'
import {
  idNumberFrom15,
  normalisePaper,
  normaliseUscc,
  type PaperKind,
  refusePaper,
  refuseUscc,
  refuseUsccForm,
} from '../../../kit/identifiers/index.ts'
import type { PenaltyCells, PenaltyField } from './columns.ts'

/** Names of papers in the national table. */
const PAPERS: Record<string, PaperKind> = {
  身份证: 'id-card',
  居民身份证: 'id-card',
  护照: 'passport',
  港澳居民来往内地通行证: 'hong-kong-macao-permit',
  台湾居民来往大陆通行证: 'taiwan-permit',
  港澳台居民居住证: 'residence-permit',
  外国人永久居留身份证: 'permanent-residence',
}
/** A number whose middle was hidden before it left the police, as `220302**********18`: taken as it stands, it proves no birth day. */
const HIDDEN_MIDDLE = /^[0-9A-Z]{0,6}\*{4,}[0-9A-Z]{0,2}$/
/** 15-digit numbers ended with 2012 (unsourced); a decision made before may name one. */
const LAST_15_DIGITS = '2012-12-31'

export type Say = (field: PenaltyField, message: string) => void

/** Checks a paper's number; the written form, or '' when wrong. @param decidedOn null when that day itself is wrong */
function paperNumber(kindName: string, raw: string, decidedOn: Day | null, at: [PenaltyField, PenaltyField], say: Say): string {
  const kind = PAPERS[kindName]
  if (!kind) {
    say(at[0], `证件类型应为：${Object.keys(PAPERS).join('、')}`)
    return ''
  }
  const number = normalisePaper(raw)
  if (HIDDEN_MIDDLE.test(number)) return number
  if (kind === 'id-card' && decidedOn && decidedOn <= LAST_15_DIGITS && idNumberFrom15(number)) return number
  const refused = refusePaper(kind, number, decidedOn ?? undefined)
  if (refused) say(at[1], refused)
  return number
}

/**
 * A code as written, and whether it was taken although its check sign is wrong.
 * @param override a reason was given for the whole file
 */
export function usccOf(raw: string, field: PenaltyField, override: boolean, say: Say): { code: string; overridden: boolean } {
  const code = normaliseUscc(raw)
  const refused = refuseUscc(code)
  if (!refused) return { code, overridden: false }
  if (override && refuseUsccForm(code) === null) return { code, overridden: true }
  say(field, refused)
  return { code, overridden: false }
}

const OTHER_CODES = [
  'businessRegistrationNo',
  'organizationCode',
  'taxRegistrationNo',
  'publicInstitutionCertNo',
  'socialOrgRegistrationNo',
] as const
const CODES = ['uscc', ...OTHER_CODES] as const

/** Which identifying cells a party of this type must and must not have; writes normalised numbers back into `cells`. */
export function checkIdentity(cells: PenaltyCells, type: string, decidedOn: Day | null, say: Say): void {
  if (type === 'natural-person') {
    for (const field of [...CODES, 'legalRepresentative', 'legalRepIdType', 'legalRepIdNo'] as const)
      if (cells[field]) say(field, '行政相对人是自然人，此项应为空')
    demand(cells, ['personIdType', 'personIdNo'], '行政相对人是自然人，必须填写', say)
  }
  if (type === 'legal-person') {
    for (const field of ['personIdType', 'personIdNo'] as const) if (cells[field]) say(field, '行政相对人是法人，此项应为空')
    if (CODES.every((field) => !cells[field])) say('uscc', '行政相对人是法人，须填写统一社会信用代码或其他一项登记号')
    demand(cells, ['legalRepresentative'], '行政相对人是法人，必须填写', say)
  }
  if (type === 'sole-trader' && CODES.every((field) => !cells[field]) && !cells.personIdNo)
    say('uscc', '个体工商户须填写统一社会信用代码、登记号或经营者证件号码')
  pair(cells, 'personIdType', 'personIdNo', decidedOn, say)
  pair(cells, 'legalRepIdType', 'legalRepIdNo', decidedOn, say)
}

function demand(cells: PenaltyCells, fields: readonly PenaltyField[], message: string, say: Say): void {
  for (const field of fields) if (!cells[field]) say(field, message)
}

function pair(cells: PenaltyCells, type: PenaltyField, number: PenaltyField, decidedOn: Day | null, say: Say): void {
  if (!cells[number]) return
  if (!cells[type]) say(type, '填写了证件号码，须同时填写证件类型')
  else cells[number] = paperNumber(cells[type], cells[number], decidedOn, [type, number], say)
}
