/** What the address of a list says. Everything is text or absent; several values are joined by commas. */
export type ListSearch = { page?: string; pageSize?: string; sort?: string; columns?: string } & Record<
  string,
  string | undefined
>

export const PAGE_SIZES = [20, 50, 100, 200]
const DEFAULT_SIZE = 50

/** Keeps only what a list understands: page, pageSize, sort, columns and the filters named; anything else is dropped, never an error. */
export function listSearch(...filters: string[]) {
  return (raw: Record<string, unknown>): ListSearch => {
    const kept: ListSearch = {}
    const { page, size } = pageOf(raw as ListSearch)
    if (page > 1) kept.page = String(page)
    if (size !== DEFAULT_SIZE) kept.pageSize = String(size)
    for (const name of ['sort', 'columns', ...filters]) {
      const value = raw[name]
      if (typeof value === 'string' && value !== '' && value.length <= 200) kept[name] = value
    }
    return kept
  }
}

/** Page number (from 1) and size. */
export function pageOf(search: ListSearch): { page: number; size: number } {
  const page = Number(search.page)
  const size = Number(search.pageSize)
  return {
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    size: PAGE_SIZES.includes(size) ? size : DEFAULT_SIZE,
  }
}

/** `-acceptedOn` → descending by acceptedOn. */
export function sortOf(search: ListSearch): { key: string; descending: boolean } | null {
  if (!search.sort) return null
  const descending = search.sort.startsWith('-')
  return { key: descending ? search.sort.slice(1) : search.sort, descending }
}

/** Address bar text → plain texts, and back, without the quoting of JSON: people read and share these links. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
export function stringifySearch(search: Record<string, unknown>): string {
  const filled = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
