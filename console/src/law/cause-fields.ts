import type { Cause } from './ranges.ts'

/** Fields of the causes of action, in the order in which pages and forms list them. */
export const CAUSE_FIELDS: Record<Cause['field'], string> = {
  'public-order': '扰乱公共秩序',
  'public-safety': '妨害公共安全',
  'persons-property': '侵犯人身权利、财产权利',
  'social-order': '妨害社会管理',
  traffic: '道路交通管理',
  household: '户籍和居民身份证管理',
  'exit-entry': '出境入境管理',
  cyber: '网络安全管理',
  drugs: '禁毒管理',
}
