import type { Day } from '../../kit/day.ts'
import { CriminalRow } from './types.ts'

/** Columns of the table by which criminal files are registered. */
export const CRIMINAL_TITLES = {
  number: '案卷编号',
  unitCode: '承办单位代码',
  policeNumber: '承办人警号',
  closedOn: '结案日期',
} as const
export const CRIMINAL_HEADERS: readonly string[] = Object.values(CRIMINAL_TITLES)
const column = (key: keyof typeof CRIMINAL_TITLES, note: string, example: string) => ({
  ...{
    key,
    title: CRIMINAL_TITLES[key],
    kind: key === 'closedOn' ? ('date' as const) : ('text' as const),
    required: true,
    note,
    example,
  },
})
/** The columns of the empty table, with how to fill them in. */
export const CRIMINAL_COLUMNS = [
  column('number', '案卷封面上的编号，全市不重复，最多 60 字', '示公刑字〔2022〕1号'),
  column('unitCode', '12 位单位代码，须在您的单位范围内', '220302010000'),
  column('policeNumber', '6 位警号；承办人不会评查自己承办的案卷', '900001'),
  column('closedOn', '年-月-日，不晚于登记当日', '2022-08-01'),
]
export const CRIMINAL_NOTES = [
  '只登记编号、单位、承办人和结案日期，不填写案情、当事人；刑事案件的办理过程不在本系统。',
  '已按相同内容登记的行自动跳过；错误行可以下载，改好后只上传这些行。',
]

type Cells = Record<string, string>

/** A row of the table, or what is wrong with it by column. @param today a file closed later is wrong @param seen numbers of the rows above; added to */
export function readCriminalRow(cells: Cells, today: Day, seen: Set<string>): CriminalRow | { errors: Cells } {
  const entries = Object.entries(CRIMINAL_TITLES).map(([key, title]) => [key, (cells[title] ?? '').trim()])
  const read = CriminalRow.safeParse(Object.fromEntries(entries))
  const errors: Cells = {}
  for (const { path, message } of read.error?.issues ?? [])
    errors[CRIMINAL_TITLES[path[0] as keyof typeof CRIMINAL_TITLES]] = message
  if (!read.success) return { errors }
  if (read.data.closedOn > today) errors[CRIMINAL_TITLES.closedOn] = '不能晚于今天'
  if (seen.has(read.data.number)) errors[CRIMINAL_TITLES.number] = '与前面的行重复'
  seen.add(read.data.number)
  return Object.keys(errors).length > 0 ? { errors } : read.data
}
