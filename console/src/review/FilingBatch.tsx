import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useSave } from '../ui/useSave.ts'
import type { Filing } from './words.ts'

type Results = Reply<'givePostFilings'>
type Props = {
  chosen: readonly Filing[]
  clear: () => void /** Chooses what may be reviewed on this page of the list. */
  all: () => void
}
const LIMIT = 200
const RESULTS = { done: '已登记', already: '此前已登记', refused: '未办理' } as const
const TONES = { done: 'green', already: 'grey', refused: 'red' } as const

/** Several decisions found in order at once: what will be done, one reason, and what became of each row. Safe to send again. */
export function FilingBatch({ chosen, clear, all }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [results, setResults] = useState<Results | null>(null)
  const send = useSave(() => api.givePostFilings({ decisionIds: chosen.map((one) => one.decisionId), reason: reason.trim() }), {
    refresh: [['listPostFiling'], ['getReviewWork']],
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
    <div className="batch" role="status">
      <span>已选 {chosen.length} 份</span>
      <Button onClick={all}>选择本页</Button>
      <Button disabled={chosen.length === 0 || chosen.length > LIMIT} onClick={() => setOpen(true)}>
        批量登记合格
      </Button>
      {chosen.length > 0 && <Button onClick={clear}>清除选择</Button>}
      {chosen.length > LIMIT && <span className="soft">一次最多 {LIMIT} 份</span>}
      <Modal
        title={results ? '办理结果' : `将 ${chosen.length} 份当场处罚登记为“合格”`}
        open={open}
        width={720}
        onCancel={close}
        footer={
          <>
            <Button onClick={close}>{results ? '关闭' : '取消'}</Button>
            {(!results || results.refused > 0) && (
              <Button type="primary" disabled={reason.trim() === ''} loading={send.isPending} onClick={() => send.mutate()}>
                {results ? '重试未办理的' : '登记'}
              </Button>
            )}
          </>
        }
      >
        <Problem error={send.error} />
        {results ? <Outcome results={results} chosen={chosen} /> : <Preview chosen={chosen} reason={reason} change={setReason} />}
      </Modal>
    </div>
  )
}

type PreviewProps = { chosen: readonly Filing[]; reason: string; change: (text: string) => void }

function Preview({ chosen, reason, change }: PreviewProps) {
  return (
    <>
      <p>登记后，下列决定的七个要点均记为“符合”，并移出待审核列表。逐份有问题的请单独审核。</p>
      <div className="batch-list">
        <PlainTable<Filing>
          label="将登记的决定"
          rowKey={(one) => one.decisionId}
          rows={chosen}
          columns={[
            { title: '文号', render: (one) => one.number },
            { title: '当事人', render: (one) => one.partyName },
            { title: '单位', render: (one) => one.unitName },
          ]}
        />
      </div>
      <label htmlFor="batch-reason">共同的审核结论</label>
      <Input.TextArea id="batch-reason" value={reason} maxLength={2000} onChange={(event) => change(event.target.value)} />
    </>
  )
}

function Outcome({ results, chosen }: { results: Results; chosen: readonly Filing[] }) {
  const numberOf = (decisionId: string) => chosen.find((one) => one.decisionId === decisionId)?.number ?? decisionId
  return (
    <>
      <p role="status">
        已登记 {results.done} 份，此前已登记 {results.already} 份，未办理 {results.refused} 份。
      </p>
      <div className="batch-list">
        <PlainTable<Results['rows'][number]>
          label="逐份结果"
          rowKey={(row) => row.decisionId}
          rows={results.rows}
          columns={[
            { title: '文号', render: (row) => numberOf(row.decisionId) },
            { title: '结果', render: (row) => <StateTag tone={TONES[row.result]}>{RESULTS[row.result]}</StateTag> },
            { title: '原因', render: (row) => row.detail ?? '—' },
          ]}
        />
      </div>
    </>
  )
}
