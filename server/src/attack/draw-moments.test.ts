import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../kit/db.ts'
import type { Client } from '../kit/test/app.ts'
import { bindClock, passClock } from '../kit/test/passed-clock.ts'
import { commits, type DrawWorld, drawWorld, frozen, ok, planned, published } from '../modules/draws/test/world.ts'
import { syncInspection } from '../modules/inspection/index.ts'

/* Who may write at all could write another moment: an attempt ended early, a part revealed late, a result recorded by a day nobody counted. */
let w: DrawWorld
beforeAll(async () => {
  w = await drawWorld()
  await (await w.t.ctxWith([], '/')).transaction(syncInspection)
})
afterAll(() => w.close())

/** SQL by hand as the serving role, for whoever acts; nothing of it stays. */
const byHand = ({ actor }: Client, work: (tx: Tx) => Promise<unknown>) =>
  w.t.sql
    .begin(async (tx) => {
      await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true), set_config('fadu.by_hand', 'on', true)`
      await work(tx as unknown as Tx)
      throw new Error('passes')
    })
    .catch((error: Error & { constraint_name?: string }) => error.constraint_name ?? error.message)

const START = '2022-03-01T09:00:00+08:00'

describe('moments of one draw follow each other', () => {
  test('a list is frozen after it was planned, and parts come one after the other', async () => {
    const drawId = await planned(w)
    const early = byHand(
      w.clerk,
      (tx) =>
        tx`update draws.plan set frozen_by = ${w.clerk.actor.id}, frozen_at = '2022-03-01T00:59:59Z', list_hash = ${'a'.repeat(64)} where id = ${drawId}`,
    )
    expect(await early).toBe('moment_in_order')
    const other = await frozen(w)
    const [one, two] = w.parties as [Client, Client]
    w.t.clock.set('2022-03-01T09:10:00+08:00')
    await commits(one, other)
    const part = (at: string) =>
      byHand(
        two,
        (
          tx,
        ) => tx`insert into draws.contribution (plan_id, attempt, slot, list_hash, unit_id, unit_name, account_id, commitment, committed_at)
          select ${other}, 1, 2, list_hash, ${w.units.watch.id}, 'x', ${two.actor.id}, ${'b'.repeat(64)}, ${at}::timestamptz from draws.plan where id = ${other}`,
      )
    expect(await part('2022-03-01T09:09:59+08:00')).toBe('moment_in_order')
    expect(await part('2022-03-01T09:10:00+08:00')).toBe('passes')
    const withdrawn = (at: string) =>
      byHand(w.clerk, (tx) => tx`insert into draws.withdrawal values (${other}, 'other', 'x', ${w.clerk.actor.id}, ${at})`)
    expect(await withdrawn('2022-03-01T09:09:59+08:00')).toBe('moment_in_order')
    expect(await withdrawn('2022-03-01T09:10:00+08:00')).toBe('passes')
    await ok(w.clerk.post(`/draws/${other}/withdrawal`, { reasonCode: 'other', reason: '示例' }))
    w.t.clock.set(START)
  })

  test('a result is due twenty working days after the inspection, which lies between its first day and today', async () => {
    const drawId = await frozen(w)
    await published(w, drawId)
    const [drawn] = await w.t.owner`select object_id from draws.drawn where plan_id = ${drawId} order by sequence`
    const record = (inspectedOn: string, dueOn: string, at = '2022-04-20T09:00:00+08:00') =>
      byHand(
        w.clerk,
        (
          tx,
        ) => tx`insert into draws.inspection (plan_id, object_id, inspected_on, result, handling, due_on, recorded_by, recorded_at)
          values (${drawId}, ${drawn?.objectId}, ${inspectedOn}, 'no-problem', 'none', ${dueOn}, ${w.clerk.actor.id}, ${at})`,
      )
    // 清明节 of 2022: 3 to 5 April off, 2 April worked
    expect(await record('2022-03-14', '2022-04-12')).toBe('passes')
    for (const wrong of ['2022-04-11', '2022-04-13', '2022-09-01'])
      expect(await record('2022-03-14', wrong)).toBe('result_due_on')
    expect(await record('2022-03-09', '2022-04-07')).toBe('moment_in_order') // before the first day, the tenth
    expect(await record('2022-04-21', '2022-05-23')).toMatch(/moment_in_order|result_due_on/) // tomorrow
    expect(await record('2022-03-14', '2022-04-12', '2022-03-01T00:00:00Z')).toBe('moment_in_order') // before it was published
  })
})

describe('what happens now happens now by the clock of the database', () => {
  beforeAll(() => bindClock(w.t.owner))
  afterAll(() => passClock(w.t.owner))
  const give = (at: string) =>
    byHand(
      w.clerk,
      (
        tx,
      ) => tx`insert into draws.plan (id, draw_no, unit_id, unit_path, kind, title, basis, contributors, reveal_hours, inspectors_each, strata, planned_by, planned_at)
        select gen_random_uuid(), '0123456789abcdef', id, path, 'other', 'x', '{}', 2, 24, 0, '[]', ${w.clerk.actor.id}, clock_timestamp() + ${at}::interval
        from organisations.unit where id = ${w.units.bureau.id}`,
    )
  test.each([
    ['0', 'passes'],
    ['14 minutes', 'passes'],
    ['-14 minutes', 'passes'],
    ['16 minutes', 'moment_is_now'],
    ['-16 minutes', 'moment_is_now'],
    ['1 year', 'moment_is_now'],
  ])('%s from now: %s', async (away, end) => expect(await give(away)).toBe(end))

  test('the application is bound too, by every route that writes a moment', async () => {
    const reply = await w.clerk.post('/draws/items', {
      ...{ unitId: w.units.bureau.id, name: '示例', objects: '示例', content: '示例', means: 'on-site', basis: ['APL:42'] },
      ...{ timesLimit: null, fromOn: '2020-01-01' },
    })
    expect([reply.statusCode, reply.json().code, reply.json().detail]).toEqual([
      422,
      'moment-is-now',
      expect.stringContaining('时钟'),
    ])
  })

  test('an attempt is not given up early by writing a later moment', async () => {
    await passClock(w.t.owner)
    w.t.clock.set(new Date().toISOString())
    const clerk = await w.t.signInAgain(w.clerk.actor)
    const parties = await Promise.all(w.parties.map(({ actor }) => w.t.signInAgain(actor)))
    const drawId = await frozen(
      { ...w, clerk, parties },
      { inspectOn: '2022-03-01', inspectUntil: '2022-03-31', timesLimit: null },
      undefined,
    )
    for (const party of parties.slice(0, 2)) await commits(party, drawId)
    await bindClock(w.t.owner)
    const end = (tx: Tx) =>
      tx`update draws.attempt set ended_at = reveal_by + interval '1 second', ended_by = ${clerk.actor.id} where plan_id = ${drawId}`
    expect(await byHand(clerk, end)).toBe('moment_is_now')
  })
})
