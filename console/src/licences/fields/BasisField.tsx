import { useQuery } from '@tanstack/react-query'
import { q } from '../../api/client.ts'
import { citationLabel } from '../../kit/citation.ts'
import type { FieldProps } from '../../ui/Field.tsx'
import { TextsField } from './TextsField.tsx'

/** The articles a proposal rests on, read by their names; a regulation without a code is typed in full. */
export function BasisField({ offered, ...field }: FieldProps & { offered: readonly string[] }) {
  const { data: laws = [] } = useQuery({ ...q.listLaws(), staleTime: Number.POSITIVE_INFINITY })
  return (
    <TextsField
      {...field}
      offered={offered}
      nameOf={(code) => citationLabel(code, laws)}
      hint="从列出的条文中选择；其他条文输入代码（例如 LIC:38(2)）或者全称和条号。"
    />
  )
}
