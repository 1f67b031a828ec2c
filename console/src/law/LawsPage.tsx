import { useSuspenseQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { Citation } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'

type Law = Reply<'listLaws'>[number]
type Row = { law: Law; version: Law['versions'][number] }

/** Laws with every wording and the days between which it holds. */
export default function LawsPage() {
  const { data: laws } = useSuspenseQuery(q.listLaws())
  const rows = laws.flatMap((law) => law.versions.map((version) => ({ law, version })))
  return (
    <Page title="法律与版本">
      <p className="soft">
        每一步办理按当日有效的版本适用法律；法条文本由命令 fadu law import 导入，未导入的引用只显示名称和条号。
      </p>
      <OpenArticle laws={laws} />
      <PlainTable<Row>
        label="法律与版本"
        rowKey={({ version }) => version.code}
        rows={rows}
        columns={[
          { title: '名称', render: ({ law }) => law.title },
          { title: '版本', render: ({ version }) => version.edition ?? '—' },
          { title: '代码', render: ({ version }) => <code>{version.code}</code> },
          { title: '施行', render: ({ version }) => <DayText day={version.effectiveFrom} /> },
          {
            title: '有效至',
            render: ({ version }) => (version.effectiveTo ? <DayText day={version.effectiveTo} /> : '现行有效'),
          },
          { title: '条数', right: true, render: ({ version }) => version.articleCount ?? '—' },
          { title: '文本', render: ({ law, version }) => <TextState has={law.textVersions.includes(version.code)} /> },
        ]}
      />
    </Page>
  )
}

function TextState({ has }: { has: boolean }) {
  return <StateTag tone={has ? 'green' : 'grey'}>{has ? '已导入' : '未导入'}</StateTag>
}

/** Opens an article by its code, `PSA-2025:118`. */
function OpenArticle({ laws }: { laws: readonly Law[] }) {
  const [text, setText] = useState('')
  const code = text.trim().toUpperCase()
  const known = laws.some(
    (law) => code.startsWith(`${law.code}:`) || law.versions.some((version) => code.startsWith(`${version.code}:`)),
  )
  return (
    <div className="batch">
      <Input
        aria-label="按代码打开法条"
        placeholder="按代码打开法条，例如 PSA-2025:118"
        value={text}
        allowClear
        onChange={(event) => setText(event.target.value)}
        style={{ width: 320 }}
      />
      <span role="status">
        {known && /:\d+$/.test(code) ? (
          <Citation of={code} />
        ) : text ? (
          <span className="soft">法律代码见下表，冒号后写条号</span>
        ) : null}
      </span>
    </div>
  )
}
