import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { CancelNumber } from './CancelNumber.tsx'

type DocumentNumber = Reply<'listDocumentNumbers'>['items'][number]

/** Every number given out, cancelled ones among them: the sequence has no gap. */
export default function NumbersPage() {
  const { data: marks } = useSuspenseQuery(q.listDocumentMarks())
  const cancels = useMay('number.cancel')
  const [opened, setOpened] = useState<DocumentNumber | null>(null)
  const titles: Record<string, string> = {
    ...Object.fromEntries(marks.map((one) => [one.code, one.title])),
    'case-number': '案件编号',
  }
  return (
    <Page title="文书字号">
      <p className="soft">字号按机关、文书种类和年度连续编发，不跳号、不重号；作废的字号保留在台账中并注明原因，不再使用。</p>
      <DataTable<DocumentNumber>
        noun="文书字号"
        rowKey={(row) => row.id}
        query={(asked) => q.listDocumentNumbers(asked as never)}
        filters={[
          { name: 'text', label: '字号（括号、全半角均可）', kind: 'text' },
          { name: 'mark', label: '文书', kind: 'choice', options: titles },
          { name: 'year', label: '年度', kind: 'text' },
          { name: 'state', label: '状态', kind: 'choice', options: { issued: '有效', cancelled: '已作废' } },
        ]}
        columns={[
          { key: 'text', title: '字号', width: 280, render: (row) => row.text },
          { key: 'mark', title: '文书', render: (row) => titles[row.mark] ?? row.mark },
          { key: 'issuedAt', title: '编发时间', render: (row) => <InstantText at={row.issuedAt} /> },
          { key: 'state', title: '状态', render: (row) => <NumberState number={row} /> },
          ...(cancels
            ? [{ key: 'act', title: '办理', render: (row: DocumentNumber) => <Cancel number={row} open={setOpened} /> }]
            : []),
        ]}
        empty={<Empty title="没有符合条件的字号">请清除筛选；受案、作出决定等办理时自动编发字号。</Empty>}
      />
      {opened && <CancelNumber id={opened.id} text={opened.text} close={() => setOpened(null)} />}
    </Page>
  )
}

function NumberState({ number }: { number: DocumentNumber }) {
  if (!number.cancelledAt) return <StateTag tone="green">有效</StateTag>
  return (
    <>
      <StateTag tone="grey">已作废</StateTag> {number.cancelledReason} <InstantText at={number.cancelledAt} />
    </>
  )
}

function Cancel({ number, open }: { number: DocumentNumber; open: (number: DocumentNumber) => void }) {
  const refused = number.cancelledAt ? { detail: '该字号已作废。' } : null
  return (
    <ActButton size="small" compact refused={refused} aria-label={`作废 ${number.text}`} onClick={() => open(number)}>
      作废
    </ActButton>
  )
}
