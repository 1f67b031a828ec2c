import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { makeCtx } from '../context.ts'

let house: TestApp
let system: Client
let security: Client
beforeAll(async () => {
  house = await testApp()
  system = await house.signIn(['system-admin'], '/', { name: '系统管理员' })
  security = await house.signIn(['security-admin'], '/', { name: '安全管理员' })
})
afterAll(() => house.close())

let serial = 0
async function anAccount(): Promise<{ accountId: string; password: string; signInName: string }> {
  serial += 1
  const signInName = `person-${serial}`
  return { ...(await system.post('/accounts', { signInName, displayName: '李四' })).json(), signInName }
}
const grant = (accountId: string, role: string, scopePath = '/220300/', by = security) =>
  by.post(`/accounts/${accountId}/roles`, { role, scopePath })
const signIn = (signInName: string, password: string) =>
  house.app.inject({ method: 'POST', url: '/api/v1/session', payload: { signInName, password } })

test('system makes the account, security gives the role, and only then something may be done', async () => {
  const made = await anAccount()
  expect((await grant(made.accountId, 'case-officer', '/220300/', system)).json().code).toBe('not-permitted')
  expect((await security.post('/accounts', { signInName: 'someone', displayName: '王五' })).json().code).toBe('not-permitted')
  expect((await grant(made.accountId, 'case-officer')).statusCode).toBe(201)
  const info = (await signIn(made.signInName, made.password)).json()
  expect(info).toMatchObject({
    roles: [{ role: 'case-officer', name: '办案民警' }],
    scopePath: '/220300/',
    unitCode: '220300',
    mustChange: true,
  })
  expect(info.permissions).toContain('case.register')
})

test('a second account with the same name is refused at the field', async () => {
  const made = await anAccount()
  const again = await system.post('/accounts', { signInName: made.signInName.toUpperCase(), displayName: '李四' })
  expect(again.statusCode).toBe(409)
  expect(again.json().errors).toEqual({ signInName: '登录名已被使用' })
})

test.each([
  ['case-officer', '/220300/', 'unit-head', '/220400/', 'one-scope'],
  ['case-officer', '/220300/', 'audit-admin', '/220300/', 'administrators-separated'],
  ['audit-admin', '/', 'case-officer', '/', 'administrators-separated'],
  ['system-admin', '/', 'security-admin', '/', 'administrators-separated'],
  ['clerk', '/220300/', 'clerk', '/220300/', 'already-granted'],
])('%s in %s and then %s in %s: %s', async (first, scope, second, otherScope, code) => {
  const { accountId } = await anAccount()
  expect((await grant(accountId, first, scope)).statusCode).toBe(201)
  const refused = await grant(accountId, second, otherScope)
  expect([refused.statusCode, refused.json().code]).toEqual([422, code])
})

test('two grants at once cannot slip past the separation of administrators', async () => {
  const { accountId } = await anAccount()
  const answers = await Promise.all(['system-admin', 'audit-admin', 'case-officer'].map((role) => grant(accountId, role, '/')))
  expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1)
})

test('nobody gives or takes the own roles, not even past the handler', async () => {
  const own = security.actor.id
  expect((await grant(own, 'case-officer')).json().code).toBe('own-roles')
  expect((await security.delete(`/accounts/${own}/roles/security-admin`)).json().code).toBe('own-roles')
  const actor = { ...(await house.actorWith([])), roles: ['security-admin'] as const }
  const ctx = makeCtx(house.sql, actor, house.clock)
  const forged = ctx.transaction(
    (tx) => tx`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
    values (gen_random_uuid(), ${ctx.actor.id}, 'case-officer', '/', ${ctx.actor.id}, now())`,
  )
  await expect(forged).rejects.toThrow(/row-level security/)
})

test('a revoked role is gone at the next request and cannot be brought back by an update', async () => {
  const { accountId } = await anAccount()
  await grant(accountId, 'clerk')
  expect((await security.delete(`/accounts/${accountId}/roles/clerk`)).statusCode).toBe(200)
  expect((await security.delete(`/accounts/${accountId}/roles/clerk`)).statusCode).toBe(404)
  await expect(
    house.owner`update auth.role_grant set revoked_at = null, revoked_by = null where account_id = ${accountId}`,
  ).rejects.toThrow(/stays revoked/)
})

test('disabling ends the sessions at once; enabling lets in again', async () => {
  const made = await anAccount()
  const cookies = { fadu_session: (await signIn(made.signInName, made.password)).cookies[0]?.value ?? '' }
  const seen = () => house.app.inject({ url: '/api/v1/session', cookies })
  expect((await seen()).statusCode).toBe(200)
  expect((await system.post(`/accounts/${made.accountId}/suspension`)).statusCode).toBe(201)
  expect((await seen()).statusCode).toBe(401)
  expect((await signIn(made.signInName, made.password)).statusCode).toBe(401)
  expect((await system.delete(`/accounts/${made.accountId}/suspension`)).statusCode).toBe(200)
  expect((await signIn(made.signInName, made.password)).statusCode).toBe(201)
  expect((await system.post(`/accounts/${system.actor.id}/suspension`)).json().code).toBe('own-account')
})

test('a reset password replaces the old one and must be changed; a lock is lifted by security only', async () => {
  const made = await anAccount()
  const fresh = (await system.post(`/accounts/${made.accountId}/password`)).json()
  expect((await signIn(made.signInName, made.password)).statusCode).toBe(401)
  for (let failure = 0; failure < 4; failure++) await signIn(made.signInName, 'Wrong-horse-1')
  expect((await signIn(made.signInName, fresh.password)).statusCode).toBe(401)
  expect((await system.delete(`/accounts/${made.accountId}/lock`)).json().code).toBe('not-permitted')
  expect((await security.delete(`/accounts/${made.accountId}/lock`)).statusCode).toBe(200)
  expect((await signIn(made.signInName, fresh.password)).json().mustChange).toBe(true)
  expect((await security.delete(`/accounts/${made.accountId}/sessions`)).json()).toEqual({ ended: 1 })
})

test('the list finds by part of a name and by role, and treats % as a character', async () => {
  const { accountId, signInName } = await anAccount()
  await grant(accountId, 'supervisor')
  const found = (await system.get(`/accounts?text=${signInName}&role=supervisor`)).json()
  expect(found).toMatchObject({ total: 1, items: [{ id: accountId, roles: [{ role: 'supervisor', name: '督察人员' }] }] })
  expect((await system.get('/accounts?text=%25')).json().total).toBe(0)
})
