import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf } from './common.ts'
import { WordFields, type Words, wordsOf } from './WordFields.tsx'

/** The first reader's form: what the public reads, already masked, to be worded better where the machine was too plain. */
export function MaskingForm({ detail }: { detail: Detail }) {
  const { record, proposed, acts, residue } = detail
  const { path, common } = formOf(detail)
  // What is left unmasked is put right in this very form, so it does not refuse the form.
  const refused = residue.length > 0 && record.state === 'collected' ? null : refusalOf(acts.transmitRecord)
  return (
    <ActForm<Words, unknown>
      name="transmitRecord"
      {...common}
      initial={proposed ? wordsOf(proposed.fields) : {}}
      refused={refused}
      act={(form) => api.transmitRecord({ ...path, ...form })}
      submit="确认公示内容"
      said="已确认，等待另一人复核"
    >
      {record.reasonNote && <p className="residue">上次被退回：{record.reasonNote}</p>}
      <p>下面是系统按案卷拟定、已经遮盖的文字，可以改写；其余项目随决定书，不能改写。确认后由另一人复核，复核通过才能发布。</p>
      {proposed && <WordFields fields={proposed.fields} />}
    </ActForm>
  )
}
