import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { pageOf } from '../kit/search.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { Citations } from '../ui/Citation.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { FilingBatch } from './FilingBatch.tsx'
import { FilingDrawer } from './FilingDrawer.tsx'
import { filingColumns } from './filing-columns.tsx'
import type { Filing } from './words.ts'

/** On-the-spot decisions that nobody has looked at since their filing: one by one, or several found in order at once. */
export default function PostFilingPage() {
  const gives = useMay('review.give')
  const [chosen, setChosen] = useState<readonly Filing[]>([])
  const [opened, setOpened] = useState<Filing | null>(null)
  const [search] = useListSearch()
  const { page, size } = pageOf(search)
  const { unitId, month } = search
  const asked = { ...(unitId ? { unitId } : {}), ...(month ? { month } : {}), page, pageSize: size }
  const { data } = useQuery({ ...q.listPostFiling(asked), enabled: gives }) // the same rows as the list below
  const open = (data?.items ?? []).filter(({ refused }) => refused === null)
  const toggle = (row: Filing) =>
    setChosen((before) =>
      before.some((one) => one.decisionId === row.decisionId)
        ? before.filter((one) => one.decisionId !== row.decisionId)
        : [...before, row],
    )
  return (
    <Page title="当场处罚备案后审核" trail={[{ title: '法制审核', to: paths.reviewQueue() }]}>
      <p className="soft">
        当场处罚由民警依法当场作出，二十四小时内报所属公安机关备案，由法制部门事后审核。依据：
        <Citations of={['PSA-2025:120', 'PROC:39']} />
      </p>
      {gives && <FilingBatch chosen={chosen} clear={() => setChosen([])} all={() => setChosen(addTo(chosen, open))} />}
      <DataTable<Filing>
        noun="当场处罚决定"
        rowKey={(row) => row.decisionId}
        query={(asked) => q.listPostFiling(asked as never)}
        filters={[
          {
            name: 'unitId',
            label: '办案单位（含下级）',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="办案单位" value={value} onChange={change} placeholder="全部" />,
          },
          { name: 'month', label: '决定月份（如 2022-03）', kind: 'text' },
        ]}
        columns={filingColumns({ chosen, toggle, open: setOpened, gives })}
        empty={<Empty title="没有待审核的当场处罚决定">民警登记当场处罚后会出现在这里；若设置了筛选，请先清除筛选。</Empty>}
      />
      {opened && <FilingDrawer filing={opened} close={() => setOpened(null)} />}
    </Page>
  )
}

const addTo = (chosen: readonly Filing[], rows: readonly Filing[]) => [
  ...chosen,
  ...rows.filter((row) => !chosen.some((one) => one.decisionId === row.decisionId)),
]
