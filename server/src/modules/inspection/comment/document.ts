import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { dayOf, dayWords } from '../../../kit/day.ts'
import { SEVERITY_NAMES } from '../types-check.ts'
import type { ChosenFile, Comment } from './types.ts'

const FONT = { ascii: 'FangSong', eastAsia: '仿宋', hAnsi: 'FangSong' }
const monthWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
const heading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 })
const said = (words: string) =>
  new Paragraph({ children: [new TextRun({ text: words, font: FONT, size: 32 })], indent: { firstLine: 640 } })

/** A4 as GB/T 9704 lays it out: 156 mm of text between the margins. */
const mm = convertMillimetersToTwip
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
}
const NARROW = mm(24)
const TEXT = mm(156)

/** Widths stand in the grid and in every cell: WPS collapses a table without them. The first column takes what the others leave. */
function table(head: readonly string[], lines: readonly (readonly string[])[]): Table {
  const widths = head.map((_, index) => (index === 0 ? TEXT - NARROW * (head.length - 1) : NARROW))
  const cell = (words: string, index: number) =>
    new TableCell({ children: [new Paragraph({ text: words })], width: { size: widths[index] ?? NARROW, type: WidthType.DXA } })
  const row = (line: readonly string[], tableHeader = false) => new TableRow({ children: line.map(cell), tableHeader })
  return new Table({
    width: { size: TEXT, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(head, true), ...lines.map((line) => row(line))],
  })
}
const none = '无。'
const listed = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  lines.length > 0 ? table(head, lines) : said(none)
const files = (chosen: readonly ChosenFile[]) =>
  chosen.length > 0 ? chosen.map(({ number, why }, index) => said(`${index + 1}. 案件编号${number}。${why}`)) : [said(none)]

/** The comment as a file people edit in WPS or Word. */
export function commentDocument({ content: c, words, issuedName, issuedAt }: Comment): Promise<Buffer> {
  const number = (count: number) => String(count)
  const children = [
    new Paragraph({
      text: `案件质量月点评（${monthWords(c.month)}）`,
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ text: c.unitName, alignment: AlignmentType.CENTER }),
    heading('一、基本情况'),
    table(
      ['项目', '数量'],
      c.totals.map(({ title, count }) => [title, number(count)]),
    ),
    heading('二、问题分布'),
    listed(
      ['问题', '程度', '数量'],
      c.byCheck.map(({ title, severity, count }) => [title, SEVERITY_NAMES[severity], number(count)]),
    ),
    listed(
      ['单位', '数量'],
      c.byUnit.map(({ title, count }) => [title, number(count)]),
    ),
    heading('三、重复出现的问题'),
    listed(
      ['问题', '数量'],
      c.repeats.map(({ title, count }) => [title, number(count)]),
    ),
    heading('四、近期走势'),
    table(
      ['月份', '发现问题'],
      c.trend.map(({ month, count }) => [monthWords(month), number(count)]),
    ),
    heading('五、优秀案卷'),
    ...files(c.good),
    heading('六、问题案卷'),
    ...files(c.bad),
    heading('七、点评意见'),
    ...words.split('\n').map(said),
    new Paragraph({ text: `${issuedName}　${dayWords(dayOf(issuedAt))}`, alignment: AlignmentType.RIGHT }),
  ]
  return Packer.toBuffer(
    new Document({
      title: `案件质量月点评 ${c.unitName} ${monthWords(c.month)}`,
      sections: [{ properties: { page: PAGE }, children }],
    }),
  )
}
