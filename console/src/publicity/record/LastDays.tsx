import { Citations } from '../../ui/Citation.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { WhyThisDate } from '../../ui/WhyThisDate.tsx'
import { DueDay } from '../../work/DueDay.tsx'
import { type Detail, isPublic } from '../words.ts'

type Clock = Detail['clocks'][number]
/** Those that ask somebody to do something; the others are the terms of the page. */
const ASKS: readonly Clock['id'][] = ['publication', 'withdrawal', 'correction']

/** The clocks that run and the terms of the page, each with the sum behind its day. */
export function LastDays({ detail }: { detail: Detail }) {
  const { record } = detail
  const open = isPublic(record)
  const clocks = detail.clocks.filter(({ id }) => open || ASKS.includes(id) || id === 'page-end')
  return (
    <Section title="期限">
      <PlainTable<Clock>
        label="期限"
        rowKey={({ id }) => id}
        rows={clocks}
        empty={emptyWords(detail)}
        columns={[
          { title: '期限', render: ({ title }) => title },
          {
            title: '日期',
            render: ({ title, dueOn, steps, law }) => (
              <WhyThisDate title={title} counted={{ dueOn, dueAt: null, steps, basis: law, skipped: [], paused: [] }} />
            ),
          },
          {
            title: '现在',
            render: (clock) => (ASKS.includes(clock.id) ? <DueDay day={clock.dueOn} /> : <Term clock={clock} open={open} />),
          },
          { title: '依据', render: ({ law }) => <Citations of={law} /> },
        ]}
      />
    </Section>
  )
}

function Term({ clock, open }: { clock: Clock; open: boolean }) {
  const past = clock.dueOn < new Date().toISOString().slice(0, 10)
  if (clock.id === 'repair') return <StateTag tone={past ? 'blue' : 'grey'}>{past ? '已可申请' : '尚未开始'}</StateTag>
  if (!open) return <StateTag tone="grey">已不在公示</StateTag>
  return <StateTag tone={past ? 'grey' : 'green'}>{past ? '已届满' : '公示中'}</StateTag>
}

function emptyWords({ record }: Detail): string {
  if (record.state === 'not-public') return '依法不予公开，没有公示期限。'
  if (record.publishedAt === null) return '该年度的节假日安排未载入，没有算出期限。'
  return '目前没有进行中的期限。'
}
