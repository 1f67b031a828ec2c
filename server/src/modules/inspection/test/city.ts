import { expect } from 'vitest'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Role } from '../../../platform/index.ts'

const CITY = '/220300000000/'
const UNITS = {
  ...{ city: '', legal: '220300010000/', west: '220302000000/', station: '220302000000/220302990000/' },
  ...{ next: '220302000000/220302980000/', east: '220303000000/', eastStation: '220303000000/220303990000/' },
}
export type UnitName = keyof typeof UNITS
export type Person = { id: string; name: string; unit: UnitName }

export type World = {
  t: TestApp
  units: Record<UnitName, { id: string; path: string; code: string }>
  person(unit: UnitName, name: string): Promise<Person>
  /** A person's browser; the scope is the person's unit unless told. */
  as(person: Person, roles: readonly Role[], scope?: UnitName): Promise<Client>
  at(moment: string): void
}

/** A city with two counties, stations, and nobody in them yet; the clock stands at Monday 2026-03-02, 09:00. */
export async function aCity(): Promise<World> {
  const t = await testApp({ clock: fixedClock('2026-03-02T09:00:00+08:00') })
  const units = {} as World['units']
  for (const [name, tail] of Object.entries(UNITS) as [UnitName, string][]) units[name] = await aUnit(t, name, tail, units)
  let count = 100_000
  const person: World['person'] = async (unit, name) => {
    const id = newId()
    const at = { unitId: units[unit].id, unitPath: units[unit].path, policeNumber: String(++count) }
    await t.owner`insert into organisations.person ${t.owner({ id, name, kind: 'officer', activeFrom: '2019-01-01', ...at })}`
    return { id, name, unit }
  }
  const accounts = new Map<string, Client['actor']>()
  const as: World['as'] = async (one, roles, scope = one.unit) => {
    const known = accounts.get(one.id)
    if (known) return t.signInAgain(known)
    const client = await t.signIn(roles, units[scope].path, { personId: one.id, name: one.name })
    accounts.set(one.id, client.actor)
    return client
  }
  return { t, units, person, as, at: (moment) => t.clock.set(moment) }
}

const ORGANS: readonly UnitName[] = ['city', 'west', 'east']
async function aUnit(t: TestApp, name: UnitName, tail: string, units: World['units']) {
  const [id, path] = [newId(), `${CITY}${tail}`]
  const code = path.split('/').at(-2) as string
  const organ = name === 'city' || ORGANS.includes(name) ? id : tail.startsWith('220303') ? units.east.id : units.west?.id
  const kind = name === 'city' ? 'city-bureau' : ORGANS.includes(name) ? 'branch-bureau' : 'station'
  const named = { name: `示例${name}`, shortName: name === 'west' ? '四公（西）' : name === 'east' ? '四公（东）' : '四公' }
  const row = { id, organId: name === 'legal' ? units.city.id : organ, code, regionCode: '220302', kind, level: 'county', path }
  await t.owner`insert into organisations.unit ${t.owner({ ...row, ...named } as never)}`
  return { id, path, code }
}

/** The answer's body, which must not be a refusal. */
export async function ok(reply: Promise<{ statusCode: number; body: string; json(): unknown }>) {
  const answer = await reply
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  // biome-ignore lint/suspicious/noExplicitAny: a reply of any route
  return answer.json() as any
}
export const codeOf = async (reply: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await reply
  return [statusCode, JSON.parse(body).code]
}

export const aProblem = (unitId: string, more: object = {}) => ({
  ...{ unitId, caseId: null, category: 'service', severity: 'ordinary', title: '送达回证未归档' },
  ...{ facts: '示例事实。', law: ['APL:61'], remedy: '补齐送达回证。', correctable: true, ...more },
})
