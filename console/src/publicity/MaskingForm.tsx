import { api, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Detail, isLicence, refusalOf, type Shown } from './words.ts'

type Words = Pick<Input<'transmitRecord'>, 'violationFacts' | 'penaltyContent' | 'place' | 'licenseContent'>

/** The texts that may be worded better. */
function wordsOf(fields: Shown): Words {
  if (isLicence(fields)) return { licenseContent: fields.licenseContent }
  const { violationFacts, penaltyContent, place } = fields
  return { violationFacts, penaltyContent, ...(place ? { place } : {}) }
}

/** The first reader's form: what the public reads, already masked, to be worded better where the machine was too plain. */
export function MaskingForm({ detail: { record, proposed, acts, residue } }: { detail: Detail }) {
  const recordId = record.id
  // What is left unmasked is put right in this very form, so it does not refuse the form.
  const refused = residue.length > 0 && record.state === 'collected' ? null : refusalOf(acts.transmitRecord)
  const fields = proposed?.fields
  const initial: Words = fields ? wordsOf(fields) : {}
  return (
    <ActForm<Words, unknown>
      name="transmitRecord"
      subject={`${recordId}|${record.version}`}
      initial={initial}
      refused={refused}
      act={(form) => api.transmitRecord({ recordId, version: record.version, ...form })}
      refresh={[q.getPublicityRecord({ recordId }).queryKey, ['listPublicityRecords']]}
      submit="确认公示内容"
      said="已确认，等待另一人复核"
    >
      {fields && isLicence(fields) && <TextField name="licenseContent" label="许可内容" max={4000} rows={3} />}
      {fields && !isLicence(fields) && (
        <>
          <TextField name="violationFacts" label="违法事实" max={5000} rows={3} />
          <TextField name="penaltyContent" label="处罚内容" max={4000} rows={2} />
          {fields.place && <TextField name="place" label="地点" max={100} />}
        </>
      )}
    </ActForm>
  )
}
