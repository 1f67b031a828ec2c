import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import { attacksOn, Undone } from './test/attack.ts'
import { anEntry, assessmentWorld, assigned, marks, ok, type Slot, sampled, slotsOf, started, type World } from './test/world.ts'

/* Who was a stranger to a file and is none any more; marks, scores and problems beside marking; a case under secrecy. By hand-written SQL, as separations.test.ts. */
let w: World
beforeAll(async () => {
  w = await assessmentWorld()
})
afterAll(() => w.close())
const { as, tried, give, fileOf, county, markerIn, appealed, decide } = attacksOn(() => w)

describe('after a change of unit', () => {
  /** Moves somebody as the register does: out of a unit on a day, into another. */
  const move = (person: string, from: string, to: string, on: string) => async (tx: Tx) => {
    await tx`reset role`
    await tx`update organisations.posting set to_on = ${on} where person_id = ${person} and to_on is null`
    await tx`insert into organisations.posting (person_id, unit_id, from_on, to_on) values (${person}, ${from}, '2019-01-01', ${on}) on conflict do nothing`
    await tx`update organisations.person p set unit_id = u.id, unit_path = u.path from organisations.unit u where p.id = ${person} and u.id = ${to}`
  }
  /** The attack after something the owner did, none of it kept. */
  const following = (before: (tx: Tx) => Promise<unknown>, attack: (tx: Tx) => Promise<unknown>, actor = w.organiser.actor) =>
    w.t.owner
      .begin(async (tx) => {
        await before(tx as unknown as Tx)
        await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true)`
        await tx`set local role fadu_app`
        await attack(tx as unknown as Tx)
        throw new Undone()
      })
      .catch((error: Error) => (error instanceof Undone ? 'passes' : error.message))

  test('who served in the bureau while the case went on neither marks its file nor decides on it; who left before may', async () => {
    const roundId = await sampled(w, await started(w))
    const [file, marker] = [await fileOf(roundId, county(0)), markerIn(1)]
    const [from, to] = [county(0).station.id, county(1).organ.id]
    expect(await following(move(marker, from, to, '2022-08-02'), give(roundId, file.id, marker))).toMatch(
      /had to do with the file/,
    )
    expect(await following(move(marker, from, to, '2022-08-01'), give(roundId, file.id, marker))).toBe('passes')
    const told = await assigned(w, await started(w))
    const own = await fileOf(told, county(0))
    const appealId = await appealed(told, own.id)
    const decider = county(1).legal.id
    expect(await following(move(decider, from, to, '2022-08-02'), decide(appealId, [decider]))).toMatch(/had to do with the file/)
    expect(await following(move(decider, from, to, '2022-08-01'), decide(appealId, [decider]))).toBe('passes')
  })

  test('who comes to the bureau while marking hands in no more, nor after a merger', async () => {
    const roundId = await assigned(w, await started(w))
    const slot = (await slotsOf(w, roundId))[0] as Slot
    const [{ organId, unitId } = { organId: '', unitId: '' }] = await w.t.owner<{ organId: string; unitId: string }[]>`
      select organ_id, unit_id from assessment.file where id = ${slot.fileId}`
    const client = await w.counties
      .flatMap(({ markers }) => markers)
      .find(({ id }) => id === slot.personId)
      ?.client()
    const actor = client?.actor as typeof w.organiser.actor
    const handIn = (tx: Tx) =>
      tx`update assessment.assignment set submitted_at = now(), hundredths = 10000, veto = false where id = ${slot.id}`
    expect(await following(async () => {}, handIn, actor)).toBe('passes')
    const moved = (tx: Tx) =>
      tx`update organisations.person p set unit_id = u.id, unit_path = u.path from organisations.unit u where p.id = ${slot.personId} and u.id = ${organId}`
    expect(await following(moved, handIn, actor)).toMatch(/came to have to do/)
    const merged = (
      tx: Tx,
    ) => tx`update organisations.unit u set organ_id = o.organ_id from organisations.person p join organisations.unit o on o.id = p.unit_id
      where p.id = ${slot.personId} and u.id = ${unitId}`
    expect(await following(merged, handIn, actor)).toMatch(/came to have to do/)
  })
})

test('who decides an appeal answers for it, in the number the standard says, and no score or problem stands beside marking', async () => {
  const roundId = await assigned(w, await started(w))
  const file = await fileOf(roundId, county(0))
  const invented = (edition: number, hundredths: number, marks: string) => (tx: Tx) =>
    tx`insert into assessment.score (file_id, round_id, edition, hundredths, veto, grade, rule, marks, given_at)
      values (${file.id}, ${roundId}, ${edition}, ${hundredths}, false, 'excellent', 'two', ${marks}::text::jsonb, now())`
  const marked = '[{"slot":1,"hundredths":10000,"veto":false},{"slot":2,"hundredths":10000,"veto":false}]'
  expect(await tried(invented(1, 10000, marked))).toMatch(/no score of these marks/)
  const appealId = await appealed(roundId, file.id)
  expect(await tried(invented(2, 10000, marked))).toMatch(/no appeal took anything back/)
  const problem = (tx: Tx) => tx`insert into assessment.problem (id, file_id, round_id, ordinal, entry, category, severity, slots)
    values (${newId()}, ${file.id}, ${roundId}, 99, '{}', 'other', 'flaw', '{1}')`
  expect(await tried(problem)).toMatch(/told once/)
  const without = (tx: Tx) =>
    tx`update assessment.appeal set cancelled = problems, answer = '成立', deciders = ${[county(1).legal.id]}::uuid[], decided_by = ${w.organiser.actor.id}, decided_at = now() where id = ${appealId}`
  expect(await tried(without)).toMatch(/not among the deciders/)
  const own = w.organiser.actor.personId as string
  await w.t
    .owner`update assessment.campaign set standard = standard where id = (select campaign_id from assessment.round where id = ${roundId})`
  const alone = (tx: Tx) =>
    tx`update assessment.appeal set cancelled = problems, answer = '成立', deciders = ${[own, own]}::uuid[], decided_by = ${w.organiser.actor.id}, decided_at = now() where id = ${appealId}`
  expect(await tried(alone)).toBe('passes') // one is enough by the default
})

test('a case that comes under secrecy is read by its own unit alone, and none is drawn; no third marker where two marks lie close', async () => {
  const roundId = await assigned(w, await started(w))
  const slot = (await slotsOf(w, roundId))[0] as Slot
  const reader = await w.counties
    .flatMap(({ markers }) => markers)
    .find(({ id }) => id === slot.personId)
    ?.client()
  const [{ caseId } = { caseId: '' }] = await w.t.owner<
    { caseId: string }[]
  >`select case_id from assessment.file where id = ${slot.fileId}`
  const read = async () => (await reader?.get(`/assessment/assignments/${slot.id}/file`))?.statusCode
  expect(await read()).toBe(200)
  await w.t.owner`update cases.administrative_case set secrecy = 'state-secret' where id = ${caseId}`
  expect(await read()).toBe(404)
  const again = w.t
    .owner`insert into assessment.file select gen_random_uuid(), round_id, kind, case_id, criminal_file_id, number, unit_id, unit_path, organ_id, procedure,
    stratum, sequence from assessment.file where id = ${slot.fileId}`
  await expect(again).rejects.toMatchObject({ constraint_name: 'file_not_secret' })
  await w.t.owner`update cases.administrative_case set secrecy = 'none' where id = ${caseId}`
  for (const one of await slotsOf(w, roundId)) if (one.fileId === slot.fileId) await marks(w, one, [])
  const taken = new Set(
    (await slotsOf(w, roundId)).filter(({ fileId }) => fileId === slot.fileId).map(({ personId }) => personId),
  )
  const own = await w.t.owner<{ organId: string }[]>`select organ_id from assessment.file where id = ${slot.fileId}`
  const mate = w.counties.filter(({ organ, markers }) => organ.id !== own[0]?.organId && markers.some(({ id }) => taken.has(id)))
  const free = mate.flatMap(({ markers }) => markers).find(({ id }) => !taken.has(id))?.id as string
  expect(await tried(give(roundId, slot.fileId, free, 3))).toMatch(/lie close/)
})

test('a mark comes to the sum of its entries; reading for it opens nothing else on any connection', async () => {
  const roundId = await assigned(w, await started(w))
  const slot = (await slotsOf(w, roundId))[0] as Slot
  const client = (await w.counties
    .flatMap(({ markers }) => markers)
    .find(({ id }) => id === slot.personId)
    ?.client()) as typeof w.organiser
  const handIn = (entries: string, hundredths: number, veto = false) =>
    as(client.actor, async (tx) => {
      await tx`update assessment.assignment set entries = ${entries}::text::jsonb, submitted_at = now(), hundredths = ${hundredths}, veto = ${veto} where id = ${slot.id}`
      throw new Undone()
    }).catch((error: Error) => (error instanceof Undone ? 'passes' : error.message))
  const entries = JSON.stringify([anEntry()])
  expect(await handIn(entries, 9500)).toBe('passes')
  expect(await handIn(entries, 10000)).toMatch(/not the sum/)
  expect(await handIn('[]', 9500)).toMatch(/not the sum/)
  expect(await handIn(JSON.stringify([anEntry({ veto: 'V6' })]), 9500)).toMatch(/not the sum/)
  const total = async () => (await ok(client.get('/cases'))).total
  const before = await total()
  const read = () => client.get(`/assessment/assignments/${slot.id}/file`).then(({ statusCode }) => statusCode)
  const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? total() : read())))
  expect(new Set(replies)).toEqual(new Set([200, before]))
})
