import type { QueryKey } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { linesOf, MEANS } from './words.ts'

type Item = Omit<Input<'addDrawItem'>, 'basis'> & { basis: string }

/** A new item of the list. */
export function ItemForm({ refresh, done }: { refresh: QueryKey[]; done: () => void }) {
  return (
    <ActForm<Item, unknown>
      name="addDrawItem"
      subject=""
      initial={{ means: 'on-site' }}
      act={({ basis, ...form }) => api.addDrawItem({ ...form, basis: linesOf(basis), timesLimit: form.timesLimit ?? null })}
      refresh={refresh}
      done={done}
      submit="列入并公布"
      said="已列入清单，同时公布"
    >
      <UnitField name="unitId" label="抽查主体" />
      <TextField name="name" label="事项名称" max={100} />
      <TextField name="objects" label="抽查对象" max={200} hint="如：领取特种行业许可证的旅馆。" />
      <TextField name="content" label="抽查内容" max={500} rows={3} />
      <ChoiceField name="means" label="抽查方式" options={MEANS} />
      <TextField name="basis" label="依据" max={1000} rows={2} hint="一行一条，如 APL:42；没有法律、法规、规章依据的不得列入。" />
      <NumberField
        name="timesLimit"
        label="对同一对象每年最多抽查"
        unit="次"
        min={1}
        max={99}
        required={false}
        hint="不填则不限。"
      />
      <DayField name="fromOn" label="自何日起" />
    </ActForm>
  )
}
