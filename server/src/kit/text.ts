import { z } from 'zod'

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether a text holds signs nobody can see and PostgreSQL cannot all store. */
export const hasControl = (value: string): boolean => CONTROL.test(value)

/** Text a person typed, trimmed, not empty, without control characters. @param max characters, inclusive */
export function text(max: number) {
  return z
    .string({ error: '请填写' })
    .max(max * 2, `不能超过 ${max} 字`) // bounds the work before trimming
    .trim()
    .min(1, '请填写')
    .max(max, `不能超过 ${max} 字`)
    .refine((value) => !CONTROL.test(value), '含有不可见的控制字符，请删除后重试')
}

/** As `text`, but may be left empty: empty becomes null. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max * 2, `不能超过 ${max} 字`)
    .trim()
    .max(max, `不能超过 ${max} 字`)
    .refine((value) => !CONTROL.test(value), '含有不可见的控制字符，请删除后重试')
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .default(null)
}
