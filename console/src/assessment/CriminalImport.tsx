import { Button, Modal, Progress } from 'antd'
import { useState } from 'react'
import { api, download } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'

type Result = Reply<'importCriminalFiles'>
type Wrong = Result['wrongRows'][number]
const told = (count: number) => count.toLocaleString('zh-CN')

/** A table of criminal files: a trial that takes nothing, then the same file for good; wrong rows come back as a table to correct. */
export function CriminalImport() {
  const [file, setFile] = useState<File | null>(null)
  const [asking, setAsking] = useState(false)
  const send = useSave(
    ({ dryRun, chosen }: { dryRun: 'true' | 'false'; chosen: File }): Promise<Result> =>
      api.importCriminalFiles({ dryRun, file: chosen }),
    { refresh: [['listCriminalFiles']], said: null },
  )
  const result = send.data
  const take = (dryRun: 'true' | 'false') => file && send.mutate({ dryRun, chosen: file })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    send.reset()
  }
  return (
    <Section title="批量登记">
      <Problem error={send.error} />
      <div className="batch">
        <Button onClick={() => download('criminalTemplate')}>下载模板</Button>
        <span className="file-pick">
          <input
            id="criminal-file"
            type="file"
            accept=".csv,.xlsx"
            className="unseen"
            onChange={(event) => {
              choose(event.target.files?.[0] ?? null)
              event.target.value = '' // the same file may be chosen again after it was corrected
            }}
          />
          <label htmlFor="criminal-file">选择文件（CSV 或 XLSX）</label>
          <span role="status">{file?.name ?? '尚未选择'}</span>
        </span>
        <Button type={result ? 'default' : 'primary'} disabled={!file} loading={send.isPending} onClick={() => take('true')}>
          试运行
        </Button>
        <ActButton type={result ? 'primary' : 'default'} refused={refusedOf(result)} onClick={() => setAsking(true)}>
          正式登记
        </ActButton>
      </div>
      {send.isPending && <Progress percent={100} status="active" showInfo={false} aria-label="正在读取和核对" />}
      {result && <Outcome of={result} />}
      {result && (
        <Modal
          title="正式登记刑事案卷？"
          open={asking}
          okText="确认登记"
          cancelText="取消"
          onCancel={() => setAsking(false)}
          onOk={() => {
            setAsking(false)
            take('false')
          }}
        >
          <p>
            将登记 {told(result.created)} 份案卷，登记后不能撤销。
            {result.skipped > 0 && `已按相同内容登记的 ${told(result.skipped)} 行跳过。`}
            {result.wrong > 0 && `错误的 ${told(result.wrong)} 行不登记，可以下载错误行，改好后只上传这些行。`}
          </p>
        </Modal>
      )}
    </Section>
  )
}

function refusedOf(result: Result | undefined) {
  if (!result) return { detail: '请先试运行，核对结果。' }
  if (!result.dryRun) return { detail: '这份文件已经登记。' }
  return result.created === 0 ? { detail: '文件中没有可以登记的新案卷。' } : null
}

function Outcome({ of: { importId, dryRun, read, created, skipped, wrong, wrongRows } }: { of: Result }) {
  return (
    <div role="status">
      <p>
        {dryRun ? '试运行完成，没有写入数据' : '登记完成'}：读入 {told(read)} 行 = {dryRun ? '可登记' : '已登记'} {told(created)}
        {' + '}跳过 {told(skipped)} + 错误 {told(wrong)}。
      </p>
      {wrong > 0 && (
        <>
          <Button onClick={() => download('criminalErrors', { importId })}>
            下载错误行（逐行标注原因，改好后只需上传这些行）
          </Button>
          <PlainTable<Wrong>
            label="错误行"
            rowKey={({ row }) => String(row)}
            rows={wrongRows}
            columns={[
              { title: '行号', right: true, render: ({ row }) => row },
              { title: '案卷编号', render: ({ cells }) => cells.案卷编号 || '—' },
              {
                title: '原因',
                render: ({ errors }) =>
                  Object.entries(errors)
                    .map(([column, why]) => `${column}：${why}`)
                    .join('；'),
              },
            ]}
          />
          {wrong > wrongRows.length && (
            <p className="soft">
              只显示前 {wrongRows.length} 行，全部 {told(wrong)} 行在下载的文件中。
            </p>
          )}
        </>
      )}
    </div>
  )
}
