/** What the label of a citation needs to know of a law. */
export type LawName = { code: string; name: string; versions: readonly { code: string; edition: string | null }[] }

/** What is cited by its name and has no article here. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  unsourced: '本机关自定',
  CREDIT: '《信用修复管理办法》',
  'NDRC Order 58': '《失信行为纠正后的信用信息修复管理办法（试行）》',
}
const ARTICLE = /^[A-Z][A-Z0-9]*(-\d{4})?:\d/
/** Whether a text of an article can be opened under this code. */
export const isArticle = (code: string): boolean => ARTICLE.test(code)

const DIGITS = '零一二三四五六七八九'

/** 1 to 999 as in the texts of laws: 十, 一百零五, 一百一十八. */
export function chineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value] ?? ''
  if (value < 20) return `十${value === 10 ? '' : DIGITS[value - 10]}`
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : DIGITS[value % 10]}`
  const rest = value % 100
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${DIGITS[rest]}`
        : `${DIGITS[Math.floor(rest / 10)]}十${rest % 10 === 0 ? '' : DIGITS[rest % 10]}`
  return `${DIGITS[Math.floor(value / 100)]}百${tail}`
}

/** `PSA-2025:118(2)` → 《治安管理处罚法》（2025年修订）第一百一十八条第二款; a code nobody knows stays as it is. */
export function citationLabel(code: string, laws: readonly LawName[]): string {
  const match = /^([A-Z][A-Z0-9]*)(-\d{4})?:(\d{1,3})(?:-(\d+))?(?:\((\d+)\))?(?:\.(\d+))?$/.exec(code)
  const law = laws.find((one) => one.code === match?.[1])
  if (!match || !law) return DOCUMENTS[code] ?? code
  const [, , year, article, suffix, paragraph, item] = match
  const edition = year ? law.versions.find((one) => one.code === law.code + year)?.edition : null
  return [
    `《${law.name}》`,
    edition ? `（${edition}）` : '',
    `第${chineseNumeral(Number(article))}条`,
    suffix ? `之${chineseNumeral(Number(suffix))}` : '',
    paragraph ? `第${chineseNumeral(Number(paragraph))}款` : '',
    item ? `第（${chineseNumeral(Number(item))}）项` : '',
  ].join('')
}
