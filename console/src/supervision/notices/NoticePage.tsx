import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { download, q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { Citations } from '../../ui/Citation.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { LetterButton } from '../../ui/LetterButton.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { Timeline, type TimelineEntry } from '../../ui/Timeline.tsx'
import { useParam } from '../../ui/useParam.ts'
import { WhyThisDate } from '../../ui/WhyThisDate.tsx'
import { NoticeActs } from './NoticeActs.tsx'
import { KINDS, type NoticeDetail, STATES } from './words.ts'

/** One notice: what it says, until when it is to be answered, what was answered and judged, and what may be done. */
export default function NoticePage() {
  const supervisionId = useParam('supervisionId')
  const { data: detail } = useSuspenseQuery(q.getNotice({ supervisionId }))
  const { notice } = detail
  return (
    <Page
      title={`执法监督通知书 ${notice.number}`}
      trail={[{ title: '执法监督通知书', to: paths.notices() }]}
      actions={<LetterButton title="下载通知书（PDF）" take={() => download('getNoticeLetter', { supervisionId })} />}
    >
      <Section title="通知书">
        <Standing detail={detail} />
      </Section>
      <Section title="存在的问题">
        <p className="as-written">{notice.problems}</p>
        {notice.law.length > 0 && (
          <p>
            依据：
            <Citations of={notice.law} />
          </p>
        )}
      </Section>
      <Section title="要求">
        <p className="as-written">{notice.demands}</p>
      </Section>
      <Section title="回复和审查">
        <Timeline label="回复和审查" entries={entriesOf(detail)} />
      </Section>
      <NoticeActs detail={detail} />
    </Page>
  )
}

function Standing({ detail: { notice, clock } }: { detail: NoticeDetail }) {
  const { state, caseId, caseNumber, rectificationId } = notice
  return (
    <Facts
      of={[
        [
          '状态',
          <StateTag key="state" tone={STATES[state].tone}>
            {STATES[state].title}
          </StateTag>,
        ],
        clock !== null && [
          '回复期限',
          <span key="due">
            {clock.overdue && <StateTag tone="red">已逾期</StateTag>}{' '}
            <WhyThisDate title="回复期限" counted={{ ...clock, dueAt: null, paused: [], basis: [] }} />
          </span>,
        ],
        ['发文机关', notice.issuerName],
        ['收文单位', notice.unitName],
        ['处理要求', KINDS[notice.kind]],
        caseNumber !== null && [
          '案件',
          caseId === null ? (
            caseNumber
          ) : (
            <Link key="case" to={paths.case({ caseId })}>
              {caseNumber}
            </Link>
          ),
        ],
        rectificationId !== null && [
          '整改问题',
          <Link key="fault" to={paths.rectification({ rectificationId })}>
            打开整改问题
          </Link>,
        ],
        ['签发人', notice.issuedName],
        ['发出时间', <InstantText key="at" at={notice.issuedAt} />],
      ]}
    />
  )
}

function entriesOf({ notice, replies, verdicts }: NoticeDetail): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    { key: 'issued', at: notice.issuedAt, title: '发出通知书', who: notice.issuedName },
    ...replies.map(({ round, repliedAt, repliedName, words, late }) => ({
      ...{ key: `reply-${round}`, at: repliedAt, title: late ? '回复（逾期）' : '回复', who: repliedName, detail: words },
    })),
    ...verdicts.map(({ round, judgedAt, judgedName, words, accepted }) => ({
      ...{ key: `verdict-${round}`, at: judgedAt, who: judgedName, detail: words },
      title: accepted ? '回复合格，办结' : '回复不合格，退回重新回复',
    })),
  ]
  if (notice.state === 'withdrawn' && notice.endedAt !== null)
    entries.push({ key: 'withdrawn', at: notice.endedAt, title: '撤回', detail: notice.endedWords })
  return entries.sort((one, other) => (one.at < other.at ? -1 : 1))
}
