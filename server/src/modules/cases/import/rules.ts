import { Day } from '../../../kit/day.ts'
import type { Fen } from '../../../kit/money.ts'
import { FORMULA_PROBLEM } from '../../../kit/tables/index.ts'
import { hasControl } from '../../../kit/text.ts'
import { normaliseNumber, PENALTY_NAME, type PenaltyKind, parseNumber, refuseNumber } from '../../law/index.ts'
import { PENALTY_COLUMNS, type PenaltyCells, type PenaltyField } from './columns.ts'
import { fenOfWan } from './rules-amount.ts'
import { checkIdentity, type Say, usccOf } from './rules-identity.ts'

/** A bureau in whose name decisions may be imported: those in the actor's scope. */
export type Organ = { id: string; name: string; path: string; uscc: string | null }
export type RowTerms = { today: Day; organs: ReadonlyMap<string, Organ>; usccOverride: boolean }

export type PartyType = 'legal-person' | 'natural-person' | 'sole-trader'
const PARTY_TYPES: Record<string, PartyType> = {
  法人及非法人组织: 'legal-person',
  自然人: 'natural-person',
  个体工商户: 'sole-trader',
}
const KIND_OF = new Map(Object.entries(PENALTY_NAME).map(([kind, name]) => [name, kind as PenaltyKind]))

/** A row that may be taken. */
export type PenaltyRow = {
  organ: Organ
  number: string
  rawNumber: string
  decidedOn: Day
  partyType: PartyType
  penalties: PenaltyKind[]
  fineFen: Fen
  confiscatedFen: Fen
  overridden: boolean
  /** Every filled cell under its field's name, in its written form. */
  fields: Partial<PenaltyCells>
}
export type RowErrors = Partial<Record<PenaltyField, string>>

/** Checks one row of the two-publicity table. @param given cells as read; @param problems what reading already found wrong */
export function checkRow(
  given: PenaltyCells,
  problems: RowErrors,
  terms: RowTerms,
): { row: PenaltyRow; errors: null } | { row: null; errors: RowErrors } {
  const errors: RowErrors = { ...problems }
  const say: Say = (field, message) => {
    errors[field] ??= message
  }
  const cells = { ...given }
  for (const column of PENALTY_COLUMNS) checkCell(cells, column, say)
  const decidedOn = checkDays(cells, terms.today, say)
  const organ = organOf(cells, terms, say)
  const partyType = partyTypeOf(cells, say)
  if (partyType) checkIdentity(cells, partyType, decidedOn, say)
  const overridden = checkCodes(cells, terms.usccOverride, say)
  const penalties = penaltiesOf(cells, say)
  const [fineFen, confiscatedFen] = checkAmounts(cells, penalties, say)
  const rawNumber = cells.decisionNo
  cells.decisionNo = numberOf(rawNumber, say)
  if (Object.keys(errors).length > 0 || !organ || !partyType || !decidedOn || !penalties) return { row: null, errors }
  const { decisionNo: number } = cells
  const row = { organ, number, rawNumber, decidedOn, partyType, penalties, fineFen, confiscatedFen, overridden }
  return { row: { ...row, fields: filled(cells) }, errors: null }
}

function filled(cells: PenaltyCells): Partial<PenaltyCells> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
}

/** What a spreadsheet would run; a CSV file keeps a formula as such a text. */
const FORMULA = /^[=＝+＋@＠]/

type Column = { key: PenaltyField; maxChars: number; required?: true }

function checkCell(cells: PenaltyCells, { key, maxChars, required }: Column, say: Say): void {
  const value = cells[key].trim()
  cells[key] = value
  if (value === '') {
    if (required) say(key, '必填')
  } else if (FORMULA.test(value)) say(key, FORMULA_PROBLEM)
  else if (value.length > maxChars) say(key, `不能超过 ${maxChars} 字，现为 ${value.length} 字`)
  else if (hasControl(value)) say(key, '含有不可见的控制字符')
}

/** `2022-03-01`, also written 2022/3/1, 2022.3.1, 2022年3月1日 or 20220301; null and a message when there is no such day. */
function dayOf(cells: PenaltyCells, field: PenaltyField, say: Say): Day | null {
  const text = cells[field]
  if (!text) return null
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [, year = '', month = '', dayOfMonth = ''] = parts ?? []
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  if (!parsed.success) {
    say(field, '日期不存在，应为 2022-03-01 这样的格式')
    return null
  }
  cells[field] = parsed.data
  return parsed.data
}

function checkDays(cells: PenaltyCells, today: Day, say: Say): Day | null {
  const decidedOn = dayOf(cells, 'decisionDate', say)
  if (decidedOn && decidedOn > today) say('decisionDate', '晚于今天')
  if (decidedOn && decidedOn < '1949-10-01') say('decisionDate', '早于 1949-10-01')
  for (const field of ['penaltyValidUntil', 'publicityEndDate'] as const) {
    const until = dayOf(cells, field, say)
    if (until && decidedOn && until < decidedOn) say(field, '早于处罚决定日期')
  }
  return decidedOn
}

function organOf(cells: PenaltyCells, { organs }: RowTerms, say: Say): Organ | null {
  const organ = organs.get(cells.authorityName) ?? null
  if (!organ && cells.authorityName) say('authorityName', '不是您管辖范围内的公安机关全称')
  if (organ?.uscc && cells.authorityUscc && organ.uscc !== cells.authorityUscc.toUpperCase())
    say('authorityUscc', `与处罚机关不符，应为 ${organ.uscc}`)
  return organ
}

function partyTypeOf(cells: PenaltyCells, say: Say): PartyType | null {
  const type = PARTY_TYPES[cells.partyType] ?? null
  if (!type && cells.partyType) say('partyType', `应为：${Object.keys(PARTY_TYPES).join('、')}`)
  return type
}

/** @returns whether a code was taken in spite of its check sign */
function checkCodes(cells: PenaltyCells, override: boolean, say: Say): boolean {
  let overridden = false
  for (const field of ['uscc', 'authorityUscc', 'sourceOrgUscc'] as const) {
    if (!cells[field]) continue
    const read = usccOf(cells[field], field, override, say)
    cells[field] = read.code
    overridden ||= read.overridden
  }
  return overridden
}

/** Null when a name is unknown, and whether amounts fit cannot be said. @law APL:9 */
function penaltiesOf(cells: PenaltyCells, say: Say): PenaltyKind[] | null {
  if (!cells.penaltyTypes) return null
  const names = cells.penaltyTypes.split(/[;；、]/).flatMap((name) => name.trim() || [])
  const kinds = names.map((name) => KIND_OF.get(name) ?? (/^其他[-—－：:]/.test(name) ? 'other' : name))
  const unknown = kinds.find((kind) => !(kind in PENALTY_NAME))
  if (unknown === undefined) return [...new Set(kinds)] as PenaltyKind[]
  say('penaltyTypes', `没有处罚类别“${unknown.slice(0, 20)}”；可选：${Object.values(PENALTY_NAME).join('、')}`)
  return null
}

function checkAmounts(cells: PenaltyCells, penalties: readonly PenaltyKind[] | null, say: Say): [Fen, Fen] {
  const fineFen = amountOf(cells, 'fineAmount', say)
  const confiscatedFen = amountOf(cells, 'confiscatedAmount', say)
  if (!penalties) return [fineFen, confiscatedFen]
  const fined = penalties.includes('fine')
  const confiscated = penalties.some((kind) => kind === 'confiscate-gains' || kind === 'confiscate-property')
  if (fined && !fineFen) say('fineAmount', '处罚类别有罚款，须填写大于零的金额')
  if (!fined && fineFen) say('fineAmount', '填写了罚款金额，处罚类别中却没有罚款')
  if (confiscated && !cells.confiscatedAmount) say('confiscatedAmount', '处罚类别有没收，须填写金额')
  if (!confiscated && confiscatedFen) say('confiscatedAmount', '填写了没收金额，处罚类别中却没有没收')
  if (penalties.some((kind) => kind === 'suspend-license' || kind === 'revoke-license') && !cells.licenseAffected)
    say('licenseAffected', '处罚类别有暂扣或吊销许可证件，须填写证照名称及编号')
  return [fineFen, confiscatedFen]
}

function amountOf(cells: PenaltyCells, field: 'fineAmount' | 'confiscatedAmount', say: Say): Fen {
  if (!cells[field]) return 0
  const read = fenOfWan(cells[field])
  if ('fen' in read) return read.fen
  say(field, read.wrong)
  return 0
}

function numberOf(raw: string, say: Say): string {
  if (!raw) return ''
  const number = normaliseNumber(raw)
  const refused = refuseNumber(number)
  if (refused) say('decisionNo', refused)
  else if (parseNumber(number)?.mark !== 'penalty-decision') say('decisionNo', '不是行政处罚决定书的文号（应含“行罚决字”）')
  return number
}
