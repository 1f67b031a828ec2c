import { useEffect, useSyncExternalStore } from 'react'

export type Key = { key: string; does: string }
type Bound = Key & { press: () => void }

let bound: readonly Bound[] = []
const listeners = new Set<() => void>()

function change(next: readonly Bound[]) {
  bound = next
  for (const listener of listeners) listener()
}

const NOT_TEXT = new Set(['radio', 'checkbox', 'button', 'submit'])

/** True where a plain letter belongs to the text being typed. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && NOT_TEXT.has(target.type)) return false
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return
  const hit = [...bound].reverse().find((one) => one.key === event.key)
  if (!hit) return
  event.preventDefault()
  hit.press()
})

/** Binds a single key while the component is shown, and lists it under `?`. The last one bound wins. */
export function useKey(key: string, does: string, press: () => void): void {
  useEffect(() => {
    const mine = { key, does, press }
    change([...bound, mine])
    return () => change(bound.filter((one) => one !== mine))
  }, [key, does, press])
}

/** The keys that work now. */
export function useKeys(): readonly Key[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => bound,
  )
}
