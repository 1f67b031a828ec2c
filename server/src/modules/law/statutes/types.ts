import { z } from 'zod'
import { Day } from '../../../kit/day.ts'

/** How well a fact is known: the text was read, an excerpt was seen, or own knowledge that the legal section must confirm. */
export const Evidence = z.enum(['text', 'excerpt', 'unsourced'])
export type Evidence = z.infer<typeof Evidence>

/** One wording of a law, in force on every day from `effectiveFrom` to `effectiveTo` (both inclusive; null = still in force). */
export const LawVersion = z.object({
  /** `PSA-2025`: law code and the year of adoption. */
  code: z.string(),
  /** `PSA` */
  law: z.string(),
  /** What stands after the name, `2025年修订`; null when the law was never changed. */
  edition: z.string().nullable(),
  adoptedOn: Day,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  /** Articles in this wording, or null when nobody has counted them in the text. */
  articleCount: z.int().positive().nullable(),
  evidence: Evidence,
})
export type LawVersion = z.infer<typeof LawVersion>

/** A law, regulation or rule with all wordings the bureau works with, oldest first. */
export const Law = z.object({
  code: z.string(),
  /** Full official name, `中华人民共和国治安管理处罚法`. */
  title: z.string(),
  /** Name used in citations, `治安管理处罚法`. */
  name: z.string(),
  versions: z.array(LawVersion),
})
export type Law = z.infer<typeof Law>

/**
 * A citation in its stable written form: law or version, colon, article, and as needed `-1` for 之一, `(2)` for paragraph 2, `.3` for item 3:
 * `PSA-2025:118`, `APL:61`, `PSA-2012:43(2).1`.
 */
export const CITATION_PATTERN =
  /^([A-Z][A-Z0-9]*)(?:-(\d{4}))?:([1-9]\d{0,2})(?:-([1-9]\d?))?(?:\(([1-9]\d?)\))?(?:\.([1-9]\d?))?$/
export const CitationCode = z.string().regex(CITATION_PATTERN, '引用格式应为“法律代码:条”，例如 PSA-2025:118')

export type Citation = {
  law: string
  /** Version code, or null when the citation names the law without a version. */
  version: string | null
  article: number
  /** 1 for 之一; 0 for an ordinary article. */
  suffix: number
  paragraph: number | null
  item: number | null
}

/** A file given to the import: its name (with the day of the wording) and its text. */
export type LawFile = { name: string; text: string }

/** `read = created + updated + skipped + refused.length`, counted in files. */
export type LawImport = {
  read: number
  created: number
  updated: number
  skipped: number
  refused: { file: string; reason: string }[]
}

/** What a citation opens. `text` is null until the law's text is imported; its paragraphs are separated by line feeds. */
export const FoundText = z.object({
  citation: z.string(),
  words: z.string(),
  version: z.string().nullable(),
  chapter: z.string().nullable(),
  text: z.string().nullable(),
})
export type FoundText = z.infer<typeof FoundText>
