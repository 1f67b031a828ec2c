import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../kit/db.ts'
import type { Client } from '../../kit/test/app.ts'
import { findDrawFile, listPublicAttempts, listPublicDrawn } from './public.ts'
import { listPublicItems } from './public-item.ts'
import { draw } from './rules-draw.ts'
import { listHashOf } from './rules-list.ts'
import { anItem, aPlan, aTable, commits, type DrawWorld, drawWorld, frozen, ok, planned, published } from './test/world.ts'
import type { DrawDetail } from './types.ts'

let w: DrawWorld
let portal: Sql
let [one, other, third] = [] as unknown as [Client, Client, Client]
beforeAll(async () => {
  w = await drawWorld()
  portal = connect(w.t.database.portalUrl, 1)
  ;[one, other, third] = w.parties as [Client, Client, Client]
})
afterAll(async () => {
  await portal.end()
  await w.close()
})

const MORNING = '2022-03-01T09:00:00+08:00'
/** Another moment ends every session: all sign in again. */
async function at(moment: string): Promise<void> {
  w.t.clock.set(moment)
  const again = await Promise.all([w.clerk, one, other, third].map(({ actor }) => w.t.signInAgain(actor)))
  ;[w.clerk, one, other, third] = again as [Client, Client, Client, Client]
  w.parties = [one, other, third]
}

const codeOf = async (reply: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await reply
  return [statusCode, JSON.parse(body).code]
}
const detail = (drawId: string, who = w.clerk): Promise<DrawDetail> => ok(who.get(`/draws/${drawId}`))
const noOf = async (drawId: string) => (await detail(drawId)).plan.drawNo
const imported = (drawId: string, table: string, dryRun = 'false') =>
  w.clerk.upload(`/draws/${drawId}/imports`, '名单.csv', Buffer.from(table), { dryRun })

describe('a draw from plan to publication', () => {
  test('every step, what the public sees at each, and the file that proves it', async () => {
    const drawId = await planned(w)
    const { drawNo } = (await detail(drawId)).plan
    expect((await detail(drawId)).state).toBe('planned')
    const tried = await ok(imported(drawId, aTable(), 'true'))
    expect([tried.read, tried.taken, (await detail(drawId)).counted]).toEqual([15, 0, []])
    expect((await ok(imported(drawId, aTable()))).taken).toBe(15)
    const seen = () => portal`select list_hash, seed, published_at from draws.public_draw where draw_no = ${drawNo}`
    expect(await seen()).toHaveLength(0)

    const fixed = await ok(w.clerk.post(`/draws/${drawId}/freeze`, { officersOf: w.units.desk.id }))
    expect([fixed.objects, fixed.inspectors]).toEqual([15, 7]) // the eighth's certificate ends the day before
    expect(await seen()).toEqual([{ listHash: fixed.listHash, seed: null, publishedAt: null }])
    expect(await codeOf(one.post(`/draws/${drawId}/reveals`, { value: 'a'.repeat(64) }))).toEqual([422, 'draw-committing'])
    const values = [await commits(one, drawId), await commits(other, drawId)]
    expect((await ok(one.post(`/draws/${drawId}/reveals`, { value: values[0] }))).complete).toBe(false)
    expect((await detail(drawId)).parts.map(({ value }) => value)).toEqual([null, null]) // nobody reads the first
    expect((await ok(other.post(`/draws/${drawId}/reveals`, { value: values[1] }))).complete).toBe(true)
    expect((await detail(drawId)).parts.map(({ value }) => value)).toEqual(values)

    const result = await ok(w.clerk.post(`/draws/${drawId}/result`))
    expect(await findDrawFile(portal, drawNo)).toBeNull()
    expect((await listPublicAttempts(portal, drawNo))[0]?.parts.map(({ value }) => value)).toEqual([null, null])
    await ok(w.clerk.post(`/draws/${drawId}/publication`))

    const file = await findDrawFile(portal, drawNo)
    if (!file) throw new Error('no file')
    expect(listHashOf(file.list)).toBe(fixed.listHash)
    expect(draw(file.list, result.seed)).toEqual(file.drawn)
    expect(file.drawn).toHaveLength(4)
    const shown = (await detail(drawId)).drawn
    expect(shown.map(({ objectId }) => objectId)).toEqual(file.drawn.map(({ object }) => object))
    for (const { key, inspectors } of shown) {
      expect(inspectors).toHaveLength(2)
      const barred = key === 'E00001' ? ['900001', '900002'] : key === 'E00002' ? ['900003'] : []
      expect(barred.filter((number) => inspectors.some((name) => name.includes(number)))).toEqual([])
    }
    // A person's shop stays an opaque id; nobody's inspector is named.
    expect(file.opened).toHaveLength(2)
    expect(JSON.stringify(file)).not.toMatch(/90000\d|E0001[1-5]|示例民警/)
    expect((await w.clerk.get(`/draws/${drawId}/file`)).json()).toEqual(file)
  })

  test('results of inspections: twenty working days, told apart when late, public at once', async () => {
    const drawId = await frozen(w, {}, aTable(100))
    await published(w, drawId)
    const [first, second] = (await detail(drawId)).drawn as unknown as [{ objectId: string }, { objectId: string }]
    const found = (objectId: string, more: object = {}) =>
      w.clerk.post(`/draws/${drawId}/drawn/${objectId}/inspections`, {
        ...{ inspectedOn: '2022-03-10', result: 'problem-found', handling: 'ordered-to-correct', ...more },
      })
    expect(await codeOf(found(first.objectId))).toEqual([422, 'inspected-later'])
    await at('2022-04-08T09:00:00+08:00')
    expect(await codeOf(found(first.objectId, { inspectedOn: '2022-03-09' }))).toEqual([422, 'inspected-early'])
    expect(await codeOf(found(first.objectId, { handling: 'none' }))).toEqual([422, 'inspection-handling'])
    expect(await ok(found(first.objectId))).toEqual({ dueOn: '2022-04-08', late: false })
    await at('2022-04-09T09:00:00+08:00')
    expect(await ok(found(second.objectId, { result: 'no-problem', handling: 'none' }))).toEqual({
      dueOn: '2022-04-08',
      late: true,
    })
    const told = await listPublicDrawn(portal, await noOf(drawId))
    expect(
      told
        .map(({ result }) => result)
        .filter((result) => result !== null)
        .sort(),
    ).toEqual(['no-problem', 'problem-found'])
    expect(await codeOf(found('o-0123456789abcdef'))).toEqual([404, 'object-not-drawn'])
    await at(MORNING)
  })

  test('who was drawn this year is not drawn again, and not by the same inspectors when the guard allows it', async () => {
    const before = await frozen(
      w,
      {
        strata: [
          { stratum: '信用A级', take: 'count', size: 10 },
          { stratum: '信用B级', take: 'count', size: 0 },
        ],
      },
      aTable(200),
    )
    await published(w, before)
    const had = new Map((await detail(before)).drawn.map(({ key, inspectors }) => [key, inspectors]))
    expect(had.size).toBe(10)
    const again = await frozen(w, {}, aTable(200))
    await published(w, again)
    expect((await detail(again)).drawn.filter(({ key }) => had.has(key))).toEqual([])
    const free = await frozen(w, { timesLimit: null }, aTable(200))
    await published(w, free)
    for (const { key, inspectors } of (await detail(free)).drawn)
      expect(inspectors.filter((name) => had.get(key)?.includes(name))).toEqual([])
  })
})

describe('when a part is missing', () => {
  test('the attempt is given up in public after its time, the silent unit is barred, the list stays', async () => {
    const drawId = await frozen(w, { title: '有人不公开' }, aTable(300))
    const { listHash } = (await detail(drawId)).plan
    const value = await commits(one, drawId)
    const kept = await commits(other, drawId)
    await ok(one.post(`/draws/${drawId}/reveals`, { value }))
    expect(await codeOf(w.clerk.post(`/draws/${drawId}/attempts`))).toEqual([422, 'draw-revealing'])
    await at('2022-03-02T09:00:00.001+08:00') // one millisecond over
    const [clerk, first, silent, fresh] = [w.clerk, one, other, third]
    expect(await codeOf(silent.post(`/draws/${drawId}/reveals`, { value: kept }))).toEqual([422, 'draw-overdue'])
    const late = w.t
      .owner`update draws.contribution set value = ${kept}, revealed_at = '2022-03-02T01:00:00.001Z' where plan_id = ${drawId} and slot = 2`
    await expect(late).rejects.toThrow(/the time is over/)
    expect(await ok(clerk.post(`/draws/${drawId}/attempts`))).toEqual({ attempt: 2 })
    const refused = await detail(drawId, silent)
    expect(refused.acts.commit?.code).toBe('part-barred')
    const values = [await commits(first, drawId), await commits(fresh, drawId)]
    await ok(first.post(`/draws/${drawId}/reveals`, { value: values[0] }))
    await ok(fresh.post(`/draws/${drawId}/reveals`, { value: values[1] }))
    await ok(clerk.post(`/draws/${drawId}/result`))
    await ok(clerk.post(`/draws/${drawId}/publication`))
    const file = await findDrawFile(portal, (await detail(drawId, clerk)).plan.drawNo)
    expect(file?.listHash).toBe(listHash)
    expect(file?.attempts.map(({ end, parts }) => [end, parts.map((part) => part.value !== null)])).toEqual([
      ['reveal-missing', [true, false]],
      ['drawn', [true, true]],
    ])
    await at(MORNING)
  })

  test('a draw is withdrawn only while nobody can know its result', async () => {
    const drawId = await frozen(w, {}, aTable(400))
    const values = [await commits(one, drawId), await commits(other, drawId)]
    await ok(one.post(`/draws/${drawId}/reveals`, { value: values[0] }))
    const withdraw = (id: string) => w.clerk.post(`/draws/${id}/withdrawal`, { reasonCode: 'list-wrong', reason: '名单有误' })
    await ok(other.post(`/draws/${drawId}/reveals`, { value: values[1] }))
    expect(await codeOf(withdraw(drawId))).toEqual([422, 'draw-revealed'])
    const forced = w.t.owner`insert into draws.withdrawal values (${drawId}, 'other', 'x', 'x', now())`
    await expect(forced).rejects.toThrow(/the result is fixed/)
    const unwanted = await frozen(w, {}, aTable(500))
    await ok(withdraw(unwanted))
    expect((await detail(unwanted)).state).toBe('withdrawn')
    expect(await codeOf(one.post(`/draws/${unwanted}/commitments`, { commitment: 'a'.repeat(64), attempt: 1 }))).toEqual([
      422,
      'draw-withdrawn',
    ])
    const [seen] = await portal`select withdrawn_reason from draws.public_draw where draw_no = ${await noOf(unwanted)}`
    expect(seen).toEqual({ withdrawnReason: 'list-wrong' })
  })
})

describe('who may not', () => {
  test('one unit gives one part, the maker of the list gives none, nobody reveals what does not fit', async () => {
    const drawId = await frozen(w, {}, aTable(600))
    const value = await commits(one, drawId)
    const commit = (who: Client) => codeOf(who.post(`/draws/${drawId}/commitments`, { commitment: 'a'.repeat(64), attempt: 1 }))
    expect(await commit(await w.t.signIn(['unit-head'], w.units.law.path))).toEqual([422, 'part-twice'])
    expect(await commit(w.clerk)).toEqual([403, 'not-permitted'])
    const both = await w.t.signIn(['clerk', 'legal-reviewer'], w.units.bureau.path)
    const own = (await ok(both.post('/draws', aPlan(w)))).drawId
    await ok(both.upload(`/draws/${own}/imports`, '名单.csv', Buffer.from(aTable(7000)), { dryRun: 'false' }))
    await ok(both.post(`/draws/${own}/freeze`, { officersOf: w.units.desk.id }))
    expect(await codeOf(both.post(`/draws/${own}/commitments`, { commitment: 'a'.repeat(64), attempt: 1 }))).toEqual([
      422,
      'part-own-list',
    ])
    await commits(other, drawId)
    expect(await codeOf(other.post(`/draws/${drawId}/reveals`, { value }))).toEqual([422, 'part-differs'])
    expect(await codeOf(third.post(`/draws/${drawId}/reveals`, { value }))).toEqual([422, 'part-not-own'])
  })

  test('another unit sees that there is a draw, not who is on its list, and cannot act on it', async () => {
    const [drawId, open] = [await frozen(w, {}, aTable(800)), await planned(w)]
    const seen = await detail(drawId, third)
    expect([seen.objects, seen.counted, seen.drawn]).toEqual([[], [], []])
    expect(seen.acts.withdraw?.code).toBe('outside-scope')
    expect((await third.get(`/draws/${open}`)).statusCode).toBe(404)
    const away = await w.t.signIn(['clerk'], w.units.east.path)
    for (const act of ['withdrawal', 'attempts', 'result', 'publication']) {
      const body = act === 'withdrawal' ? { reasonCode: 'other', reason: 'x' } : undefined
      expect((await away.post(`/draws/${drawId}/${act}`, body)).statusCode).toBe(404)
    }
  })
})

describe('lists', () => {
  test('wrong rows come back with the reason at their column, and nothing is taken', async () => {
    const drawId = await planned(w)
    const rows = ['甲,X1,信用A级,是,,', '乙,X1,信用A级,是,,', '丙,X3,信用C级,是,,', '丁,X4,信用A级,也许,12,', ',X5,信用B级,否,,']
    const reply = await ok(imported(drawId, `${aTable().split('\n')[0]}\n${rows.join('\n')}`))
    expect([reply.read, reply.taken, reply.wrong]).toEqual([5, 0, 4])
    const wrong = reply.wrongRows.map(({ row, errors }: { row: number; errors: object }) => [row, ...Object.keys(errors).sort()])
    expect(wrong).toEqual([
      [3, '统一社会信用代码或编号'],
      [4, '分层'],
      [5, '名称可否公开', '本人或近亲属经营（警号）'],
      [6, '名称'],
    ])
    expect((await detail(drawId)).counted).toEqual([])
  })
  test('one by one; a list without objects or without two inspectors is not frozen', async () => {
    const drawId = await planned(w)
    const freeze = (officersOf: string) => codeOf(w.clerk.post(`/draws/${drawId}/freeze`, { officersOf }))
    expect(await freeze(w.units.desk.id)).toEqual([422, 'draw-list'])
    const object = { name: '示例', key: 'y1', stratum: '信用A级', named: true, ownEnterprise: [], relation: [] }
    const { objectId } = await ok(w.clerk.post(`/draws/${drawId}/objects`, object))
    expect(await codeOf(w.clerk.post(`/draws/${drawId}/objects`, { ...object, key: 'Y1' }))).toEqual([400, 'draw-object'])
    expect(await freeze(w.units.law.id)).toEqual([422, 'draw-list']) // nobody there holds a certificate
    await ok(w.clerk.delete(`/draws/${drawId}/objects/${objectId}`))
    expect(await codeOf(w.clerk.delete(`/draws/${drawId}/objects/${objectId}`))).toEqual([404, 'object-not-found'])
  })
  test.each([
    [{ inspectorsEach: 1 }, 'inspectorsEach'],
    [{ inspectorsEach: 0 }, 'inspectorsEach'],
    [{ inspectOn: null }, 'inspectOn'],
    [{ inspectUntil: null }, 'inspectUntil'],
    [{ inspectUntil: '2022-03-09' }, 'inspectUntil'],
    [{ itemIds: [] }, 'itemIds'],
    [{ itemIds: ['01234567-89ab-4def-8123-456789abcdef'] }, 'itemIds'],
    [{ contributors: 1 }, 'contributors'],
    [{ title: '甲\t乙' }, 'title'],
  ])('a plan with %j is refused at the field', async (more, field) => {
    const reply = await w.clerk.post('/draws', aPlan(w, more))
    expect([reply.statusCode, Object.keys(reply.json().errors)]).toEqual([400, [field]])
  })
})

describe('the list of items', () => {
  const listed = async (more: object = {}, unitId = w.units.bureau.id): Promise<string> =>
    (await ok(w.clerk.post('/draws/items', anItem(unitId, more)))).itemId
  const plan = (itemId: string, more: object = {}) => w.clerk.post('/draws', aPlan(w, { itemIds: [itemId], ...more }))

  test('only what is listed on the first day of the inspections is inspected, the last day included', async () => {
    expect(await codeOf(plan(await listed({ fromOn: '2022-03-11' })))).toEqual([422, 'draw-item'])
    expect((await plan(await listed({ fromOn: '2022-03-10' }))).statusCode).toBe(201)
    const ended = await listed()
    expect(await codeOf(w.clerk.post(`/draws/items/${ended}/end`, { untilOn: '2019-12-31' }))).toEqual([400, 'item-ends-early'])
    await ok(w.clerk.post(`/draws/items/${ended}/end`, { untilOn: '2022-03-10' }))
    expect((await plan(ended)).statusCode).toBe(201)
    expect(await codeOf(plan(ended, { inspectOn: '2022-03-11' }))).toEqual([422, 'draw-item'])
    expect(await codeOf(w.clerk.post(`/draws/items/${ended}/end`, { untilOn: '2022-03-20' }))).toEqual([404, 'item-not-found'])
  })
  test('no oftener a year than the item allows, and only items of the unit or one above it', async () => {
    const twice = await listed({ timesLimit: 2 })
    expect((await plan(twice, { timesLimit: 2 })).statusCode).toBe(201)
    expect(await codeOf(plan(twice, { timesLimit: 3 }))).toEqual([422, 'draw-item'])
    expect(await codeOf(plan(twice, { timesLimit: null }))).toEqual([422, 'draw-item'])
    expect(await codeOf(plan(await listed({}, w.units.east.id)))).toEqual([422, 'draw-item'])
  })
  test('an item without law is not listed; who plans nothing lists nothing', async () => {
    const reply = await w.clerk.post('/draws/items', anItem(w.units.bureau.id, { basis: [] }))
    expect([reply.statusCode, Object.keys(reply.json().errors)]).toEqual([400, ['basis']])
    expect((await third.post('/draws/items', anItem(w.units.east.id))).statusCode).toBe(403)
  })
  test('is public, and read by whoever draws', async () => {
    const id = await listed({ name: '示例公开事项' })
    expect((await listPublicItems(portal)).find((item) => item.id === id)).toMatchObject({ name: '示例公开事项', untilOn: null })
    const { items } = await ok(other.get('/draws/items'))
    expect(items.some((item: { id: string }) => item.id === id)).toBe(true)
  })
  test('a draw owes its results from the last day of the inspections, and says when some are late', async () => {
    const drawId = await frozen(w, {}, aTable(7700))
    expect(await detail(drawId)).toMatchObject({ resultsBy: null, late: false, items: [{ name: '示例行业治安检查' }] })
    await published(w, drawId)
    const drawn = (await detail(drawId)).drawn.length
    expect(await detail(drawId)).toMatchObject({ resultsBy: '2022-04-28', late: false, plan: { unrecorded: drawn } })
    await at('2022-04-28T23:59:59+08:00')
    expect((await detail(drawId)).late).toBe(false)
    await at('2022-04-29T00:00:00+08:00')
    expect((await detail(drawId)).late).toBe(true)
    const { items } = await ok(w.clerk.get('/draws?page=1&pageSize=50'))
    expect(items.find(({ id }: { id: string }) => id === drawId)).toMatchObject({ late: true, unrecorded: drawn })
    await at(MORNING)
  })
  test('the database freezes no inspection without an item in force, and keeps the list as it was', async () => {
    const { owner } = w.t
    const drawId = await planned(w, {})
    await owner`delete from draws.plan_item where plan_id = ${drawId}`
    const freeze = owner`update draws.plan set frozen_by = 'x', frozen_at = now(), list_hash = ${'a'.repeat(64)} where id = ${drawId}`
    await expect(freeze).rejects.toThrow(/needs an item/)
    const id = await listed()
    await expect(owner`update draws.item set name = '别的' where id = ${id}`).rejects.toThrow(/not changed/)
    await ok(w.clerk.post(`/draws/items/${id}/end`, { untilOn: '2022-12-31' }))
    await expect(owner`update draws.item set until_on = '2023-01-01' where id = ${id}`).rejects.toThrow(/not changed/)
    const done = await frozen(w, {}, aTable(8000))
    await expect(owner`delete from draws.plan_item where plan_id = ${done}`).rejects.toThrow(/list is frozen/)
  })
})

describe('what the database itself refuses, whoever asks', () => {
  test('change of a frozen list, a part before its turn, another seed, half a result', async () => {
    const drawId = await frozen(w, {}, aTable(900))
    const { owner } = w.t
    const never: [PromiseLike<unknown>, RegExp][] = [
      [owner`delete from draws.object where plan_id = ${drawId}`, /list is frozen/],
      [owner`update draws.object set times = 0 where plan_id = ${drawId}`, /list is frozen/],
      [owner`update draws.plan set times_limit = null where id = ${drawId}`, /plan is frozen/],
      [
        owner`insert into draws.attempt (plan_id, attempt, opened_at, opened_by) values (${drawId}, 2, now(), 'x')`,
        /attempt before/,
      ],
      [owner`insert into draws.outcome values (${drawId}, 1, ${'a'.repeat(64)}, 0, 'x', now())`, /not every part/],
    ]
    for (const [act, why] of never) await expect(act).rejects.toThrow(why)
    const value = await commits(one, drawId)
    const early = owner`update draws.contribution set value = ${value}, revealed_at = now() where plan_id = ${drawId}`
    await expect(early).rejects.toThrow(/not all have committed/)
    const values = [value, await commits(other, drawId)]
    const false_ = owner`update draws.contribution set value = ${'b'.repeat(64)}, revealed_at = committed_at where plan_id = ${drawId} and slot = 1`
    await expect(false_).rejects.toThrow(/part_fits/)
    await ok(one.post(`/draws/${drawId}/reveals`, { value: values[0] }))
    await expect(
      owner`update draws.contribution set value = null, revealed_at = null where plan_id = ${drawId} and slot = 1`,
    ).rejects.toThrow(/given once/)
    await ok(other.post(`/draws/${drawId}/reveals`, { value: values[1] }))
    const seed = owner`insert into draws.outcome values (${drawId}, 1, ${'a'.repeat(64)}, 0, 'x', '2030-01-01')`
    await expect(seed).rejects.toThrow(/not the seed/)
    await ok(w.clerk.post(`/draws/${drawId}/result`))
    const [object] =
      await owner`select object_id from draws.object o where plan_id = ${drawId} and not exists (select 1 from draws.drawn d where d.plan_id = o.plan_id and d.object_id = o.object_id)`
    const more = owner`insert into draws.drawn values (${drawId}, 99, ${object?.objectId}, '{}')`
    await expect(more).rejects.toThrow(/not the whole result/)
  })
  test('every table has row rights, and shows nothing to nobody', async () => {
    const tables = await w.t.owner`select c.oid::regclass::text as name, c.relrowsecurity as guarded from pg_class c
      where c.relnamespace = 'draws'::regnamespace and c.relkind = 'r'`
    expect(tables.length).toBeGreaterThan(9)
    for (const { name, guarded } of tables) {
      expect([name, guarded]).toEqual([name, true])
      expect([
        name,
        await w.t.sql`select count(*) as n from ${w.t.sql(name === 'draws.contribution' ? 'draws.attempt' : name)}`,
      ]).toEqual([name, [{ n: 0 }]])
    }
  })
  test('the serving role reads no part before its time and changes nothing that was drawn', async () => {
    for (const act of [
      'select value from draws.contribution',
      'update draws.drawn set sequence = 9',
      'delete from draws.outcome',
      'update draws.contribution set commitment = null',
      'delete from draws.attempt',
    ])
      await expect(w.t.sql.unsafe(act)).rejects.toThrow(/permission denied/)
    await expect(portal`select 1 from draws.object`).rejects.toThrow(/permission denied/)
  })
})
