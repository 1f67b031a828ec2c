import { expect, test } from 'vitest'
import type { Actor, Role } from '../auth/actor.ts'
import { narrowed } from './rules.ts'

const actor = (roles: readonly Role[], scopePath: string): Actor => ({ id: 'a', personId: null, name: '张三', roles, scopePath })

test.each([
  ['same rights', ['clerk'], '/1/', ['clerk'], '/1/', ['clerk'], '/1/'],
  ['promoted since: no wider than asked', ['clerk', 'unit-head'], '/1/', ['clerk'], '/1/2/', ['clerk'], '/1/2/'],
  ['moved down since: no wider than now', ['clerk'], '/1/2/', ['clerk'], '/1/', ['clerk'], '/1/2/'],
  ['moved to another unit', ['clerk'], '/1/3/', ['clerk'], '/1/2/', null, null],
  ['a unit whose code begins alike is another unit', ['clerk'], '/12/', ['clerk'], '/1/', null, null],
  ['role taken away', ['supervisor'], '/1/', ['clerk'], '/1/', null, null],
  ['an administrator stays without units', ['audit-admin'], '', ['audit-admin'], '', ['audit-admin'], ''],
] as const)('%s', (_why, nowRoles, nowScope, thenRoles, thenScope, roles, scope) => {
  const result = narrowed(actor(nowRoles, nowScope), { id: 'a', roles: [...thenRoles], scopePath: thenScope })
  expect([result?.roles ?? null, result?.scopePath ?? null]).toEqual([roles, scope])
})

test('a disabled account has no rights left', () => {
  expect(narrowed(null, { id: 'a', roles: ['clerk'], scopePath: '/1/' })).toBeNull()
})
