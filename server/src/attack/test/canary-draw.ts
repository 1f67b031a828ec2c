import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Client } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { NUMBERS, OFFICERS, PEOPLE } from './canary.ts'
import { planted } from './canary-plant.ts'
import type { PublicHouse } from './canary-world.ts'

/** What the public calls the two draws. */
export type Draws = { published: string; withdrawn: string }

const HEADER = '名称,统一社会信用代码或编号,分层,名称可否公开,本人或近亲属经营（警号）,其他利害关系（警号）'
const ORGANISATION = '示例抽查旅馆有限公司,91220300MA0000002X,单位,是,,'
const INSPECTOR = '920001'
/** A person's shop known by the person's name and number, which is drawn for certain. */
const SHOP = `${PEOPLE.shopkeeper},${NUMBERS.id18},个人,否,${INSPECTOR},`

/**
 * Two inspections drawn by lot over an organisation and a person's shop, one published with a result, one withdrawn for a reason full of canaries.
 */
export async function plantDraws(house: PublicHouse): Promise<Draws> {
  const { enter, side, city } = house
  const clerk = await enter(['clerk'], city.city.path)
  const parties = [await enter(['legal-reviewer'], side.legal.path), await enter(['supervisor'], side.county.path)]
  await anInspector(house)
  const [published, withdrawn] = [await frozen(house, clerk, '示例旅馆业抽查'), await frozen(house, clerk, '示例重复抽查')]
  const values: string[] = []
  for (const party of parties) values.push(await committed(party, published))
  for (const [slot, party] of parties.entries()) await done(party.post(`/draws/${published}/reveals`, { value: values[slot] }))
  await done(clerk.post(`/draws/${published}/result`))
  await done(clerk.post(`/draws/${published}/publication`))
  const { plan, drawn } = await done(clerk.get(`/draws/${published}`))
  for (const { objectId } of drawn) {
    const found = { inspectedOn: '2026-03-11', result: 'problem-found', handling: 'corrected-on-site' }
    await done(clerk.post(`/draws/${published}/drawn/${objectId}/inspections`, found))
  }
  const reason = planted([PEOPLE.shopkeeper]).slice(0, 300)
  await done(clerk.post(`/draws/${withdrawn}/withdrawal`, { reasonCode: 'list-wrong', reason }))
  return { published: plan.drawNo, withdrawn: (await done(clerk.get(`/draws/${withdrawn}`))).plan.drawNo }
}

async function done(reply: ReturnType<Client['get']>) {
  const answer = await reply
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

async function anInspector({ t, side }: PublicHouse): Promise<void> {
  const [id, { station }] = [newId(), side]
  const person = { name: OFFICERS.inspector, policeNumber: INSPECTOR, kind: 'officer', activeFrom: '2019-01-01' }
  await t.owner`insert into organisations.person ${t.owner({ id, unitId: station.id, unitPath: station.path, ...person })}`
  const credential = { number: `例C${INSPECTOR}`, validFrom: '2020-01-01', validTo: '2030-12-31' }
  await t.owner`insert into organisations.credential ${t.owner({ id: newId(), personId: id, ...credential })}`
  const basic = { kind: 'basic', obtainedOn: '2019-01-01', certificateNo: `基${INSPECTOR}` }
  await t.owner`insert into organisations.qualification ${t.owner({ id: newId(), personId: id, ...basic })}`
}

async function frozen({ side, city }: PublicHouse, clerk: Client, title: string): Promise<string> {
  const everyOne = (stratum: string) => ({ stratum, take: 'share', size: 10_000 })
  const { itemId } = await done(
    clerk.post('/draws/items', {
      ...{
        unitId: city.city.id,
        name: '示例行业检查',
        objects: '示例单位',
        content: '示例内容',
        means: 'on-site',
        basis: ['APL:42'],
      },
      ...{ timesLimit: null, fromOn: '2020-01-01' },
    }),
  )
  const { drawId } = await done(
    clerk.post('/draws', {
      ...{ unitId: city.city.id, kind: 'inspection', title, basis: ['APL:42'], contributors: 2, revealHours: 24 },
      ...{
        timesLimit: null,
        inspectorsEach: 2,
        inspectOn: '2026-03-11',
        inspectUntil: '2026-03-20',
        itemIds: [itemId],
        strata: [everyOne('单位'), everyOne('个人')],
      },
    }),
  )
  const table = Buffer.from([HEADER, ORGANISATION, SHOP].join('\n'))
  const { taken } = await done(clerk.upload(`/draws/${drawId}/imports`, '名单.csv', table, { dryRun: 'false' }))
  expect(taken).toBe(2)
  await done(clerk.post(`/draws/${drawId}/freeze`, { officersOf: side.station.id }))
  return drawId
}

/** Commits as the party's own machine would. @returns what it must keep */
async function committed(party: Client, drawId: string): Promise<string> {
  const { plan } = await done(party.get(`/draws/${drawId}`))
  const value = randomBytes(32).toString('hex')
  const words = `fadu-draw-1 part\n${plan.listHash}\n${plan.attempt}\n${plan.committed + 1}\n${value}\n`
  const commitment = createHash('sha256').update(words).digest('hex')
  await done(party.post(`/draws/${drawId}/commitments`, { commitment, attempt: plan.attempt }))
  return value
}
