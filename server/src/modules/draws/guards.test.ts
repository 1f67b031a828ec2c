import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../kit/test/app.ts'
import { plainKey, refuseKey } from './rules-list.ts'
import { aPlan, aTable, commits, type DrawWorld, drawWorld, frozen, ok, planned, published } from './test/world.ts'

/* Ways round the guards of a draw: a list frozen beside another, another spelling of the same enterprise, counts left out, a maker of the list among the parties. */
let w: DrawWorld
beforeAll(async () => {
  w = await drawWorld()
})
afterAll(() => w.close())

const listed = async (table: string, more: object = {}) => {
  const drawId = await planned(w, more)
  await ok(w.clerk.upload(`/draws/${drawId}/imports`, '名单.csv', Buffer.from(table), { dryRun: 'false' }))
  return drawId
}
const freeze = (drawId: string) => w.clerk.post(`/draws/${drawId}/freeze`, { officersOf: w.units.desk.id })
const code = async (reply: ReturnType<Client['get']>) => (await reply).json().code
const byHand = (drawId: string) =>
  w.t.owner`update draws.plan set frozen_by = 'x', frozen_at = ${w.t.clock()}, list_hash = ${'a'.repeat(64)} where id = ${drawId}`

describe('the guard of the year', () => {
  test('a list waits while another with the same enterprise has no result, by route and by hand; then it is counted', async () => {
    const first = await frozen(w, {}, aTable(100))
    const second = await listed(aTable(100))
    expect(await code(freeze(second))).toBe('draw-clash')
    await expect(byHand(second)).rejects.toMatchObject({ constraint_name: 'draw_clash' })
    await published(w, first)
    await expect(byHand(second)).rejects.toMatchObject({ constraint_name: 'draw_counted' }) // the counts are missing
    await ok(freeze(second))
    const { objects } = await ok(w.clerk.get(`/draws/${second}`)).then(({ plan }) =>
      w.t.owner`
      select count(*) filter (where times = 1)::int as objects from draws.object where plan_id = ${plan.id}`.then(
        ([row]) => row as { objects: number },
      ),
    )
    expect(objects).toBe(4)
  })
  test('two frozen at once: one of them', async () => {
    const lists = [await listed(aTable(200)), await listed(aTable(200))]
    const replies = await Promise.all(lists.map(freeze))
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
  })
  test('where the limit allows both, both go on; a withdrawn one counts for nothing', async () => {
    await frozen(w, { timesLimit: 2 }, aTable(300))
    await ok(freeze(await listed(aTable(300), { timesLimit: 2 })))
    const gone = await frozen(w, {}, aTable(400))
    await ok(w.clerk.post(`/draws/${gone}/withdrawal`, { reasonCode: 'list-wrong', reason: '重做' }))
    await ok(freeze(await listed(aTable(400))))
  })
})

describe('one spelling of an enterprise', () => {
  test.each([
    ['ｅ０００１', 'E0001'],
    ['e 0001', 'E0001'],
    ['E\u200b0001', 'E0001'],
    ['E\u00ad0001\ufeff', 'E0001'],
  ])('%s is %s', (typed, key) => expect(plainKey(typed)).toBe(key))
  test.each([['Е0001'], ['Α0001'], ['']])('%s is not taken', (typed) => expect(refuseKey(plainKey(typed))).not.toBeNull())
  test('two spellings in one list are one too many; letters that only look alike are refused, by hand too', async () => {
    const header = aTable().split('\n')[0]
    const drawId = await planned(w)
    const rows = ['甲,E9001,信用A级,是,,', '乙,ｅ９００１,信用A级,是,,', '丙,Е9001,信用A级,是,,']
    const table = Buffer.from([header, ...rows].join('\n'))
    const { taken, wrongRows } = await ok(w.clerk.upload(`/draws/${drawId}/imports`, '名单.csv', table, { dryRun: 'false' }))
    expect([taken, wrongRows.map(({ row }: { row: number }) => row)]).toEqual([0, [3, 4]])
    for (const key of ['Е9001', 'e9001', 'E9001 ', 'Ｅ9001', 'E\u200b9001']) {
      const insert = w.t.owner`insert into draws.object (plan_id, object_id, key, name, named, stratum, salt, detail)
        select ${drawId}, 'o-0000000000000000', ${key}, '丁', true, '信用A级', ${'a'.repeat(64)},
          encode(sha256(convert_to('fadu-draw-1 detail' || E'\n' || ${'a'.repeat(64)}::text || E'\n丁\t' || ${key}::text, 'UTF8')), 'hex')`
      await expect(insert, key).rejects.toMatchObject({ constraint_name: 'key_plain' })
    }
  })
})

test('who wrote on the list gives no part, though another planned and froze it', async () => {
  const helper = await w.t.signIn(['clerk', 'unit-legal-officer'], w.units.bureau.path)
  const drawId = await planned(w)
  const table = Buffer.from(aTable(500))
  await ok(helper.upload(`/draws/${drawId}/imports`, '名单.csv', table, { dryRun: 'false' }))
  await ok(freeze(drawId))
  expect((await ok(helper.get(`/draws/${drawId}`))).acts.commit).toMatchObject({ code: 'part-own-list' })
  await expect(commits(helper, drawId)).rejects.toThrow(/part-own-list/)
})

test('nobody plans, freezes or withdraws under another name', async () => {
  const plan = await ok(w.clerk.post('/draws', aPlan(w)))
  const { actor } = w.clerk
  const forged = w.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true)`
    await tx`insert into draws.plan (id, draw_no, unit_id, unit_path, kind, title, basis, contributors, reveal_hours, inspectors_each, strata, planned_by, planned_at)
      select gen_random_uuid(), '0123456789abcdef', unit_id, unit_path, 'other', title, basis, 2, 24, 0, strata, 'someone-else', now() from draws.plan where id = ${plan.drawId}`
  })
  await expect(forged).rejects.toThrow(/row-level security/)
})
