import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { FAULTS, type Ledger, type LedgerLine } from './words.ts'

/** The decisions that are off, by name. */
export function Faults({ ledger }: { ledger: Ledger }) {
  return (
    <Section title="对不上的决定">
      <PlainTable
        label="对不上的决定"
        rowKey={(line) => `${line.sourceId} ${line.recordId}`}
        rows={ledger.faults}
        columns={[
          { title: '决定书文号', render: (line) => <Opens line={line} /> },
          { title: '办案单位', render: (line) => line.unitName },
          { title: '决定日期', render: (line) => <DayText day={line.decidedOn} /> },
          { title: '问题', render: (line) => line.faults.map((fault) => FAULTS[fault]).join('；') },
        ]}
      />
      {ledger.faultsTotal > ledger.faults.length && <p>另有 {ledger.faultsTotal - ledger.faults.length} 项。</p>}
    </Section>
  )
}

/** To the record, when there is one. */
export function Opens({ line }: { line: LedgerLine }) {
  const name = line.number ?? '无文号'
  return line.recordId ? <Link to={paths.publicityRecord({ recordId: line.recordId })}>{name}</Link> : name
}
