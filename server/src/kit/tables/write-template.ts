import type { Writable } from 'node:stream'
import { packWorkbook } from './pack.ts'
import { columnLetters, type DropDown, sheetXml } from './sheet-xml.ts'
import type { Column, Values } from './types.ts'

export type TemplateColumn = Column & {
  required?: boolean
  /** How to fill it in, in Chinese. */
  note?: string
  /** Fixed values, offered as a drop-down. */
  choices?: readonly string[]
  example?: string
}
export type TemplateOptions = { sheet: string; columns: readonly TemplateColumn[]; notes?: readonly string[] }

const CHOICES_SHEET = '选项'
const KIND_NAME = { text: '文本', number: '数字', date: '日期（如 2022-03-01）' } as const
const INSTRUCTIONS: Column[] = [
  { key: 'title', title: '列名', width: 32, kind: 'text' },
  { key: 'required', title: '是否必填', width: 10, kind: 'text' },
  { key: 'kind', title: '格式', width: 22, kind: 'text' },
  { key: 'choices', title: '可选值', width: 40, kind: 'text' },
  { key: 'note', title: '说明', width: 60, kind: 'text' },
  { key: 'example', title: '示例', width: 32, kind: 'text' },
]

/** Writes an empty table with drop-downs, an instruction sheet (填写说明) and, hidden, the lists the drop-downs show. */
export async function writeTemplate(target: string | Writable, { sheet, columns, notes = [] }: TemplateOptions): Promise<void> {
  const listed = columns.filter(({ choices }) => choices?.length)
  const dropDowns: DropDown[] = listed.map((column, at) => {
    const letters = columnLetters(at)
    return {
      column: columns.indexOf(column),
      range: `${CHOICES_SHEET}!$${letters}$2:$${letters}$${(column.choices?.length ?? 0) + 1}`,
    }
  })
  const required = new Set(columns.filter((column) => column.required).map(({ key }) => key))
  const plain = { freezeHeader: true, landscape: true }
  const sheets = [
    { name: sheet, xml: sheetXml({ ...plain, columns, rows: [], dropDowns, required }) },
    { name: '填写说明', xml: sheetXml({ ...plain, columns: INSTRUCTIONS, rows: instructions(columns, notes), wrap: true }) },
  ]
  const choices = { name: CHOICES_SHEET, hidden: true, xml: sheetXml({ ...plain, columns: listed, rows: choiceRows(listed) }) }
  await packWorkbook(target, listed.length ? [...sheets, choices] : sheets)
}

function instructions(columns: readonly TemplateColumn[], notes: readonly string[]): { values: Values }[] {
  const lines = columns.map(({ title, required, kind, choices = [], note = '', example = '' }) => ({
    values: { title, required: required ? '必填' : '选填', kind: KIND_NAME[kind], choices: choices.join('、'), note, example },
  }))
  return [...lines, ...notes.map((note) => ({ values: { title: '注意', note } }))]
}

function choiceRows(listed: readonly TemplateColumn[]): { values: Values }[] {
  const longest = Math.max(0, ...listed.map(({ choices }) => choices?.length ?? 0))
  return Array.from({ length: longest }, (_, at) => ({
    values: Object.fromEntries(listed.map(({ key, choices }) => [key, choices?.[at]])),
  }))
}
