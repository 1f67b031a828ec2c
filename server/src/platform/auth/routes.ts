import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { createAccount, disableAccount, enableAccount, endAccountSessions, resetPassword, unlockAccount } from './accounts.ts'
import { Role } from './actor.ts'
import { changeOwnPassword, currentSession, endOwnSession, listOwnSessions, SessionId } from './own.ts'
import { grantRole, listAccounts, revokeRole } from './roles.ts'
import {
  AccountId,
  AccountQuery,
  Accounts,
  ChangePassword,
  FirstPassword,
  NewAccount,
  OpenSession,
  RoleGrant,
  SessionInfo,
} from './types.ts'

const account = z.object({ accountId: AccountId })
const none = z.null()

/** Sign-in and sign-out themselves are in `http/session.ts`: they have no actor yet, or no longer. */
export const authRoutes: readonly Route[] = [
  route('GET', '/session', { summary: '当前登录', reply: [200, SessionInfo] }, currentSession),
  route(
    'PUT',
    '/session/password',
    { summary: '修改本人密码', body: ChangePassword, reply: [200, SessionInfo] },
    changeOwnPassword,
  ),
  route('GET', '/sessions', { summary: '本人的全部登录', reply: [200, z.array(OpenSession)] }, listOwnSessions),
  route(
    'DELETE',
    '/sessions/:sessionId',
    { summary: '结束本人的一个登录', params: SessionId, reply: [200, none] },
    endOwnSession,
  ),
  route('GET', '/accounts', { summary: '账号列表', query: AccountQuery, reply: [200, Accounts] }, listAccounts),
  route('POST', '/accounts', { summary: '新建账号', body: NewAccount, reply: [201, FirstPassword] }, createAccount),
  route('POST', '/accounts/:accountId/suspension', { summary: '停用账号', params: account, reply: [201, none] }, disableAccount),
  route('DELETE', '/accounts/:accountId/suspension', { summary: '恢复账号', params: account, reply: [200, none] }, enableAccount),
  route(
    'POST',
    '/accounts/:accountId/password',
    { summary: '重置密码', params: account, reply: [201, FirstPassword] },
    resetPassword,
  ),
  route('DELETE', '/accounts/:accountId/lock', { summary: '解除锁定', params: account, reply: [200, none] }, unlockAccount),
  route(
    'DELETE',
    '/accounts/:accountId/sessions',
    { summary: '结束账号的全部登录', params: account, reply: [200, z.object({ ended: z.int() })] },
    endAccountSessions,
  ),
  route(
    'POST',
    '/accounts/:accountId/roles',
    { summary: '授予岗位', params: account, body: RoleGrant, reply: [201, z.object({ grantId: z.string() })] },
    grantRole,
  ),
  route(
    'DELETE',
    '/accounts/:accountId/roles/:role',
    { summary: '收回岗位', params: account.extend({ role: Role }), reply: [200, none] },
    revokeRole,
  ),
]
