import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { PlanForm } from './PlanForm.tsx'
import { ResultsOwed } from './ResultsOwed.tsx'
import { type DrawRow, KINDS, STATES } from './words.ts'

/** 随机抽取: the draws of the own units and every frozen one, in which other units give parts. */
export default function DrawsPage() {
  const plans = useMay('draw.plan')
  const [open, setOpen] = useState(false)
  return (
    <Page
      title="随机抽取"
      actions={
        <>
          <Link to={paths.drawItems()}>随机抽查事项清单</Link>
          {plans && (
            <Button type="primary" onClick={() => setOpen(true)}>
              制定抽取计划
            </Button>
          )}
        </>
      }
    >
      <DataTable<DrawRow>
        noun="随机抽取"
        rowKey={({ id }) => id}
        query={(asked) => q.listDraws(asked as never)}
        columns={[
          { key: 'title', title: '名称', render: ({ id, title }) => <Link to={paths.draw({ drawId: id })}>{title}</Link> },
          { key: 'kind', title: '种类', render: ({ kind }) => KINDS[kind] },
          { key: 'unitName', title: '组织单位', render: ({ unitName }) => unitName },
          {
            key: 'state',
            title: '状态',
            render: ({ state }) => <StateTag tone={STATES[state].tone}>{STATES[state].title}</StateTag>,
          },
          { key: 'frozenAt', title: '名单冻结', render: ({ frozenAt }) => <InstantText at={frozenAt} /> },
          { key: 'publishedAt', title: '公布', render: ({ publishedAt }) => <InstantText at={publishedAt} /> },
          { key: 'unrecorded', title: '检查结果', render: (row) => <ResultsOwed of={row} /> },
        ]}
        empty={<Empty title="还没有抽取计划" />}
      />
      <Drawer title="制定抽取计划" open={open} onClose={() => setOpen(false)} size={640} destroyOnHidden>
        <PlanForm />
      </Drawer>
    </Page>
  )
}
