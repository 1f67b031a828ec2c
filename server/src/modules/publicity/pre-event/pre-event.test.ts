import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { type Client, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { syncLaw } from '../../law/index.ts'
import type { ListDetail } from './types.ts'

const [WEST, EAST] = ['/220300000000/220302000000/', '/220300000000/220303000000/'] as const
let t: TestApp
let portal: Sql
let clerk: Client
let reader: Client
const units: Record<string, string> = {}

beforeAll(async () => {
  t = await testApp()
  portal = connect(t.database.portalUrl, 1)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  for (const path of [WEST, EAST]) {
    units[path] = newId()
    const code = path.split('/')[2] as string
    const unit = {
      id: units[path],
      organId: units[path],
      code,
      regionCode: code.slice(0, 6),
      name: `示例${code}`,
      shortName: code,
    }
    await t.owner`insert into organisations.unit ${t.owner({ ...unit, kind: 'branch-bureau', level: 'county', path })}`
  }
  clerk = await t.signIn(['clerk'], WEST)
  reader = await t.signIn(['legal-reviewer'], WEST)
})
afterAll(async () => {
  await portal.end()
  await t.close()
})

const fields = { act: '示例行为', conditions: '初次违法且及时改正', basis: ['APL:33(1)'], measure: '批评教育' }
const words = (more: object = {}) => ({ fields, effectiveFrom: '2022-03-01', effectiveTo: null, position: 1, ...more })
const add = (client: Client, list: string, more: object = {}, unitId = units[WEST]) =>
  client.post(`/publicity/pre-event/${list}/items`, { unitId, parentItem: null, ...words(more) })
const release = (client: Client, itemId: string, revision: number, more: object = {}) =>
  client.post(`/publicity/list-items/${itemId}/release`, { revision, accepted: true, reason: null, ...more })
const shown = (list: string) =>
  portal`select item_key, fields from publicity.public_list_item where list = ${list} order by sort_key`

async function added(list = 'no-penalty', more: object = {}): Promise<string> {
  const reply = await add(clerk, list, more)
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json().itemId
}

describe('one item', () => {
  test('is public only when another person has released it, and the released version never changes', async () => {
    const itemId = await added()
    expect(await shown('no-penalty')).toHaveLength(0)
    expect((await release(clerk, itemId, 1)).statusCode).toBe(403)
    expect((await release(reader, itemId, 1)).statusCode).toBe(201)
    expect((await shown('no-penalty')).map((row) => row.itemKey)).toEqual([itemId])
    const edited = await clerk.put(`/publicity/list-items/${itemId}`, {
      revision: 2,
      ...words({ fields: { ...fields, act: '改后' } }),
    })
    expect([edited.statusCode, edited.json()]).toEqual([200, { itemId, version: 2, revision: 1 }])
    expect((await shown('no-penalty')).map((row) => row.fields.act)).toEqual(['示例行为'])
    await release(reader, itemId, 1)
    expect((await shown('no-penalty')).map((row) => row.fields.act)).toEqual(['改后'])
    const { versions } = (await reader.get(`/publicity/list-items/${itemId}/versions`)).json()
    expect(versions.map((one: { version: number; fields: { act: string } }) => [one.version, one.fields.act])).toEqual([
      [2, '改后'],
      [1, '示例行为'],
    ])
    await expect(t.owner`update publicity.list_item set position = 9 where item_id = ${itemId} and version = 1`).rejects.toThrow(
      /released/,
    )
    await expect(
      t.owner`update publicity.list_item set edited_by = released_by where item_id = ${itemId} and version = 1`,
    ).rejects.toThrow()
  })

  test('who wrote it may not release it, even holding both posts; the database says so too', async () => {
    const both = await t.signIn(['clerk', 'legal-reviewer'], WEST)
    const { itemId } = (await add(both, 'no-penalty')).json()
    const reply = await release(both, itemId, 1)
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'same-reader'])
    const forced = t.owner`update publicity.list_item set released_by = edited_by, released_at = now() where item_id = ${itemId}`
    await expect(forced).rejects.toThrow(/released_by_another/)
  })

  test('sent back with a reason, corrected, released', async () => {
    const itemId = await added('lighter-penalty')
    expect((await release(reader, itemId, 1, { accepted: false })).statusCode).toBe(400)
    expect((await release(reader, itemId, 1, { accepted: false, reason: '依据不全' })).statusCode).toBe(201)
    expect((await release(reader, itemId, 2)).json().code).toBe('list-returned')
    const work = (await clerk.get('/publicity/pre-event-work')).json()
    expect(work.items).toContainEqual(
      expect.objectContaining({ kind: 'pre-event-returned', listCode: 'lighter-penalty', count: 1 }),
    )
    expect(work.counts['pre-event-returned']).toBe(1)
    expect((await clerk.put(`/publicity/list-items/${itemId}`, { revision: 2, ...words() })).statusCode).toBe(200)
    expect((await release(reader, itemId, 3)).statusCode).toBe(201)
  })

  test('two people, one item: the second hears of the first', async () => {
    const itemId = await added('reduced-penalty')
    const other = await t.signIn(['clerk'], WEST)
    expect((await other.put(`/publicity/list-items/${itemId}`, { revision: 1, ...words() })).statusCode).toBe(200)
    const late = await clerk.put(`/publicity/list-items/${itemId}`, { revision: 1, ...words() })
    expect([late.statusCode, late.json().code]).toEqual([409, 'stale-list-item'])
  })

  test('before its first day and after its last it is not public', async () => {
    const [{ today }] = (await t.owner`select (now() at time zone 'Asia/Shanghai')::date as today`) as [{ today: string }]
    const at = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
    const cases = [
      ['昨日止', at(-9), at(-1), false],
      ['今日止', at(-9), today, true],
      ['今日起', today, null, true],
      ['明日起', at(1), null, false],
    ] as const
    for (const [act, effectiveFrom, effectiveTo] of cases)
      await release(reader, await added('no-compulsion', { fields: { ...fields, act }, effectiveFrom, effectiveTo }), 1)
    expect((await shown('no-compulsion')).map((row) => row.fields.act).sort()).toEqual(['今日止', '今日起'])
  })

  test('what is wrong is told at its field', async () => {
    const reply = await add(clerk, 'no-penalty', { fields: { ...fields, basis: [], act: ' ' } })
    expect(reply.statusCode).toBe(400)
    expect(Object.keys(reply.json().errors).sort()).toEqual(['fields.act', 'fields.basis'])
    expect((await add(clerk, 'officers')).json().code).toBe('list-derived')
    expect((await add(clerk, 'no-penalty', { effectiveTo: '2022-02-28' })).json().code).toBe('list-term')
    expect((await add(clerk, 'no-such-list')).statusCode).toBe(400)
  })

  test('a monitoring site is public before it is used', async () => {
    const site = { place: '示例路口', range: '双向', acts: '闯红灯', useFrom: '2022-02-28' }
    const late = await added('traffic-monitors', { fields: site, effectiveFrom: '2022-02-28' })
    expect((await release(reader, late, 1)).json().code).toBe('list-before-use')
    const timely = await added('traffic-monitors', { fields: site, effectiveFrom: '2022-03-01' })
    expect((await release(reader, timely, 1)).statusCode).toBe(201)
  })
})

describe('whose', () => {
  test('another unit’s item can be neither made, seen nor released', async () => {
    expect((await add(clerk, 'no-penalty', {}, units[EAST])).json().code).toBe('outside-scope')
    const east = await t.signIn(['clerk'], EAST)
    const { itemId } = (await add(east, 'no-penalty', {}, units[EAST])).json()
    for (const reply of [
      await release(reader, itemId, 1),
      await clerk.put(`/publicity/list-items/${itemId}`, { revision: 1, ...words() }),
      await clerk.get(`/publicity/list-items/${itemId}/versions`),
    ])
      expect([reply.statusCode, reply.json().code]).toEqual([404, 'list-item-not-found'])
    const list = (await clerk.get('/publicity/pre-event/no-penalty')).json<ListDetail>()
    expect(list.items.map((item) => item.itemId)).not.toContain(itemId)
  })
  test.each(['case-officer', 'legal-reviewer', 'unit-head', 'system-admin'] as const)('%s does not edit', async (role) => {
    expect((await add(await t.signIn([role], WEST), 'no-penalty')).statusCode).toBe(403)
  })
})

describe('what other modules know', () => {
  test('officers: a certificate that is valid today, and nothing that is not on it', async () => {
    const person = (name: string, number: string, more: object = {}) => ({
      ...{
        id: newId(),
        unitId: units[WEST],
        unitPath: WEST,
        name,
        policeNumber: number,
        kind: 'officer',
        post: '民警',
        leftOn: null,
      },
      ...{ activeFrom: '2019-01-01', ...more },
    })
    const people = [
      person('甲', '900001'),
      person('乙', '900002'),
      person('丙', '900003', { leftOn: '2021-01-01' }),
      person('丁', '900004'),
    ]
    await t.owner`insert into organisations.person ${t.owner(people as never)}`
    const [{ today, past }] = (await t.owner`select (now() at time zone 'Asia/Shanghai')::date as today,
      (now() at time zone 'Asia/Shanghai')::date - 1 as past`) as never as [{ today: string; past: string }]
    const terms = [
      [people[0], today, null],
      [people[1], past, null],
      [people[2], today, null],
      [people[3], today, today],
    ] as const
    for (const [of, validTo, revokedOn] of terms)
      await t.owner`insert into organisations.credential ${t.owner({ id: newId(), personId: of?.id as string, number: `证${of?.policeNumber}`, validFrom: '2019-01-01', validTo, revokedOn })}`
    const rows = await shown('officers')
    expect(rows.map((row) => row.fields.name)).toEqual(['甲'])
    expect(Object.keys(rows[0]?.fields).sort()).toEqual([
      'category',
      'certificateNo',
      'name',
      'policeNumber',
      'post',
      'unit',
      'validTo',
    ])
    await t.owner`insert into platform.setting (key, value, changed_by, changed_at) values ('preEventOfficers', '"hide"', 'x', now())`
    expect(await shown('officers')).toHaveLength(0)
  })
  test('bodies are the units, with what was typed for them; a section is none', async () => {
    const body = { address: '示例大街1号', hours: '工作日', phone: '0434-0000000' }
    const itemId = await added('enforcement-bodies', { fields: body })
    expect(itemId).toBe(units[WEST])
    expect((await add(clerk, 'enforcement-bodies', { fields: body })).statusCode).toBe(409)
    expect((await shown('enforcement-bodies')).map((row) => row.fields.address)).toEqual([null, null])
    await release(reader, itemId, 1)
    expect((await shown('enforcement-bodies')).map((row) => [row.fields.name, row.fields.address])).toEqual([
      ['示例220302000000', '示例大街1号'],
      ['示例220303000000', null],
    ])
  })
  test('powers and laws are those in force today', async () => {
    const [{ today }] = (await t.owner`select (now() at time zone 'Asia/Shanghai')::date as today`) as never as [
      { today: string },
    ]
    const duties = await shown('duties')
    expect(duties.length).toBeGreaterThan(200)
    expect(new Set(duties.map((row) => row.itemKey)).size).toBe(duties.length)
    expect(duties.find((row) => row.itemKey === 'penalty-beating')?.fields).toMatchObject({ item: '殴打他人', type: '行政处罚' })
    const laws = (await shown('enforcement-basis')).map((row) => row.itemKey)
    expect(laws).toContain(today >= '2026-01-01' ? 'PSA-2025' : 'PSA-2012')
    expect(laws).not.toContain(today >= '2026-01-01' ? 'PSA-2012' : 'PSA-2025')
  })
})

test('a yearly list is due until it is looked through; the clerk is told, and after the check no more', async () => {
  const state = async () => (await clerk.get('/publicity/pre-event/review-list')).json<ListDetail>().state
  const work = async (client: Client) =>
    (await client.get('/publicity/pre-event-work')).json().items as { listCode: string; kind: string }[]
  expect(await state()).toMatchObject({ dueOn: '2022-03-31', overdue: false, checkedOn: null })
  expect((await work(clerk)).filter(({ listCode }) => listCode === 'review-list')).toMatchObject([{ kind: 'pre-event-due' }])
  expect((await work(reader)).map(({ kind }) => kind)).not.toContain('pre-event-due')
  expect((await clerk.post('/publicity/pre-event/no-penalty/checks')).json().code).toBe('list-not-yearly')
  expect((await clerk.post('/publicity/pre-event/review-list/checks')).statusCode).toBe(201)
  expect(await state()).toMatchObject({ dueOn: '2023-03-31', checkedOn: '2022-03-01' })
  expect((await work(clerk)).map(({ listCode }) => listCode)).not.toContain('review-list')
})

test('the second person is told what waits, but not of own drafts', async () => {
  const both = await t.signIn(['clerk', 'legal-reviewer'], WEST)
  await add(both, 'recording-list', { fields: { step: '检查', place: '现场', device: '执法记录仪', keeping: '六个月' } })
  const of = async (client: Client) =>
    ((await client.get('/publicity/pre-event-work')).json().items as { listCode: string; kind: string }[]).filter(
      ({ listCode, kind }) => listCode === 'recording-list' && kind === 'pre-event-release',
    )
  expect(await of(both)).toEqual([])
  expect(await of(reader)).toMatchObject([{ kind: 'pre-event-release', count: 1 }])
})

test.each([
  'select * from publicity.list_item',
  'select * from publicity.list_check',
  'select * from organisations.person',
  'select * from organisations.credential',
  'select * from law.cause_of_action',
  'select * from platform.setting',
  "update publicity.public_list_item set fields = '{}'",
  "insert into publicity.public_list_check values ('x', now())",
])('the portal’s role may not: %s', async (statement) => {
  await expect(portal.unsafe(statement)).rejects.toThrow(/permission denied|cannot/)
})
