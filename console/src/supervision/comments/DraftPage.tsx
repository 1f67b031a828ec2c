import { useQuery } from '@tanstack/react-query'
import { Select, Spin } from 'antd'
import '../supervision.css'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { Figures } from './Figures.tsx'
import { IssueForm } from './IssueForm.tsx'
import { Records } from './Records.tsx'
import { monthsOver, monthText } from './words.ts'

/** 起草月点评: choose the unit and the month, read the figures as they stand now, say what is to be said, issue. */
export default function DraftPage() {
  const [{ unitId, month = monthsOver(new Date().toISOString(), 1)[0] as string }, change] = useListSearch()
  return (
    <Page title="起草月点评" trail={[{ title: '案件质量月点评', to: paths.comments() }]}>
      <div className="filters">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside */}
        <label>
          <span>点评单位（含下级）</span>
          <UnitPicker label="点评单位" value={unitId} onChange={(chosen) => change({ unitId: chosen, figure: undefined })} />
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside */}
        <label>
          <span>月份</span>
          <Select
            aria-label="月份"
            value={month}
            options={monthsOver(new Date().toISOString()).map((value) => ({ value, label: monthText(value) }))}
            onChange={(chosen) => change({ month: chosen, figure: undefined })}
            popupMatchSelectWidth={false}
          />
        </label>
      </div>
      {unitId ? <Draft unitId={unitId} month={month} /> : <p className="soft">请先选择点评单位；选市公安局即为全市点评。</p>}
    </Page>
  )
}

function Draft({ unitId, month }: { unitId: string; month: string }) {
  const { data: draft, error } = useQuery(q.draftComment({ unitId, month }))
  if (error) return <Problem error={error} />
  if (!draft) return <Spin description="正在统计" />
  return (
    <>
      <Figures content={draft.content} />
      <Records content={draft.content} query={(asked) => q.listDraftRecords({ ...asked, unitId, month })} />
      <IssueForm key={`${unitId}|${month}`} unitId={unitId} month={month} draft={draft} />
    </>
  )
}
