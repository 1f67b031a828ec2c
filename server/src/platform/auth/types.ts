import { z } from 'zod'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { optionalText, text } from '../../kit/text.ts'
import { Role } from './actor.ts'
import { PERMISSION_NAMES } from './permissions.ts'

/** Lower case, so that a name is unique whatever the keyboard did; a police number fits. */
export const SignInName = z
  .string({ error: '请填写登录名' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '登录名为 3 至 40 位小写字母、数字、点、横线或下划线')
/** Bounded before any work is done with it. */
export const Password = z.string({ error: '请填写密码' }).min(1, '请填写密码').max(256, '密码过长')
export const ScopePath = z.string().regex(/^\/([0-9A-Za-z-]+\/)*$/, '单位路径格式有误，应为 /220300/220302/')
export const AccountId = z.uuid('账号编号有误')

export const SignIn = z.object({
  signInName: z.string({ error: '请填写登录名' }).min(1, '请填写登录名').max(200, '登录名过长'),
  password: Password,
})
export type SignIn = z.infer<typeof SignIn>

export const RoleName = z.object({ role: Role, name: z.string() })
export const SessionInfo = z
  .object({
    accountId: z.string(),
    personId: z.string().nullable(),
    name: z.string(),
    roles: z.array(RoleName),
    scopePath: z.string(),
    /** Last step of the scope path; null for administrators, who see no unit's files. */
    unitCode: z.string().nullable(),
    permissions: z.array(z.enum(PERMISSION_NAMES)),
    mustChange: z.boolean(),
  })
  .meta({ id: 'SessionInfo' })
export type SessionInfo = z.infer<typeof SessionInfo>

export const ChangePassword = z.object({ current: Password, next: Password })
export type ChangePassword = z.infer<typeof ChangePassword>

export const OpenSession = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    address: z.string(),
    agent: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' })
export type OpenSession = z.infer<typeof OpenSession>

export const NewAccount = z.object({
  signInName: SignInName,
  displayName: text(40),
  personId: z.uuid().nullable().default(null),
  oidcSubject: optionalText(200),
  password: Password.optional(),
})
/** `mustChange: false` is for demo data; over HTTP a first password must always be changed. */
export type NewAccount = z.input<typeof NewAccount> & { mustChange?: boolean }
/** The first password is shown once, to the administrator who made the account. */
export const FirstPassword = z.object({ accountId: z.string(), password: z.string().nullable() })

export const Account = z
  .object({
    id: z.string(),
    signInName: z.string(),
    displayName: z.string(),
    personId: z.string().nullable(),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
    lockedUntil: z.string().nullable(),
    mustChange: z.boolean(),
    scopePath: z.string().nullable(),
    roles: z.array(RoleName),
  })
  .meta({ id: 'Account' })
export const AccountQuery = PageQuery.extend({ text: z.string().max(100, '不能超过 100 字').optional(), role: Role.optional() })
export type AccountQuery = z.infer<typeof AccountQuery>
export const Accounts = pageOf(Account)

export const RoleGrant = z.object({ role: Role, scopePath: ScopePath })
export type RoleGrant = z.infer<typeof RoleGrant>
