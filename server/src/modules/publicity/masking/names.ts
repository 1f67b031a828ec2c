import { COMPOUND_SURNAMES } from './surnames.ts'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** Between the parts of foreign and minority names. */
const DOT = /[·•・‧∙．.]/

/**
 * A natural person's name as the public sees it: 张某 for two signs, 张某某 for more; both signs of a compound surname stay. Of a name
 * with a dot or in Latin letters only the first sign stays.
 */
export function maskName(name: string): string {
  const plain = name.trim()
  const signs = [...plain]
  const first = signs[0] ?? ''
  if (DOT.test(plain) || !/^\p{Script=Han}+$/u.test(plain)) return `${first}某某`
  const surname = signs.length > 2 && COMPOUND_SURNAMES.has(first + signs[1]) ? first + signs[1] : first
  return surname + (signs.length - [...surname].length > 1 ? '某某' : '某')
}

/**
 * One substitute a name, the same throughout the case; where two people would look alike they are told apart by 甲, 乙, … and from the
 * eleventh on by number.
 * @param names in the order in which they are to be lettered; repeated names are one person
 */
export function substitutesOf(names: readonly string[]): Map<string, string> {
  const distinct = [...new Set(names.map((name) => name.trim()).filter((name) => [...name].length > 1))]
  const alike = Map.groupBy(distinct, maskName)
  const told = [...alike].flatMap(([mask, people]) =>
    people.map((name, index): [string, string] => [name, people.length === 1 ? mask : mask + (STEMS[index] ?? index + 1)]),
  )
  return new Map(told)
}
