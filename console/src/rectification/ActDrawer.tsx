import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { api, q } from '../api/client.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { FileField } from '../ui/FileField.tsx'
import { PersonField } from '../ui/PersonPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import { YesNoField } from '../ui/YesNoField.tsx'
import { ACTS, type ActName, type RectificationDetail, refusedOf, VERDICTS } from './words.ts'

type Props = { name: ActName | null; detail: RectificationDetail; close: () => void }

/** The form of one act. What the server refuses after all is said in it. */
export function ActDrawer({ name, detail, close }: Props) {
  return (
    <Drawer title={name ? ACTS[name] : ''} open={name !== null} onClose={close} size={560} destroyOnHidden>
      {name && <Form key={name} name={name} detail={detail} close={close} />}
    </Drawer>
  )
}

function Form({ name, detail, close }: Props & { name: ActName }) {
  const { id: rectificationId, version } = detail.rectification
  return (
    <ActForm<Record<string, unknown>, unknown>
      name={name}
      subject={`${rectificationId}|${version}`}
      refused={refusedOf(detail, name)}
      act={(form) => SEND[name]({ ...form, ...(name === 'addProof' ? {} : { version }), rectificationId } as never)}
      refresh={[q.getRectification({ rectificationId }).queryKey, ['listRectifications'], ['getRectificationWork']]}
      done={close}
      submit={ACTS[name]}
      said="已办理"
    >
      {fieldsOf(name, detail)}
    </ActForm>
  )
}

const SEND: Record<ActName, (input: never) => Promise<unknown>> = {
  confirm: api.confirmProblem,
  dispute: api.disputeProblem,
  decideDispute: api.decideProblemDispute,
  assign: (form: { dueOn?: string | null }) => api.assignProblem({ ...form, dueOn: form.dueOn ?? null } as never),
  start: api.startCorrection,
  addProof: api.addProof,
  submit: api.submitCorrection,
  nameChecker: api.nameChecker,
  check: api.checkCorrection,
  close: api.closeProblem,
  reopen: api.reopenProblem,
  cancel: api.cancelProblem,
}

function fieldsOf(name: ActName, detail: RectificationDetail): ReactNode {
  const words = (field: string, label: string, required = true) => (
    <TextField name={field} label={label} max={1000} rows={4} required={required} />
  )
  const { unitId, correctable } = detail.rectification
  switch (name) {
    case 'confirm':
      return words('words', '说明', false)
    case 'close':
      return words('words', '说明', false)
    case 'dispute':
    case 'reopen':
    case 'cancel':
      return words('reason', '理由')
    case 'decideDispute':
      return (
        <>
          <YesNoField name="upheld" label="异议是否成立" hint="成立的，问题撤销；不成立的，由该单位整改。" />
          {words('answer', '裁定理由')}
        </>
      )
    case 'assign':
      return (
        <>
          <PersonField name="responsibleId" label="责任人" unitId={unitId} />
          {words('measure', '整改措施')}
          <DayField
            name="dueOn"
            label="自定完成之日"
            required={false}
            {...(detail.assignBy ? { to: detail.assignBy } : {})}
            hint="不填则按整改期限的最后一日。"
          />
        </>
      )
    case 'start':
      return <p>开始后即可上传佐证、报送核查。</p>
    case 'addProof':
      return (
        <>
          <TextField name="words" label="说明" max={200} hint="写明该文件证明什么。" />
          <FileField name="file" label="文件" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt" />
        </>
      )
    case 'submit':
      return (
        <>
          <p className="soft">
            {correctable ? '请先上传补正后的材料作为佐证。' : '该问题不能补正，写明情况说明和防止再次发生的措施。'}
          </p>
          {words('words', '整改情况')}
        </>
      )
    case 'nameChecker':
      return <PersonField name="checkerId" label="核查人" hint="不得为整改人员或者其所在单位的人员。" />
    case 'check':
      return (
        <>
          <ChoiceField name="verdict" label="核查结论" options={VERDICTS} />
          {words('words', '核查情况')}
        </>
      )
  }
}
