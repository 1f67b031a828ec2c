import { Citations } from '../../ui/Citation.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { MITIGATIONS, OUTCOMES, REVIEW_RESULTS } from '../names.ts'
import { nameOfParty, penaltiesText } from '../reading.ts'
import type { CaseFile, Reading } from '../types.ts'
import { CauseName } from './CauseName.tsx'
import { RowAct } from './RowAct.tsx'

type Proposal = CaseFile['proposals'][number]

/** Every version of the proposal with its review, the newest first. */
export function ProposalParts({ reading }: { reading: Reading }) {
  const versions = [...reading.file.proposals].reverse()
  if (versions.length === 0) return null
  return (
    <Section title="处理意见与法制审核">
      {versions.map((proposal, index) => (
        <details key={proposal.id} className="version" open={index === 0}>
          <summary>
            第 {proposal.version} 版 <ReviewTag of={proposal} />{' '}
            <span className="soft">
              {reading.people[proposal.proposedBy] ?? '—'} <InstantText at={proposal.proposedAt} />
            </span>
          </summary>
          <ProposalBody proposal={proposal} reading={reading} />
        </details>
      ))}
    </Section>
  )
}

function ProposalBody({ proposal, reading }: { proposal: Proposal; reading: Reading }) {
  const { review } = proposal
  const { file } = reading
  return (
    <>
      <PlainTable
        label={`第 ${proposal.version} 版处理意见`}
        rowKey={(item) => item.id}
        rows={proposal.items}
        columns={[
          { title: '当事人', render: (item) => nameOfParty(file, item.partyId) },
          { title: '意见', render: (item) => OUTCOMES[item.outcome] },
          { title: '案由', render: (item) => <CauseName code={item.causeCode} /> },
          {
            title: '情节',
            render: (item) =>
              [item.tier, item.mitigation !== 'none' && MITIGATIONS[item.mitigation]].filter(Boolean).join('，') || '—',
          },
          {
            title: '处罚',
            render: (item) => (item.outcome === 'penalty' ? penaltiesText(item.penalties) : (item.outcomeReason ?? '—')),
          },
          { title: '依据', render: (item) => <Citations of={item.basis} /> },
        ]}
      />
      <p>
        <span className="soft">事实　</span>
        {proposal.facts}
      </p>
      <p>
        <span className="soft">理由　</span>
        {proposal.reasons}
      </p>
      <p>
        <span className="soft">裁量　</span>
        {proposal.discretion}
      </p>
      {review && (
        <p>
          <strong>审核意见：{REVIEW_RESULTS[review.result]}</strong>
          {review.reviewerId && `　${reading.people[review.reviewerId] ?? ''}`} <InstantText at={review.at} />
          <br />
          {review.reason}
        </p>
      )}
      {proposal.withdrawnAt === null && review === null && (
        <RowAct reading={reading} act="withdrawProposal" of={proposal.id}>
          撤回本版意见
        </RowAct>
      )}
    </>
  )
}

function ReviewTag({ of: { withdrawnAt, review } }: { of: Proposal }) {
  if (withdrawnAt) return <StateTag tone="grey">已撤回</StateTag>
  if (!review) return <StateTag tone="amber">待审核</StateTag>
  return <StateTag tone={review.clears ? 'green' : 'red'}>{REVIEW_RESULTS[review.result]}</StateTag>
}
