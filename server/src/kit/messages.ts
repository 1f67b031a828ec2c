import { z } from 'zod'

/** What a field wants, by Zod's name of the type. A code or an English word never reaches a person. */
const WANTED: Record<string, string> = {
  string: '应为文字',
  number: '应为数字',
  int: '应为整数',
  boolean: '应选“是”或“否”',
  array: '应为列表',
  object: '应填写各分项',
  record: '应填写各分项',
  date: '应为日期',
  nonoptional: '请填写',
}

const FORMATS: Record<string, string> = {
  uuid: '标识有误',
  datetime: '时间格式应为 2022-03-01T08:30:00.000Z',
  date: '日期不存在，应为 2022-03-01 这样的格式',
  url: '网址格式有误',
  email: '电子邮箱格式有误',
}

/** Words for the size of a text, a list or a number. */
function size(origin: string, bound: number | bigint, least: boolean): string {
  if (origin === 'string') return least ? `至少 ${bound} 字` : `不能超过 ${bound} 字`
  if (origin === 'array' || origin === 'set') return least ? `至少 ${bound} 项` : `不能超过 ${bound} 项`
  return least ? `不能小于 ${bound}` : `不能大于 ${bound}`
}

const BY_CODE: { [C in z.core.$ZodRawIssue['code']]?: (issue: Extract<z.core.$ZodRawIssue, { code: C }>) => string } = {
  invalid_type: ({ expected, input }) => (input === undefined || input === null ? '请填写' : (WANTED[expected] ?? '填写有误')),
  too_small: ({ origin, minimum }) => size(origin, minimum, true),
  too_big: ({ origin, maximum }) => size(origin, maximum, false),
  invalid_format: ({ format }) => FORMATS[format] ?? '格式有误',
  not_multiple_of: ({ divisor }) => `应为 ${divisor} 的倍数`,
  unrecognized_keys: () => '含有不认识的项目',
  invalid_value: ({ input }) => (input === undefined || input === null ? '请选择' : '不在可选项之内'),
  invalid_union: () => '不在可选项之内',
}

/** Zod's own words where a schema has none: short, Chinese, without codes. Called once, before anything is parsed. */
export function speakChinese(): void {
  z.config({ localeError: (issue) => (BY_CODE[issue.code] as ((issue: unknown) => string) | undefined)?.(issue) ?? '填写有误' })
}
