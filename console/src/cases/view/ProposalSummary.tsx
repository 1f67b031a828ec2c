import { Citations } from '../../ui/Citation.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { OUTCOMES } from '../names.ts'
import { nameOfParty, penaltiesText } from '../reading.ts'
import type { Reading } from '../types.ts'
import { CauseName } from './CauseName.tsx'

/** What is about to be decided: the items of the proposal that was cleared, word for word. */
export function ProposalSummary({ reading: { file } }: { reading: Reading }) {
  const cleared = file.proposals.filter((one) => one.review?.clears && one.withdrawnAt === null).at(-1)
  if (!cleared) return <p className="soft">没有审核通过的处理意见。</p>
  return (
    <div className="law-note">
      <p>将按审核通过的第 {cleared.version} 版处理意见作出决定，并编发文号：</p>
      <PlainTable
        label="将作出的决定"
        rowKey={(item) => item.id}
        rows={cleared.items}
        columns={[
          { title: '当事人', render: (item) => nameOfParty(file, item.partyId) },
          { title: '决定', render: (item) => OUTCOMES[item.outcome] },
          { title: '案由', render: (item) => <CauseName code={item.causeCode} /> },
          { title: '处罚', render: (item) => penaltiesText(item.penalties) },
          { title: '依据', render: (item) => <Citations of={item.basis} /> },
        ]}
      />
    </div>
  )
}
