import { api } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type LookItem, RESULT_NAMES } from './words.ts'

type Props = { lookBackId: string; item: LookItem; refresh: readonly (readonly unknown[])[]; done: () => void }

/** What was found on looking again; what does not hold is opened again at once. */
export function LookForm({ lookBackId, item: { rectificationId, title }, refresh, done }: Props) {
  return (
    <ActForm<Pick<Input<'recordLook'>, 'result' | 'words'>, Reply<'recordLook'>>
      name="recordLook"
      subject={`${lookBackId}|${rectificationId}`}
      act={(form) => api.recordLook({ lookBackId, rectificationId, ...form })}
      refresh={[...refresh, ['listRectifications'], ['getRectificationWork']]}
      done={done}
      submit="登记结果"
      said={({ reopened }) => (reopened ? '已登记，问题重新进入整改' : '已登记')}
    >
      <p>{title}</p>
      <ChoiceField name="result" label="结果" options={RESULT_NAMES} />
      <TextField name="words" label="情况说明" max={1000} rows={3} />
    </ActForm>
  )
}
