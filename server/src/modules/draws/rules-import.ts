import { plainKey, refuseKey } from './rules-list.ts'
import { NewObject } from './types.ts'

export const OBJECT_TITLES = {
  name: '名称',
  key: '统一社会信用代码或编号',
  stratum: '分层',
  named: '名称可否公开',
  ownEnterprise: '本人或近亲属经营（警号）',
  relation: '其他利害关系（警号）',
} as const
export const OBJECT_HEADERS: readonly string[] = Object.values(OBJECT_TITLES)

type Cells = Record<string, string>
const numbers = (cell = '') => cell.split(/[、，,;；\s]+/).filter((part) => part !== '')

/** A row of the table as an object, or what is wrong with it by column. @param strata those of the plan @param seen numbers of the rows above; added to */
export function readObject(cells: Cells, strata: ReadonlySet<string>, seen: Set<string>): NewObject | { errors: Cells } {
  const cell = (name: keyof typeof OBJECT_TITLES) => (cells[OBJECT_TITLES[name]] ?? '').trim()
  const errors: Cells = {}
  if (!['是', '否'].includes(cell('named'))) errors[OBJECT_TITLES.named] = '请写“是”（单位）或者“否”（个人）'
  const read = NewObject.safeParse({
    ...{ name: cell('name'), key: plainKey(cell('key')), stratum: cell('stratum'), named: cell('named') === '是' },
    ...{ ownEnterprise: numbers(cell('ownEnterprise')), relation: numbers(cell('relation')) },
  })
  for (const { path, message } of read.error?.issues ?? [])
    errors[OBJECT_TITLES[path[0] as keyof typeof OBJECT_TITLES] ?? ''] = message
  if (read.success && !strata.has(read.data.stratum)) errors[OBJECT_TITLES.stratum] = '不在计划的分层中'
  const wrongKey = read.success && refuseKey(read.data.key)
  if (wrongKey) errors[OBJECT_TITLES.key] = wrongKey
  if (read.success && seen.has(read.data.key)) errors[OBJECT_TITLES.key] = '与前面的行重复'
  if (Object.keys(errors).length > 0 || !read.success) return { errors }
  seen.add(read.data.key)
  return read.data
}
