import { type Day, dayOf, dayWords } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { citationText, remediesOf } from '../../law/index.ts'
import { type LicenceFile, PAPER_NAME, PURPOSE_NAME } from '../file/types.ts'
import { kindOf } from '../kinds/rules.ts'

export type Lines = readonly [name: string, value: string | null | undefined][]

/** Only the lines that say something. */
export const factsOf = (lines: Lines): IssuedDocument['facts'] =>
  lines.flatMap(([name, value]) => (value ? [{ name, value }] : []))

/** Articles in words; a regulation the house has no code for stands as it was written. */
export const basisText = (basis: readonly string[]): string => [...new Set(basis)].map(nameOfBasis).join('、')

function nameOfBasis(one: string): string {
  if (!/^[A-Z][A-Z0-9]*(-\d{4})?:\d/.test(one)) return one
  try {
    return citationText(one)
  } catch (error) {
    if (error instanceof DomainError) return one
    throw error
  }
}

/** Numbered as in an official paper: （1）…；（2）…。 */
export const numbered = (items: readonly string[]): string =>
  `${items.map((item, index) => `（${index + 1}）${item}`).join('；')}。`

/** Who asks for what, as the first lines of every letter. */
export function askedFor({ application: a }: LicenceFile): Lines {
  return [
    ['申请编号', a.number],
    ['许可事项', `${kindOf(a.kindCode).name}（${PURPOSE_NAME[a.purpose]}）`],
    [a.applicantKind === 'unit' ? '申请单位' : '申请人', a.applicantName],
    ['统一社会信用代码', a.uscc],
    [a.applicantKind === 'unit' ? '法定代表人' : '', a.applicantKind === 'unit' ? a.legalRepresentative : null],
    [a.idType ? `${PAPER_NAME[a.idType]}号码` : '证件号码', a.idNumber],
    ['监护人', a.guardianName],
    ['代理人', a.agentName],
    ['申请内容', a.matter],
    ['收件日期', dayWords(dayOf(a.receivedAt))],
  ]
}

/** What may be done against a decision of that day, in one sentence. @law LIC 7, 38(2) */
export function remedySentence(decidedOn: Day): string {
  const ways = remediesOf(decidedOn).map(({ text }) => text.replace(/。$/, ''))
  return `如不服本决定，${ways.join('；或者')}。`
}

/** The document with what all have alike: the organ, no addressee beyond the facts, a QR of its number. */
export function issued(
  file: LicenceFile,
  title: string,
  number: string,
  issuedOn: Day,
  lines: Lines,
  paragraphs: readonly string[],
): IssuedDocument {
  return {
    organ: file.application.organName,
    title,
    number,
    addressee: null,
    facts: factsOf(lines),
    paragraphs: paragraphs.filter((one) => one !== ''),
    issuedOn,
    code: { content: number, words: `文号：${number}` },
  }
}
