import { DomainError } from '../../kit/errors.ts'
import { type Actor, ROLE_NAMES, Role } from './actor.ts'

const CASE_READERS: Role[] = [
  'case-officer',
  'unit-legal-officer',
  'legal-reviewer',
  'unit-head',
  'bureau-chief',
  'supervisor',
  'clerk',
]

const LICENCE_READERS: Role[] = [
  'window-clerk',
  'licence-examiner',
  'legal-reviewer',
  'unit-head',
  'bureau-chief',
  'supervisor',
  'clerk',
]

/** One line a right: who holds it. Which rows it reaches is row-level security's business. */
const PERMISSIONS = {
  'case.read': CASE_READERS,
  'case.register': ['case-officer'],
  'case.handle': ['case-officer'],
  'case.approve': ['unit-head', 'bureau-chief'],
  'case.export': CASE_READERS,
  'review.read': ['unit-legal-officer', 'legal-reviewer', 'unit-head', 'bureau-chief', 'supervisor'],
  'review.give': ['unit-legal-officer', 'legal-reviewer', 'unit-head'], // heads: fast-track cases of their own unit only (PROC 44)
  'publicity.read': CASE_READERS,
  'publicity.prepare': ['case-officer', 'clerk'],
  'publicity.review': ['legal-reviewer'],
  'publicity.release': ['clerk'],
  'preevent.manage': ['clerk'],
  'publicity.export': ['clerk'],
  'ledger.read': CASE_READERS,
  'objection.handle': ['legal-reviewer'],
  'publicity.approve': ['legal-reviewer', 'bureau-chief'], // the second person of what one alone may not do
  'publicity.reassess': ['clerk', 'legal-reviewer'], // to look; what follows from it needs publicity.release
  'penalties.import': ['clerk'],
  'licence.read': LICENCE_READERS,
  'licence.receive': ['window-clerk'],
  'licence.examine': ['licence-examiner'],
  'licence.review': ['legal-reviewer'],
  'licence.decide': ['unit-head', 'bureau-chief'],
  'licence.extend': ['bureau-chief'], // the head of the organ alone (LIC 42)
  'licence.revoke': ['bureau-chief'],
  'licence.export': LICENCE_READERS,
  'draw.read': CASE_READERS,
  'draw.plan': ['clerk', 'legal-reviewer'],
  'draw.run': ['clerk', 'legal-reviewer'],
  'draw.contribute': ['unit-legal-officer', 'legal-reviewer', 'unit-head', 'supervisor'],
  'rectification.read': CASE_READERS,
  'rectification.open': ['legal-reviewer', 'supervisor'],
  'rectification.answer': ['unit-head', 'unit-legal-officer'], // takes the fault on or disputes it, names who puts it right
  'rectification.correct': ['case-officer', 'unit-head', 'unit-legal-officer'],
  'rectification.check': ['legal-reviewer', 'supervisor', 'unit-legal-officer'], // always somebody of another unit
  'rectification.decide': ['legal-reviewer', 'bureau-chief', 'supervisor'],
  'rectification.look': ['legal-reviewer'], // plans the draw, as draw.plan
  'comment.read': CASE_READERS,
  'comment.issue': ['legal-reviewer', 'supervisor'],
  'committee.read': CASE_READERS,
  'committee.manage': ['legal-reviewer', 'bureau-chief'],
  'committee.report': ['unit-head', 'bureau-chief'], // the head of a station, or of a branch a task was given to
  'supervision.read': CASE_READERS,
  'supervision.issue': ['legal-reviewer', 'bureau-chief', 'supervisor'],
  'supervision.reply': ['unit-head', 'bureau-chief'], // the head of whom the notice went to
  'inspection.read': CASE_READERS,
  'inspection.run': ['supervisor', 'bureau-chief'],
  'inspection.close': ['unit-legal-officer', 'legal-reviewer', 'supervisor'],
  'inspection.judge': ['legal-reviewer', 'supervisor'], // what is no fault at all: not for the unit itself to say
  'assessment.read': CASE_READERS,
  'assessment.manage': ['legal-reviewer'],
  'assessment.register': ['legal-reviewer', 'unit-legal-officer'],
  'assessment.mark': CASE_READERS, // being assigned a file is what counts
  'assessment.appeal': ['unit-legal-officer', 'unit-head'],
  'assessment.decide': ['legal-reviewer', 'supervisor', 'bureau-chief'],
  'figure.read': CASE_READERS,
  'report.release': ['bureau-chief'], // who answers for the yearly statement
  'organisation.read': [...CASE_READERS, 'window-clerk', 'licence-examiner', 'system-admin', 'security-admin'],
  'organisation.manage': ['system-admin'],
  'log.manage': ['system-admin'],
  'law.read': [...Role.options], // laws are public; every screen names the article it rests on
  'law.manage': ['system-admin'],
  'number.cancel': ['unit-head', 'bureau-chief'],
  'setting.read': [...CASE_READERS, 'window-clerk', 'licence-examiner', 'system-admin'],
  'setting.change': ['system-admin'],
  'account.read': ['system-admin', 'security-admin'],
  'account.manage': ['system-admin'],
  'role.grant': ['security-admin'],
  'account.unlock': ['security-admin'],
  'session.end': ['security-admin'],
  'audit.read': ['audit-admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

export function may(actor: Actor, permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission]
  return actor.roles.some((role) => holders.includes(role))
}

export const permissionsOf = (actor: Actor): Permission[] => PERMISSION_NAMES.filter((permission) => may(actor, permission))

/** Throws `forbidden` with the roles that would be allowed. */
export function authorise(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return
  const names = PERMISSIONS[permission].map((role) => ROLE_NAMES[role]).join('、')
  throw new DomainError('forbidden', 'not-permitted', `您没有此项权限；具有权限的岗位：${names}。`)
}
