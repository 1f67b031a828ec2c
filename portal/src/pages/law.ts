import { html } from 'ghtml'
import { findPublicArticle } from '../../../server/src/modules/publicity/public.ts'
import { ok, page } from '../page.ts'
import { dayWords, type Fact, factList, trail } from '../parts.ts'
import { missing } from './missing.ts'

/** The words of the article a decision rests on, in the wording that was applied. */
export const lawPage = page('/law/:citation', async ({ sql, params, view }) => {
  const found = await findPublicArticle(sql, (params.citation ?? '').slice(0, 40))
  if (!found) return missing(view)
  const { title, article } = found
  if (!article)
    return ok(title, html`!${trail(view)}<h1>${title}</h1><p>本网站尚未收录该法律的条文，请查阅国家法律法规数据库。</p>`)
  const until = article.effectiveTo ? `，至${dayWords(article.effectiveTo)}` : ''
  const facts: Fact[] = [{ name: '施行日期', value: `${dayWords(article.effectiveFrom)}起${until}` }]
  if (article.chapter) facts.unshift({ name: '所在章', value: html`${article.chapter}` })
  const paragraphs = article.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)
  return ok(title, html`!${trail(view)}<h1>${title}</h1><div class="statute">!${paragraphs.join('')}</div>!${factList(facts)}`)
})
