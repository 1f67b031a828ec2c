import type { ReactNode } from 'react'
import type { OperationId } from '../../api/operations.ts'
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
  /** The operation that takes it, where the form decides; else the one named as the act. */
  operation?: (form: Record<string, unknown>) => OperationId
  /** Said above the fields. */
  note?: string
}
