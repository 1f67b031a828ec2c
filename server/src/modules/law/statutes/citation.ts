import { DomainError } from '../../../kit/errors.ts'
import { chineseNumeral } from './numerals.ts'
import { lawOf, versionOf, versionTitle } from './rules.ts'
import { CITATION_PATTERN, type Citation } from './types.ts'

/**
 * Reads the written form alone, for any law, known to the program or imported.
 * @throws DomainError `bad-citation`
 */
export function readCitation(code: string): Citation {
  const match = CITATION_PATTERN.exec(code.trim())
  if (!match) throw new DomainError('invalid', 'bad-citation', `引用“${code.slice(0, 40)}”格式不对，应如 PSA-2025:118。`)
  const [, law = '', year, article, suffix, paragraph, item] = match
  return {
    law,
    version: year === undefined ? null : `${law}-${year}`,
    article: Number(article),
    suffix: Number(suffix ?? 0),
    paragraph: paragraph === undefined ? null : Number(paragraph),
    item: item === undefined ? null : Number(item),
  }
}

/**
 * Reads `PSA-2025:118`, `APL:61`, `PSA-2012:43(2).1` and checks it against the laws the program knows.
 * @throws DomainError `bad-citation` for another form or an article the wording does not have; `unknown-law`, `unknown-law-version`
 */
export function parseCitation(code: string): Citation {
  const citation = readCitation(code)
  lawOf(citation.law)
  const version = citation.version === null ? null : versionOf(citation.version)
  if (version?.articleCount && citation.article > version.articleCount) {
    const detail = `${versionTitle(version)}只有 ${version.articleCount} 条，没有第 ${citation.article} 条。`
    throw new DomainError('invalid', 'bad-citation', detail)
  }
  return citation
}

/** `第一百三十三条之一` */
export function articleName(article: number, suffix = 0): string {
  return `第${chineseNumeral(article)}条${suffix === 0 ? '' : `之${chineseNumeral(suffix)}`}`
}

/** `第一百一十八条第二款第（三）项`, without the name of the law. */
export function placeText(citation: Citation): string {
  const paragraph = citation.paragraph === null ? '' : `第${chineseNumeral(citation.paragraph)}款`
  const item = citation.item === null ? '' : `第（${chineseNumeral(citation.item)}）项`
  return articleName(citation.article, citation.suffix) + paragraph + item
}

/**
 * The words of a citation as they stand in a document: `《治安管理处罚法》（2025年修订）第一百一十八条`; a citation without a version names
 * the law alone. Needs no imported text.
 * @throws DomainError as parseCitation
 */
export function citationText(citation: Citation | string): string {
  const parsed = typeof citation === 'string' ? parseCitation(citation) : citation
  const title = parsed.version === null ? `《${lawOf(parsed.law).name}》` : versionTitle(versionOf(parsed.version))
  return title + placeText(parsed)
}

/** The stable written form, the inverse of parseCitation. */
export function citationCode(citation: Citation): string {
  const suffix = citation.suffix === 0 ? '' : `-${citation.suffix}`
  const paragraph = citation.paragraph === null ? '' : `(${citation.paragraph})`
  const item = citation.item === null ? '' : `.${citation.item}`
  return `${citation.version ?? citation.law}:${citation.article}${suffix}${paragraph}${item}`
}
