import { download } from '../../api/client.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { LetterButton } from '../../ui/LetterButton.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { CLOSURE_GROUNDS, LEVELS, OUTCOMES } from '../names.ts'
import { nameOfParty, penaltiesText } from '../reading.ts'
import type { CaseFile, Penalty, Reading } from '../types.ts'
import { EnforcementParts } from './EnforcementParts.tsx'
import { RowAct } from './RowAct.tsx'

type Decision = CaseFile['decisions'][number]

/** Decisions, what followed them, and the closure. */
export function DecisionParts({ reading }: { reading: Reading }) {
  const { file, people } = reading
  if (file.decisions.length === 0 && file.closure === null) return null
  return (
    <>
      <Section title="决定">
        <PlainTable
          label="决定"
          rowKey={(one) => one.id}
          rows={file.decisions}
          columns={[
            { title: '文号', render: (one) => (one.revokedOn ? <del>{one.number ?? '—'}</del> : (one.number ?? '—')) },
            { title: '当事人', render: (one) => nameOfParty(file, one.partyId) },
            { title: '决定', render: (one) => OUTCOMES[one.outcome] },
            { title: '处罚', render: (one) => penaltiesText(penaltiesOf(file, one)) },
            { title: '日期', render: (one) => <DayText day={one.decidedOn} /> },
            { title: '决定人', render: (one) => `${people[one.decidedBy] ?? '—'}（${LEVELS[one.level]}）` },
            {
              title: '决定书',
              render: (one) => (
                <LetterButton
                  title="PDF"
                  unseen={`：下载决定书 ${one.number ?? ''}`}
                  take={() => download('getDecisionLetter', { caseId: file.case.id, decisionId: one.id })}
                />
              ),
            },
            {
              title: '办理',
              render: (one) =>
                one.revokedOn ? (
                  `已撤销：${one.revokedReason ?? ''}`
                ) : (
                  <>
                    <RowAct reading={reading} act="recordDelivery" of={one.id}>
                      送达
                    </RowAct>
                    <RowAct reading={reading} act="revokeDecision" of={one.id}>
                      撤销
                    </RowAct>
                  </>
                ),
            },
          ]}
        />
      </Section>
      <EnforcementParts reading={reading} />
      {file.closure && (
        <Section title="结案">
          <Facts
            of={[
              ['结案日期', <DayText key="day" day={file.closure.closedOn} />],
              ['结案理由', CLOSURE_GROUNDS[file.closure.ground]],
              ['结案人', people[file.closure.closedBy]],
              file.closure.note !== null && ['说明', file.closure.note],
            ]}
          />
        </Section>
      )}
    </>
  )
}

/** What was decided: of the proposal's item, or on the spot. */
export function penaltiesOf(file: CaseFile, decision: Decision): readonly Penalty[] {
  if (decision.spot) return decision.spot.penalties
  const items = file.proposals.flatMap((proposal) => proposal.items)
  return items.find((item) => item.id === decision.itemId)?.penalties ?? []
}
