import { api } from '../../../api/client.ts'
import type { Input } from '../../../api/operations.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { Citations } from '../../../ui/Citation.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf, WITHDRAW_REASONS } from '../../words.ts'
import { formOf, saidOf } from './common.ts'

type Withdraw = Pick<Input<'withdrawRecord'>, 'reasonCode' | 'reason'>

/** Takes the page down: at once where the decision was revoked, else when another has agreed. */
export function WithdrawForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  const revoked = detail.record.withdrawDueOn !== null
  return (
    <ActForm<Withdraw, { awaits: boolean }>
      name="withdrawRecord"
      {...common}
      initial={revoked ? { reasonCode: 'withdrawn' } : {}}
      refused={refusalOf(detail.acts.withdrawRecord)}
      act={(form) => api.withdrawRecord({ ...path, ...form })}
      submit={revoked ? '撤回' : '提出撤回'}
      said={saidOf('已撤回')}
    >
      <p>
        {revoked
          ? '据以公示的决定已被变更、撤销、确认违法或者确认无效：以此为原因撤回，提交后立即生效，不须另一人决定。'
          : '据以公示的决定没有被撤销的，提出后由另一人决定；决定前网页不变。'}
        撤回后原网址保留，显示日期和理由。依据：
        <Citations of={['APL:48(2)']} />
      </p>
      <ChoiceField name="reasonCode" label="原因" options={WITHDRAW_REASONS} />
      <TextField
        name="reason"
        label="公开说明的理由"
        max={300}
        rows={2}
        hint="任何人都能看到：不写姓名、证件号码，也不写所涉秘密、隐私本身。"
      />
    </ActForm>
  )
}
