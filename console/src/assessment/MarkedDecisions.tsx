import * as names from '../cases/names.ts'
import { nameOfParty, penaltiesText } from '../cases/reading.ts'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Money } from '../ui/Money.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import type { File } from './MarkedFileRead.tsx'

type Decision = File['decisions'][number]

/** From the decision to the end of the file. */
export function MarkedDecisions({ file, people }: { file: File; people: Record<string, string> }) {
  const numberOf = (id: string) => file.decisions.find((one) => one.id === id)?.number ?? '—'
  return (
    <>
      <Section title="决定">
        <PlainTable<Decision>
          label="决定"
          rowKey={({ id }) => id}
          rows={file.decisions}
          empty="没有决定。"
          columns={[
            { title: '文号', render: ({ number }) => number ?? '—' },
            { title: '当事人', render: ({ partyId }) => nameOfParty(file, partyId) },
            { title: '决定', render: ({ outcome }) => names.OUTCOMES[outcome] },
            { title: '处罚', render: (one) => penaltiesText(penaltiesOf(file, one)) },
            { title: '日期', render: ({ decidedOn }) => <DayText day={decidedOn} /> },
            { title: '决定人', render: ({ decidedBy, level }) => `${people[decidedBy] ?? '—'}（${names.LEVELS[level]}）` },
          ]}
        />
      </Section>
      <Section title="送达、缴款与执行">
        <PlainTable<File['deliveries'][number]>
          label="送达"
          rowKey={({ id }) => id}
          rows={file.deliveries}
          empty="没有送达记录。"
          columns={[
            { title: '文号', render: ({ decisionId }) => numberOf(decisionId) },
            { title: '受送达人', render: ({ partyId }) => nameOfParty(file, partyId) },
            { title: '方式', render: ({ method }) => names.DELIVERY_METHODS[method] },
            { title: '送达日期', render: ({ deliveredOn }) => <DayText day={deliveredOn} /> },
          ]}
        />
        {file.payments.length > 0 && (
          <PlainTable<File['payments'][number]>
            label="缴款"
            rowKey={({ id }) => id}
            rows={file.payments}
            columns={[
              { title: '款项', render: ({ kind }) => names.PAYMENT_KINDS[kind] },
              { title: '金额', right: true, render: ({ amountFen }) => <Money fen={amountFen} /> },
              { title: '缴款日期', render: ({ paidOn }) => <DayText day={paidOn} /> },
              { title: '票据', render: ({ receipt }) => receipt },
            ]}
          />
        )}
        {file.executions.length > 0 && (
          <PlainTable<File['executions'][number]>
            label="执行"
            rowKey={({ id }) => id}
            rows={file.executions}
            columns={[
              { title: '执行', render: ({ kind }) => names.EXECUTION_KINDS[kind] },
              { title: '自', render: ({ fromOn }) => <DayText day={fromOn} /> },
              { title: '至', render: ({ toOn }) => <DayText day={toOn} /> },
            ]}
          />
        )}
        {file.closure && (
          <Facts
            of={[
              ['结案日期', <DayText key="day" day={file.closure.closedOn} />],
              ['结案理由', names.CLOSURE_GROUNDS[file.closure.ground]],
              ['结案人', people[file.closure.closedBy]],
            ]}
          />
        )}
      </Section>
    </>
  )
}

const penaltiesOf = (file: File, decision: Decision) =>
  decision.spot?.penalties ??
  file.proposals.flatMap(({ items }) => items).find(({ id }) => id === decision.itemId)?.penalties ??
  []
