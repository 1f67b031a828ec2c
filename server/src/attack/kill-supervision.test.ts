import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { TestApp } from '../kit/test/app.ts'
import { newId } from '../kit/uuid.ts'
import { anEntry, assessmentWorld, assigned, marks, slotsOf, started } from '../modules/assessment/test/world.ts'
import { aCity, aProblem, ok, type World } from '../modules/inspection/test/city.ts'
import { makeCtx, systemActor } from '../platform/index.ts'
import { type Act, doAct } from './test/act-once.ts'

const CHILD = join(import.meta.dirname, 'test/act-once.ts')

/** The act's process is held up at a lock in the middle of its work, killed there, and the lock given back. */
async function killAt(t: TestApp, act: Act, table: string): Promise<void> {
  await t.owner.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in access exclusive mode`)
    const child = spawn(process.execPath, [CHILD, t.database.appUrl, JSON.stringify(act)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (let held = 0; held === 0; await pause(20)) {
      expect(child.exitCode, `${act.name} ended before it could be killed at ${table}`).toBeNull()
      const [row] = await tx`select count(*) as n from pg_locks l where l.relation = ${table}::regclass and not l.granted`
      held = row?.n
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
}

/** An act with what it must leave once, however often it is begun. */
type Told = { t: TestApp; act: Act; left: () => Promise<unknown>; none: unknown; done: unknown; again: 'nothing' | string }

async function expectOnce({ t, act, left, none, done, again }: Told, tables: readonly string[]): Promise<void> {
  try {
    for (const table of tables) {
      await killAt(t, act, table)
      expect(await left(), `killed at ${table}`).toEqual(none)
    }
    const ctx = () => makeCtx(t.sql, act.actor, t.clock)
    await doAct(ctx(), act)
    expect(await left()).toEqual(done)
    if (again === 'nothing') await doAct(ctx(), act)
    else await expect(doAct(ctx(), act)).rejects.toMatchObject({ code: again })
    expect(await left()).toEqual(done)
  } finally {
    await t.close()
  }
}

const problemsIn = async (w: World, most: number) => {
  const finder = await w.as(await w.person('legal', '示例巡查员'), ['supervisor'], 'city')
  for (let n = 0; n < most; n++) await ok(finder.post('/inspection/rectifications', aProblem(w.units.station.id)))
  return finder
}

test('the terms: silence is accepted once for each', async () => {
  const w = await aCity()
  await problemsIn(w, 5)
  w.at('2026-03-05T05:30:00+08:00')
  const act = {
    name: 'rectification.silence',
    actor: systemActor('rectification.silence', ['unit-head']),
    input: {},
    now: w.t.clock(),
  }
  const left = async () => {
    const [row] = await w.t.owner`select (select count(*) from inspection.rectification where state = 'confirmed') as states,
      (select count(*) from inspection.rectification_entry where act = 'silence') as told, (select count(*) from audit.line where action = 'rectification.silence') as audited`
    return row
  }
  const [none, done] = [0, 5].map((n) => ({ states: n, told: n, audited: n }))
  await expectOnce({ t: w.t, act, left, none, done, again: 'nothing' }, ['inspection.rectification_entry', 'audit.head'])
}, 120_000)

test('a notice: one of its number, and no number lost', async () => {
  const w = await aCity()
  await problemsIn(w, 1)
  const issuer = await w.as(await w.person('west', '示例审核员'), ['legal-reviewer'])
  const [fault] = await w.t.owner`select id from inspection.rectification`
  const input = {
    ...{ unitId: w.units.station.id, caseId: null, rectificationId: fault?.id, kind: 'correct', problems: '送达回证未归档。' },
    ...{ demands: '三日内补齐。', law: ['APL:61'], replyDays: null },
  }
  const act = { name: 'issueNotice', actor: issuer.actor, input, now: w.t.clock() }
  const left = async () =>
    [...(await w.t.owner`select number from inspection.supervision_notice order by number`)].map(({ number }) => number)
  try {
    for (const table of ['inspection.supervision_notice', 'audit.head']) await killAt(w.t, act, table)
    expect(await left()).toEqual([])
    await doAct(makeCtx(w.t.sql, act.actor, w.t.clock), act)
    expect(await left()).toEqual(['四公（西）执监字〔2026〕1号'])
  } finally {
    await w.t.close()
  }
}, 120_000)

test('the monthly comment: once', async () => {
  const w = await aCity()
  const issuer = await w.as(await w.person('west', '示例审核员'), ['legal-reviewer'])
  const draft = await ok(issuer.get(`/inspection/comment-draft?unitId=${w.units.west.id}&month=2026-02`))
  const input = { unitId: w.units.west.id, month: '2026-02', words: '本月情况平稳。', good: [], bad: [] }
  expect(draft).toHaveProperty('content')
  const act = { name: 'issueComment', actor: issuer.actor, input, now: w.t.clock() }
  const left = async () => {
    const [row] = await w.t
      .owner`select (select count(*) from inspection.monthly_comment) as comments, (select count(*) from audit.line where action = 'comment.issued') as audited`
    return row
  }
  const told = { none: { comments: 0, audited: 0 }, done: { comments: 1, audited: 1 }, again: 'comment-issued' }
  await expectOnce({ t: w.t, act, left, ...told }, ['inspection.monthly_comment', 'audit.head'])
}, 120_000)

/** Three faults of the station, closed in February. */
async function closedFaults(w: World): Promise<void> {
  const at = {
    unitId: w.units.station.id,
    unitPath: w.units.station.path,
    foundBy: 'x',
    foundByName: 'x',
    foundAt: '2026-01-05T01:00:00Z',
  }
  const fault = {
    code: 'x',
    category: 'service',
    severity: 'ordinary',
    title: '示例',
    facts: '示例',
    law: [],
    remedy: '补正',
    correctable: true,
  }
  for (let n = 0; n < 3; n++) {
    const ids = {
      id: newId(),
      faultKey: newId(),
      sourceKind: 'by-hand',
      sourceId: newId(),
      responsibleId: newId(),
      measure: '补正',
    }
    await w.t.owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into inspection.rectification ${tx({ ...ids, ...at, ...fault, state: 'closed', round: 1, closedOn: '2026-02-10' } as never)}`
    })
  }
}

async function drawn(w: World, drawId: string): Promise<void> {
  const parties = [await w.t.signIn(['supervisor'], w.units.east.path), await w.t.signIn(['unit-head'], w.units.station.path)]
  const clerk = await w.t.signIn(['clerk'], w.units.city.path)
  await ok(clerk.post(`/draws/${drawId}/freeze`, { officersOf: null }))
  const values: string[] = []
  for (const party of parties) {
    const { plan } = await ok(party.get(`/draws/${drawId}`))
    const value = randomBytes(32).toString('hex')
    const words = `fadu-draw-1 part\n${plan.listHash}\n${plan.attempt}\n${plan.committed + 1}\n${value}\n`
    const commitment = createHash('sha256').update(words).digest('hex')
    await ok(party.post(`/draws/${drawId}/commitments`, { commitment, attempt: plan.attempt }))
    values.push(value)
  }
  for (const [index, party] of parties.entries()) await ok(party.post(`/draws/${drawId}/reveals`, { value: values[index] }))
  await ok(clerk.post(`/draws/${drawId}/result`))
}

test('a look-back: planned with its draw or not at all; its sample taken over whole, once', async () => {
  const w = await aCity()
  await closedFaults(w)
  const planner = await w.as(await w.person('legal', '示例巡查员'), ['legal-reviewer'], 'city')
  const span = { fromOn: '2026-02-01', toOn: '2026-02-28' }
  const input = { unitId: w.units.west.id, title: '二月回头看', ...span, size: 2, contributors: 2, revealHours: 24 }
  const plan = { name: 'planLookBack', actor: planner.actor, input, now: w.t.clock() }
  const plans = async () =>
    (
      await w.t
        .owner`select (select count(*) from inspection.look_back) as looks, (select count(*) from draws.plan) as draws, (select count(*) from draws.object) as objects`
    )[0]
  for (const table of ['inspection.look_back', 'audit.head']) {
    await killAt(w.t, plan, table)
    expect(await plans()).toEqual({ looks: 0, draws: 0, objects: 0 })
  }
  const { lookBackId, drawId } = (await doAct(makeCtx(w.t.sql, planner.actor, w.t.clock), plan)) as {
    lookBackId: string
    drawId: string
  }
  expect(await plans()).toEqual({ looks: 1, draws: 1, objects: 3 })
  await drawn(w, drawId)
  const act = { name: 'takeLookBack', actor: planner.actor, input: { lookBackId }, now: w.t.clock() }
  const left = async () =>
    (
      await w.t
        .owner`select (select count(*) from inspection.look_back_item) as items, (select count(*) from inspection.look_back where taken_at is not null) as taken`
    )[0]
  const told = { none: { items: 0, taken: 0 }, done: { items: 2, taken: 1 }, again: 'already-taken' }
  await expectOnce({ t: w.t, act, left, ...told }, ['inspection.look_back_item', 'audit.head'])
}, 120_000)

test('third markers: one for each file whose marks lie apart', async () => {
  const w = await assessmentWorld()
  const roundId = await assigned(w, await started(w))
  const slots = await slotsOf(w, roundId)
  const far = Array.from({ length: 4 }, () => anEntry())
  for (const slot of slots) await marks(w, slot, slot.slot === 1 ? [] : far)
  const files = new Set(slots.map(({ fileId }) => fileId)).size
  const act = {
    name: 'assessment.thirds',
    actor: systemActor('assessment.thirds', ['legal-reviewer']),
    input: {},
    now: w.t.clock(),
  }
  const left = async () =>
    (
      await w.t
        .owner`select (select count(*) from assessment.assignment where slot = 3) as thirds, (select count(*) from audit.line where action = 'assessment.thirds-called') as audited`
    )[0]
  const told = { none: { thirds: 0, audited: 0 }, done: { thirds: files, audited: 1 }, again: 'nothing' as const }
  await expectOnce({ t: w.t, act, left, ...told }, ['assessment.assignment', 'audit.head'])
}, 120_000)
