import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CauseField } from '../fields/CauseSelect.tsx'
import { SECRECY, SENSITIVE } from '../names.ts'

/** The facts of the act: of a new report, and of its correction. */
export function ReportFields() {
  return (
    <>
      <TextField name="title" label="案件名称" max={100} required={false} hint="不填写的，按当事人和案由自动生成。" />
      <CauseField name="causeCode" label="案由" required={false} />
      <TextField name="place" label="地点" max={200} />
      <DayField name="occurredOn" label="行为日期" required={false} to={today()} />
      <DayField name="occurredUntil" label="行为终了日期" required={false} to={today()} hint="行为有连续或者继续状态的填写。" />
      <DayField name="foundOn" label="发现日期" to={today()} />
      <TextField name="summary" label="简要案情" max={4000} rows={4} />
      <ChoiceField name="secrecy" label="涉密情况" options={SECRECY} />
      <ChoiceField name="sensitive" label="敏感情形" options={SENSITIVE} many required={false} />
    </>
  )
}
