import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { Clocks } from '../ui/Clocks.tsx'
import { NextActs } from '../ui/NextActs.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useParam } from '../ui/useParam.ts'
import { ACT_NAMES, type ActName, actOn, NOUNS } from './forms/nouns.ts'
import './licences.css'
import { ApplicationHead } from './view/ApplicationHead.tsx'
import { ApplicationSteps } from './view/ApplicationSteps.tsx'
import { DecisionParts } from './view/DecisionParts.tsx'
import { ExaminationParts } from './view/ExaminationParts.tsx'
import { LicencePart } from './view/LicencePart.tsx'
import { PapersPart } from './view/PapersPart.tsx'

/** Acts that carry the application on; they stand first and stand out. */
const FORWARD: readonly ActName[] = [
  'acceptApplication',
  'recordCorrections',
  'recordExamination',
  'giveLegalOpinion',
  'grantLicence',
  'refuseLicence',
  'issueCertificate',
  'deliverLicence',
]

/** Everything on one application: where it stands, what is due and why, what may be done next, and all that was recorded. */
export default function ApplicationPage() {
  const applicationId = useParam('applicationId')
  const navigate = useNavigate()
  const { data: reading } = useSuspenseQuery(q.getApplication({ applicationId }))
  const { applicantName, stage } = reading.file.application
  const go = (name: ActName) => navigate({ to: paths.applicationAct({ applicationId, noun: NOUNS[name] }) })
  return (
    <Page title={`${reading.kind.name}：${applicantName}`} trail={[{ title: '许可申请', to: paths.licences() }]}>
      <ApplicationHead reading={reading} />
      <ApplicationSteps stage={stage} />
      <NextActs names={ACT_NAMES} actOf={(name) => actOn(reading, name)} forward={FORWARD} go={go} />
      <Clocks clocks={reading.deadlines} own="本件" />
      <LicencePart reading={reading} />
      <PapersPart reading={reading} />
      <ExaminationParts reading={reading} />
      <DecisionParts reading={reading} />
      <History applicationId={applicationId} />
    </Page>
  )
}

function History({ applicationId }: { applicationId: string }) {
  const { data } = useSuspenseQuery(q.getApplicationTimeline({ applicationId }))
  const entries = data.items.map((item, index) => ({
    key: `${index}-${item.at}`,
    at: item.at,
    title: item.title,
    who: item.actorName,
    detail: detailOf(item.details),
  }))
  return (
    <Section title="时间线">
      <Timeline label="办理时间线" entries={entries} />
    </Section>
  )
}

/** The number of the document made, or what was said in words. */
function detailOf(details: unknown): string | undefined {
  const { reason, number } = (details ?? {}) as { reason?: unknown; number?: unknown }
  const said = [number, reason].filter((one): one is string => typeof one === 'string' && one !== '')
  return said.length > 0 ? said.join('：') : undefined
}
