import type { Input, Reply } from '../api/operations.ts'

export type Account = Reply<'listAccounts'>['items'][number]
export type Role = Input<'grantRole'>['role']
export type SettingState = Reply<'listSettings'>[number]
export type AuditLine = Reply<'listAuditLines'>['items'][number]

export const ROLES: Record<Role, string> = {
  'case-officer': '办案民警',
  'unit-legal-officer': '法制员',
  'legal-reviewer': '法制审核人员',
  'unit-head': '办案单位负责人',
  'bureau-chief': '公安机关负责人',
  supervisor: '督察人员',
  clerk: '公示统计人员',
  'window-clerk': '窗口受理人员',
  'licence-examiner': '许可审查人员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}
const ADMINISTRATORS: ReadonlySet<string> = new Set(['system-admin', 'security-admin', 'audit-admin'])
export const isAdministrator = (role: string) => ADMINISTRATORS.has(role)
