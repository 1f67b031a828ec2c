import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { PERSON_KINDS, type PersonPage } from './words.ts'

type NewPerson = Input<'addPerson'>

/** Registers a person; the account and its roles are given separately. */
export function NewPersonDrawer({ close }: { close: () => void }) {
  const navigate = useNavigate()
  return (
    <Drawer title="登记人员" open onClose={close} size={560} destroyOnHidden>
      <ActForm<NewPerson, PersonPage>
        name="addPerson"
        subject="new"
        act={(form) => api.addPerson({ ...form, policeNumber: form.policeNumber || null, post: form.post || null })}
        refresh={[['listPeople']]}
        done={({ person }) => navigate({ to: paths.person({ personId: person.id }) })}
        submit="登记"
        said="人员已登记"
      >
        <UnitField name="unitId" label="机构" />
        <TextField name="name" label="姓名" max={50} />
        <ChoiceField name="kind" label="类别" options={PERSON_KINDS} />
        <TextField name="policeNumber" label="警号" max={6} required={false} hint="6 位数字；辅警和行政人员没有警号。" />
        <TextField name="post" label="职务" max={50} required={false} />
        <DayField name="activeFrom" label="到岗日期" />
      </ActForm>
    </Drawer>
  )
}
