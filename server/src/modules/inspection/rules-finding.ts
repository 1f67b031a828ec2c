import type { Refusal } from '../../kit/errors.ts'
import type { Finding } from './types.ts'
import type { Check } from './types-check.ts'

/** The sentence of a check with its details put in; what is missing stays a blank. Days are written 2022年3月1日, without the template's spaces around. */
export function factsOf(check: Pick<Check, 'facts'> | undefined, details: Readonly<Record<string, unknown>>): string {
  const put = (_: string, before: string, key: string, after: string) => {
    const text = inWords(String(details[key] ?? '　'))
    return `${/^\d+年/.test(text) ? '' : before}${text}${text.endsWith('日') ? '' : after}`
  }
  return check?.facts.replaceAll(/( ?)\{(\w+)\}( ?)/g, put) ?? ''
}

/** Every day in a text as it is written in documents; a time behind it stays. */
const inWords = (text: string): string =>
  text.replaceAll(/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`)

/** What the person who acts had to do with the case of a finding, or that it is a finding of their own unit. */
export type FindingPart = 'handles' | 'involved' | 'own-unit' | null
type Judged = 'closed' | 'false-alarm'
/**
 * Why a person may not say what became of it. Whoever handles the case does not judge it; that it never was a fault, nobody says of the own unit or of a case
 * they reviewed, approved or decided. The database refuses the same.
 */
export function refuseJudging(
  { state, goneOn }: Pick<Finding, 'state' | 'goneOn'>,
  part: FindingPart,
  as: Judged,
): Refusal | null {
  if (part === 'handles')
    return { code: 'finding-of-own-case', detail: '您是本案办案人员，不能处理本案的巡查问题，请由其他人员办理。' }
  if (part === 'involved' && as === 'false-alarm')
    return { code: 'finding-of-own-case', detail: '您审核、审批或者决定过本案，不能标记误报，请由其他人员办理。' }
  if (part === 'own-unit' && as === 'false-alarm')
    return { code: 'finding-of-own-unit', detail: '该问题属于您所在单位，是否误报须由其他单位的人员认定。' }
  if (goneOn !== null) return { code: 'finding-gone', detail: '该问题已经纠正，无需处理。' }
  if (state !== 'open') return { code: 'finding-judged', detail: '该问题已经处理。' }
  return null
}

/** Why a fault is not handed over to be put right. @param rectification state of the one it has, or null */
export function refuseHandingOver({ state }: Pick<Finding, 'state'>, rectification: string | null): Refusal | null {
  if (state !== 'open') return { code: 'finding-not-open', detail: '该问题已经纠正、办结或者标记为误报，无须交办整改。' }
  if (rectification === null || rectification === 'closed') return null
  return { code: 'being-rectified', detail: '该问题已经交办整改。' }
}

/** Hundredths of a percent, rounded half up; null while there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100
}
