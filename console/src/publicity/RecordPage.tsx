import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Citations } from '../ui/Citation.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import { Compared } from './Compared.tsx'
import { ReceiptButton } from './ReceiptButton.tsx'
import { RecordActs } from './RecordActs.tsx'
import { type PublicityRecord, REASONS, STATE_TONE, STATES } from './words.ts'

/** One decision before the public: what they would read beside the words of the case, and what may be done next. */
export default function RecordPage() {
  const recordId = useParam('recordId')
  const { data: detail } = useSuspenseQuery(q.getPublicityRecord({ recordId }))
  const { record } = detail
  return (
    <Page title={record.number ?? `公示记录 ${record.recordNo}`} trail={[{ title: '执法公示', to: paths.publicity() }]}>
      <Section title="公示情况">
        <Standing record={record} />
        {record.reasonCode && (
          <p>
            {record.state === 'withdrawn' ? '撤回原因' : '不公开原因'}：{REASONS[record.reasonCode]}
            {record.reasonBasis.length > 0 && (
              <>
                。依据：
                <Citations of={record.reasonBasis} />
              </>
            )}
          </p>
        )}
        {record.reasonNote && <p className="as-written">说明：{record.reasonNote}</p>}
        {(record.state === 'published' || record.state === 'under-objection') && <ReceiptButton recordId={record.id} />}
      </Section>
      <Compared detail={detail} />
      <RecordActs detail={detail} />
    </Page>
  )
}

function Standing({ record }: { record: PublicityRecord }) {
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
        ['办案单位', record.unitName],
        ['决定日期', <DayText key="d" day={record.decidedOn} />],
        ['公示期限', <DayText key="due" day={record.dueOn} />],
        ['公示截止', <DayText key="end" day={record.endOn} />],
        ['内容确认', record.maskedAt && <InstantText key="m" at={record.maskedAt} />],
        ['复核', record.confirmedAt && <InstantText key="c" at={record.confirmedAt} />],
        ['发布', record.publishedAt && <InstantText key="p" at={record.publishedAt} />],
        record.withdrawnAt !== null && ['撤回', <InstantText key="w" at={record.withdrawnAt} />],
        record.withdrawnReason !== null && ['撤回理由', record.withdrawnReason],
        record.caseId !== null && [
          '案件',
          <Link key="case" to={paths.case({ caseId: record.caseId })}>
            打开案件
          </Link>,
        ],
        (record.state === 'published' || record.state === 'under-objection') && [
          '公示页面',
          <a key="page" href={`/decisions/${record.recordNo}`} target="_blank" rel="noreferrer">
            在门户中查看
          </a>,
        ],
      ]}
    />
  )
}
