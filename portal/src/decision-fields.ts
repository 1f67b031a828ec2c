import { KIND_NAME, PARTY_TYPE_NAME, type PublicFields, type RecordKind } from '../../server/src/modules/publicity/public.ts'
import { dayWords, moneyWords } from './parts.ts'

/** A line of a decision's page. `text` is plain, not HTML; null leaves the line out. */
export type FieldLine = { key: keyof PublicFields; name: string; text: (fields: PublicFields) => string | null }

const money = (fen: number | null) => (fen === null ? null : moneyWords(fen))
const PARTY: readonly FieldLine[] = [
  { key: 'partyName', name: '当事人', text: ({ partyName }) => partyName },
  { key: 'partyType', name: '当事人类别', text: ({ partyType }) => PARTY_TYPE_NAME[partyType] },
  { key: 'uscc', name: '统一社会信用代码', text: ({ uscc }) => uscc },
  { key: 'legalRepresentative', name: '法定代表人', text: ({ legalRepresentative }) => legalRepresentative },
]
const ORGAN: readonly FieldLine[] = [
  { key: 'authorityName', name: '作出决定的机关', text: ({ authorityName }) => authorityName },
  { key: 'authorityUscc', name: '机关统一社会信用代码', text: ({ authorityUscc }) => authorityUscc },
]
const ACT: readonly FieldLine[] = [
  ...PARTY,
  { key: 'violationType', name: '违法行为类型', text: ({ violationType }) => violationType },
  { key: 'place', name: '地点', text: ({ place }) => place },
  { key: 'violationFacts', name: '违法事实', text: ({ violationFacts }) => violationFacts },
]
const PENALTY: readonly FieldLine[] = [
  ...ACT,
  { key: 'penaltyTypes', name: '处罚类别', text: ({ penaltyTypes }) => penaltyTypes.join('、') },
  { key: 'penaltyContent', name: '处罚内容', text: ({ penaltyContent }) => penaltyContent },
  { key: 'fineFen', name: '罚款金额', text: ({ fineFen }) => money(fineFen) },
  { key: 'confiscatedFen', name: '没收金额', text: ({ confiscatedFen }) => money(confiscatedFen) },
  { key: 'decisionDate', name: '处罚决定日期', text: ({ decisionDate }) => dayWords(decisionDate) },
  {
    key: 'publicityEndDate',
    name: '公示截止期（信用信息）',
    text: ({ publicityEndDate }) => publicityEndDate && dayWords(publicityEndDate),
  },
  ...ORGAN,
]
const OTHER: readonly FieldLine[] = [
  ...ACT,
  { key: 'penaltyContent', name: '决定内容', text: ({ penaltyContent }) => penaltyContent },
  { key: 'decisionDate', name: '决定日期', text: ({ decisionDate }) => dayWords(decisionDate) },
  ...ORGAN,
]

/** What a page of this kind shows, in its order. */
export const LINES: Readonly<Record<RecordKind, readonly FieldLine[]>> = { penalty: PENALTY, licence: OTHER, other: OTHER }
/** The words over the articles a decision of this kind rests on. */
export const BASIS_TITLE: Readonly<Record<RecordKind, string>> = { penalty: '处罚依据', licence: '许可依据', other: '决定依据' }

/** 行政处罚决定 */
export const kindWords = (kind: RecordKind): string => (kind === 'other' ? KIND_NAME.other : `${KIND_NAME[kind]}决定`)

const EXTRA: Readonly<Partial<Record<string, string>>> = { decisionNo: '文号', legalBasis: '依据' }
/** What a field is called on the page; a field no longer known is called 其他. */
export function fieldName(kind: RecordKind, key: string): string {
  return LINES[kind].find((line) => line.key === key)?.name ?? EXTRA[key] ?? '其他'
}
