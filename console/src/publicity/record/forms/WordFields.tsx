import type { Input } from '../../../api/operations.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { isLicence, type Shown } from '../../words.ts'

export type Words = Pick<Input<'transmitRecord'>, 'violationFacts' | 'penaltyContent' | 'place' | 'licenseContent'>

/** The texts that may be worded better, as they are now. */
export function wordsOf(fields: Shown): Words {
  if (isLicence(fields)) return { licenseContent: fields.licenseContent }
  const { violationFacts, penaltyContent, place } = fields
  return { violationFacts, penaltyContent, ...(place ? { place } : {}) }
}

/** A field for each text that may be worded better. */
export function WordFields({ fields }: { fields: Shown }) {
  if (isLicence(fields)) return <TextField name="licenseContent" label="许可内容" max={4000} rows={3} />
  return (
    <>
      <TextField name="violationFacts" label="违法事实" max={5000} rows={3} />
      <TextField name="penaltyContent" label="处罚内容" max={4000} rows={2} />
      {fields.place && <TextField name="place" label="地点" max={100} />}
    </>
  )
}
