/** Words for the values of settings that are a choice or have several parts; the others are a number or a text. */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reviewScope: { all: '全部拟作出的决定', statutory: '仅法律规定应当审核的' },
  publicityInfluence: { all: '全部', units: '仅单位', none: '无' },
  sealedLegacy: { withdraw: '撤回', keep: '保留至期满' },
}
export const PARTS: Readonly<Record<string, string>> = { personMonths: '自然人（月）', unitMonths: '单位（月）' }

/** A value as people read it. */
export function valueText(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return CHOICES[key]?.[value] ?? value
  if (Array.isArray(value)) return value.map((one) => valueText(key, one)).join('、') || '无'
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([part, of]) => `${PARTS[part] ?? part} ${valueText(key, of)}`)
    .join('，')
}
