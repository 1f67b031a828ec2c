import { normaliseNumber } from '../law/index.ts'
import { legible } from './masking/detect.ts'

const MOST_WORDS = 5
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g
const OPENING = /[（〔【［〖「『〈《❲﹝[{<]/g
const CLOSING = /[）〕】］〗」』〉》❳﹞\]}>]/g
const NUMBERED = /\d.*号|字\s*[（〔【［(［[]|[（〔【［([]\s*(?:19|20)\d{2}/

/** Text that anybody may have sent, bounded and made storable: no control sign, no half sign, blanks single. @param max signs */
export function tidy(value: unknown, max: number): string {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return ''
  const bounded = legible(first.slice(0, max * 4).toWellFormed())
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...bounded].slice(0, max).join('')
}

/** The same form as `publicity.plain_text` in the database: width, letters' case and kinds of brackets make no difference. */
export const plainText = (text: string): string => legible(text).replace(OPENING, '(').replace(CLOSING, ')').toLowerCase()

/** Words to look for, all of them. A piece of a document number is one word in its written form. */
export function wordsOf(q: string): string[] {
  if (NUMBERED.test(q) && /\d/.test(q)) return [plainText(normaliseNumber(q))]
  return plainText(q)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/**
 * Pairs of neighbouring signs as `publicity.grams` cuts them. They narrow down; the whole word is compared afterwards. So of a long word every second pair is
 * enough.
 */
export function gramsOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(pairsOf))]
}

const LONG = 6

function pairsOf(word: string): string[] {
  const signs = [...word]
  if (signs.length === 1) return signs
  const step = signs.length > LONG ? 2 : 1
  return signs.slice(1).flatMap((sign, index) => {
    const pair = `${signs[index]}${sign}`
    return index % step === 0 && !/\s/.test(pair) ? [pair] : []
  })
}
