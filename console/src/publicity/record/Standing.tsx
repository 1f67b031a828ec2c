import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { Citations } from '../../ui/Citation.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { type Detail, isPublic, KINDS, type PublicityRecord, REASONS, STATE_TONE, STATES } from '../words.ts'
import { ReceiptButton } from './ReceiptButton.tsx'

const WAY = ['采集', '确认传递', '复核', '发布'] as const
const AT: Partial<Record<PublicityRecord['state'], number>> = { collected: 1, transmitted: 2, reviewed: 3, published: 4 }

/** Where the record stands: its way to the public, who did which step, why it is not public, and where it comes from. */
export function Standing({ detail }: { detail: Detail }) {
  const { record } = detail
  const at = AT[record.state] ?? (record.publishedAt ? WAY.length : -1)
  return (
    <>
      {at >= 0 && <Steps titles={WAY} at={at} />}
      <Section title="公示情况" actions={isPublic(record) && <ReceiptButton recordId={record.id} />}>
        <FactsOf detail={detail} />
        {record.reasonCode && <Reason record={record} />}
        {record.reasonNote && <p className="as-written">说明：{record.reasonNote}</p>}
        {record.foundOverride && (
          <p>
            复核中发现“{record.foundReason && REASONS[record.foundReason]}”，
            {record.foundOverride === 'consent' ? '第三人同意公开' : '不公开会对公共利益造成重大影响'}。依据：
            <Citations of={['OGI:15']} />
          </p>
        )}
      </Section>
    </>
  )
}

function Reason({ record }: { record: PublicityRecord }) {
  return (
    <p>
      {record.state === 'withdrawn' ? '撤回原因' : '不公开原因'}：{record.reasonCode && REASONS[record.reasonCode]}
      {record.reasonBasis.length > 0 && (
        <>
          。依据：
          <Citations of={record.reasonBasis} />
        </>
      )}
    </p>
  )
}

function FactsOf({ detail: { record, names } }: { detail: Detail }) {
  const step = (by: string | null, at: string | null) =>
    at && (
      <>
        <InstantText at={at} /> <span className="soft">{by && (names[by] ?? by)}</span>
      </>
    )
  return (
    <Facts
      of={[
        [
          '状态',
          <StateTag key="s" tone={STATE_TONE[record.state]}>
            {STATES[record.state]}
          </StateTag>,
        ],
        ['公示编号', record.recordNo],
        ['种类', KINDS[record.kind]],
        ['办案单位', record.unitName],
        ['作出决定的机关', record.organName],
        ['决定日期', <DayText key="d" day={record.decidedOn} />],
        ['内容确认', step(record.maskedBy, record.maskedAt)],
        ['复核', step(record.confirmedBy, record.confirmedAt)],
        ['发布', step(record.publishedBy, record.publishedAt)],
        record.edition > 1 && ['现行版本', `第 ${record.edition} 版`],
        record.withdrawnAt !== null && ['撤回', <InstantText key="w" at={record.withdrawnAt} />],
        record.withdrawnReason !== null && ['公开说明的理由', record.withdrawnReason],
        ['来源', <Origin key="origin" record={record} />],
        record.publishedAt !== null && ['公示页面', <PublicPage key="page" record={record} />],
        record.state === 'under-objection' && ['异议', <Objections key="o" record={record} />],
      ]}
    />
  )
}

/** The case or the application, or how it came in otherwise. */
function Origin({ record }: { record: PublicityRecord }) {
  if (record.caseId) return <Link to={paths.case({ caseId: record.caseId })}>打开案件</Link>
  if (record.applicationId) return <Link to={paths.application({ applicationId: record.applicationId })}>打开许可申请</Link>
  if (record.importedId) return <span>历史决定，由数据导入</span>
  return <span className="none">所依据的决定已不存在（导入已撤销）</span>
}

function PublicPage({ record }: { record: PublicityRecord }) {
  const words = isPublic(record) ? '在门户中查看' : '查看原网址现在显示的内容'
  return (
    <a href={`/decisions/${record.recordNo}`} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}

function Objections({ record }: { record: PublicityRecord }) {
  const handles = useMay('objection.handle')
  if (!handles || !record.number) return <span>正在核查，由法制审核人员答复</span>
  return (
    <Link to={paths.objections()} search={{ number: record.number } as never}>
      查看对本信息的异议
    </Link>
  )
}
