import { penaltiesText } from '../kit/penalty.ts'
import { Citations } from '../ui/Citation.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { type Desk, MITIGATIONS, OUTCOMES } from './words.ts'

type File = Desk['file']
type Proposal = File['proposals'][number]
type Item = Proposal['items'][number]

/** The proposal as it was sent: who, which act, which article, which penalty, and why. */
export function ProposalRead({ proposal, file }: { proposal: Proposal; file: File }) {
  const partyOf = (item: Item) => file.parties.find(({ id }) => id === item.partyId)?.name ?? '—'
  return (
    <Section title="拟处理意见">
      <PlainTable<Item>
        label="拟处理意见"
        rowKey={(item) => item.id}
        rows={proposal.items}
        columns={[
          { title: '当事人', render: partyOf },
          { title: '处理', render: (item) => OUTCOMES[item.outcome] },
          { title: '处罚', render: (item) => penaltiesText(item.penalties) },
          {
            title: '档次',
            render: (item) =>
              [item.tier, item.mitigation === 'none' ? null : MITIGATIONS[item.mitigation]].filter(Boolean).join('，') || '—',
          },
          { title: '依据', render: (item) => <Citations of={item.basis} /> },
          { title: '理由', render: (item) => item.outcomeReason ?? '—' },
        ]}
      />
      <h3>认定的事实</h3>
      <p className="as-written">{proposal.facts}</p>
      <h3>处理理由</h3>
      <p className="as-written">{proposal.reasons}</p>
      <h3>裁量理由</h3>
      <p className="as-written">{proposal.discretion}</p>
      <Facts
        of={[
          ['提出时间', <InstantText key="at" at={proposal.proposedAt} />],
          ['重大公共利益', proposal.publicInterest ? '涉及' : '不涉及'],
          ['疑难复杂', proposal.complex ? '是' : '否'],
        ]}
      />
    </Section>
  )
}
