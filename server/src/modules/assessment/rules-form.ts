import { wrongEntries } from './rules-mark.ts'
import type { Assignment } from './types.ts'
import { Entry } from './types-mark.ts'
import { CATEGORY_NAMES, SEVERITY_NAMES } from './types-standard.ts'

/** Columns of the offline form, in order. */
export const FORM_TITLES = {
  ...{
    number: '案卷编号',
    version: '版本',
    criterion: '评分项',
    item: '扣分项',
    veto: '否决项',
    points: '扣分',
    category: '问题类别',
  },
  ...{ severity: '严重程度', correctable: '能否补正', page: '页码', article: '依据', words: '问题描述' },
} as const
type Column = keyof typeof FORM_TITLES
export type FormCells = Record<Column, string>

const FIELD_COLUMN: Record<keyof Entry, Column> = {
  ...{ criterion: 'criterion', item: 'item', veto: 'veto', hundredths: 'points', category: 'category', severity: 'severity' },
  ...{ correctable: 'correctable', page: 'page', article: 'article', words: 'words' },
}
const EMPTY = {
  criterion: '',
  item: '',
  veto: '',
  points: '',
  category: '',
  severity: '',
  correctable: '',
  page: '',
  article: '',
  words: '',
}

/** Rows of one file: one an entry, or one with nothing but number and version. */
export function formRows({ number, version, entries }: Pick<Assignment, 'number' | 'version' | 'entries'>): FormCells[] {
  const head = { number, version: String(version) }
  if (entries.length === 0) return [{ ...head, ...EMPTY }]
  return entries.map(({ criterion, item, veto, hundredths, category, severity, correctable, page, article, words }) => ({
    ...{
      ...head,
      criterion,
      item: item ?? '',
      veto: veto ?? '',
      points: String(hundredths / 100),
      category: CATEGORY_NAMES[category],
    },
    ...{ severity: SEVERITY_NAMES[severity], correctable: correctable ? '能' : '不能', page, article, words },
  }))
}

const keyOf = <T extends string>(names: Record<T, string>, word: string) =>
  (Object.keys(names) as T[]).find((key) => names[key] === word)
/** Points as typed, to hundredths; null when they are no number with two decimals at most. */
const hundredthsOf = (cell: string): number | null => (/^\d{1,3}(\.\d{1,2})?$/.test(cell) ? Math.round(Number(cell) * 100) : null)

type Errors = Record<string, string>
export type FormRow = { number: string; entry: Entry | null }

/** A row as an entry of one of the marker's own files, or what is wrong with it by column. @param own files not handed in, by number */
export function readFormRow(cells: Record<string, string>, own: ReadonlyMap<string, Assignment>): FormRow | { errors: Errors } {
  const cell = (name: Column) => (cells[FORM_TITLES[name]] ?? '').trim()
  const file = own.get(cell('number'))
  if (!file) return { errors: { [FORM_TITLES.number]: '不是分配给您且尚未提交的案卷' } }
  if (cell('version') !== String(file.version))
    return { errors: { [FORM_TITLES.version]: `导出以后已在线修改（现为版本 ${file.version}），请重新导出` } }
  if (Object.keys(EMPTY).every((name) => cell(name as Column) === '')) return { number: file.number, entry: null }
  return readEntry(cell, file)
}

function readEntry(cell: (name: Column) => string, { number, standard, kind }: Assignment): FormRow | { errors: Errors } {
  const errors: Errors = {}
  const [hundredths, category, severity] = [
    hundredthsOf(cell('points')),
    keyOf(CATEGORY_NAMES, cell('category')),
    keyOf(SEVERITY_NAMES, cell('severity')),
  ]
  if (hundredths === null) errors[FORM_TITLES.points] = '请填写分数，最多两位小数'
  if (!category) errors[FORM_TITLES.category] = '没有这个问题类别'
  if (!severity) errors[FORM_TITLES.severity] = '请填写致命、严重、一般或者瑕疵'
  if (!['能', '不能'].includes(cell('correctable'))) errors[FORM_TITLES.correctable] = '请填写“能”或者“不能”'
  if (Object.keys(errors).length > 0) return { errors }
  const read = Entry.safeParse({
    ...{ criterion: cell('criterion'), item: cell('item') || null, veto: cell('veto') || null, hundredths, category, severity },
    ...{ correctable: cell('correctable') === '能', page: cell('page'), article: cell('article'), words: cell('words') },
  })
  for (const { path, message } of read.error?.issues ?? []) errors[FORM_TITLES[FIELD_COLUMN[path[0] as keyof Entry]]] = message
  for (const { field, message } of read.success ? wrongEntries([read.data], standard.criteria[kind], standard.vetoes) : [])
    errors[FORM_TITLES[FIELD_COLUMN[field]]] = message
  return read.success && Object.keys(errors).length === 0 ? { number, entry: read.data } : { errors }
}
