import { useQuery } from '@tanstack/react-query'
import { causesQuery } from '../fields/CauseSelect.tsx'

/** The name of a cause of action by its code. */
export function CauseName({ code }: { code: string }) {
  const { data = [] } = useQuery(causesQuery())
  return data.find((cause) => cause.code === code)?.name ?? '—'
}
