import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ListSearch } from '../kit/search.ts'

/** What the address of this list says, and how to change it. A change other than of page or columns goes back to the first page. */
export function useListSearch(): [ListSearch, (change: ListSearch) => void] {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  const change = useCallback(
    (changed: ListSearch) => {
      const stays = 'page' in changed || 'columns' in changed
      const next = { ...search, ...(stays ? {} : { page: undefined }), ...changed }
      navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
    },
    [search, navigate],
  )
  return [search, change]
}
