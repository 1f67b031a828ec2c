import type { Search } from '../../server/src/modules/publicity/public.ts'

/** The query of an address that asks the same again, from its first page on; empty when nothing is asked. */
export function askedFor(search: Search, more: Record<string, string> = {}): string {
  const { after: _, page: __, sort, ...asked } = search
  const entries = Object.entries({ ...asked, sort: sort === 'newest' ? '' : sort, ...more })
  const kept = entries.filter((entry): entry is [string, string] => entry[1] !== '' && entry[1] !== null)
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

/** The same for files, which have one order: newest first. */
export const queryOf = (search: Search): string => askedFor({ ...search, sort: 'newest' })
