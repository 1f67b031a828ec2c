import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { api } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { useMay, useSession } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { ListField } from '../ui/ListField.tsx'
import { Page } from '../ui/Page.tsx'
import { STALE } from './CaseActPage.tsx'
import './cases.css'
import { filled, today } from '../kit/values.ts'
import { PartyFields } from './fields/PartyFields.tsx'
import { ReportFields } from './forms/ReportFields.tsx'
import { ROLES, SOURCES } from './names.ts'

const { 'on-the-spot': _spot, ...REPORTED } = SOURCES
/** Guardians are added once their wards stand on the case. */
const { guardian: _guardian, ...AT_FIRST } = ROLES
const REFUSED = { code: 'not-permitted', detail: '只有办案民警可以登记接报案。' }

/** 接报案登记: opens a case for the officer's unit. */
export default function NewCasePage() {
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const { accountId } = useSession()
  const refused = useMay('case.register') ? null : REFUSED
  const done = ({ caseId, warnings }: Reply<'registerReport'>) => {
    for (const warning of warnings) notification.warning({ title: '请核对', description: warning.detail, duration: 0 })
    navigate({ to: paths.case({ caseId }) })
  }
  return (
    <Page title="接报登记" trail={[{ title: '案件', to: paths.cases() }]}>
      <ActForm<object, Reply<'registerReport'>>
        name="registerReport"
        subject={accountId}
        refused={refused}
        initial={{
          source: 'report',
          foundOn: today(),
          secrecy: 'none',
          parties: [{ kind: 'person', role: 'reporter', idType: 'id-card' }],
        }}
        act={(form) => api.registerReport(filled(form) as Input<'registerReport'>)}
        refresh={STALE}
        said="已登记接报案"
        submit="登记"
        done={done}
      >
        <ChoiceField name="source" label="案件来源" options={REPORTED} />
        <ReportFields />
        <ListField name="parties" noun="当事人" max={20}>
          {(index) => <PartyFields list="parties" place={index} roles={AT_FIRST} />}
        </ListField>
      </ActForm>
    </Page>
  )
}
