import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { DayInput } from '../ui/DayField.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { PeopleCounted } from './PeopleCounted.tsx'
import { LEVELS, type Staffing } from './words.ts'

/** Does every bureau have the reviewers it needs on a day? The day stands in the address. */
export default function StaffingPage() {
  const [search, change] = useListSearch()
  const on = search.on
  const { data, error } = useQuery({ ...q.checkStaffing(on ? { on } : {}), placeholderData: keepPreviousData })
  return (
    <Page title="法制审核人员配备">
      <p className="soft">
        法制审核人员原则上不少于本单位执法人员总数的 {data?.percent ?? 5}
        %（国办发〔2018〕118号），按单位、按层级计算，不足一人的按一人计。
        只计入当日具备执法资格和有效证件的执法人员，以及当日可以从事审核的人员。
      </p>
      <div className="filters">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside */}
        <label>
          <span>核验日期</span>
          <DayInput label="核验日期" value={on ?? data?.on ?? null} onChange={(day) => change({ on: day ?? undefined })} />
        </label>
      </div>
      <Problem error={error} />
      {data && <Numbers staffing={data} />}
    </Page>
  )
}

const met = (is: boolean) => <StateTag tone={is ? 'green' : 'red'}>{is ? '达标' : '不足'}</StateTag>

function Numbers({ staffing }: { staffing: Staffing }) {
  return (
    <>
      <Section title="按层级">
        <PlainTable<Staffing['levels'][number]>
          label="按层级"
          rowKey={(row) => row.level}
          rows={staffing.levels}
          columns={[
            { title: '层级', render: (row) => LEVELS[row.level] },
            { title: '公安机关', right: true, render: (row) => `${row.organs} 个，达标 ${row.organsMet} 个` },
            { title: '执法人员', right: true, render: (row) => row.officers },
            { title: '应配审核人员', right: true, render: (row) => row.required },
            { title: '实有审核人员', right: true, render: (row) => row.reviewers },
            { title: '结论', render: (row) => met(row.met) },
          ]}
        />
      </Section>
      <Section title="按单位">
        <p className="soft">
          核验日期：
          <DayText day={staffing.on} />
        </p>
        <PlainTable<Staffing['organs'][number]>
          label="按单位"
          rowKey={(row) => row.organId}
          rows={staffing.organs}
          empty="您的权限范围内没有公安机关：配备情况以市局、分局和县（市）局为单位核验。"
          columns={[
            { title: '单位', render: (row) => row.name },
            {
              title: '执法人员',
              right: true,
              render: (row) => <PeopleCounted title={`${row.name}执法人员`} ids={row.officerIds} />,
            },
            { title: '应配审核人员', right: true, render: (row) => row.required },
            {
              title: '实有审核人员',
              right: true,
              render: (row) => <PeopleCounted title={`${row.name}法制审核人员`} ids={row.reviewerIds} />,
            },
            {
              title: '在岗但不符合资格',
              right: true,
              render: (row) => <PeopleCounted title={`${row.name}在岗但不符合资格的人员`} ids={row.unqualifiedReviewerIds} />,
            },
            { title: '结论', render: (row) => met(row.met) },
          ]}
        />
      </Section>
    </>
  )
}
