import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { LawList } from '../inspection/LawList.tsx'
import { SeverityTag } from '../inspection/tags.tsx'
import { AREAS } from '../inspection/words.ts'
import { dayText } from '../kit/day.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { NextActs } from '../ui/NextActs.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useParam } from '../ui/useParam.ts'
import { WhyThisDate } from '../ui/WhyThisDate.tsx'
import { ActDrawer } from './ActDrawer.tsx'
import { Proofs } from './Proofs.tsx'
import { ACTS, type ActName, ENTRIES, type RectificationDetail, refusedOf, SOURCES, STATES } from './words.ts'

const FORWARD: readonly ActName[] = ['confirm', 'assign', 'start', 'submit', 'check', 'close', 'decideDispute']

/** One fault being put right: what it is, whose turn it is and until when, its proof and checks, and what may be done. */
export default function RectificationPage() {
  const rectificationId = useParam('rectificationId')
  const { data: detail } = useSuspenseQuery(q.getRectification({ rectificationId }))
  const [act, setAct] = useState<ActName | null>(null)
  return (
    <Page
      title={detail.rectification.title}
      trail={[{ title: '整改', to: paths.rectifications() }]}
      actions={<Notify of={detail.rectification} />}
    >
      <Section title="问题">
        <p>
          <strong>{detail.rectification.facts}</strong>
        </p>
        <Standing detail={detail} />
        <p>
          <strong>怎样纠正：</strong>
          {detail.rectification.remedy}
        </p>
      </Section>
      <NextActs<ActName>
        names={Object.keys(ACTS) as ActName[]}
        actOf={(name) => ({ title: ACTS[name], refused: refusedOf(detail, name) })}
        forward={FORWARD}
        go={setAct}
      />
      <Proofs detail={detail} />
      <Section title="经过">
        <Timeline label="整改的经过" entries={entriesOf(detail)} />
      </Section>
      <ActDrawer name={act} detail={detail} close={() => setAct(null)} />
    </Page>
  )
}

/** A fault worth a notice of supervision to its unit. */
function Notify({ of: { id, unitId } }: { of: RectificationDetail['rectification'] }) {
  if (!useMay('supervision.issue')) return null
  return (
    <Link to={paths.newNotice()} search={{ rectificationId: id, unitId } as never}>
      发出执法监督通知书
    </Link>
  )
}

function Standing({ detail: { rectification: one, clock, goneOn } }: { detail: RectificationDetail }) {
  const state = STATES[one.state]
  return (
    <Facts
      of={[
        [
          '状态',
          <span key="state">
            <StateTag tone={state.tone}>{state.title}</StateTag> {one.repeat && <StateTag tone="red">重复出现</StateTag>}
          </span>,
        ],
        clock !== null && [
          '本环节期限',
          <span key="due">
            {clock.overdue && <StateTag tone="red">已逾期</StateTag>}{' '}
            <WhyThisDate title="本环节期限" counted={{ ...clock, dueAt: null, paused: [], basis: [] }} />
          </span>,
        ],
        ['程度', <SeverityTag key="severity" of={one.severity} />],
        ['类别', AREAS[one.category]],
        ['整改单位', one.unitName],
        ['来源', <Source key="source" of={one} />],
        [
          '案件',
          one.caseId === null ? (
            '不属于案件'
          ) : (
            <Link key="case" to={paths.case({ caseId: one.caseId })}>
              {one.caseNumber}
            </Link>
          ),
        ],
        ['依据', <LawList key="law" of={one.law} />],
        ['责任人', one.responsibleName],
        one.measure !== null && ['整改措施', one.measure],
        ['核查人', one.checkerName],
        goneOn !== null && ['巡查不再发现', <DayText key="gone" day={goneOn} />],
        one.closedOn !== null && ['销号', <DayText key="closed" day={one.closedOn} />],
      ]}
    />
  )
}

function Source({ of: { sourceKind, sourceId, foundByName } }: { of: RectificationDetail['rectification'] }) {
  const words = `${SOURCES[sourceKind]}（${foundByName}）`
  return sourceKind === 'finding' ? <Link to={paths.finding({ findingId: sourceId })}>{words}</Link> : words
}

const entriesOf = ({ entries }: RectificationDetail) =>
  entries.map((entry) => ({
    key: String(entry.id),
    at: entry.at,
    title: `${ENTRIES[entry.act] ?? entry.act}：${STATES[entry.toState].title}`,
    who: entry.byName,
    detail: (
      <>
        {entry.words}
        {entry.late && <StateTag tone="red">逾期办理</StateTag>}
        {entry.dueOn && ` 下一环节期限：${dayText(entry.dueOn)}`}
      </>
    ),
  }))
