import type { PenaltyCells } from './columns.ts'
import { PENALTY_COLUMNS } from './columns.ts'

const EMPTY = Object.fromEntries(PENALTY_COLUMNS.map(({ key }) => [key, ''])) as PenaltyCells

/** For tests: an invented row of the two-publicity table that is right in every cell. */
export function aPenaltyRow(change: Partial<PenaltyCells> = {}): PenaltyCells {
  return {
    ...EMPTY,
    partyName: '示例商贸有限公司',
    partyType: '法人及非法人组织',
    uscc: '91220300MA0000001Y',
    legalRepresentative: '示例人甲',
    decisionNo: '四公（法）行罚决字〔2021〕12号',
    violationType: '未按规定登记住宿人员',
    violationFacts: '示例事实',
    legalBasis: '示例依据',
    penaltyTypes: '警告;罚款',
    penaltyContent: '警告，并处罚款二百元',
    fineAmount: '0.020000',
    decisionDate: '2021-06-01',
    penaltyValidUntil: '2099-12-31',
    publicityEndDate: '2024-06-01',
    authorityName: '示例市公安局',
    authorityUscc: '112203000000000001',
    sourceOrgName: '示例市公安局',
    sourceOrgUscc: '112203000000000001',
    ...change,
  }
}

/** The change that makes the party a natural person. */
export const A_PERSON: Partial<PenaltyCells> = {
  partyName: '示例人乙',
  partyType: '自然人',
  uscc: '',
  legalRepresentative: '',
  personIdType: '身份证',
  personIdNo: '220302199001010018',
}

/** A CSV file of these rows, headed by titles or by codes. */
export function csvOf(rows: readonly PenaltyCells[], head: 'title' | 'code' = 'title'): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => PENALTY_COLUMNS.map(({ key }) => quote(row[key])).join(','))
  return [PENALTY_COLUMNS.map((column) => quote(column[head])).join(','), ...lines, ''].join('\r\n')
}
