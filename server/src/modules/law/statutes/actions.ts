import { createHash } from 'node:crypto'
import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { citationCode, citationText, placeText, readCitation } from './citation.ts'
import { LAWS } from './data.ts'
import { effectiveFromOf, parseLawMarkdown } from './markdown.ts'
import { versionFor } from './rules-import.ts'
import * as store from './store.ts'
import type { Citation, FoundText, Law, LawFile, LawImport } from './types.ts'

/** Laws and wordings of the program into the database. @returns rows changed */
export function syncStatutes(tx: Tx): Promise<number> {
  return store.saveLaws(tx, LAWS)
}

/** Code of a law that the program does not name: stable for its title. */
function codeFor(title: string): string {
  return `X${createHash('sha256').update(title).digest('hex').slice(0, 8).toUpperCase()}`
}

async function importLaw(tx: Tx, file: LawFile): Promise<'created' | 'updated' | 'skipped'> {
  const parsed = parseLawMarkdown(file.text, file.name)
  const articleCount = parsed.articles.filter((article) => article.suffix === 0).length
  const read = { ...parsed, articleCount, effectiveFrom: effectiveFromOf(parsed) }
  const { law, version, isNew } = versionFor(read, await store.listLaws(tx), codeFor(parsed.title))
  if (isNew) await store.saveLaws(tx, [{ ...law, versions: [version] }])
  const articles = parsed.articles.map(({ paragraphs, ...article }) => ({ ...article, text: paragraphs.join('\n') }))
  return store.saveArticles(tx, version.code, articles)
}

/**
 * Takes law texts in Markdown, so that citations open their article. A file that is no law, or lacks an article, is refused by name and
 * the others go in. Importing the same file again changes nothing.
 */
export function importLaws(ctx: Ctx, { files }: { files: readonly LawFile[] }): Promise<LawImport> {
  authorise(ctx.actor, 'law.manage')
  return ctx.transaction(async (tx) => {
    await syncStatutes(tx)
    const result: LawImport = { read: files.length, created: 0, updated: 0, skipped: 0, refused: [] }
    for (const file of files) {
      try {
        result[await importLaw(tx, file)] += 1
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        result.refused.push({ file: file.name, reason: error.message })
      }
    }
    if (result.created + result.updated > 0) audit.record(tx, { action: 'law.imported', subject: 'law', details: result })
    return result
  })
}

/** Every law with its wordings and which of them have a text. */
export function listLaws(ctx: Ctx): Promise<(Law & { textVersions: string[] })[]> {
  authorise(ctx.actor, 'law.read')
  return ctx.transaction((tx) => store.listLaws(tx))
}

/** The name of a law the program does not know comes from the database. */
async function wordsOf(tx: Tx, citation: Citation): Promise<string> {
  if (LAWS.some((law) => law.code === citation.law)) return citationText(citationCode(citation))
  const law = (await store.listLaws(tx)).find((candidate) => candidate.code === citation.law)
  if (!law) throw new DomainError('not-found', 'unknown-law', `没有代码为“${citation.law}”的法律。`)
  return `《${law.name}》${placeText(citation)}`
}

/**
 * The words of a citation and, when its text was imported, the whole article.
 * @throws DomainError `bad-citation`, `unknown-law`, `unknown-law-version`
 */
export function findArticle(ctx: Ctx, { citation }: { citation: string }): Promise<FoundText> {
  authorise(ctx.actor, 'law.read')
  return ctx.transaction(async (tx) => {
    const read = readCitation(citation)
    const words = await wordsOf(tx, read)
    const found = await store.findArticleText(tx, read.law, read.version, read.article, read.suffix)
    return {
      citation: citationCode(read),
      words,
      version: found?.version ?? read.version,
      chapter: found ? [found.chapter, found.section].filter((part) => part !== null).join('　') : null,
      text: found?.text ?? null,
    }
  })
}
