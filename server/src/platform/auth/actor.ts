import { z } from 'zod'

/** What a person may be in the console. The three administrators are kept apart: none may hold another role (GB/T 22239-2019 8.1.4). */
export const Role = z.enum([
  'case-officer',
  'unit-legal-officer',
  'legal-reviewer',
  'unit-head',
  'bureau-chief',
  'supervisor',
  'clerk',
  'window-clerk',
  'licence-examiner',
  'system-admin',
  'security-admin',
  'audit-admin',
])
export type Role = z.infer<typeof Role>

export const ROLE_NAMES: Record<Role, string> = {
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

/** Who acts. A person signed in, or a named part of the system (`system:import`) whose acts are audited under that name. */
export type Actor = {
  /** Account id, or `system:<name>`. */
  id: string
  /** The officer in organisations; null for system actors and for administrators who are no officers. */
  personId: string | null
  name: string
  roles: readonly Role[]
  /** Path of the unit whose rows, and those below it, the actor may see: `/220300/220302/`. */
  scopePath: string
  /** The browser session the actor signed in with; absent for jobs and the command line. */
  session?: { id: string; mustChange: boolean }
}

export const ADMINISTRATORS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

/** The CLI and the jobs act under a name of their own, over all units, with the rights they are given here. */
export function systemActor(name: string, roles: readonly Role[]): Actor {
  return { id: `system:${name}`, personId: null, name: `系统（${name}）`, roles, scopePath: '/' }
}
