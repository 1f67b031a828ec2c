import type { ReactNode } from 'react'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { WithCitations } from '../../ui/WithCitations.tsx'
import { CHANNELS, PAPERS, PURPOSES, SECRECY } from '../names.ts'
import type { Application, Reading } from '../types.ts'
import { LicenceLetter } from './Letter.tsx'
import { StageTag } from './StageTag.tsx'

/** Number, applicant, kind and what is asked for. */
export function ApplicationHead({ reading }: { reading: Reading }) {
  const { file, kind, acceptance } = reading
  const { application: a } = file
  return (
    <section className="section" aria-label="申请概况">
      <Facts
        of={[
          ['申请编号', a.number],
          ['状态', <StageTag key="stage" stage={a.stage} />],
          ['许可事项', kind.name],
          ['办理类型', PURPOSES[a.purpose]],
          ...applicant(a),
          ['办理单位', a.unitName],
          ['决定机关', a.organName],
          ['提交方式', CHANNELS[a.channel]],
          [
            '收件时间',
            <span key="received">
              <InstantText at={a.receivedAt} /> <LicenceLetter applicationId={a.id} letter="receipt" />
            </span>,
          ],
          [
            '受理日期',
            <span key="accepted">
              <DayText day={acceptance.acceptedOn} />
              {acceptance.bySilence && '（逾期未告知，视为受理）'}
            </span>,
          ],
          a.acceptanceNumber !== null && [
            '受理文号',
            <span key="acceptance">
              {a.acceptanceNumber} <LicenceLetter applicationId={a.id} letter="acceptance" />
            </span>,
          ],
          ['设定依据', <WithCitations key="basis" text={kind.basis.join('、')} />],
          a.secrecy !== 'none' && ['涉密情况', SECRECY[a.secrecy]],
          a.tradeSecret && ['商业秘密', '申请人声明材料含有商业秘密'],
        ]}
      />
      <p className="case-summary">
        <span className="soft">申请内容　</span>
        {a.matter}
      </p>
    </section>
  )
}

/** Only what belongs to the kind of applicant. */
function applicant(a: Application) {
  const unit = a.applicantKind === 'unit'
  return [
    [unit ? '申请单位' : '申请人', a.soleTrader ? `${a.applicantName}（个体工商户）` : a.applicantName],
    a.uscc !== null && ['统一社会信用代码', a.uscc],
    unit && ['法定代表人', a.legalRepresentative],
    !unit && [a.idType ? PAPERS[a.idType] : '证件', a.idNumber],
    a.birthOn !== null && ['出生日期', <DayText key="birth" day={a.birthOn} />],
    a.guardianName !== null && ['监护人', a.guardianName],
    a.agentName !== null && ['代理人', a.agentName],
    a.phone !== null && ['联系电话', a.phone],
    a.address !== null && ['地址', a.address],
  ] as (readonly [string, ReactNode] | false)[]
}
