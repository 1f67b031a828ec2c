import { useSuspenseQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import { CaseFindings } from '../inspection/CaseFindings.tsx'
import { paths } from '../paths.ts'
import { Clocks } from '../ui/Clocks.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useParam } from '../ui/useParam.ts'
import { CaseHead } from './view/CaseHead.tsx'
import { DecisionParts } from './view/DecisionParts.tsx'
import { HearingParts } from './view/HearingParts.tsx'
import { InvestigationParts } from './view/InvestigationParts.tsx'
import { NextActs } from './view/NextActs.tsx'
import { PeopleParts } from './view/PeopleParts.tsx'
import { ProposalParts } from './view/ProposalParts.tsx'
import { StageSteps } from './view/StageSteps.tsx'
import './cases.css'

/** Everything on one case: where it stands, what is due and why, what may be done next, and all that was recorded. */
export default function CasePage() {
  const caseId = useParam('caseId')
  const { data: reading } = useSuspenseQuery(q.getCase({ caseId }))
  const { file } = reading
  return (
    <Page title={file.case.title} trail={[{ title: '案件', to: paths.cases() }]}>
      <CaseHead reading={reading} />
      <StageSteps file={file} />
      <NextActs reading={reading} />
      <Clocks clocks={reading.deadlines} />
      <CaseFindings caseId={caseId} />
      <PeopleParts reading={reading} />
      <InvestigationParts reading={reading} />
      <HearingParts reading={reading} />
      <ProposalParts reading={reading} />
      <DecisionParts reading={reading} />
      <CaseTimeline caseId={caseId} />
    </Page>
  )
}

function CaseTimeline({ caseId }: { caseId: string }) {
  const { data } = useSuspenseQuery(q.getCaseTimeline({ caseId }))
  const entries = data.items.map((item, index) => ({
    key: `${index}-${item.at}`,
    at: item.at,
    title: item.title,
    who: item.actorName,
    detail: reasonOf(item.details),
  }))
  return (
    <Section title="时间线">
      <Timeline label="案件时间线" entries={entries} />
    </Section>
  )
}

/** What was said in words, where the act kept any. */
function reasonOf(details: unknown): string | undefined {
  const { reason } = (details ?? {}) as { reason?: unknown }
  return typeof reason === 'string' && reason !== '' ? reason : undefined
}
