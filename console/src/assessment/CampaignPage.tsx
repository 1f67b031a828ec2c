import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import './assessment.css'
import { CampaignActs } from './CampaignActs.tsx'
import { CampaignState } from './CampaignsPage.tsx'
import { MeansSection } from './MeansSection.tsx'
import { StandardRead } from './StandardRead.tsx'
import { KINDS, ROUND_STATES, type Round } from './words.ts'

/** One campaign: its rounds, the means of the units before and after, and the standard it is marked by. */
export default function CampaignPage() {
  const campaignId = useParam('campaignId')
  const { data } = useSuspenseQuery(q.getCampaign({ campaignId }))
  const { campaign, rounds } = data
  return (
    <Page title={campaign.title} trail={[{ title: '案卷评查', to: paths.campaigns() }]} actions={<CampaignActs detail={data} />}>
      <Section title="方案">
        <Facts
          of={[
            ['状态', <CampaignState key="state" of={campaign} />],
            ['组织单位', campaign.unitName],
            ['案卷种类', campaign.kinds.map((kind) => KINDS[kind]).join('、')],
            [
              '案卷结案日期',
              <span key="period">
                <DayText day={campaign.closedFrom} /> 至 <DayText day={campaign.closedTo} />
              </span>,
            ],
            ['轮次', `计划 ${campaign.plannedRounds} 轮，已安排 ${rounds.length} 轮`],
            ['启动', <InstantText key="started" at={campaign.startedAt} />],
            campaign.endedAt !== null && ['结束', <InstantText key="ended" at={campaign.endedAt} />],
          ]}
        />
      </Section>
      <MeansSection campaignId={campaignId} />
      <Section title="轮次">
        <PlainTable<Round>
          label="轮次"
          rowKey={({ id }) => id}
          rows={rounds}
          empty="还没有安排轮次。启动评查后可以安排第一轮。"
          columns={[
            { title: '轮次', render: ({ sequence }) => `第 ${sequence} 轮` },
            { title: '名称', render: ({ id, title }) => <Link to={paths.reviewRound({ roundId: id })}>{title}</Link> },
            {
              title: '状态',
              render: ({ state }) => <StateTag tone={ROUND_STATES[state].tone}>{ROUND_STATES[state].title}</StateTag>,
            },
            { title: '随机抽取', render: ({ drawId }) => <Link to={paths.draw({ drawId })}>承诺、公开和结果</Link> },
            { title: '反馈', render: ({ fedBackAt }) => <InstantText at={fedBackAt} /> },
            { title: '结束', render: ({ closedAt }) => <InstantText at={closedAt} /> },
          ]}
        />
      </Section>
      <StandardRead standard={campaign.standard} kinds={campaign.kinds} />
    </Page>
  )
}
