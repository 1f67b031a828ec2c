import {
  isLicence,
  KIND_NAME,
  type LicenceFields,
  PARTY_TYPE_NAME,
  type PublicFields,
  type RecordKind,
  type ShownFields,
} from '../../server/src/modules/publicity/public.ts'
import { dayWords, moneyWords } from './parts.ts'

/** A line of a decision's page. `text` is plain, not HTML; null leaves the line out. */
type LineOf<Fields> = { key: keyof Fields & string; name: string; text: (fields: Fields) => string | null }
type FieldLine = LineOf<PublicFields>
type Alike = Pick<PublicFields, keyof PublicFields & keyof LicenceFields>

const money = (fen: number | null) => (fen === null ? null : moneyWords(fen))
const PARTY: readonly LineOf<Alike>[] = [
  { key: 'partyName', name: '当事人', text: ({ partyName }) => partyName },
  { key: 'partyType', name: '当事人类别', text: ({ partyType }) => PARTY_TYPE_NAME[partyType] },
  { key: 'uscc', name: '统一社会信用代码', text: ({ uscc }) => uscc },
  { key: 'legalRepresentative', name: '法定代表人', text: ({ legalRepresentative }) => legalRepresentative },
]
const ORGAN: readonly LineOf<Alike>[] = [
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

/** The page is not made anew each night: the term says by itself when it is over. */
function statusWords({ status, validTo }: LicenceFields): string {
  if (status === '2') return '无效（有效期届满前已经终止）'
  return validTo === null ? '有效' : '有效（至有效期届满为止）'
}

const LICENCE: readonly LineOf<LicenceFields>[] = [
  ...PARTY,
  { key: 'licenceKind', name: '许可事项', text: ({ licenceKind }) => licenceKind },
  { key: 'licenseType', name: '许可类别', text: ({ licenseType }) => licenseType },
  { key: 'licenseDocName', name: '决定文书名称', text: ({ licenseDocName }) => licenseDocName },
  { key: 'licenseContent', name: '许可内容', text: ({ licenseContent }) => licenseContent },
  { key: 'certificateName', name: '许可证书名称', text: ({ certificateName }) => certificateName },
  { key: 'certificateNo', name: '许可编号', text: ({ certificateNo }) => certificateNo },
  { key: 'decisionDate', name: '许可决定日期', text: ({ decisionDate }) => dayWords(decisionDate) },
  { key: 'validFrom', name: '有效期自', text: ({ validFrom }) => dayWords(validFrom) },
  { key: 'validTo', name: '有效期至', text: ({ validTo }) => (validTo === null ? '长期' : dayWords(validTo)) },
  { key: 'status', name: '当前状态', text: statusWords },
  ...ORGAN,
]

/** What this page shows, in its order, line by line. */
export function linesOf(kind: RecordKind, fields: ShownFields): { key: string; name: string; text: string | null }[] {
  if (isLicence(fields)) return LICENCE.map(({ key, name, text }) => ({ key, name, text: text(fields) }))
  return (kind === 'penalty' ? PENALTY : OTHER).map(({ key, name, text }) => ({ key, name, text: text(fields) }))
}
/** The words over the articles a decision of this kind rests on. */
export const BASIS_TITLE: Readonly<Record<RecordKind, string>> = { penalty: '处罚依据', licence: '许可依据', other: '决定依据' }

/** 行政处罚决定 */
export const kindWords = (kind: RecordKind): string => (kind === 'other' ? KIND_NAME.other : `${KIND_NAME[kind]}决定`)

const EXTRA: Readonly<Partial<Record<string, string>>> = { decisionNo: '文号', licenseDocNo: '文号', legalBasis: '依据' }
const NAMES: Readonly<Record<RecordKind, readonly { key: string; name: string }[]>> = {
  penalty: PENALTY,
  licence: LICENCE,
  other: OTHER,
}
/** What a field is called on the page; a field no longer known is called 其他. */
export function fieldName(kind: RecordKind, key: string): string {
  return NAMES[kind].find((line) => line.key === key)?.name ?? EXTRA[key] ?? '其他'
}
