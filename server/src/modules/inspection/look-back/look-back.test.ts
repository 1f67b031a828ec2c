import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { aCity, codeOf, ok, type Person, type World } from '../test/city.ts'
import { refuseSample } from './rules.ts'

let w: World
let [reviewer, other, finder] = [] as unknown as [Person, Person, Person]
const closedIds: string[] = []
const FEBRUARY = { fromOn: '2026-02-01', toOn: '2026-02-28' }

/** A closed fault, arranged as the owner with triggers off: how it came about has tests of its own. */
async function closed(closedOn: string, checker: Client): Promise<string> {
  const id = newId()
  const at = { unitId: w.units.station.id, unitPath: w.units.station.path }
  const fault = {
    code: 'x',
    category: 'service',
    severity: 'ordinary',
    title: '示例问题',
    facts: '示例',
    law: [],
    remedy: '补正',
    correctable: true,
  }
  await w.t.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`insert into inspection.rectification ${tx({
      ...{
        id,
        faultKey: id,
        sourceKind: 'by-hand',
        sourceId: newId(),
        ...at,
        ...fault,
        foundBy: 'x',
        foundByName: 'x',
        foundAt: '2026-01-05T01:00:00Z',
      },
      ...{ state: 'closed', round: 1, responsibleId: reviewer.id, measure: '补正', closedOn },
    } as never)}`
    await tx`insert into inspection.rectification_submission values (${id}, 1, '已改', 'corrector', 'x', now())`
    await tx`insert into inspection.rectification_check values (${id}, 1, 'corrector', ${at.unitPath}, 'verified', '好', ${checker.actor.id}, 'x', '/x/', now())`
  })
  return id
}

beforeAll(async () => {
  w = await aCity()
  reviewer = await w.person('station', '示例民警')
  other = await w.person('west', '示例审核员')
  finder = await w.person('legal', '示例巡查员')
  const checker = await w.as(other, ['legal-reviewer'])
  for (const on of ['2026-01-31', '2026-02-01', '2026-02-15', '2026-02-28', '2026-03-01'])
    closedIds.push(await closed(on, checker))
})
afterAll(() => w.t.close())
const asFinder = () => w.as(finder, ['legal-reviewer'], 'city')
const plan = (more: object = {}) => ({
  unitId: w.units.west.id,
  title: '二月回头看',
  ...FEBRUARY,
  size: 2,
  contributors: 2,
  revealHours: 24,
  ...more,
})

async function drawnBy(drawId: string) {
  const parties = [await w.t.signIn(['supervisor'], w.units.east.path), await w.t.signIn(['unit-head'], w.units.station.path)]
  const clerk = await w.t.signIn(['clerk'], w.units.city.path)
  await ok(clerk.post(`/draws/${drawId}/freeze`, { officersOf: null }))
  const values: string[] = []
  for (const party of parties) {
    const { plan: now } = await ok(party.get(`/draws/${drawId}`))
    const value = randomBytes(32).toString('hex')
    const words = `fadu-draw-1 part\n${now.listHash}\n${now.attempt}\n${now.committed + 1}\n${value}\n`
    await ok(
      party.post(`/draws/${drawId}/commitments`, {
        commitment: createHash('sha256').update(words).digest('hex'),
        attempt: now.attempt,
      }),
    )
    values.push(value)
  }
  for (const [index, party] of parties.entries()) await ok(party.post(`/draws/${drawId}/reveals`, { value: values[index] }))
  await ok(clerk.post(`/draws/${drawId}/result`))
}

test.each([
  [0, 1, 'none-closed'],
  [3, 2, null],
  [3, 3, null],
  [3, 4, 'sample-size'],
])('of %s a sample of %s: %s', (listed, size, code) => {
  expect(refuseSample(listed, size)?.code ?? null).toBe(code)
})

test('a sample of what was closed in the period is drawn, taken over once, and looked at by others', async () => {
  const client = await asFinder()
  expect(await codeOf(client.post('/inspection/look-backs', plan({ size: 4 })))).toEqual([422, 'sample-size'])
  const { lookBackId, drawId, listed } = await ok(client.post('/inspection/look-backs', plan()))
  expect(listed).toBe(3)
  expect(await codeOf(client.post(`/inspection/look-backs/${lookBackId}/sample`))).toEqual([422, 'not-drawn'])
  await expect(
    w.t
      .owner`insert into inspection.look_back_item (look_back_id, rectification_id) values (${lookBackId}, ${closedIds[1] as string})`,
  ).rejects.toMatchObject({ constraint_name: 'look_back_drawn' })
  await drawnBy(drawId)
  expect(await ok(client.post(`/inspection/look-backs/${lookBackId}/sample`))).toEqual({ taken: 2 })
  expect(await codeOf(client.post(`/inspection/look-backs/${lookBackId}/sample`))).toEqual([422, 'already-taken'])
  const { items } = await ok(client.get(`/inspection/look-backs/${lookBackId}`))
  const [one, two] = items.map(({ rectificationId }: { rectificationId: string }) => rectificationId)
  expect(closedIds.slice(1, 4)).toContain(one)
  const look = (id: string) => `/inspection/look-backs/${lookBackId}/looks/${id}`
  const checker = await w.as(other, ['legal-reviewer'])
  expect(await codeOf(checker.post(look(one), { result: 'holds', words: '好' }))).toEqual([422, 'own-check'])
  expect(await ok(client.post(look(one), { result: 'holds', words: '材料属实。' }))).toEqual({ reopened: false })
  expect(await ok(client.post(look(two), { result: 'not-corrected', words: '补签日期不实。' }))).toEqual({ reopened: true })
  expect(await codeOf(client.post(look(one), { result: 'holds', words: '再看' }))).toEqual([422, 'looked-already'])
  const again = await ok(client.get(`/inspection/rectifications/${two}`))
  expect(again.rectification).toMatchObject({ state: 'reopened', repeat: true })
  const [whole] = (await ok(client.get('/inspection/look-backs'))).items
  expect([whole.looked, whole.held, whole.size]).toEqual([2, 1, 2])
})
