import { Day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { articleName } from './citation.ts'
import { numeralValue, plainWidth } from './numerals.ts'

const NUMERAL = '[一二三四五六七八九十百零〇两\\d]+'
/** An article head stands at the start of a line and is followed by a space or the line's end; `第十条规定的…` is a reference. */
const HEAD = new RegExp(`^(?:\\*\\*)?第(${NUMERAL})条(?:之(${NUMERAL}))?(?:\\*\\*)?(?: +(.*)|)$`)
const DIVISION = new RegExp(`^(?:#+ *)?(?:\\*\\*)?第 *(${NUMERAL}) *([编章节])(?:\\*\\*)?(?: +(.*))?$`)
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g

export type ParsedArticle = {
  number: number
  suffix: number
  chapter: string | null
  section: string | null
  paragraphs: string[]
}
export type ParsedLaw = {
  title: string
  /** Day in the file name, `(2025-06-27)`. */
  fileDate: Day | null
  /** Latest day in the history of amendments above the first article. */
  historyDate: Day | null
  chapters: string[]
  articles: ParsedArticle[]
}

const refuse = (reason: string) => new DomainError('invalid', 'not-a-law', reason)

function dayFrom(year = '', month = '', dayOfMonth = ''): Day | null {
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

function linesOf(text: string): string[] {
  return plainWidth(text)
    .replace(/^\s*---\r?\n[\s\S]*?\r?\n---[ ]*(?:\r?\n|$)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Later of the days of adoption and amendment; a day of coming into force is none of them. */
function historyDateOf(preamble: string[]): Day | null {
  const history = preamble.filter((line) => /通过|修正|修订|公布|发布/.test(line))
  const days = history.flatMap((line) => [...line.matchAll(DATE)].map(([, year, month, date]) => dayFrom(year, month, date)))
  return (
    days
      .filter((found) => found !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

function fileDateOf(fileName: string): Day | null {
  const match = /[(（](\d{4})-(\d{2})-(\d{2})[)）]/.exec(plainWidth(fileName))
  return match ? dayFrom(match[1], match[2], match[3]) : null
}

function readArticles(lines: string[]): ParsedArticle[] {
  const articles: ParsedArticle[] = []
  let place: { chapter: string | null; section: string | null } = { chapter: null, section: null }
  let open: ParsedArticle | null = null
  for (const line of lines) {
    const head = HEAD.exec(line)
    const division = head ? null : DIVISION.exec(line)
    if (head) {
      open = {
        ...place,
        number: numeralValue(head[1] ?? '') ?? 0,
        suffix: head[2] ? (numeralValue(head[2]) ?? 0) : 0,
        paragraphs: [],
      }
      if (head[3]) open.paragraphs.push(head[3].replaceAll('**', ''))
      articles.push(open)
    } else if (division) {
      place = enter(place, division)
      open = null
    } else if (line.startsWith('#')) open = null
    else open?.paragraphs.push(line.replaceAll('**', ''))
  }
  return articles
}

function enter(place: { chapter: string | null }, [, number = '', kind = '', name = '']: RegExpExecArray) {
  const title = `第${number}${kind} ${name.replaceAll(' ', '').replaceAll('*', '')}`.trim()
  return kind === '节' ? { chapter: place.chapter, section: title } : { chapter: title, section: null }
}

/** Numbers must run 1, 2, 3 … with 之一, 之二 … right after their article. */
function refuseGaps(articles: ParsedArticle[]): void {
  let last = { number: 0, suffix: 0 }
  for (const { number, suffix, paragraphs } of articles) {
    const follows = suffix === 0 ? number === last.number + 1 : number === last.number && suffix === last.suffix + 1
    const name = number === 0 ? '条号' : articleName(number, suffix)
    if (!follows && suffix === 0 && number > last.number + 1) throw refuse(`缺少${articleName(last.number + 1)}。`)
    if (!follows) throw refuse(`${name}重复或者顺序不对。`)
    if (paragraphs.length === 0) throw refuse(`${name}没有内容。`)
    last = { number, suffix }
  }
}

/**
 * Reads a law from Markdown. Articles may be plain paragraphs (`第一条 …`) or have bold heads (`**第一条**　…`); front matter, comments,
 * zero-width signs, full-width digits, tables of contents and the history of amendments are understood or passed over.
 * @param fileName may carry the day of the wording: `某某法(2025-06-27).md`
 * @throws DomainError `not-a-law` with the reason: no title, no articles, an article missing or doubled, no date
 */
export function parseLawMarkdown(text: string, fileName: string): ParsedLaw {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => HEAD.test(line))
  if (first === -1) throw refuse('没有以“第一条”开头的条文，不是法律文本。')
  const preamble = lines.slice(0, first)
  const title = preamble
    .find((line) => /^# /.test(line))
    ?.replace(/^# +/, '')
    .replaceAll(/[ *]/g, '')
  if (!title) throw refuse('第一条之前没有标题（“# 名称”）。')
  const articles = readArticles(lines)
  refuseGaps(articles)
  const fileDate = fileDateOf(fileName)
  const historyDate = historyDateOf(preamble)
  if (!fileDate && !historyDate) throw refuse('文件名和修改沿革中都没有通过或者修改日期。')
  const chapters = [...new Set(articles.map((article) => article.chapter).filter((chapter) => chapter !== null))]
  return { title, fileDate, historyDate, chapters, articles }
}

/** Day from which the text says it holds (`自2026年1月1日起施行`), in its last two articles; null when it does not say. */
export function effectiveFromOf(law: ParsedLaw): Day | null {
  const closing = law.articles
    .slice(-2)
    .flatMap((article) => article.paragraphs)
    .join('')
  const match = /自(\d{4})年(\d{1,2})月(\d{1,2})日起施行/.exec(closing)
  return match ? dayFrom(match[1], match[2], match[3]) : null
}
