import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useParam } from '../../ui/useParam.ts'
import { WhyThisDate } from '../../ui/WhyThisDate.tsx'
import { Shown } from '../record/Compared.tsx'
import { STATES as RECORD_STATES } from '../words.ts'
import { ObjectionActs } from './ObjectionActs.tsx'
import { CAPACITIES, KINDS, type ObjectionDetail, OUTCOMES, STATE_TONE, STATES } from './words.ts'

/** One objection: what the objector says, what the public reads beside the words of the case, and what may be done. */
export default function ObjectionPage() {
  const objectionId = useParam('objectionId')
  const { data: detail } = useSuspenseQuery(q.getObjection({ objectionId }))
  const { objection, shown, source } = detail
  return (
    <Page
      title={`公示异议：${objection.number ?? objection.recordNo}`}
      trail={[
        { title: '执法公示', to: paths.publicity() },
        { title: '公示异议', to: paths.objections() },
      ]}
    >
      <Section title="办理情况">
        <Standing detail={detail} />
      </Section>
      <Section title="异议人的陈述">
        <p className="soft">个人信息，只供办理本件异议使用；打开本页已记入审计。</p>
        <Objector detail={detail} />
      </Section>
      <ObjectionActs detail={detail} />
      {shown && source && <Shown title="公示内容与案卷" proposed={shown} source={source} />}
    </Page>
  )
}

/** What the page says to everybody about this objection. @law PIPL:46 */
function markOf({ objection: { state, outcome }, shown }: ObjectionDetail): string {
  if (!shown) return '该信息已不在公示，没有标注'
  if (state === 'submitted') return '尚无；受理后注明“异议处理中”'
  if (state === 'handling') return '“异议处理中”'
  return outcome === null || outcome === 'not-accepted' ? '无（不予受理的不标注）' : `“经核查：${OUTCOMES[outcome]}”`
}

function Standing({ detail }: { detail: ObjectionDetail }) {
  const { objection, term, names } = detail
  const who = (id: string | null) => id && <span className="soft"> {names[id] ?? id}</span>
  const counted = { ...term, dueOn: objection.dueOn, dueAt: null, paused: [] }
  return (
    <Facts
      of={[
        [
          '状态',
          <StateTag key="s" tone={STATE_TONE[objection.state]}>
            {STATES[objection.state]}
          </StateTag>,
        ],
        ['收到', <InstantText key="r" at={objection.submittedAt} />],
        [
          '答复期限',
          <span key="d">
            {objection.late && <StateTag tone="red">已逾期</StateTag>} <WhyThisDate title="答复期限" counted={counted} />
          </span>,
        ],
        objection.acceptedAt !== null && [
          '受理',
          <span key="a">
            <InstantText at={objection.acceptedAt} />
            {who(objection.acceptedBy)}
          </span>,
        ],
        objection.decidedOn !== null && [
          '答复',
          <span key="o">
            <DayText day={objection.decidedOn} />
            {who(objection.decidedBy)}
          </span>,
        ],
        ['网页上的标注', markOf(detail)],
        objection.outcome !== null && ['核查结果', OUTCOMES[objection.outcome]],
        objection.answer !== null && ['答复内容', objection.answer],
        ['办案单位', objection.unitName],
        [
          '公示记录',
          <Link key="record" to={paths.publicityRecord({ recordId: objection.recordId })}>
            {objection.number ?? objection.recordNo}（{RECORD_STATES[objection.recordState]}）
          </Link>,
        ],
      ]}
    />
  )
}

function Objector({ detail: { objection, objector } }: { detail: ObjectionDetail }) {
  return (
    <>
      <Facts
        of={[
          ['与该信息的关系', CAPACITIES[objection.capacity]],
          ['异议类型', KINDS[objection.kind]],
          ['姓名或者名称', objector.name ?? '已按保存期限删除'],
          ['联系方式', objector.contact ?? '已按保存期限删除'],
          ['回执编号', '只交给异议人本人；异议人报出编号的，在异议列表中按“回执编号”查到'],
        ]}
      />
      <p className="as-written">{objector.words}</p>
    </>
  )
}
