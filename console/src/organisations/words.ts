import type { Reply } from '../api/operations.ts'

export type Unit = Reply<'listUnits'>['items'][number]
export type Person = Reply<'listPeople'>['items'][number]
export type PersonPage = Reply<'showPerson'>
export type Staffing = Reply<'checkStaffing'>

export const UNIT_KINDS: Record<Unit['kind'], string> = {
  'city-bureau': '市公安局',
  'branch-bureau': '公安分局',
  'county-bureau': '县（市）公安局',
  'legal-section': '法制部门',
  inspectorate: '警务督察部门',
  brigade: '支队、大队',
  section: '科室',
  station: '公安派出所',
}
export const LEVELS: Record<Unit['level'], string> = { city: '市级', county: '县级', station: '所队级' }
export const PERSON_KINDS: Record<Person['kind'], string> = { officer: '人民警察', auxiliary: '辅警和行政人员' }
export const QUALIFICATIONS = {
  basic: '基本级执法资格',
  intermediate: '中级执法资格',
  advanced: '高级执法资格',
  'legal-profession': '国家统一法律职业资格',
  'public-lawyer': '公职律师',
} as const
