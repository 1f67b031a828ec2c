import { Button } from 'antd'
import { useState } from 'react'
import { download, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { UndoImport } from './UndoImport.tsx'

export type Run = Reply<'listImports'>['items'][number]

/** Historical decisions from the two-publicity table: tried, taken, corrected, taken back. */
export default function ImportsPage() {
  const [undoing, setUndoing] = useState<Run | null>(null)
  return (
    <Page title="数据导入" actions={<Button onClick={() => download('penaltyTemplate')}>下载模板</Button>}>
      <p className="soft">导入的历史决定一律标注“法制审核：无佐证”，不能当作已经审核的决定。</p>
      <ImportPanel />
      <DataTable<Run>
        noun="导入记录"
        rowKey={(run) => run.id}
        query={(asked) => q.listImports(asked as never)}
        columns={[
          { key: 'fileName', title: '文件', render: (run) => run.fileName },
          { key: 'importedAt', title: '时间', render: (run) => <InstantText at={run.importedAt} /> },
          { key: 'importedByName', title: '导入人', render: (run) => run.importedByName },
          { key: 'state', title: '状态', render: (run) => <RunState run={run} /> },
          { key: 'read', title: '读入 = 新增 + 更正 + 跳过 + 错误', render: (run) => <Parity run={run} /> },
          { key: 'act', title: '办理', render: (run) => <RunActs run={run} undo={setUndoing} /> },
        ]}
        empty={<Empty title="还没有导入过">请先下载模板，按说明填写后上传试运行。</Empty>}
      />
      {undoing && <UndoImport run={undoing} close={() => setUndoing(null)} />}
    </Page>
  )
}

/** The sum of what became of the rows; it must come out even. */
export function Parity({ run }: { run: Run }) {
  const of = [run.created, run.updated, run.skipped, run.wrong].map((count) => count.toLocaleString('zh-CN'))
  return (
    <span className="number">
      {run.read.toLocaleString('zh-CN')} = {of.join(' + ')}
    </span>
  )
}

function RunState({ run }: { run: Run }) {
  if (run.undoneAt) return <StateTag tone="grey">{`已撤销：${run.undoneReason ?? ''}`}</StateTag>
  return run.dryRun ? <StateTag tone="blue">试运行</StateTag> : <StateTag tone="green">已导入</StateTag>
}

function RunActs({ run, undo }: { run: Run; undo: (run: Run) => void }) {
  return (
    <span className="page-actions">
      {run.wrong > 0 && (
        <Button
          size="small"
          aria-label={`下载错误行：${run.fileName}`}
          onClick={() => download('importErrors', { importId: run.id })}
        >
          下载错误行
        </Button>
      )}
      {!run.dryRun && !run.undoneAt && (
        <Button size="small" aria-label={`撤销导入：${run.fileName}`} onClick={() => undo(run)}>
          撤销
        </Button>
      )}
    </span>
  )
}
