import type { ReactNode } from 'react'
import type { Reading } from '../types.ts'

export type FieldsProps = { reading: Reading }
/** The form of one act. Names of fields are those of the request. */
export type FormOf = {
  Fields: (props: FieldsProps) => ReactNode
  /** Prefilled from the application. */
  initial?: (props: FieldsProps) => object
  /** Said above the fields. */
  note?: (props: FieldsProps) => ReactNode
}
