import { useSuspenseQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Citations } from '../ui/Citation.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import { DrawnSection } from './DrawnSection.tsx'
import { ListSection } from './ListSection.tsx'
import { PartsSection } from './PartsSection.tsx'
import { ResultsOwed } from './ResultsOwed.tsx'
import { RunActs } from './RunActs.tsx'
import { KINDS, STATES } from './words.ts'

/** One draw: its rules, its list, who gives which part, what came of it, and what may be done next. */
export default function DrawPage() {
  const drawId = useParam('drawId')
  const { data: draw } = useSuspenseQuery(q.getDraw({ drawId }))
  const { plan, state } = draw
  const takes = plan.strata.map(({ stratum, take, size }) => `${stratum}：${take === 'count' ? `${size} 个` : `${size / 100}%`}`)
  return (
    <Page title={plan.title} trail={[{ title: '随机抽取', to: paths.draws() }]} actions={<RunActs draw={draw} />}>
      <Section title="计划和规则">
        <Facts
          of={[
            [
              '状态',
              <StateTag key="state" tone={STATES[state].tone}>
                {STATES[state].title}
              </StateTag>,
            ],
            ['种类', KINDS[plan.kind]],
            ['组织单位', plan.unitName],
            ['依据', plan.basis.length > 0 ? <Citations key="basis" of={plan.basis} /> : '—'],
            ['抽取比例', takes.join('；')],
            ['次数限制', plan.timesLimit === null ? '无' : `本年已抽中 ${plan.timesLimit} 次的不再抽取`],
            [
              '检查人员',
              plan.inspectorsEach === 0 ? '不需要' : `每个对象 ${plan.inspectorsEach} 人，备选 ${draw.inspectorCount} 人`,
            ],
            draw.items.length > 0 && ['抽查事项', draw.items.map(({ name }) => name).join('；')],
            plan.inspectOn !== null && [
              '检查时间',
              <span key="inspect">
                <DayText day={plan.inspectOn} />
                {plan.inspectUntil !== null && ' 至 '}
                {plan.inspectUntil !== null && <DayText day={plan.inspectUntil} />}
              </span>,
            ],
            draw.resultsBy !== null && [
              '检查结果',
              <ResultsOwed key="owed" of={{ unrecorded: plan.unrecorded, resultsBy: draw.resultsBy, late: draw.late }} />,
            ],
            ['提供随机数的单位', `${plan.contributors} 个；全部承诺后 ${plan.revealHours} 小时内公开`],
            ['名单冻结', <InstantText key="frozen" at={plan.frozenAt} />],
            plan.listHash !== null && ['名单摘要', <code key="hash">{plan.listHash}</code>],
            plan.seed !== null && ['随机种子', <code key="seed">{plan.seed}</code>],
          ]}
        />
      </Section>
      <ListSection draw={draw} />
      <PartsSection draw={draw} />
      <DrawnSection draw={draw} />
    </Page>
  )
}
