import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { type CampaignRow, KINDS } from './words.ts'

/** 案卷评查: the campaigns of the own units and of those above them. */
export default function CampaignsPage() {
  const plans = useMay('assessment.manage')
  const [open, setOpen] = useState(false)
  return (
    <Page
      title="案卷评查"
      actions={
        <>
          {useMay('assessment.register') && <Link to={paths.criminalFiles()}>刑事案卷登记</Link>}
          {plans && (
            <Button type="primary" onClick={() => setOpen(true)}>
              制定评查方案
            </Button>
          )}
        </>
      }
    >
      <DataTable<CampaignRow>
        noun="案卷评查"
        rowKey={({ id }) => id}
        query={(asked) => q.listCampaigns(asked as never)}
        columns={[
          {
            key: 'title',
            title: '名称',
            render: ({ id, title }) => <Link to={paths.campaign({ campaignId: id })}>{title}</Link>,
          },
          { key: 'unitName', title: '组织单位', render: ({ unitName }) => unitName },
          { key: 'kinds', title: '案卷种类', render: ({ kinds }) => kinds.map((kind) => KINDS[kind]).join('、') },
          {
            key: 'period',
            title: '案卷结案日期',
            render: ({ closedFrom, closedTo }) => (
              <>
                <DayText day={closedFrom} /> 至 <DayText day={closedTo} />
              </>
            ),
          },
          { key: 'rounds', title: '轮次', right: true, render: ({ rounds, plannedRounds }) => `${rounds} / ${plannedRounds}` },
          { key: 'state', title: '状态', render: (row) => <CampaignState of={row} /> },
        ]}
        empty={<Empty title="还没有案卷评查">市局法制部门制定评查方案后会出现在这里。</Empty>}
      />
      <Drawer title="制定评查方案" open={open} onClose={() => setOpen(false)} size={560} destroyOnHidden>
        <CampaignForm />
      </Drawer>
    </Page>
  )
}

export function CampaignState({ of }: { of: Pick<CampaignRow, 'startedAt' | 'endedAt'> }) {
  if (of.endedAt) return <StateTag tone="green">已结束</StateTag>
  return of.startedAt ? <StateTag tone="blue">进行中</StateTag> : <StateTag tone="grey">待启动</StateTag>
}
