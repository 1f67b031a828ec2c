import { Button } from 'antd'
import { useState } from 'react'
import { api, download } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'

type Told = Reply<'importMarkForm'>
type Wrong = Told['wrongRows'][number]

/** The marking form as a table: out, filled in without the network, and back. All rows are taken or none. */
export function OfflineForm({ roundId }: { roundId: string }) {
  const [file, setFile] = useState<File | null>(null)
  const send = useSave((chosen: File): Promise<Told> => api.importMarkForm({ roundId, file: chosen }), {
    refresh: [['listMyAssignments'], ['getAssignment']],
    said: null,
  })
  const id = `offline-${roundId}`
  const choose = (chosen: File | null) => {
    setFile(chosen)
    send.reset()
  }
  return (
    <details className="note">
      <summary>离线评查表（没有网络时使用）</summary>
      <p className="soft">下载后在表中逐行填写问题，再上传为草稿；有一行错误时全部不写入。上传不等于提交。</p>
      <Problem error={send.error} />
      <div className="batch">
        <Button onClick={() => download('exportMarkForm', { roundId })}>下载离线评查表</Button>
        <span className="file-pick">
          <input
            id={id}
            type="file"
            accept=".xlsx,.csv"
            className="unseen"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
          <label htmlFor={id}>选择填好的表</label>
          <span role="status">{file?.name ?? '尚未选择'}</span>
        </span>
        <Button type="primary" disabled={!file} loading={send.isPending} onClick={() => file && send.mutate(file)}>
          上传
        </Button>
      </div>
      {send.data && <Outcome of={send.data} />}
    </details>
  )
}

function Outcome({ of: { read, taken, wrong, wrongRows } }: { of: Told }) {
  return (
    <div role="status">
      <p>
        {wrong === 0 ? `读入 ${read} 行，已写入 ${taken} 份案卷的草稿。` : `读入 ${read} 行，其中 ${wrong} 行错误，没有写入。`}
      </p>
      {wrong > 0 && (
        <PlainTable<Wrong>
          label="错误行"
          rowKey={({ row }) => String(row)}
          rows={wrongRows}
          columns={[
            { title: '行号', right: true, render: ({ row }) => row },
            { title: '案卷编号', render: ({ cells }) => cells.案卷编号 ?? '—' },
            {
              title: '原因',
              render: ({ errors }) =>
                Object.entries(errors)
                  .map(([column, why]) => `${column}：${why}`)
                  .join('；'),
            },
          ]}
        />
      )}
    </div>
  )
}
