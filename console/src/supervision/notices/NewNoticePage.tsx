import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { api } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { linesOf } from '../../draws/words.ts'
import { paths } from '../../paths.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitField } from '../../ui/UnitPicker.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { CaseField } from '../CaseField.tsx'
import { RectificationField } from '../RectificationField.tsx'
import { KINDS } from './words.ts'

type NoticeForm = Omit<Input<'issueNotice'>, 'law'> & { law?: string }

/** 发出执法监督通知书: prefilled from the case or the fault it is opened from. */
export default function NewNoticePage() {
  const go = useNavigate()
  const [{ unitId, caseId, rectificationId }] = useListSearch()
  return (
    <Page title="发出执法监督通知书" trail={[{ title: '执法监督通知书', to: paths.notices() }]}>
      <ActForm<NoticeForm, Reply<'issueNotice'>>
        name="issueNotice"
        subject={caseId ?? rectificationId ?? ''}
        initial={{ unitId, caseId, rectificationId, kind: 'correct' } as Partial<NoticeForm>}
        act={({ law, ...form }) =>
          api.issueNotice({
            ...form,
            caseId: form.caseId ?? null,
            rectificationId: form.rectificationId ?? null,
            replyDays: form.replyDays ?? null,
            law: linesOf(law),
          })
        }
        refresh={[['listNotices'], ['getNoticeWork']]}
        done={({ supervisionId }) => go({ to: paths.notice({ supervisionId }) })}
        submit="发出通知书"
        said={({ number }) => `已发出 ${number}`}
      >
        <UnitField name="unitId" label="收文单位" />
        <About />
        <ChoiceField name="kind" label="处理要求" options={KINDS} />
        <TextField name="problems" label="存在的问题" max={2000} rows={4} />
        <TextField name="law" label="依据" max={1000} rows={2} required={false} hint="一行一条，如 PSA-2025:112 或者 APL:61。" />
        <TextField name="demands" label="要求" max={2000} rows={4} />
        <NumberField
          name="replyDays"
          label="回复期限"
          unit="个工作日"
          min={1}
          max={60}
          required={false}
          hint="不填则按系统设置；法律没有规定此期限，由发文机关在通知书中写明。"
        />
      </ActForm>
    </Page>
  )
}

function About() {
  const unitId = Form.useWatch<string | undefined>('unitId')
  const caseId = Form.useWatch<string | undefined>('caseId')
  const rectificationId = Form.useWatch<string | undefined>('rectificationId')
  return (
    <>
      <CaseField name="caseId" label="案件" unitId={unitId} required={!rectificationId} />
      <RectificationField
        name="rectificationId"
        label="整改问题"
        unitId={unitId}
        required={!caseId}
        hint="案件和整改问题至少填写一项：个案监督须针对具体案件或者问题。"
      />
    </>
  )
}
