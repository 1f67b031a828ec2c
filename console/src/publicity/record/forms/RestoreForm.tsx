import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf, saidOf } from './common.ts'

/** A page taken down by mistake comes back when another has agreed. */
export function RestoreForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  return (
    <ActForm<{ reason: string }, { awaits: boolean }>
      name="restoreRecord"
      {...common}
      refused={refusalOf(detail.acts.restoreRecord)}
      act={(form) => api.restoreRecord({ ...path, ...form })}
      submit="提出恢复公示"
      said={saidOf('已恢复公示')}
    >
      <p>由另一人决定；同意后原网址恢复为撤回以前的内容，透明日志另记一条“恢复”。依法封存的不得恢复。</p>
      <TextField name="reason" label="误撤的经过和恢复理由" max={300} rows={2} hint="记入时间线；不写姓名、证件号码。" />
    </ActForm>
  )
}
