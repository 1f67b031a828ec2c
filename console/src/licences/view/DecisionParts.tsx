import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { WithCitations } from '../../ui/WithCitations.tsx'
import { DELIVERIES, INTENTS, OPINIONS, OUTCOMES, REVOCATION_GROUNDS, SUPERVISION_RESULTS } from '../names.ts'
import type { Decision, Reading } from '../types.ts'
import { LicenceLetter } from './Letter.tsx'

const LETTER = {
  granted: 'decision',
  renewed: 'decision',
  changed: 'decision',
  refused: 'decision',
  revoked: 'revocation',
  cancelled: 'cancellation',
} as const satisfies Record<Decision['outcome'], string>

/** What was proposed and reviewed, every decision with its paper, deliveries and supervision. */
export function DecisionParts({ reading }: { reading: Reading }) {
  return (
    <>
      <Proposals reading={reading} />
      <Decisions reading={reading} />
      <Supervisions reading={reading} />
    </>
  )
}

function Proposals({ reading: { file, people } }: { reading: Reading }) {
  if (file.proposals.length === 0) return null
  return (
    <Section title="处理意见和法制审核">
      {file.proposals.map((one) => (
        <Facts
          key={one.id}
          of={[
            ['提出的意见', INTENTS[one.intent]],
            ['提出人', people[one.proposedBy]],
            ['提出时间', <InstantText key="at" at={one.proposedAt} />],
            one.ground !== null && ['情形', REVOCATION_GROUNDS[one.ground]],
            ['理由', one.reasons],
            ['依据', <WithCitations key="basis" text={one.basis.join('、')} />],
            one.heardOn !== null && ['听取陈述、申辩', <DayText key="heard" day={one.heardOn} />],
            one.statement !== null && ['陈述、申辩的内容', one.statement],
            [
              '法制审核',
              one.opinion ? (
                <StateTag key="opinion" tone={one.opinion.result === 'agreed' ? 'green' : 'red'}>
                  {OPINIONS[one.opinion.result]}
                </StateTag>
              ) : (
                <StateTag key="opinion" tone="amber">
                  待审核
                </StateTag>
              ),
            ],
            one.opinion !== null && ['审核人', people[one.opinion.reviewerId]],
            one.opinion !== null && ['审核意见', one.opinion.content],
          ]}
        />
      ))}
    </Section>
  )
}

function Decisions({ reading: { file, people } }: { reading: Reading }) {
  if (file.decisions.length === 0) return null
  const delivered = (id: string) => file.deliveries.find(({ decisionId }) => decisionId === id)
  return (
    <Section title="决定">
      <PlainTable
        label="决定"
        rowKey={(one) => one.id}
        rows={file.decisions}
        columns={[
          {
            title: '文号',
            render: (one) => (
              <>
                {one.number} <LicenceLetter applicationId={file.application.id} letter={LETTER[one.outcome]} />
              </>
            ),
          },
          { title: '决定', render: (one) => `${OUTCOMES[one.outcome]}${one.bySilence ? '（逾期未决定，视为准予延续）' : ''}` },
          { title: '内容和理由', render: (one) => <Content of={one} /> },
          { title: '决定人', render: (one) => people[one.decidedBy] ?? '—' },
          { title: '日期', render: (one) => <DayText day={one.decidedOn} /> },
          {
            title: '送达',
            render: (one) => {
              const found = delivered(one.id)
              if (!found) return <StateTag tone="amber">待送达</StateTag>
              return (
                <>
                  <DayText day={found.deliveredOn} />
                  <div className="soft">
                    {DELIVERIES[found.method]}，{found.recipient}
                  </div>
                </>
              )
            },
          },
        ]}
      />
    </Section>
  )
}

function Content({ of: { content, reasons, basis, remedies } }: { of: Decision }) {
  return (
    <>
      {content}
      {reasons && <div>理由：{reasons}</div>}
      <div className="soft">
        依据：
        <WithCitations text={basis.join('、')} />
      </div>
      {remedies && <div className="soft">{remedies}</div>}
    </>
  )
}

function Supervisions({ reading: { file, people } }: { reading: Reading }) {
  if (file.supervisions.length === 0) return null
  return (
    <Section title="监督检查">
      <PlainTable
        label="监督检查"
        rowKey={(one) => one.id}
        rows={file.supervisions}
        columns={[
          { title: '日期', render: (one) => <DayText day={one.checkedOn} /> },
          { title: '检查人员', render: (one) => one.officers.map((id) => people[id] ?? '—').join('、') },
          { title: '检查情况', render: (one) => one.findings },
          {
            title: '结果',
            render: (one) => (
              <StateTag tone={one.result === 'in-order' ? 'green' : 'amber'}>{SUPERVISION_RESULTS[one.result]}</StateTag>
            ),
          },
          { title: '处理', render: (one) => one.handling ?? '—' },
        ]}
      />
    </Section>
  )
}
