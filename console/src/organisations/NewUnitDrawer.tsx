import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { UNIT_KINDS } from './words.ts'

type NewUnit = Input<'createUnit'>

/** A new unit under another; its level and its organ follow from where it stands. */
export function NewUnitDrawer({ close }: { close: () => void }) {
  return (
    <Drawer title="设立机构" open onClose={close} size={560} destroyOnHidden>
      <ActForm<NewUnit, unknown>
        name="createUnit"
        subject="new"
        act={(form) => api.createUnit({ ...form, parentId: form.parentId ?? null, uscc: form.uscc || null })}
        refresh={[['listUnits']]}
        done={close}
        submit="设立"
        said="机构已设立"
      >
        <UnitField name="parentId" label="上级机构" required={false} hint="只有市公安局没有上级机构。" />
        <ChoiceField name="kind" label="种类" options={UNIT_KINDS} />
        <TextField name="name" label="机构全称" max={60} />
        <TextField name="shortName" label="文号简称" max={20} hint="写入文书字号，例如：四公（西）。" />
        <TextField name="code" label="机构代码" max={12} hint="12 位数字。" />
        <TextField name="regionCode" label="行政区划代码" max={6} hint="GB/T 2260，6 位数字。" />
        <TextField name="uscc" label="统一社会信用代码" max={18} required={false} hint="以本机关名义作出决定的公安机关填写。" />
      </ActForm>
    </Drawer>
  )
}
