import { CLOCK_STATES, type Clock, isOpen, sortClocks } from './clocks.ts'
import { DayText, InstantText } from './DayText.tsx'
import { PlainTable } from './PlainTable.tsx'
import { Section } from './Section.tsx'
import { StateTag } from './StateTag.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

type Props = { clocks: readonly Clock[]; own?: string }

/** Every clock of a record: those that run first, what is settled folded away. `own` names the record where a clock concerns nobody in particular. */
export function Clocks({ clocks, own = '本案' }: Props) {
  const sorted = sortClocks(clocks)
  const settled = sorted.filter((clock) => !isOpen(clock))
  return (
    <Section title="期限">
      <ClockTable label="进行中的期限" clocks={sorted.filter(isOpen)} own={own} empty="目前没有进行中的期限。" />
      {settled.length > 0 && (
        <details className="fold">
          <summary>已完成或已届满的期限（{settled.length}）</summary>
          <ClockTable label="已完成或已届满的期限" clocks={settled} own={own} empty="" />
        </details>
      )}
    </Section>
  )
}

function ClockTable({ label, clocks, own, empty }: Required<Props> & { label: string; empty: string }) {
  return (
    <PlainTable
      label={label}
      rowKey={(clock) => `${clock.id}|${clock.subjectId ?? ''}|${clock.startedOn}`}
      rows={clocks}
      empty={empty}
      columns={[
        {
          title: '状态',
          render: (clock) => <StateTag tone={CLOCK_STATES[clock.state].tone}>{CLOCK_STATES[clock.state].word}</StateTag>,
        },
        { title: '期限', render: (clock) => clock.title },
        { title: '对象', render: (clock) => clock.subject ?? own },
        { title: '届满', render: (clock) => <Due clock={clock} /> },
        { title: '完成', render: (clock) => (clock.metAt ? <InstantText at={clock.metAt} /> : <DayText day={clock.metOn} />) },
      ]}
    />
  )
}

function Due({ clock }: { clock: Clock }) {
  const title = clock.subject ? `${clock.title}（${clock.subject}）` : clock.title
  const { dueOn, dueAt, steps, law } = clock
  return <WhyThisDate title={title} counted={{ dueOn, dueAt, steps, basis: law, skipped: [], paused: [] }} />
}
