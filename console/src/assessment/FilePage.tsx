import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import { AppealForm, DecisionForm } from './AppealForms.tsx'
import './assessment.css'
import { Problems } from './Problems.tsx'
import { procedureOf } from './RoundPage.tsx'
import { type FileDetail, GRADES, KINDS, points, SCORE_RULES, SLOTS } from './words.ts'

type Score = FileDetail['scores'][number]

/** What a review found in one file: both editions of the score with every mark, the problems, the appeal. */
export default function FilePage() {
  const fileId = useParam('fileId')
  const { data: detail } = useSuspenseQuery(q.getReviewedFile({ fileId }))
  const { file, round, scores, problems, appeal, acts } = detail
  const appeals = useMay('assessment.appeal')
  const decides = useMay('assessment.decide')
  return (
    <Page
      title={`评查结果：${file.number}`}
      trail={[
        { title: '案卷评查', to: paths.campaigns() },
        { title: round.title, to: paths.reviewRound({ roundId: round.id }) },
      ]}
    >
      <Section title="得分">
        <Facts
          of={[
            ['办案单位', file.unitName],
            ['种类', KINDS[file.kind]],
            ['程序', procedureOf(file.procedure)],
            file.caseId !== null && [
              '案件',
              <Link key="case" to={paths.case({ caseId: file.caseId })}>
                {file.number}
              </Link>,
            ],
            round.appealBy !== null && ['申诉截止', <DayText key="by" day={round.appealBy} />],
          ]}
        />
        <Scores scores={scores} />
      </Section>
      <Section title={`问题（${problems.length} 个）`}>
        <Problems problems={problems} />
      </Section>
      <AppealRead detail={detail} />
      {appeals && acts.appeal === null && <AppealForm fileId={fileId} problems={problems} />}
      {decides && appeal && acts.decide === null && <DecisionForm fileId={fileId} appeal={appeal} problems={problems} />}
    </Page>
  )
}

function Scores({ scores }: { scores: readonly Score[] }) {
  return (
    <PlainTable<Score>
      label="得分"
      rowKey={({ edition }) => String(edition)}
      rows={scores}
      empty="本轮尚未反馈结果。"
      columns={[
        { title: '版本', render: ({ edition }) => (edition === 1 ? '评查' : '申诉后重新计算') },
        ...[1, 2, 3].map((slot) => ({
          title: SLOTS[slot] ?? '',
          right: true,
          render: ({ marks }: Score) => {
            const mark = marks.find((one) => one.slot === slot)
            return mark ? `${points(mark.hundredths)}${mark.veto ? '（否决）' : ''}` : '—'
          },
        })),
        { title: '计算方法', render: ({ rule }) => SCORE_RULES[rule] },
        { title: '得分', right: true, render: ({ hundredths }) => <strong>{points(hundredths)}</strong> },
        { title: '等次', render: ({ grade }) => <StateTag tone={GRADES[grade].tone}>{GRADES[grade].title}</StateTag> },
      ]}
    />
  )
}

/** The appeal and its answer, with the two editions of the score side by side. */
function AppealRead({ detail: { appeal, problems, scores } }: { detail: FileDetail }) {
  if (!appeal) return null
  const named = (ids: readonly string[]) =>
    problems
      .filter(({ id }) => ids.includes(id))
      .map(({ ordinal }) => `第 ${ordinal} 个`)
      .join('、') || '无'
  const [first, second] = scores
  return (
    <Section title="申诉">
      <Facts
        of={[
          ['有异议的问题', named(appeal.problems)],
          [
            '理由',
            <span key="reason" className="as-written">
              {appeal.reason}
            </span>,
          ],
          [
            '处理期限',
            <span key="due">
              <DayText day={appeal.dueOn} /> {appeal.late && <StateTag tone="red">已逾期</StateTag>}
            </span>,
          ],
          appeal.cancelled !== null && ['撤销的问题', named(appeal.cancelled)],
          appeal.answer !== null && [
            '答复',
            <span key="answer" className="as-written">
              {appeal.answer}
            </span>,
          ],
          appeal.decidedAt !== null && [
            '得分',
            second
              ? `申诉前 ${points(first?.hundredths)}，申诉后 ${points(second.hundredths)}`
              : `维持 ${points(first?.hundredths)}`,
          ],
        ]}
      />
    </Section>
  )
}
