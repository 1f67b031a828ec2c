import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Progress } from 'antd'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import './assessment.css'
import { AssignSection } from './AssignSection.tsx'
import { MarkersSection } from './MarkersSection.tsx'
import { RoundActs } from './RoundActs.tsx'
import { RoundFiles } from './RoundFiles.tsx'
import { PROCEDURES, ROUND_STATES, type RoundDetail, SAMPLE_BY } from './words.ts'

/** One round from its draw to its end: where it stands, who marks, its files with their scores. */
export default function RoundPage() {
  const roundId = useParam('roundId')
  const { data: detail } = useSuspenseQuery(q.getRound({ roundId }))
  const { round, campaignTitle } = detail
  const manages = useMay('assessment.manage')
  return (
    <Page
      title={round.title}
      trail={[
        { title: '案卷评查', to: paths.campaigns() },
        { title: campaignTitle, to: paths.campaign({ campaignId: round.campaignId }) },
      ]}
      actions={manages && <RoundActs detail={detail} />}
    >
      <RoundHead detail={detail} />
      {manages && round.state === 'sampled' && detail.acts.assign === null && <AssignSection detail={detail} />}
      {manages && detail.markers.length > 0 && !['drawing', 'sampled'].includes(round.state) && (
        <MarkersSection detail={detail} />
      )}
      <Section title="案卷">{round.state === 'drawing' ? <Waiting detail={detail} /> : <RoundFiles roundId={roundId} />}</Section>
      <FormerDraws detail={detail} />
    </Page>
  )
}

/** What the round waits for: its draw, or another one instead of a withdrawn one. */
function Waiting({ detail: { round, acts } }: { detail: RoundDetail }) {
  if (acts.sample?.code === 'draw-withdrawn')
    return (
      <p role="status">
        本轮的<Link to={paths.draw({ drawId: round.drawId })}>随机抽取</Link>已经撤回，没有抽取结果。请重新安排抽取。
      </p>
    )
  return (
    <p className="soft">
      尚未抽取。请到
      <Link to={paths.draw({ drawId: round.drawId })}>本轮的随机抽取</Link>
      冻结名单，由各单位承诺并公开随机数，计算并公布结果后回到本页取得抽中的案卷。
    </p>
  )
}

type FormerDraw = RoundDetail['formerDraws'][number]
/** Draws of the round that were withdrawn; they stay. */
function FormerDraws({ detail: { formerDraws } }: { detail: RoundDetail }) {
  if (formerDraws.length === 0) return null
  return (
    <Section title="历次抽取">
      <PlainTable<FormerDraw>
        label="历次抽取"
        rowKey={({ drawId }) => drawId}
        rows={formerDraws}
        columns={[
          { title: '安排', render: ({ plannedAt }) => <InstantText at={plannedAt} /> },
          { title: '抽样', render: ({ sample }) => sampleText(sample) },
          { title: '撤回后重新安排', render: ({ replacedAt }) => <InstantText at={replacedAt} /> },
          { title: '抽取', render: ({ drawId }) => <Link to={paths.draw({ drawId })}>名单承诺和撤回理由</Link> },
        ]}
      />
    </Section>
  )
}

function sampleText({ by, take, size }: FormerDraw['sample']): string {
  const share = take === 'share' ? `${size / 100}%` : `${size} 份`
  return `${by.length > 0 ? `按${by.map((one) => SAMPLE_BY[one]).join('、')}分层，` : ''}每层 ${share}`
}

function RoundHead({ detail: { round, progress } }: { detail: RoundDetail }) {
  return (
    <Section title="进度">
      <Facts
        of={[
          [
            '状态',
            <StateTag key="state" tone={ROUND_STATES[round.state].tone}>
              {ROUND_STATES[round.state].title}
            </StateTag>,
          ],
          ['轮次', `第 ${round.sequence} 轮`],
          ['抽样', sampleText(round.sample)],
          [
            '随机抽取',
            <Link key="draw" to={paths.draw({ drawId: round.drawId })}>
              承诺、公开和抽取结果
            </Link>,
          ],
          ['案卷', round.sampledAt === null ? null : `${progress.files} 份`],
          ['评查员', progress.markers === 0 ? null : `${progress.markers} 人`],
          round.assignedAt !== null && [
            '评查表',
            <Marks key="marks" done={progress.marks} all={progress.assignments} thirds={progress.thirds} />,
          ],
          round.fedBackAt !== null && ['反馈', <InstantText key="fed" at={round.fedBackAt} />],
          round.fedBackAt !== null && ['问题', `${progress.problems} 个`],
          round.appealBy !== null && ['申诉截止', <DayText key="by" day={round.appealBy} />],
          round.fedBackAt !== null && ['申诉', `${progress.appeals} 件，未处理 ${progress.openAppeals} 件`],
          round.closedAt !== null && ['结束', <InstantText key="closed" at={round.closedAt} />],
          round.assignedAt !== null &&
            !round.pairsApart && ['互检回避', '没有能使各单位互相回避的分配，组织者同意只回避本单位案卷'],
        ]}
      />
    </Section>
  )
}

function Marks({ done, all, thirds }: { done: number; all: number; thirds: number }) {
  return (
    <>
      已提交 {done} / {all}
      {thirds > 0 && `，等待第三评查员 ${thirds} 份`}
      <Progress
        percent={all === 0 ? 0 : Math.floor((100 * done) / all)}
        showInfo={false}
        size="small"
        aria-label="评查表提交进度"
      />
    </>
  )
}

export const procedureOf = (procedure: string | null) => (procedure === null ? '—' : (PROCEDURES[procedure] ?? procedure))
