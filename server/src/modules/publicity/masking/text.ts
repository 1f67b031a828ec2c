import { DETECTORS, legible } from './detect.ts'

export type Replacement = { kind: string; substitute: string }
/** Something left that must not be public. `found` is for the desk only. */
export type Residue = { kind: string; title: string; found: string }

const literal = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const BETWEEN = '\\t\\u3000 ·•・･‧∙⋅．.'
const GAPS = new RegExp(`[${BETWEEN}]`, 'g')
/** The name, also with blanks or any dot between its signs, and without those it has. The same reach as `publicity.bare_name`. */
function patternOf(name: string): RegExp {
  const signs = [...legible(name).replace(GAPS, '')].filter((sign) => !/\s/.test(sign))
  return new RegExp(signs.map(literal).join(`[${BETWEEN}]*`), 'gi')
}

const longestFirst = (names: Iterable<string>) => [...names].toSorted((a, b) => b.length - a.length)

/**
 * Replaces every name and everything a detector finds.
 * @param substitutes name to what stands for it, see `substitutesOf`
 */
export function maskText(text: string, substitutes: ReadonlyMap<string, string>): { text: string; replaced: Replacement[] } {
  const replaced: Replacement[] = []
  let masked = legible(text)
  const replace = (kind: string, pattern: RegExp, substitute: string) => {
    const before = masked
    masked = masked.replace(pattern, () => substitute)
    if (masked !== before) replaced.push({ kind, substitute })
  }
  for (const name of longestFirst(substitutes.keys())) replace('name', patternOf(name), substitutes.get(name) ?? '某')
  for (const { kind, pattern, substitute } of DETECTORS) replace(kind, pattern, substitute)
  return { text: masked, replaced }
}

/**
 * What is left in a text that must not be public; nothing may be released while this is not empty.
 * @param names full names of every person stored on the case
 */
export function residue(text: string, names: readonly string[]): Residue[] {
  const readable = legible(text)
  const people = [...new Set(names)].filter((name) => [...name.trim()].length > 1)
  const named = people.flatMap((name) => (patternOf(name).test(readable) ? [{ kind: 'name', title: '姓名', found: name }] : []))
  const rest = DETECTORS.flatMap(({ kind, title, pattern }) =>
    [...readable.matchAll(pattern)].map((match) => ({ kind, title, found: match[0].trim() })),
  )
  return [...named, ...rest]
}
