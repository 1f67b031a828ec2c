import type { Tone } from '../theme.ts'

/** A state: a colour and always a word. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`state state-${tone}`}>{children}</span>
}
