import { Facts } from '../../ui/Facts.tsx'
import { WithCitations } from '../../ui/WithCitations.tsx'
import { APPLICANT_KINDS, EVIDENCE, LEVELS, TYPES } from '../names.ts'
import type { Kind } from '../types.ts'

type Sourced = NonNullable<Kind['validity']>

/** Basis, terms and conditions of a kind of licence, each with its article and how well its source is known. */
export function KindFacts({ kind }: { kind: Kind }) {
  const { decision, extensionDays, validity, renewalDays } = kind
  return (
    <Facts
      of={[
        ['设定依据', <WithCitations key="basis" text={kind.basis.join('、')} />],
        ['依据核对', EVIDENCE[kind.basisEvidence]],
        ['许可类别', TYPES[kind.type]],
        ['决定机关层级', LEVELS[kind.level]],
        ['申请人', kind.applicants.map((one) => APPLICANT_KINDS[one]).join('、')],
        ['决定期限', <Term key="decision" of={decision} unit="个工作日" />],
        ['可以延长', extensionDays === null ? '不能延长' : `${extensionDays} 个工作日`],
        ['有效期', validity ? <Term key="validity" of={validity} unit="个月" /> : '长期有效，或者按准予的内容'],
        ['延续', renewalDays === null ? '不办理延续，届满前重新申请' : `届满 ${renewalDays} 日前申请`],
        ['许可证件', kind.certificateName ?? '以许可决定书为准'],
        ['审查方式', kind.onSite ? '两名以上工作人员实地核查' : '材料审查'],
        ['听证', kind.hearing === 'required' ? '应当公告并举行听证' : '涉及他人重大利益的，告知听证权利'],
      ]}
    />
  )
}

function Term({ of, unit }: { of: Sourced; unit: string }) {
  return (
    <>
      {of.count} {unit}（<WithCitations text={of.basis} />
      {of.evidence !== 'text' && `；${EVIDENCE[of.evidence]}`}）
    </>
  )
}
