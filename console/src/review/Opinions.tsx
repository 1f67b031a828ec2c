import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../session/session.ts'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { type Desk, type Opinion, RESULT_TONE, RESULTS, VERDICT_TONE, VERDICTS } from './words.ts'

/** Opinions on every version sent so far, each with its answers, newest first. */
export function Opinions({ desk }: { desk: Desk }) {
  if (desk.opinions.length === 0) return null
  return (
    <Section title="历次审核意见与答复">
      {[...desk.opinions].reverse().map((opinion) => (
        <OneOpinion key={opinion.id} opinion={opinion} desk={desk} />
      ))}
    </Section>
  )
}

function OneOpinion({ opinion, desk }: { opinion: Opinion; desk: Desk }) {
  const nameOf = (point: string) => desk.points.find((one) => one.point === point)?.name ?? point
  return (
    <article className="opinion" aria-label={`第 ${opinion.proposalVersion} 次送审的审核意见`}>
      <h3>
        第 {opinion.proposalVersion} 次送审 <StateTag tone={RESULT_TONE[opinion.result]}>{RESULTS[opinion.result]}</StateTag>{' '}
        <span className="soft">
          {opinion.reviewerName ?? '—'}，<InstantText at={opinion.writtenAt} />
          （期限 <DayText day={opinion.dueOn} />）
        </span>
      </h3>
      <p className="as-written">{opinion.conclusion}</p>
      {opinion.transferTo && <p>移送：{opinion.transferTo}</p>}
      <ul className="verdicts">
        {opinion.points.map((one) => (
          <li key={one.point}>
            <StateTag tone={VERDICT_TONE[one.verdict]}>{VERDICTS[one.verdict]}</StateTag> {nameOf(one.point)}
            {one.reason && `：${one.reason}`}
          </li>
        ))}
      </ul>
      {opinion.answers.map((answer) => (
        <blockquote key={answer.id}>
          <strong>{answer.escalated ? '答复（提请负责人决定）' : '答复'}</strong>{' '}
          <span className="soft">
            {answer.answeredByName ?? '—'}，<InstantText at={answer.answeredAt} />
          </span>
          <p className="as-written">{answer.content}</p>
        </blockquote>
      ))}
      {opinion.result !== 'approved' && <Answering opinion={opinion} proposalId={desk.proposalId} />}
    </article>
  )
}

function Answering({ opinion, proposalId }: { opinion: Opinion; proposalId: string }) {
  const handles = useMay('case.handle')
  const approves = useMay('case.approve')
  const [open, setOpen] = useState(false)
  if (!handles && !approves) return null
  if (!open) return <Button onClick={() => setOpen(true)}>答复此意见</Button>
  return <AnswerForm opinionId={opinion.id} proposalId={proposalId} done={() => setOpen(false)} />
}
