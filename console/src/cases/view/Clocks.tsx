import { DayText, InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { WhyThisDate } from '../../ui/WhyThisDate.tsx'
import { CLOCK_STATES } from '../names.ts'
import { isOpen, sortClocks } from '../reading.ts'
import type { Clock } from '../types.ts'

/** Every clock of the case: those that run first, what is settled folded away. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const sorted = sortClocks(clocks)
  const settled = sorted.filter((clock) => !isOpen(clock))
  return (
    <Section title="期限">
      <ClockTable label="进行中的期限" clocks={sorted.filter(isOpen)} empty="目前没有进行中的期限。" />
      {settled.length > 0 && (
        <details className="fold">
          <summary>已完成或已届满的期限（{settled.length}）</summary>
          <ClockTable label="已完成或已届满的期限" clocks={settled} empty="" />
        </details>
      )}
    </Section>
  )
}

function ClockTable({ label, clocks, empty }: { label: string; clocks: readonly Clock[]; empty: string }) {
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
        { title: '对象', render: (clock) => clock.subject ?? '本案' },
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
