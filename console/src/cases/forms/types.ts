import type { ReactNode } from 'react'
import type { Reading } from '../types.ts'

/** What a form's fields see: the case, and the row named in the address (`?of=`). */
export type FieldsProps = { reading: Reading; of?: string | undefined }
/** The form of one act. Names of fields are those of the request. */
export type FormOf = {
  Fields: (props: FieldsProps) => ReactNode
  /** Prefilled from the case. */
  initial?: (props: FieldsProps) => object
  /** From what the form holds to the request, where they differ. */
  toRequest?: (form: Record<string, unknown>, props: FieldsProps) => object
  /** Said above the fields. */
  note?: string
}
