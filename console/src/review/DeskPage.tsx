import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useParam } from '../ui/useParam.ts'
import { Changes } from './Changes.tsx'
import { ClaimButton } from './ClaimButton.tsx'
import { DueDay } from './DueDay.tsx'
import { FileRead } from './FileRead.tsx'
import { OpinionForm } from './OpinionForm.tsx'
import { Opinions } from './Opinions.tsx'
import { ProposalRead } from './ProposalRead.tsx'

/** The review desk: what is judged on the left, the judgement on the right, all of it by keyboard. */
export default function DeskPage() {
  const proposalId = useParam('proposalId')
  const { data: desk } = useSuspenseQuery(q.getReviewDesk({ proposalId }))
  const { file } = desk
  const proposal = file.proposals.find(({ id }) => id === proposalId)
  return (
    <Page
      title={`法制审核：${file.case.title}`}
      trail={[{ title: '法制审核', to: paths.reviewQueue() }]}
      actions={<ClaimButton desk={desk} />}
    >
      <p className="desk-head">
        <Link to={paths.case({ caseId: file.case.id })}>{file.case.number}</Link>
        <span>第 {proposal?.version ?? 1} 次送审</span>
        <span>
          审核期限：
          <DueDay due={desk.due} overdue={desk.overdue} />
        </span>
        <StateTag tone={desk.statutory ? 'amber' : 'grey'}>{desk.statutory ? '法定审核' : '本机关规定审核'}</StateTag>
        {desk.statutory && <span className="soft">{desk.statutory.why}</span>}
      </p>
      <div className="desk">
        <div>
          {desk.changes && <Changes changes={desk.changes} comparedWith={desk.comparedWith} file={file} />}
          {proposal && <ProposalRead proposal={proposal} file={file} />}
          <Opinions desk={desk} />
          <FileRead file={file} />
        </div>
        <OpinionForm desk={desk} />
      </div>
    </Page>
  )
}
