import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Reply } from '../api/operations.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import { type PublicityRecord, STATES } from './words.ts'

type Results = Reply<'publishRecords'>
type Props = {
  chosen: readonly PublicityRecord[]
  clear: () => void
  title: string
  /** What will happen to each, as the preview says it. */
  what: string
  act: (input: { recordIds: string[] }) => Promise<Results>
}
const LIMIT = 500

/** One act on all chosen records: preview, result, and each failure with its own reason. */
export function BatchButton({ chosen, clear, title, what, act }: Props) {
  const [open, setOpen] = useState(false)
  const [results, setResults] = useState<Results | null>(null)
  const send = useSave(() => act({ recordIds: chosen.map(({ id }) => id) }), {
    refresh: [['listPublicityRecords'], ['getPublicityRecord']],
    said: null,
    done: setResults,
  })
  const close = () => {
    setOpen(false)
    if (results) clear()
    setResults(null)
    send.reset()
  }
  return (
    <>
      <Button disabled={chosen.length === 0 || chosen.length > LIMIT} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal
        title={results ? '办理结果' : `${title}（${chosen.length} 条）`}
        open={open}
        width={720}
        onCancel={close}
        footer={
          <>
            <Button onClick={close}>{results ? '关闭' : '取消'}</Button>
            {!results && (
              <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
                办理
              </Button>
            )}
          </>
        }
      >
        <Problem error={send.error} />
        {results ? <Outcome results={results} chosen={chosen} /> : <Preview what={what} chosen={chosen} />}
      </Modal>
    </>
  )
}

function Preview({ what, chosen }: { what: string; chosen: readonly PublicityRecord[] }) {
  return (
    <>
      <p>{what}。状态不符的不会办理，并逐条列出原因。</p>
      <div className="batch-list">
        <PlainTable<PublicityRecord>
          label="将办理的记录"
          rowKey={({ id }) => id}
          rows={chosen}
          columns={[
            { title: '文号', render: (row) => row.number ?? row.recordNo },
            { title: '单位', render: (row) => row.unitName },
            { title: '现在的状态', render: (row) => STATES[row.state] },
          ]}
        />
      </div>
    </>
  )
}

function Outcome({ results, chosen }: { results: Results; chosen: readonly PublicityRecord[] }) {
  const numberOf = (recordId: string) => chosen.find(({ id }) => id === recordId)?.number ?? recordId
  return (
    <>
      <p role="status">
        已办理 {results.done} 条，未办理 {results.failed.length} 条。
      </p>
      {results.failed.length > 0 && (
        <div className="batch-list">
          <PlainTable<Results['failed'][number]>
            label="未办理的记录"
            rowKey={(row) => row.recordId}
            rows={results.failed}
            columns={[
              { title: '文号', render: (row) => numberOf(row.recordId) },
              { title: '原因', render: (row) => row.detail },
            ]}
          />
        </div>
      )}
    </>
  )
}
