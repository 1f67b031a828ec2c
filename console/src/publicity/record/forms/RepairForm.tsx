import { api } from '../../../api/client.ts'
import type { Input } from '../../../api/operations.ts'
import { dayOf } from '../../../kit/day.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf } from './common.ts'

type Repair = Pick<Input<'repairRecord'>, 'approvedOn' | 'document'>

/** A credit repair that was approved elsewhere ends the page before its term. */
export function RepairForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  const { repairFrom } = detail.record
  return (
    <ActForm<Repair, unknown>
      name="repairRecord"
      {...common}
      refused={refusalOf(detail.acts.repairRecord)}
      act={(form) => api.repairRecord({ ...path, ...form })}
      submit="登记信用修复"
      said="已登记，网页不再公示"
    >
      <p>按信用主管部门准予修复的决定登记；登记后网页立即结束公示，不能恢复。</p>
      <DayField
        name="approvedOn"
        label="准予修复的日期"
        {...(repairFrom ? { from: repairFrom } : {})}
        to={dayOf(new Date().toISOString())}
      />
      <TextField name="document" label="准予修复的决定文号" max={120} />
    </ActForm>
  )
}
