/** Index of each cell format in `STYLES_XML`. Quoted formats keep a cell text even after someone edits it. */
export const STYLE = {
  general: 0,
  header: 1,
  requiredHeader: 2,
  text: 3,
  quoted: 4,
  number: 5,
  date: 6,
  markedText: 7,
  markedQuoted: 8,
  markedNumber: 9,
  markedDate: 10,
  wrapped: 11,
} as const

const TEXT = 49
const DATE = 164

function format(numberFormat: number, { font = 0, fill = 0, border = 0, quoted = false, align = '' } = {}): string {
  const quote = quoted ? ' quotePrefix="1"' : ''
  const open = `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${quote}`
  return align ? `${open} applyAlignment="1"><alignment ${align}/></xf>` : `${open}/>`
}

const HEADER_ALIGN = 'horizontal="center" vertical="center" wrapText="1"'
const WRAP_ALIGN = 'vertical="top" wrapText="1"'

/** In the order of `STYLE`. */
const FORMATS = [
  format(0),
  format(TEXT, { font: 1, fill: 2, border: 1, align: HEADER_ALIGN }),
  format(TEXT, { font: 2, fill: 2, border: 1, align: HEADER_ALIGN }),
  format(TEXT),
  format(TEXT, { quoted: true }),
  format(0),
  format(DATE),
  format(TEXT, { fill: 3 }),
  format(TEXT, { fill: 3, quoted: true }),
  format(0, { fill: 3 }),
  format(DATE, { fill: 3 }),
  format(TEXT, { quoted: true, align: WRAP_ALIGN }),
]

const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('')

/** The one style sheet of every workbook written here. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="1"><numFmt numFmtId="${DATE}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${solid('FFE7E6E6')}${solid('FFFFC7CE')}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')
