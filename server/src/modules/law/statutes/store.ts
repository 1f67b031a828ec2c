import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { type Law, LawVersion } from './types.ts'

/** An article as stored: paragraphs separated by line feeds. */
export type StoredArticle = { number: number; suffix: number; chapter: string | null; section: string | null; text: string }
const Written = z.object({ count: z.int() })

/** Writes what is missing or different. @returns rows changed, 0 when everything was there */
export async function saveLaws(tx: Tx, laws: readonly Law[]): Promise<number> {
  const names = laws.map(({ code, title, name }) => ({ code, title, name }))
  const saved = await tx`insert into law.law (code, title, name)
    select code, title, name from jsonb_to_recordset(${tx.json(names)}) as new (code text, title text, name text)
    on conflict (code) do update set title = excluded.title, name = excluded.name
    where (law.title, law.name) is distinct from (excluded.title, excluded.name)`
  const versions = laws.flatMap((law) => law.versions)
  return saved.count + (await saveVersions(tx, versions))
}

export async function saveVersions(tx: Tx, versions: readonly LawVersion[]): Promise<number> {
  const saved =
    await tx`insert into law.law_version as old (code, law, edition, adopted_on, effective_from, effective_to, article_count, evidence)
    select code, law, edition, "adoptedOn", "effectiveFrom", "effectiveTo", "articleCount", evidence
    from jsonb_to_recordset(${tx.json(versions as never)}) as new (code text, law text, edition text, "adoptedOn" date, "effectiveFrom" date,
      "effectiveTo" date, "articleCount" int, evidence text)
    on conflict (code) do update set edition = excluded.edition, adopted_on = excluded.adopted_on, effective_from = excluded.effective_from,
      effective_to = excluded.effective_to, article_count = excluded.article_count, evidence = excluded.evidence
    where (old.edition, old.adopted_on, old.effective_from, old.effective_to, old.article_count, old.evidence) is distinct from
      (excluded.edition, excluded.adopted_on, excluded.effective_from, excluded.effective_to, excluded.article_count, excluded.evidence)`
  return saved.count
}

const StoredLaw = z.object({ code: z.string(), title: z.string(), name: z.string() })
const VERSION = (
  tx: Tx,
) => tx`code, law, edition, adopted_on as "adoptedOn", effective_from as "effectiveFrom", effective_to as "effectiveTo",
  article_count as "articleCount", evidence`

/** Every law with its wordings, oldest first. */
export async function listLaws(tx: Tx): Promise<(Law & { textVersions: string[] })[]> {
  const laws = await rows(StoredLaw, tx`select code, title, name from law.law order by code`)
  const versions = await rows(LawVersion, tx`select ${VERSION(tx)} from law.law_version order by effective_from`)
  const texts = await rows(z.object({ code: z.string() }), tx`select distinct law_version as code from law.article`)
  const withText = new Set(texts.map((row) => row.code))
  return laws.map((law) => {
    const own = versions.filter((version) => version.law === law.code)
    return { ...law, versions: own, textVersions: own.map((version) => version.code).filter((code) => withText.has(code)) }
  })
}

/** Replaces the articles of a wording by these. @returns `created`, `updated`, or `skipped` when nothing differed */
export async function saveArticles(
  tx: Tx,
  version: string,
  articles: StoredArticle[],
): Promise<'created' | 'updated' | 'skipped'> {
  const before = await firstRow(Written, tx`select count(*)::int as count from law.article where law_version = ${version}`)
  const saved = await tx`insert into law.article as old (law_version, number, suffix, chapter, section, text)
    select ${version}, number, suffix, chapter, section, text from jsonb_to_recordset(${tx.json(articles)})
      as new (number int, suffix int, chapter text, section text, text text)
    on conflict (law_version, number, suffix) do update set chapter = excluded.chapter, section = excluded.section, text = excluded.text
    where (old.chapter, old.section, old.text) is distinct from (excluded.chapter, excluded.section, excluded.text)`
  const gone = await tx`delete from law.article where law_version = ${version} and not exists (
    select from jsonb_to_recordset(${tx.json(articles)}) as new (number int, suffix int)
    where new.number = article.number and new.suffix = article.suffix)`
  if (saved.count + gone.count === 0) return 'skipped'
  return before?.count === 0 ? 'created' : 'updated'
}

const FoundArticle = z.object({
  version: z.string(),
  effectiveFrom: Day,
  chapter: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
})
export type FoundArticle = z.infer<typeof FoundArticle>

/** The article in the named wording or, without one, in the newest wording that has a text. */
export function findArticleText(
  tx: Tx,
  law: string,
  version: string | null,
  number: number,
  suffix: number,
): Promise<FoundArticle | null> {
  return firstRow(
    FoundArticle,
    tx`select v.code as version, v.effective_from as "effectiveFrom", a.chapter, a.section, a.text
      from law.article a join law.law_version v on v.code = a.law_version
      where v.law = ${law} and (${version}::text is null or v.code = ${version}) and a.number = ${number} and a.suffix = ${suffix}
      order by v.effective_from desc limit 1`,
  )
}
