import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Select } from 'antd'
import { api, q } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { paths } from '../paths.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Field } from '../ui/Field.tsx'
import { ListField } from '../ui/ListField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UnitField } from '../ui/UnitPicker.tsx'
import { KINDS, linesOf } from './words.ts'

type Plan = Omit<Input<'planDraw'>, 'basis'> & { basis?: string }
const TAKES = { share: '按比例', count: '按个数' }
/** A share is typed in per cent and kept in ten-thousandths. */
const HUNDREDTHS = 100

/** Rules of a draw; they are fixed with the list. */
export function PlanForm() {
  const go = useNavigate()
  return (
    <ActForm<Plan, Reply<'planDraw'>>
      name="planDraw"
      subject=""
      initial={{ kind: 'inspection', contributors: 2, revealHours: 24, inspectorsEach: 2, timesLimit: 1 }}
      act={({ basis, strata, ...form }) =>
        api.planDraw({
          ...form,
          timesLimit: form.timesLimit ?? null,
          inspectOn: form.inspectOn ?? null,
          inspectUntil: form.inspectUntil ?? null,
          itemIds: form.itemIds ?? [],
          inspectorsEach: form.inspectorsEach ?? 0,
          basis: linesOf(basis),
          strata: strata.map((one) => (one.take === 'share' ? { ...one, size: one.size * HUNDREDTHS } : one)),
        })
      }
      refresh={[['listDraws']]}
      done={({ drawId }) => go({ to: paths.draw({ drawId }) })}
      submit="保存计划"
    >
      <UnitField name="unitId" label="组织单位" />
      <ChoiceField name="kind" label="种类" options={KINDS} />
      <TextField name="title" label="名称" max={100} hint="名单冻结后向社会公布，不要写个人信息。" />
      <TextField name="basis" label="依据" max={1000} rows={2} required={false} hint="一行一条，如 APL:42。" />
      <NumberField name="contributors" label="提供随机数的单位" unit="个" min={2} max={9} />
      <NumberField name="revealHours" label="全部承诺后公开随机数的期限" unit="小时" min={1} max={720} />
      <NumberField
        name="timesLimit"
        label="本年已抽中几次的不再抽取"
        unit="次"
        min={1}
        max={9999}
        required={false}
        hint="不填则不限。"
      />
      <Inspection />
      <ListField name="strata" noun="分层" min={1}>
        {(index) => (
          <>
            <TextField name={[index, 'stratum']} label="分层名称" max={20} hint="与名单中的“分层”一致，如“信用B级”。" />
            <ChoiceField name={[index, 'take']} label="抽取方式" options={TAKES} />
            <Size index={index} />
          </>
        )}
      </ListField>
    </ActForm>
  )
}

function Size({ index }: { index: number }) {
  const share = Form.useWatch(['strata', index, 'take']) === 'share'
  return share ? (
    <NumberField name={[index, 'size']} label="比例" unit="%" min={1} max={100} />
  ) : (
    <NumberField name={[index, 'size']} label="数量" unit="个" min={1} max={4_000_000} />
  )
}

function Inspection() {
  const kind = Form.useWatch('kind')
  const { data } = useQuery(q.listDrawItems())
  if (kind !== 'inspection') return null
  const items = (data?.items ?? []).flatMap(({ id, name, untilOn }) => (untilOn === null ? [{ value: id, label: name }] : []))
  return (
    <>
      <Field
        name="itemIds"
        label="抽查事项"
        ask="选择"
        hint={items.length === 0 ? '清单中还没有事项，请先在“随机抽查事项清单”中列入。' : '不在随机抽查事项清单中的，不得检查。'}
      >
        <Select mode="multiple" options={items} showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" />
      </Field>
      <NumberField
        name="inspectorsEach"
        label="每个对象的检查人员"
        unit="人"
        min={2}
        max={9}
        hint="行政检查不得少于两人（APL:42）。"
      />
      <DayField name="inspectOn" label="检查开始之日" hint="检查人员当日须持有有效执法证件。" />
      <DayField name="inspectUntil" label="检查截止之日" hint="每个对象的结果自检查之日起 20 个工作日内公布。" />
    </>
  )
}
