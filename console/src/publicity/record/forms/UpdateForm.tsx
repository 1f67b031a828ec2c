import { Form } from 'antd'
import { api } from '../../../api/client.ts'
import type { Input } from '../../../api/operations.ts'
import { dayOf } from '../../../kit/day.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { FlagField } from '../../../ui/FlagField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf, saidOf } from './common.ts'
import { WordFields, type Words, wordsOf } from './WordFields.tsx'

type Update = Words & Pick<Input<'updateRecord'>, 'fromSource' | 'reason' | 'foundOn'>

/** A correction of what the public reads now: proposed here, read and decided by another; the replaced text is kept. */
export function UpdateForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  const { proposed, acts } = detail
  const today = dayOf(new Date().toISOString())
  return (
    <ActForm<Update, { awaits: boolean }>
      name="updateRecord"
      {...common}
      initial={{ ...(proposed ? wordsOf(proposed.fields) : {}), foundOn: today as never }}
      refused={refusalOf(acts.updateRecord)}
      act={(form) => api.updateRecord({ ...path, ...(form.fromSource ? onlyReason(form) : form) } as never)}
      submit="提出更正"
      said={saidOf('已更正')}
    >
      <p>提出后由另一人对照新旧内容决定；决定前网页不变。被替换的内容作为旧版本保存，门户上注明更正的日期和项目。</p>
      <FlagField
        name="fromSource"
        label="决定书或者案卷已经更正：全部项目按现在的案卷重新生成"
        hint="只有改写文字时不要勾选；勾选后文字项目也由系统重新拟定和遮盖。"
      />
      <Texts detail={detail} />
      <DayField name="foundOn" label="发现有误的日期" to={today} hint="更正期限从这一天的次日起算。" />
      <TextField
        name="reason"
        label="更正理由"
        max={300}
        rows={2}
        hint="供另一人决定时参考，并记入时间线；不写姓名、证件号码。"
      />
    </ActForm>
  )
}

const onlyReason = ({ fromSource, reason, foundOn }: Update) => ({ fromSource, reason, foundOn })

/** Nothing to word where everything is made anew. */
function Texts({ detail: { proposed } }: { detail: Detail }) {
  const anew = Form.useWatch('fromSource')
  return proposed && !anew ? <WordFields fields={proposed.fields} /> : null
}
