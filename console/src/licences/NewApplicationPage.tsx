import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Form } from 'antd'
import { api, q } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import '../cases/cases.css'
import { dayText } from '../kit/day.ts'
import { filled } from '../kit/values.ts'
import { paths } from '../paths.ts'
import { useMay, useSession } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { FlagField } from '../ui/FlagField.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ApplicantFields } from './fields/ApplicantFields.tsx'
import { DocumentsField } from './fields/DocumentsField.tsx'
import { KindField } from './fields/KindSelect.tsx'
import { kindsQuery } from './kinds.ts'
import './licences.css'
import { CHANNELS, LEVELS, PURPOSES, SECRECY } from './names.ts'
import { applicantOf, licenceOf } from './reading.ts'
import { STALE } from './stale.ts'
import type { Reading } from './types.ts'
import { KindFacts } from './view/KindFacts.tsx'

type Purpose = 'new' | 'renewal' | 'change'
const REFUSED = { code: 'not-permitted', detail: '只有窗口受理人员可以接收许可申请。' }

/** 接收申请: a first application, or one that renews or changes the licence of `?prior=<its application>`. */
export default function NewApplicationPage() {
  const { prior, purpose } = useSearch({ strict: false }) as { prior?: string; purpose?: Purpose }
  return prior ? <Following prior={prior} purpose={purpose ?? 'renewal'} /> : <Receive purpose="new" prior={null} />
}

function Following({ prior, purpose }: { prior: string; purpose: Purpose }) {
  const { data } = useSuspenseQuery(q.getApplication({ applicationId: prior }))
  return <Receive purpose={purpose} prior={data} />
}

/** Filled from the licence to be renewed or changed; else the commonest answers. */
function firstValues(prior: Reading | null): object {
  const common = { channel: 'window', secrecy: 'none' }
  if (!prior) return { ...common, applicantKind: 'unit', idType: 'id-card' }
  return { ...common, ...(filled(applicantOf(prior.file)) as object), kindCode: prior.file.application.kindCode }
}

function Receive({ purpose, prior }: { purpose: Purpose; prior: Reading | null }) {
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const { accountId } = useSession()
  const may = useMay('licence.receive')
  const followed = prior?.followUps && purpose !== 'new' ? prior.followUps[purpose] : null
  const licence = prior && licenceOf(prior.file)
  const fixed = licence ? { purpose, priorDecisionId: licence.id } : { purpose: 'new' }
  const done = ({ applicationId, number, missing, correctBy }: Reply<'receiveApplication'>) => {
    if (missing.length > 0)
      notification.info({
        title: `已接收：${number}`,
        description: `尚有 ${missing.length} 项材料未提交，请在 ${dayText(correctBy)}以前一次告知补正。`,
        duration: 0,
      })
    navigate({ to: paths.application({ applicationId }) })
  }
  return (
    <Page
      title={purpose === 'new' ? '接收申请' : `接收${PURPOSES[purpose]}申请`}
      trail={[{ title: '许可申请', to: paths.licences() }]}
    >
      {licence && prior && (
        <div className="law-note">
          原许可：{licence.number}，{prior.kind.name}，被许可人{licence.partyName}
          {licence.validTo && `，有效期至 ${dayText(licence.validTo)}`}。
        </div>
      )}
      <ActForm<object, Reply<'receiveApplication'>>
        name="receiveApplication"
        subject={`${accountId}${licence ? `|${licence.id}|${purpose}` : ''}`}
        refused={may ? followed : REFUSED}
        initial={firstValues(prior)}
        act={(form) => api.receiveApplication({ ...(filled(form) as object), ...fixed } as Input<'receiveApplication'>)}
        refresh={STALE}
        said="已接收申请"
        submit="接收并出具凭证"
        done={done}
      >
        <KindField name="kindCode" label="许可事项" disabled={prior !== null} />
        <Asked />
        <ChoiceField name="channel" label="提交方式" options={CHANNELS} />
        <ChoiceField name="secrecy" label="涉密情况" options={SECRECY} />
        <FlagField name="tradeSecret" label="申请人声明材料含有商业秘密" hint="未经申请人同意，不披露其商业秘密。" />
      </ActForm>
    </Page>
  )
}

/** What the chosen kind asks for: who may apply, and its papers as a list to tick. */
function Asked() {
  const code = Form.useWatch('kindCode')
  const { data: kinds = [] } = useQuery(kindsQuery())
  const kind = kinds.find((one) => one.code === code)
  if (!kind) return <p className="soft">选择许可事项后，列出申请人类型和应当提交的材料。</p>
  return (
    <>
      <details className="law-note">
        <summary>
          {LEVELS[kind.level]}办理，{kind.decision.count} 个工作日内决定，材料 {kind.documents.length} 项。查看依据和条件
        </summary>
        <KindFacts kind={kind} />
      </details>
      <ApplicantFields kinds={kind.applicants} />
      <TextField name="matter" label="申请内容" max={500} rows={3} hint="申请许可的事项、地点和范围。" />
      <DocumentsField
        key={kind.code}
        name="documents"
        label="已提交的申请材料"
        documents={kind.documents}
        required={false}
        hint="材料不齐的也应当接收，并在五个工作日内一次告知补正。"
      />
    </>
  )
}
