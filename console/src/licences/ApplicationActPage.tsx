import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, q } from '../api/client.ts'
import '../cases/cases.css'
import { filled } from '../kit/values.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import NotFoundPage from '../ui/NotFoundPage.tsx'
import { OpenClocks } from '../ui/OpenClocks.tsx'
import { Page } from '../ui/Page.tsx'
import { useParam } from '../ui/useParam.ts'
import { FORMS } from './forms/index.ts'
import { type ActName, actOfNoun, actOn } from './forms/nouns.ts'
import './licences.css'
import { STALE } from './stale.ts'
import type { Reading } from './types.ts'
import { StageTag } from './view/StageTag.tsx'

type Done = { stage: string; number: string | null }
type Send = Record<ActName, (input: object) => Promise<Done>>

/** The form of one act on one application: `/licences/<id>/<noun>`. */
export default function ApplicationActPage() {
  const applicationId = useParam('applicationId')
  const act = actOfNoun(useParam('noun'))
  const { data: reading } = useSuspenseQuery(q.getApplication({ applicationId }))
  if (!act) return <NotFoundPage />
  return <OneAct key={act} act={act} reading={reading} />
}

function OneAct({ act, reading }: { act: ActName; reading: Reading }) {
  const navigate = useNavigate()
  const { title, refused } = actOn(reading, act)
  const { Fields, initial, note } = FORMS[act]
  const { id: applicationId, version, number, stage, applicantName } = reading.file.application
  const said = note?.({ reading })
  const address = paths.application({ applicationId })
  return (
    <Page
      title={title}
      trail={[
        { title: '许可申请', to: paths.licences() },
        { title: `${reading.kind.name}：${applicantName}`, to: address },
      ]}
    >
      <p className="act-of">
        {number} <StageTag stage={stage} /> <OpenClocks clocks={reading.deadlines} />
      </p>
      {said && <div className="law-note">{said}</div>}
      <ActForm<Record<string, unknown>, Done>
        name={act}
        subject={applicationId}
        refused={refused}
        initial={initial?.({ reading })}
        act={(form) => (api as unknown as Send)[act]({ ...(filled(form) as object), applicationId, version })}
        refresh={STALE}
        said={`已办理：${title}`}
        done={() => navigate({ to: address })}
      >
        <Fields reading={reading} />
      </ActForm>
    </Page>
  )
}
