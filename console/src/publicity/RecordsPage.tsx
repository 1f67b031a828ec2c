import { useState } from 'react'
import { api, q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { Citations } from '../ui/Citation.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { BatchButton } from './BatchButton.tsx'
import { CollectButton } from './CollectButton.tsx'
import { ExportButton } from './ExportButton.tsx'
import { ReturnButton } from './ReturnButton.tsx'
import { recordColumns } from './record-columns.tsx'
import { StepCounts } from './StepCounts.tsx'
import { KINDS, type PublicityRecord, REASONS, STATES, STEPS } from './words.ts'

/** The publicity desk: every decision has a record, public, pending or withheld with its reason. */
export default function RecordsPage() {
  const [chosen, setChosen] = useState<readonly PublicityRecord[]>([])
  const toggle = (row: PublicityRecord) =>
    setChosen((before) => (before.some(({ id }) => id === row.id) ? before.filter(({ id }) => id !== row.id) : [...before, row]))
  return (
    <Page
      title="执法公示"
      actions={
        <>
          <ExportButton />
          <CollectButton />
        </>
      }
    >
      <p className="soft">
        具有一定社会影响的行政处罚决定应当依法公开；治安管理违法记录应予封存的不得公开。依据：
        <Citations of={['APL:48', 'PSA-2025:136']} />
      </p>
      <StepCounts />
      <Batches chosen={chosen} clear={() => setChosen([])} />
      <DataTable<PublicityRecord>
        noun="公示记录"
        rowKey={(row) => row.id}
        query={(asked) => q.listPublicityRecords(asked as never)}
        filters={[
          { name: 'step', label: '下一步', kind: 'choice', options: STEPS },
          { name: 'kind', label: '种类', kind: 'choice', options: KINDS },
          { name: 'state', label: '状态', kind: 'choice', options: STATES },
          {
            name: 'unitId',
            label: '办案单位（含下级）',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="办案单位" value={value} onChange={change} placeholder="全部" />,
          },
          { name: 'reasonCode', label: '不公开原因', kind: 'choice', options: REASONS },
          { name: 'dueBy', label: '期限不晚于', kind: 'day' },
          { name: 'number', label: '决定书文号', kind: 'text' },
        ]}
        columns={recordColumns({ chosen, toggle })}
        empty={
          <Empty title="没有符合条件的公示记录">请放宽或清除筛选；新作出的决定由公示统计人员点“采集新决定”后出现在这里。</Empty>
        }
      />
    </Page>
  )
}

function Batches({ chosen, clear }: { chosen: readonly PublicityRecord[]; clear: () => void }) {
  const [prepares, reviews, releases] = [useMay('publicity.prepare'), useMay('publicity.review'), useMay('publicity.release')]
  if (!prepares && !reviews && !releases) return null
  const common = { chosen, clear }
  return (
    <div className="batch">
      <span role="status">已选 {chosen.length} 条</span>
      {prepares && (
        <BatchButton
          {...common}
          title="批量确认并传递"
          what="确认系统拟定的遮盖和公示内容，交另一人复核"
          act={api.transmitRecords}
        />
      )}
      {reviews && (
        <>
          <BatchButton {...common} title="批量复核通过" what="确认公示内容已逐条阅读、遮盖完整" act={api.confirmReadings} />
          <ReturnButton {...common} />
        </>
      )}
      {releases && (
        <BatchButton {...common} title="批量发布" what="向社会公开；发布前系统再次核对能否公开" act={api.publishRecords} />
      )}
    </div>
  )
}
