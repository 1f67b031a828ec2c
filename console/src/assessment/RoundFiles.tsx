import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { procedureOf } from './RoundPage.tsx'
import { GRADES, KINDS, points, type RoundFile } from './words.ts'

/** Files of a round in the order of the draw; of one unit when a mean was opened. */
export function RoundFiles({ roundId }: { roundId: string }) {
  return (
    <DataTable<RoundFile>
      noun="案卷"
      rowKey={({ id }) => id}
      query={(asked) => q.listRoundFiles({ roundId, ...asked } as never)}
      filters={[
        {
          name: 'organId',
          label: '办案机关',
          kind: 'custom',
          control: (value, change) => <OrganPicker value={value} onChange={change} />,
        },
      ]}
      columns={[
        {
          key: 'number',
          title: '案卷编号',
          render: ({ id, number }) => <Link to={paths.reviewedFile({ fileId: id })}>{number}</Link>,
        },
        { key: 'organName', title: '办案机关', render: ({ organName }) => organName },
        { key: 'unitName', title: '办案单位', extra: true, render: ({ unitName }) => unitName },
        { key: 'kind', title: '种类', render: ({ kind }) => KINDS[kind] },
        { key: 'procedure', title: '程序', render: ({ procedure }) => procedureOf(procedure) },
        { key: 'marks', title: '评分', right: true, render: ({ marks }) => `${marks} 次` },
        {
          key: 'hundredths',
          title: '得分',
          right: true,
          render: ({ hundredths, firstHundredths }) => (
            <>
              {points(hundredths)}
              {firstHundredths !== hundredths && <div className="soft">申诉前 {points(firstHundredths)}</div>}
            </>
          ),
        },
        {
          key: 'grade',
          title: '等次',
          render: ({ grade, veto }) =>
            grade ? <StateTag tone={GRADES[grade].tone}>{`${GRADES[grade].title}${veto ? '（一票否决）' : ''}`}</StateTag> : '—',
        },
        { key: 'problems', title: '问题', right: true, render: ({ problems }) => problems },
        { key: 'appealed', title: '申诉', render: ({ appealed }) => (appealed ? '已申诉' : '—') },
      ]}
      empty={<Empty title="没有案卷">反馈结果以前，只有组织评查的单位可以看到全部案卷。</Empty>}
    />
  )
}

/** Bureaus only: a mean is that of a bureau. */
function OrganPicker({ value, onChange }: { value: string | undefined; onChange: (organId: string | undefined) => void }) {
  const { data } = useQuery({ ...q.listUnits(), staleTime: 300_000 })
  const organs = (data?.items ?? []).filter(({ id, organId }) => id === organId)
  return (
    <Select
      aria-label="办案机关"
      options={organs.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      allowClear
      placeholder="全部"
      popupMatchSelectWidth={false}
    />
  )
}
