import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { DueDay } from '../../work/DueDay.tsx'
import { isOwed, KINDS, type NoticeRow, STATE_NAMES, STATES } from './words.ts'

/** 执法监督通知书: those of the own units and of the units below, the newest on top. */
export default function NoticesPage() {
  const issues = useMay('supervision.issue')
  return (
    <Page title="执法监督通知书" actions={issues && <Link to={paths.newNotice()}>发出通知书</Link>}>
      <p className="soft">个案监督：针对具体案件或者整改问题，由上级机关写明问题、要求和回复期限，收文单位书面回复。</p>
      <DataTable<NoticeRow>
        noun="执法监督通知书"
        rowKey={({ id }) => id}
        query={(asked) => q.listNotices(asked as never)}
        filters={[
          { name: 'state', label: '状态', kind: 'choice', options: STATE_NAMES },
          { name: 'kind', label: '处理要求', kind: 'choice', options: KINDS },
          { name: 'overdue', label: '回复', kind: 'choice', options: { true: '逾期未回复', false: '未逾期' } },
          {
            name: 'unitId',
            label: '收文单位',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="收文单位" value={value} onChange={change} placeholder="全部" />,
          },
        ]}
        columns={[
          {
            key: 'number',
            title: '文号',
            render: ({ id, number }) => <Link to={paths.notice({ supervisionId: id })}>{number}</Link>,
          },
          {
            key: 'state',
            title: '状态',
            render: ({ state }) => <StateTag tone={STATES[state].tone}>{STATES[state].title}</StateTag>,
          },
          {
            key: 'replyDueOn',
            title: '回复期限',
            render: ({ state, replyDueOn }) => (isOwed(state) ? <DueDay day={replyDueOn} /> : <DayText day={replyDueOn} />),
          },
          { key: 'unitName', title: '收文单位', render: ({ unitName }) => unitName },
          { key: 'kind', title: '处理要求', render: ({ kind }) => KINDS[kind] },
          { key: 'caseNumber', title: '案件', render: ({ caseNumber }) => caseNumber ?? '—' },
          { key: 'issuerName', title: '发文机关', render: ({ issuerName }) => issuerName },
          { key: 'issuedAt', title: '发出时间', extra: true, render: ({ issuedAt }) => <InstantText at={issuedAt} /> },
        ]}
        empty={<Empty title="没有符合条件的通知书">若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}
