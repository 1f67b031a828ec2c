import type { Instant } from '../../server/src/kit/instant.ts'
import type { CityUnit } from './city.ts'
import type { Row, Rows } from './rows.ts'

type Wanted = {
  key: string
  at: Instant
  unit: CityUnit
  organ: CityUnit
  mark: string
  month: number
  subject: string
  set(text: string): void
}

const MARK_TEXT: Record<string, string> = {
  acceptance: '受案字',
  'penalty-decision': '行罚决字',
  'no-penalty-decision': '不罚决字',
  termination: '终止决字',
  'licence-application': '许申字',
  'licence-correction': '许补字',
  'licence-acceptance': '许受字',
  'licence-non-acceptance': '许不受字',
  'licence-grant': '准许决字',
  'licence-refusal': '不许决字',
  'licence-revocation': '撤许决字',
  'licence-cancellation': '注许决字',
  'licence-certificate': '许证字',
}

/** Numbers are wanted as the cases are told and given out at the end, in the order of time: each sequence without a gap. */
export class Numbers {
  private readonly wanted: Wanted[] = []
  readonly pathOf: (unit: CityUnit) => string

  constructor(pathOf: (unit: CityUnit) => string) {
    this.pathOf = pathOf
  }

  document(
    mark: string,
    at: Instant,
    year: number,
    unit: CityUnit,
    organ: CityUnit,
    subject: string,
    set: (text: string) => void,
  ): void {
    this.wanted.push({ key: `${organ.shortName}|${mark}|${year}`, at, unit, organ, mark, month: 0, subject, set })
  }

  caseNumber(at: Instant, year: number, month: number, unit: CityUnit, set: (text: string) => void): void {
    this.wanted.push({
      key: `${unit.code}|case-number|${year}`,
      at,
      unit,
      organ: unit,
      mark: 'case-number',
      month,
      subject: '案件',
      set,
    })
  }

  /** Documents of one subject wanted at `from` or later are wanted at another moment. */
  delay(subject: string, from: Instant, later: (at: Instant) => Instant): void {
    for (const want of this.wanted) if (want.subject === subject && want.at >= from) want.at = later(want.at)
  }

  /** A document that was never given a number. */
  forget(subject: string, mark: string): void {
    const at = this.wanted.findIndex((want) => want.subject === subject && want.mark === mark)
    if (at >= 0) this.wanted.splice(at, 1)
  }

  /** Gives every number out and adds the rows of the register and its sequences. */
  issue(rows: Rows, id: (moment: number) => string): void {
    const last = new Map<string, Row & { lastNumber: number }>()
    for (const want of this.wanted.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))) {
      const [prefix = '', mark = '', year = ''] = want.key.split('|')
      const [organCode = '', unitMark = ''] = prefix.replace('）', '').split('（')
      const key = `${want.key}|${want.month}`
      const sequence = last.get(key) ?? {
        organCode,
        unitMark,
        documentMark: mark,
        year: Number(year),
        month: want.month,
        lastNumber: 0,
      }
      sequence.lastNumber += 1
      last.set(key, sequence)
      const number = sequence.lastNumber
      const text =
        want.month > 0 ? caseNumberText(organCode, year, want.month, number) : `${prefix}${MARK_TEXT[mark]}〔${year}〕${number}号`
      want.set(text)
      rows.add('law.document_number', {
        id: id(Date.parse(want.at)),
        unitPath: this.pathOf(want.unit),
        organCode,
        unitMark,
        documentMark: mark,
        year: Number(year),
        month: want.month,
        number,
        text,
        subject: want.subject,
        issuedAt: want.at,
        issuedBy: 'system:seed',
      })
    }
    for (const sequence of last.values()) rows.add('law.number_sequence', sequence)
  }
}

const caseNumberText = (unitCode: string, year: string, month: number, number: number) =>
  `A${unitCode}${year}${String(month).padStart(2, '0')}${String(number).padStart(4, '0')}`
