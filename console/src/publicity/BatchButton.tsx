import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Reply } from '../api/operations.ts'
import { Citations } from '../ui/Citation.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import { type PublicityRecord, STATES } from './words.ts'

type Results = Reply<'publishRecords'>
type Act = (input: { recordIds: string[]; dryRun: boolean }) => Promise<Results>
type Props = {
  chosen: readonly PublicityRecord[]
  clear: () => void
  title: string
  /** What will happen to each, as the preview says it. */
  what: string
  act: Act
  /** What has to be filled in first, and whether it is. */
  children?: ReactNode
  ready?: boolean
}
const LIMIT = 500

/** One act on all chosen records: the server's preview, the result, and each failure with its own reason; those that failed stay chosen. */
export function BatchButton(props: Props) {
  const { chosen, title } = props
  const [open, setOpen] = useState(false)
  const [round, setRound] = useState(0)
  const close = () => {
    setOpen(false)
    setRound(round + 1)
  }
  return (
    <>
      <Button disabled={chosen.length === 0 || chosen.length > LIMIT} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && <Dialog key={round} {...props} close={close} />}
    </>
  )
}

function Dialog({ chosen, clear, title, what, act, children, ready = true, close }: Props & { close: () => void }) {
  const [told] = useState(chosen)
  const recordIds = told.map(({ id }) => id)
  const preview = useQuery({
    queryKey: ['batchPreview', title, recordIds],
    queryFn: () => act({ recordIds, dryRun: true }),
    gcTime: 0,
    retry: false,
  })
  const [results, setResults] = useState<Results | null>(null)
  const send = useSave(() => act({ recordIds, dryRun: false }), {
    refresh: [['listPublicityRecords'], ['getPublicityRecord'], ['countPublicitySteps'], ['getPublicityWork']],
    said: null,
    done: (reply) => {
      setResults(reply)
      clear()
    },
  })
  const possible = preview.data?.done ?? 0
  return (
    <Modal
      title={results ? '办理结果' : `${title}（${told.length} 条）`}
      open
      width={760}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{results ? '关闭' : '取消'}</Button>
          {!results && (
            <Button type="primary" loading={send.isPending} disabled={possible === 0 || !ready} onClick={() => send.mutate()}>
              {`办理 ${possible} 条`}
            </Button>
          )}
        </>
      }
    >
      <Problem error={send.error ?? preview.error} />
      {!results && (
        <>
          <p>{what}。</p>
          {children}
          {preview.isPending && <Spin description="正在逐条核对" />}
          {preview.data && <Told results={preview.data} told={told} words={['可以办理', '不能办理']} />}
          {preview.data && <Possible results={preview.data} told={told} />}
        </>
      )}
      {results && <Told results={results} told={told} words={['已办理', '未办理']} />}
    </Modal>
  )
}

type Told = { results: Results; told: readonly PublicityRecord[]; words: readonly [done: string, failed: string] }

function Told({ results, told, words }: Told) {
  const numberOf = (recordId: string) => told.find(({ id }) => id === recordId)?.number ?? recordId
  return (
    <>
      <p role="status">
        {words[0]} {results.done} 条，{words[1]} {results.failed.length} 条。
      </p>
      {results.failed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="batch-list" tabIndex={0} aria-label={words[1]}>
          <PlainTable<Results['failed'][number]>
            label={`${words[1]}的记录`}
            rowKey={(row) => row.recordId}
            rows={results.failed}
            columns={[
              { title: '文号', render: (row) => numberOf(row.recordId) },
              { title: '原因', render: (row) => row.detail },
              { title: '依据', render: (row) => (row.basis.length > 0 ? <Citations of={row.basis} /> : '—') },
            ]}
          />
        </section>
      )}
    </>
  )
}

function Possible({ results, told }: Omit<Told, 'words'>) {
  const failed = new Set(results.failed.map(({ recordId }) => recordId))
  const rows = told.filter(({ id }) => !failed.has(id))
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="batch-list" tabIndex={0} aria-label="可以办理">
      <PlainTable<PublicityRecord>
        label="可以办理的记录"
        rowKey={({ id }) => id}
        rows={rows}
        columns={[
          { title: '文号', render: (row) => row.number ?? row.recordNo },
          { title: '单位', render: (row) => row.unitName },
          { title: '现在的状态', render: (row) => STATES[row.state] },
        ]}
      />
    </section>
  )
}
