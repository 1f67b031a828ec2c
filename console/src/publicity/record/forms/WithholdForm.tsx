import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { Citations } from '../../../ui/Citation.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf, WITHHOLD_REASONS, type WithholdReason } from '../../words.ts'
import { formOf, saidOf } from './common.ts'

type Withhold = { reasonCode: WithholdReason; note: string }

/** What a reader found in the text that must not be public. */
export function WithholdForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  return (
    <ActForm<Withhold, { awaits: boolean }>
      name="withholdRecord"
      {...common}
      refused={refusalOf(detail.acts.withholdRecord)}
      act={(form) => api.withholdRecord({ ...path, ...form })}
      submit="提出不予公开"
      said={saidOf('已决定不予公开')}
    >
      <p>
        复核中发现涉密或者涉及第三人的内容，遮盖不能解决的，提出不予公开，由另一人决定。依据：
        <Citations of={['OGI:14', 'OGI:15']} />
      </p>
      <ChoiceField name="reasonCode" label="原因" options={WITHHOLD_REASONS} />
      <TextField name="note" label="理由" max={500} rows={2} hint="不要写入所涉秘密或者隐私本身。" />
    </ActForm>
  )
}
