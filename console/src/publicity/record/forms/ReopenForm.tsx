import { api } from '../../../api/client.ts'
import type { Input } from '../../../api/operations.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { Citations } from '../../../ui/Citation.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, GROUNDS, refusalOf } from '../../words.ts'
import { formOf, saidOf } from './common.ts'

type Reopen = Pick<Input<'reopenRecord'>, 'ground' | 'reason'>

/** Only what a third person may consent to, or the public may need, has more grounds than a mistake. */
function groundsOf({ record }: Detail): Partial<typeof GROUNDS> {
  const third = record.foundReason === 'privacy' || record.foundReason === 'trade-secret'
  return third ? GROUNDS : { mistaken: GROUNDS.mistaken }
}

/** What a reader had withheld goes back to the desk. */
export function ReopenForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  return (
    <ActForm<Reopen, { awaits: boolean }>
      name="reopenRecord"
      {...common}
      refused={refusalOf(detail.acts.reopenRecord)}
      act={(form) => api.reopenRecord({ ...path, ...form })}
      submit="提出恢复公示程序"
      said={saidOf('已恢复公示程序')}
    >
      <p>
        由另一人决定；同意后回到“待确认”，重新确认、复核、发布，期限重新起算。依据：
        <Citations of={['OGI:15']} />
      </p>
      <ChoiceField name="ground" label="恢复的根据" options={groundsOf(detail) as Record<string, string>} />
      <TextField name="reason" label="理由" max={300} rows={2} hint="不要写入所涉秘密或者隐私本身。" />
    </ActForm>
  )
}
