import { api, q } from '../api/client.ts'
import { dayOf } from '../kit/day.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { type ListDetail, type ListField, type ListItem, readTyped, refusalOf, typedOf } from './words.ts'

type Typed = string | number | null | undefined
type Form = {
  unitId?: string
  parentItem?: string
  fields: Record<string, Typed>
  effectiveFrom: string
  effectiveTo?: string | null
  position: number
}

/** Writes a new item, or the next version of one; it is public when another person has released it. */
export function ItemForm({ list, item, close }: { list: ListDetail; item?: ListItem; close: () => void }) {
  const { code: listCode, duty } = list.state
  const typed = list.fields.filter(({ derived }) => !derived)
  const read = (form: Form) => ({
    fields: Object.fromEntries(typed.map((field) => [field.key, readTyped(field, form.fields[field.key])])),
    ...{ effectiveFrom: form.effectiveFrom, effectiveTo: form.effectiveTo ?? null, position: form.position },
  })
  const add = (form: Form) =>
    api.addListItem({ listCode, unitId: form.unitId ?? '', parentItem: form.parentItem ?? null, ...read(form) })
  return (
    <ActForm<Form, unknown>
      name={item ? 'editListItem' : 'addListItem'}
      subject={item ? `${item.itemId}|${item.revision}` : listCode}
      refused={item ? null : refusalOf(list.add)}
      initial={initialOf(list, typed, item)}
      act={(form) => (item ? api.editListItem({ itemId: item.itemId, revision: item.revision, ...read(form) }) : add(form))}
      refresh={[q.getPreEventList({ listCode }).queryKey, ['listPreEvent'], ['getListItemHistory']]}
      done={close}
      submit="提交审核发布"
      said="已提交，等待另一人审核发布"
    >
      {item?.returnReason && <p role="status">退回理由：{item.returnReason}</p>}
      {!item && <UnitField name="unitId" label="单位" hint="条目由哪个单位负责；该单位及上级的公示统计人员可以修改。" />}
      {!item && list.tree && (
        <ChoiceField name="parentItem" label="上级条目" required={false} options={titlesOf(list)} hint="不选则为最上级。" />
      )}
      {typed.map((field) => (
        <ValueField key={field.key} field={field} />
      ))}
      <DayField
        name="effectiveFrom"
        label="生效日期"
        hint={duty === 'before-use' ? '不得早于公布之日（APL:41，RTSL:39）。' : undefined}
      />
      <DayField name="effectiveTo" label="终止日期" required={false} hint="最后一日；撤下一项时填写。" />
      <NumberField name="position" label="顺序" unit="位" max={99_999} />
    </ActForm>
  )
}

const titlesOf = (list: ListDetail): Record<string, string> =>
  Object.fromEntries(list.items.map(({ itemId, fields }) => [itemId, String(fields.title ?? '')]))

function initialOf(list: ListDetail, typed: readonly ListField[], item?: ListItem): Partial<Form> {
  if (!item) {
    const position = Math.max(0, ...list.items.map((one) => one.position)) + 1
    return { effectiveFrom: dayOf(new Date().toISOString()), position }
  }
  const fields = Object.fromEntries(typed.map((field) => [field.key, typedOf(field, item.fields[field.key])]))
  return { fields, effectiveFrom: item.effectiveFrom, effectiveTo: item.effectiveTo, position: item.position }
}

/** The control for one kind of value. */
function ValueField({ field: { key, title, kind, optional } }: { field: ListField }) {
  const common = { name: ['fields', key], label: title, required: !optional }
  if (kind === 'day') return <DayField {...common} />
  if (kind === 'number') return <NumberField {...common} unit="" />
  if (kind === 'basis') return <TextField {...common} max={2000} rows={2} hint="每行一条，如 APL:39 或者《某条例》第三条。" />
  if (kind === 'steps') return <TextField {...common} max={8000} rows={5} hint="每行一步，公示时自动编号。" />
  return <TextField {...common} max={kind === 'long' ? 8000 : 300} rows={kind === 'long' ? 4 : 1} />
}
