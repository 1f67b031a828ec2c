import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Radio, Spin } from 'antd'
import { useState } from 'react'
import { download, q } from '../api/client.ts'
import { useMay } from '../session/session.ts'
import { DayInput } from '../ui/DayField.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'

type Days = { from?: string | undefined; to?: string | undefined }

type Kind = 'penalties' | 'licences'
const DOWNLOADS = { penalties: 'exportPenalties', licences: 'exportLicences' } as const

/** The national two-publicity tables for the credit platform: looked through first, downloaded only when every row passes. */
export function ExportButton() {
  const [open, setOpen] = useState(false)
  if (!useMay('publicity.export')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>导出双公示数据</Button>
      <Modal title="导出双公示数据" open={open} onCancel={() => setOpen(false)} footer={null} width={860} destroyOnHidden>
        <ExportForm />
      </Modal>
    </>
  )
}

function ExportForm() {
  const [days, setDays] = useState<Days>({})
  const [kind, setKind] = useState<Kind>('penalties')
  const asked = kind === 'licences' ? q.checkLicenceExport(days as never) : q.checkPenaltyExport(days as never)
  const check = useQuery({ ...(asked as ReturnType<typeof q.checkPenaltyExport>), gcTime: 0 })
  const take = useSave((format: 'csv' | 'xlsx') => download(DOWNLOADS[kind], { ...days, format } as never), {
    said: '导出已完成',
  })
  const faults = check.data?.faults ?? []
  const ready = check.data !== undefined && check.data.faultsTotal === 0 && check.data.rows > 0 && !check.isFetching
  const day = (name: keyof Days, label: string) => (
    <DayInput label={label} value={days[name] as never} onChange={(value) => setDays({ ...days, [name]: value ?? undefined })} />
  )
  return (
    <>
      <Radio.Group
        aria-label="数据表"
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
        options={[
          { value: 'penalties', label: '行政处罚' },
          { value: 'licences', label: '行政许可' },
        ]}
      />
      <p>
        决定日期 {day('from', '决定日期自')} 至 {day('to', '决定日期至')}（不填为全部）
      </p>
      <Problem error={check.error ?? take.error} />
      {check.isFetching && <Spin description="正在逐行核对" />}
      {check.data && !check.isFetching && (
        <p role="status">
          共 {check.data.rows} 行，
          {check.data.faultsTotal === 0 ? '全部符合数据标准' : `${check.data.faultsTotal} 行不符合数据标准，更正后才能导出`}
          ；另有 {check.data.leftOut} 条公示中的决定依法不报送。
        </p>
      )}
      {faults.length > 0 && (
        <PlainTable
          label="不符合数据标准的行"
          rowKey={(fault) => fault.recordId}
          rows={faults}
          columns={[
            { title: '行', right: true, render: (fault) => fault.row },
            { title: '决定书文号', render: (fault) => fault.number ?? '无文号' },
            {
              title: '问题',
              render: (fault) =>
                Object.entries(fault.errors)
                  .map(([title, why]) => `${title}：${why}`)
                  .join('；'),
            },
          ]}
        />
      )}
      <p className="page-actions">
        <Button type="primary" disabled={!ready} loading={take.isPending} onClick={() => take.mutate('xlsx')}>
          导出 XLSX
        </Button>
        <Button disabled={!ready} loading={take.isPending} onClick={() => take.mutate('csv')}>
          导出 CSV
        </Button>
      </p>
    </>
  )
}
