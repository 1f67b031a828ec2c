import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { NewPersonDrawer } from './NewPersonDrawer.tsx'
import { PERSON_KINDS, type Person } from './words.ts'

/** The register of people. */
export default function PeoplePage() {
  const manages = useMay('organisation.manage')
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title="人员"
      actions={
        manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记人员
          </Button>
        )
      }
    >
      <DataTable<Person>
        noun="人员"
        rowKey={(person) => person.id}
        query={(asked) => q.listPeople(asked as never)}
        filters={[
          { name: 'text', label: '姓名或警号', kind: 'text' },
          {
            name: 'unitId',
            label: '机构（含下级）',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="机构" value={value} onChange={change} placeholder="全部" />,
          },
          { name: 'kind', label: '类别', kind: 'choice', options: PERSON_KINDS },
          { name: 'left', label: '已离职的', kind: 'choice', options: { true: '一并列出' } },
        ]}
        columns={[
          { key: 'name', title: '姓名', render: (row) => <Link to={paths.person({ personId: row.id })}>{row.name}</Link> },
          { key: 'policeNumber', title: '警号', render: (row) => <span className="number">{row.policeNumber ?? '—'}</span> },
          { key: 'kind', title: '类别', render: (row) => PERSON_KINDS[row.kind] },
          { key: 'unitName', title: '机构', render: (row) => row.unitName },
          { key: 'post', title: '职务', render: (row) => row.post ?? '—' },
          { key: 'activeFrom', title: '到岗日期', render: (row) => <DayText day={row.activeFrom} /> },
          { key: 'leftOn', title: '离职日期', render: (row) => <DayText day={row.leftOn} /> },
        ]}
        empty={<Empty title="没有符合条件的人员">请放宽或清除筛选；新到岗的人员由系统管理员登记。</Empty>}
      />
      {adding && <NewPersonDrawer close={() => setAdding(false)} />}
    </Page>
  )
}
