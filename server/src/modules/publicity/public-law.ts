import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, type Sql } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { type Citation, CitationCode, citationText, parseCitation } from '../law/index.ts'

export type BasisText = { text: string; citation: string | null }

/** Nearly every page cites the same few hundred articles. */
const read = new Map<string, BasisText>()
const MOST_READ = 2000

/** A citation in words; an imported decision's basis is words already and comes back unchanged, without a link. */
export function basisText(basis: string): BasisText {
  const known = read.get(basis)
  if (known) return known
  const citation = readCitation(basis)
  const found = citation ? { text: citationText(citation), citation: basis } : { text: basis, citation: null }
  if (read.size >= MOST_READ) read.clear()
  read.set(basis, found)
  return found
}

function readCitation(text: string): Citation | null {
  if (!CitationCode.safeParse(text).success) return null
  try {
    return parseCitation(text)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

const Found = z.object({
  version: z.string(),
  chapter: z.string().nullable(),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  text: z.string(),
})
export type PublicArticle = { title: string; article: z.infer<typeof Found> | null }

/** The article a citation names, with null for a text that is not imported; null when it is no citation. */
export async function findPublicArticle(sql: Sql, code: string): Promise<PublicArticle | null> {
  const citation = readCitation(code)
  if (!citation) return null
  const article = await firstRow(
    Found,
    sql`select version, chapter, effective_from, effective_to, text from publicity.public_article
      where law = ${citation.law} and (${citation.version}::text is null or version = ${citation.version})
        and number = ${citation.article} and suffix = ${citation.suffix} order by effective_from desc limit 1`,
  )
  return { title: citationText(citation), article }
}
