import { useLayoutEffect, useRef } from 'react'

/**
 * What an open list says when it is empty. The library calls the list a listbox and points at its option −1 even then, so this is an
 * option, with that id.
 */
export function NothingFound({ children = '没有可选项' }: { children?: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const list = place.current?.closest('[role=listbox]')
    if (place.current && list) place.current.id = `${list.id}_-1`
  }, [])
  return (
    <div ref={place} role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
      {children}
    </div>
  )
}
