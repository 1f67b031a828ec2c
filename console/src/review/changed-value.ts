import { dayText, instantText } from '../kit/day.ts'
import { moneyText } from '../kit/money.ts'
import { penaltiesText } from '../kit/penalty.ts'
import { EVIDENCE_KINDS, MEASURES, PARTY_ROLES } from './file-words.ts'
import { MITIGATIONS, OUTCOMES } from './words.ts'

const WORDS: Readonly<Record<string, string>> = { ...EVIDENCE_KINDS, ...MEASURES, ...PARTY_ROLES, ...OUTCOMES, ...MITIGATIONS }

/** Names of the officers and parties of a file, by their ids. */
export type Names = ReadonlyMap<string, string>

/** A value of the file in words; a row known only by its id is told apart, not named. */
export function shownAs(field: string, value: unknown, names: Names = new Map()): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'penalties' && Array.isArray(value)) return penaltiesText(value)
  if (Array.isArray(value)) return value.length === 0 ? '（空）' : value.map((one) => shownAs('', one, names)).join('、')
  if (typeof value === 'number') return field.endsWith('Fen') ? moneyText(value) : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return instantText(value)
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return names.get(value) ?? `记录 ${value.slice(-6)}`
  return WORDS[value] ?? value
}
