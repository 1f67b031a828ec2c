import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, q } from '../api/client.ts'
import type { OperationId } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import NotFoundPage from '../ui/NotFoundPage.tsx'
import { Page } from '../ui/Page.tsx'
import { useParam } from '../ui/useParam.ts'
import './cases.css'
import { filled } from '../kit/values.ts'
import { OpenClocks } from '../ui/OpenClocks.tsx'
import { FORMS } from './forms/index.ts'
import { type ActName, actOfNoun, actOn } from './forms/nouns.ts'
import type { Reading } from './types.ts'
import { StageTag } from './view/StageTag.tsx'

/** What is no longer true after an act on a case. */
export const STALE = [['getCase'], ['getCaseTimeline'], ['getWork'], ['listCases'], ['countCases']] as const
type Done = { stage: string }
type Send = Record<OperationId, (input: object) => Promise<Done>>

/** The form of one act on one case: `/cases/<id>/<noun>`. */
export default function CaseActPage() {
  const caseId = useParam('caseId')
  const act = actOfNoun(useParam('noun'))
  const { data: reading } = useSuspenseQuery(q.getCase({ caseId }))
  const { of } = useSearch({ strict: false }) as { of?: string }
  if (!act) return <NotFoundPage />
  return <OneAct key={`${act}|${of ?? ''}`} act={act} of={of} reading={reading} />
}

function OneAct({ act, of, reading }: { act: ActName; of: string | undefined; reading: Reading }) {
  const navigate = useNavigate()
  const { title, refused } = actOn(reading, act)
  const { Fields, initial, toRequest, operation, note } = FORMS[act]
  const { id: caseId, version, title: caseTitle, number, stage } = reading.file.case
  const props = { reading, of }
  const send = (form: Record<string, unknown>) =>
    (api as unknown as Send)[operation?.(form) ?? act]({
      ...(filled(toRequest?.(form, props) ?? form) as object),
      caseId,
      version,
    })
  return (
    <Page
      title={title}
      trail={[
        { title: '案件', to: paths.cases() },
        { title: caseTitle, to: paths.case({ caseId }) },
      ]}
    >
      <p className="act-of">
        {number} <StageTag stage={stage} /> <OpenClocks clocks={reading.deadlines} />
      </p>
      {note && <p className="law-note">{note}</p>}
      <ActForm<Record<string, unknown>, Done>
        name={act}
        subject={`${caseId}${of ? `|${of}` : ''}`}
        refused={refused}
        initial={initial?.(props)}
        act={send}
        refresh={STALE}
        said={`已办理：${title}`}
        done={() => navigate({ to: act === 'transferReport' ? paths.cases() : paths.case({ caseId }) })}
      >
        <Fields {...props} />
      </ActForm>
    </Page>
  )
}
