import type { ReactNode } from 'react'
import { penaltyName } from '../kit/penalty.ts'
import { Citation } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Money } from '../ui/Money.tsx'
import { type Fields, isLicence, type LicenceFields, type Shown } from './words.ts'

const PARTY_TYPES = { 'legal-person': '法人及非法人组织', 'natural-person': '自然人', 'sole-trader': '个体工商户' } as const
const CODE = /^[A-Z][A-Z0-9]*(-\d{4})?:\d/

type Line<Of> = { name: keyof Of & string; title: string; render: (fields: Of) => ReactNode }

/** Names and contents in the order of the two-publicity standard. */
const FIELDS: readonly Line<Fields>[] = [
  { name: 'partyName', title: '行政相对人名称', render: (of) => of.partyName },
  { name: 'partyType', title: '行政相对人类别', render: (of) => PARTY_TYPES[of.partyType] },
  { name: 'uscc', title: '统一社会信用代码', render: (of) => of.uscc },
  { name: 'legalRepresentative', title: '法定代表人', render: (of) => of.legalRepresentative },
  { name: 'decisionNo', title: '行政处罚决定书文号', render: (of) => of.decisionNo },
  { name: 'violationType', title: '违法行为类型', render: (of) => of.violationType },
  { name: 'violationFacts', title: '违法事实', render: (of) => of.violationFacts },
  { name: 'place', title: '地点', render: (of) => of.place },
  { name: 'legalBasis', title: '处罚依据', render: (of) => basisText(of.legalBasis) },
  { name: 'penaltyTypes', title: '处罚类别', render: (of) => of.penaltyTypes.map(penaltyName).join('、') },
  { name: 'penaltyContent', title: '处罚内容', render: (of) => of.penaltyContent },
  { name: 'fineFen', title: '罚款金额', render: (of) => of.fineFen !== null && <Money fen={of.fineFen} /> },
  { name: 'confiscatedFen', title: '没收金额', render: (of) => of.confiscatedFen !== null && <Money fen={of.confiscatedFen} /> },
  { name: 'decisionDate', title: '处罚决定日期', render: (of) => <DayText day={of.decisionDate} /> },
  { name: 'publicityEndDate', title: '公示截止期', render: (of) => <DayText day={of.publicityEndDate} /> },
  { name: 'authorityName', title: '处罚机关', render: (of) => of.authorityName },
]

const LICENCE_FIELDS: readonly Line<LicenceFields>[] = [
  { name: 'partyName', title: '行政相对人名称', render: (of) => of.partyName },
  { name: 'partyType', title: '行政相对人类别', render: (of) => PARTY_TYPES[of.partyType] },
  { name: 'uscc', title: '统一社会信用代码', render: (of) => of.uscc },
  { name: 'legalRepresentative', title: '法定代表人', render: (of) => of.legalRepresentative },
  { name: 'licenceKind', title: '许可事项', render: (of) => of.licenceKind },
  { name: 'licenseDocName', title: '行政许可决定文书名称', render: (of) => of.licenseDocName },
  { name: 'licenseDocNo', title: '行政许可决定文书号', render: (of) => of.licenseDocNo },
  { name: 'licenseType', title: '许可类别', render: (of) => of.licenseType },
  { name: 'certificateName', title: '许可证书名称', render: (of) => of.certificateName },
  { name: 'certificateNo', title: '许可编号', render: (of) => of.certificateNo },
  { name: 'licenseContent', title: '许可内容', render: (of) => of.licenseContent },
  { name: 'legalBasis', title: '许可依据', render: (of) => basisText(of.legalBasis) },
  { name: 'decisionDate', title: '许可决定日期', render: (of) => <DayText day={of.decisionDate} /> },
  { name: 'validFrom', title: '有效期自', render: (of) => <DayText day={of.validFrom} /> },
  { name: 'validTo', title: '有效期至', render: (of) => (of.validTo === null ? '长期' : <DayText day={of.validTo} />) },
  { name: 'status', title: '当前状态', render: (of) => (of.status === '1' ? '有效' : '无效') },
  { name: 'authorityName', title: '许可机关', render: (of) => of.authorityName },
]

/** What the page of this decision shows, line by line. */
export function linesOf(fields: Shown): { name: string; title: string; shown: ReactNode }[] {
  if (isLicence(fields)) return LICENCE_FIELDS.map(({ name, title, render }) => ({ name, title, shown: render(fields) }))
  return FIELDS.map(({ name, title, render }) => ({ name, title, shown: render(fields) }))
}

/** Articles open; what an imported decision says in words stays words. */
function basisText(basis: readonly string[]): ReactNode {
  return basis.map((one, index) => (
    <span key={one}>
      {index > 0 && '、'}
      {CODE.test(one) ? <Citation of={one} /> : one}
    </span>
  ))
}
