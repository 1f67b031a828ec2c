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
