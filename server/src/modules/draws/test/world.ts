import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'

export const CITY = '/220300000000/'
const UNITS = { bureau: '', desk: '220302010000/', law: '220302020000/', watch: '220302030000/', east: '220303000000/' }
type Unit = keyof typeof UNITS
export type DrawWorld = {
  t: TestApp
  units: Record<Unit, { id: string; path: string }>
  clerk: Client
  /** Of the list of items, for one draw a year and more. */
  itemId: string
  /** Parties, each of a unit of its own. */
  parties: Client[]
  close: () => Promise<void>
}

/** A city with units, officers whose certificates end at different days, a clerk who plans and three parties. */
export async function drawWorld(): Promise<DrawWorld> {
  const t = await testApp()
  const units = {} as DrawWorld['units']
  for (const [name, tail] of Object.entries(UNITS) as [Unit, string][]) {
    const path = `${CITY}${tail}`
    const [id, code] = [newId(), path.split('/').at(-2) as string]
    const kind = tail === '' ? 'city-bureau' : 'brigade'
    const unit = {
      id,
      organId: tail === '' ? id : units.bureau.id,
      code,
      regionCode: '220302',
      name: `示例${name}`,
      shortName: code,
    }
    await t.owner`insert into organisations.unit ${t.owner({ ...unit, kind, level: 'county', path })}`
    units[name] = { id, path }
  }
  for (let n = 1; n <= 8; n++) await anOfficer(t, units.desk, `90000${n}`, n === 8 ? '2022-03-09' : '2026-12-31')
  const clerk = await t.signIn(['clerk'], CITY)
  const parties = await Promise.all([
    t.signIn(['legal-reviewer'], units.law.path),
    t.signIn(['supervisor'], units.watch.path),
    t.signIn(['unit-head'], units.east.path),
  ])
  const { itemId } = await ok(clerk.post('/draws/items', anItem(units.bureau.id)))
  return { t, units, clerk, itemId, parties, close: () => t.close() }
}

async function anOfficer(t: TestApp, unit: { id: string; path: string }, policeNumber: string, validTo: string): Promise<void> {
  const [id, name] = [newId(), `示例民警${policeNumber.at(-1)}`]
  await t.owner`insert into organisations.person ${t.owner({ id, unitId: unit.id, unitPath: unit.path, name, policeNumber, kind: 'officer', activeFrom: '2019-01-01' })}`
  await t.owner`insert into organisations.credential ${t.owner({ id: newId(), personId: id, number: `证${policeNumber}`, validFrom: '2019-01-01', validTo, revokedOn: null })}`
  await t.owner`insert into organisations.qualification ${t.owner({ id: newId(), personId: id, kind: 'basic', obtainedOn: '2019-01-01', validTo: null, certificateNo: `格${policeNumber}` })}`
}

export const anItem = (unitId: string, more: object = {}) => ({
  ...{
    unitId,
    name: '示例行业治安检查',
    objects: '示例行业单位',
    content: '示例登记和报告制度',
    means: 'on-site',
    basis: ['APL:42'],
  },
  ...{ timesLimit: null, fromOn: '2020-01-01', ...more },
})
export const aPlan = (world: DrawWorld, more: object = {}) => ({
  ...{
    unitId: world.units.bureau.id,
    kind: 'inspection',
    title: '示例单位抽查',
    basis: ['APL:42'],
    contributors: 2,
    revealHours: 24,
    timesLimit: 1,
  },
  ...{ inspectorsEach: 2, inspectOn: '2022-03-10', inspectUntil: '2022-03-31', itemIds: [world.itemId] },
  strata: [
    { stratum: '信用B级', take: 'count', size: 2 },
    { stratum: '信用A级', take: 'share', size: 2000 },
  ],
  ...more,
})

const HEADER = '名称,统一社会信用代码或编号,分层,名称可否公开,本人或近亲属经营（警号）,其他利害关系（警号）'
/** Ten organisations 信用A级, five persons' shops 信用B级. */
export const aTable = (from = 1): string =>
  [
    HEADER,
    ...Array.from({ length: 15 }, (_, n) => {
      const [number, first] = [from + n, n < 10]
      return `示例企业${number},E${String(number).padStart(5, '0')},${first ? '信用A级' : '信用B级'},${first ? '是' : '否'},${n === 0 ? '900001、900002' : ''},${n === 1 ? '900003' : ''}`
    }),
  ].join('\n')

/** The answer's body, which must not be a refusal. */
export async function ok(reply: ReturnType<Client['get']>) {
  const answer = await reply
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

export async function planned(world: DrawWorld, more: object = {}): Promise<string> {
  return (await ok(world.clerk.post('/draws', aPlan(world, more)))).drawId
}
export async function frozen(world: DrawWorld, more: object = {}, table = aTable()): Promise<string> {
  const drawId = await planned(world, more)
  await ok(world.clerk.upload(`/draws/${drawId}/imports`, '名单.csv', Buffer.from(table), { dryRun: 'false' }))
  await ok(world.clerk.post(`/draws/${drawId}/freeze`, { officersOf: world.units.desk.id }))
  return drawId
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
/** Commits a party as its own machine would. @returns what it must keep */
export async function commits(party: Client, drawId: string): Promise<string> {
  const { plan } = await ok(party.get(`/draws/${drawId}`))
  const value = randomBytes(32).toString('hex')
  const commitment = sha(`fadu-draw-1 part\n${plan.listHash}\n${plan.attempt}\n${plan.committed + 1}\n${value}\n`)
  await ok(party.post(`/draws/${drawId}/commitments`, { commitment, attempt: plan.attempt }))
  return value
}
export async function published(world: DrawWorld, drawId: string): Promise<void> {
  const [one, other] = world.parties as [Client, Client]
  const values = [await commits(one, drawId), await commits(other, drawId)]
  await ok(one.post(`/draws/${drawId}/reveals`, { value: values[0] }))
  await ok(other.post(`/draws/${drawId}/reveals`, { value: values[1] }))
  await ok(world.clerk.post(`/draws/${drawId}/result`))
  await ok(world.clerk.post(`/draws/${drawId}/publication`))
}
