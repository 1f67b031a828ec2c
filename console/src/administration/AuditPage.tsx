import { q } from '../api/client.ts'
import { Citations } from '../ui/Citation.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { ChainVerdict } from './ChainVerdict.tsx'
import type { AuditLine } from './words.ts'

/** Every act with who and when; append-only, each line chained to the one before. */
export default function AuditPage() {
  return (
    <Page title="审计记录">
      <p className="soft">
        每项办理与其审计记录在同一事务中写入，只增不改，逐条链接；只有审计管理员可以查看。相关：
        <Citations of={['APL:47']} />
      </p>
      <ChainVerdict />
      <DataTable<AuditLine>
        noun="审计记录"
        rowKey={(row) => String(row.seq)}
        query={(asked) => q.listAuditLines(asked as never)}
        filters={[
          { name: 'action', label: '动作（如 role 或 role.granted）', kind: 'text' },
          { name: 'actor', label: '操作账号标识', kind: 'text' },
          { name: 'subject', label: '对象标识', kind: 'text' },
          { name: 'from', label: '自', kind: 'day' },
          { name: 'to', label: '至', kind: 'day' },
        ]}
        columns={[
          { key: 'seq', title: '序号', render: (row) => <span className="number">{row.seq}</span> },
          { key: 'at', title: '时间', width: 170, render: (row) => <InstantText at={row.at} /> },
          { key: 'name', title: '操作人', render: (row) => row.name },
          { key: 'action', title: '动作', render: (row) => <code>{row.action}</code> },
          { key: 'subject', title: '对象', render: (row) => <code className="wrap">{row.subject}</code> },
          { key: 'details', title: '内容', render: (row) => <code className="wrap">{JSON.stringify(row.details)}</code> },
          { key: 'actor', title: '操作账号', extra: true, render: (row) => <code className="wrap">{row.actor}</code> },
          { key: 'hash', title: '链值', extra: true, render: (row) => <code className="wrap">{row.hash}</code> },
        ]}
        empty={<Empty title="没有符合条件的审计记录">请放宽日期或者清除筛选。</Empty>}
      />
    </Page>
  )
}
