import type { Day } from '../../kit/day.ts'

/** A document as it is issued: all values are data; the form is `letter.typ`. */
export type IssuedDocument = {
  /** Name of the organ over the title. */
  organ: string
  /** Kind of document, 行政许可决定书. */
  title: string
  number: string | null
  /** To whom; null: the facts say it. */
  addressee: string | null
  /** Lines of the table under the number. */
  facts: readonly { name: string; value: string }[]
  /** Each becomes a paragraph of its own, indented by two signs. */
  paragraphs: readonly string[]
  /** Day under the organ's name at the end. */
  issuedOn: Day
  /** What the QR code holds, what is said beside it, how wide it is printed (32 mm unless told: a long content needs more); null: no code. */
  code: { content: string; words: string; widthMm?: number } | null
}

/** @property fingerprint SHA-256 of the document's data in hexadecimal: printed on it, and the same whenever the same document is made again */
export type MadeDocument = { bytes: Buffer; fingerprint: string }
