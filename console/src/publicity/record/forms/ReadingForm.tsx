import { Form } from 'antd'
import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf } from './common.ts'

type Reading = { verdict: 'accepted' | 'returned'; reason?: string }

/** The second reader, another person than the first: lets it pass, or sends it back with a reason. */
export function ReadingForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  return (
    <ActForm<Reading, unknown>
      name="confirmReading"
      {...common}
      refused={refusalOf(detail.acts.confirmReading)}
      act={({ verdict, reason }) => api.confirmReading({ ...path, accepted: verdict === 'accepted', reason: reason ?? null })}
      submit="提交复核"
      said="复核已登记"
    >
      <ChoiceField name="verdict" label="复核结果" options={{ accepted: '遮盖完整，可以发布', returned: '退回重新确认' }} />
      <Why />
    </ActForm>
  )
}

function Why() {
  const verdict = Form.useWatch('verdict')
  if (verdict !== 'returned') return null
  return <TextField name="reason" label="退回理由" max={500} rows={2} hint="指出哪一处还须遮盖，不要写出须遮盖的内容本身。" />
}
