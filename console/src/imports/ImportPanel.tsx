import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { api, download } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'
import { Parity } from './ImportsPage.tsx'

type Result = Reply<'importPenalties'>

/** First a trial that takes nothing, then the same file for good; wrong rows come back in the file itself. */
export function ImportPanel() {
  const [file, setFile] = useState<File | null>(null)
  const [override, setOverride] = useState('')
  const send = useSave(
    ({ dryRun, chosen }: { dryRun: 'true' | 'false'; chosen: File }): Promise<Result> =>
      api.importPenalties({ dryRun, usccOverride: override.trim() || null, file: chosen }),
    { refresh: [['listImports'], ['listPublicityRecords']], said: null },
  )
  const tried = send.data?.run.dryRun === true && send.data.run.fileName === file?.name
  const change = (chosen: File | null) => {
    setFile(chosen)
    send.reset()
  }
  return (
    <Section title="导入双公示行政处罚表">
      <Problem error={send.error} />
      <div className="upload">
        <span>文件（CSV 或 XLSX）</span>
        <span className="file-pick">
          <input
            id="import-file"
            type="file"
            accept=".csv,.xlsx"
            className="unseen"
            onChange={(event) => change(event.target.files?.[0] ?? null)}
          />
          <label htmlFor="import-file">选择文件</label>
          <span role="status">{file?.name ?? '尚未选择'}</span>
        </span>
        <label htmlFor="import-override">接受校验位不符的统一社会信用代码的理由（选填）</label>
        <Input id="import-override" value={override} maxLength={200} onChange={(event) => setOverride(event.target.value)} />
      </div>
      <div className="batch">
        <Button
          type={tried ? 'default' : 'primary'}
          disabled={!file}
          loading={send.isPending}
          onClick={() => file && send.mutate({ dryRun: 'true', chosen: file })}
        >
          试运行
        </Button>
        <Button
          type={tried ? 'primary' : 'default'}
          disabled={!tried}
          loading={send.isPending}
          onClick={() => file && send.mutate({ dryRun: 'false', chosen: file })}
        >
          正式导入
        </Button>
        {!tried && <span className="soft">先试运行，核对结果后才能正式导入。</span>}
      </div>
      {send.isPending && <Progress percent={100} status="active" showInfo={false} aria-label="正在读取和核对" />}
      {send.data && <Outcome result={send.data} />}
    </Section>
  )
}

function Outcome({ result: { run, wrongRows } }: { result: Result }) {
  return (
    <div role="status">
      <p>
        {run.dryRun ? '试运行完成，没有写入数据' : '导入完成'}：读入 = 新增 + 更正 + 跳过 + 错误，即 <Parity run={run} />。
        {run.overridden > 0 && `其中 ${run.overridden} 行的统一社会信用代码校验位不符，已按所写理由接受。`}
      </p>
      {run.wrong > 0 && (
        <>
          <Button onClick={() => download('importErrors', { importId: run.id })}>
            下载错误行（原表标注，改好后只需上传这些行）
          </Button>
          <PlainTable<Result['wrongRows'][number]>
            label="错误行"
            rowKey={(row) => String(row.row)}
            rows={wrongRows}
            columns={[
              { title: '行号', render: (row) => row.row },
              {
                title: '原因',
                render: (row) =>
                  Object.entries(row.errors)
                    .map(([column, why]) => `${column}：${why}`)
                    .join('；'),
              },
            ]}
          />
        </>
      )}
    </div>
  )
}
