import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCtx, systemActor } from '../../platform/index.ts'
import { callThirds } from './actions-assign.ts'
import { assessmentJobs } from './jobs.ts'
import {
  anEntry,
  aRound,
  assessmentWorld,
  assigned,
  drawNow,
  markerOf,
  marks,
  ok,
  type Slot,
  slotsOf,
  started,
  type World,
} from './test/world.ts'

const ROUNDS = 10
let w: World
beforeAll(async () => {
  w = await assessmentWorld({ counties: 5, markers: 2, cases: 11 })
}, 60_000)
afterAll(() => w.close())

const dayOf = (n: number) => new Date(Date.UTC(2022, 10, 1 + n)).toISOString().slice(0, 10)
const at = (n: number, hour = '09') => w.at(`${dayOf(n)}T${hour}:00:00+08:00`)
const thirds = () => {
  const job = assessmentJobs.find(({ name }) => name === 'assessment.thirds')
  if (!job || job.rights === 'enqueuer') throw new Error('no job')
  const ctx = makeCtx(w.t.sql, systemActor('assessment.thirds', job.rights), w.t.clock, w.t.files)
  return () => (job.run as (ctx: unknown, payload: object) => Promise<void>)(ctx, {})
}
/** A veto against a clean mark: further apart than any threshold. */
const VETO = () =>
  anEntry({ item: null, veto: 'V6', criterion: 'D', hundredths: 0, category: 'notice-hearing', severity: 'veto' })

/** Draws, crosses, marks and tells one round; every county's file gets the same fault in its first mark. */
async function oneRound(campaignId: string, number: number, start: number): Promise<string> {
  await at(start)
  const sample = { by: ['unit'], take: 'count', size: 1 }
  const planned = await ok(
    w.organiser.post(`/assessment/campaigns/${campaignId}/rounds`, aRound({ title: `第${number}轮`, sample })),
  )
  await drawNow(w, planned.drawId)
  expect(await ok(w.organiser.post(`/assessment/rounds/${planned.roundId}/sample`))).toEqual({ files: 5 })
  const personIds = w.counties.flatMap(({ markers }) => markers.map(({ id }) => id))
  await ok(w.organiser.put(`/assessment/rounds/${planned.roundId}/markers`, { personIds }))
  const told = await ok(w.organiser.post(`/assessment/rounds/${planned.roundId}/assignments`, { dryRun: false, relax: false }))
  expect([told.files, told.least, told.most, told.pairsApart]).toEqual([5, 1, 1, true])
  for (const slot of await slotsOf(w, planned.roundId)) await marks(w, slot, slot.slot === 1 ? [anEntry()] : [])
  const fed = await ok(w.organiser.post(`/assessment/rounds/${planned.roundId}/feedback`))
  expect([fed.scored, fed.problems]).toEqual([5, 5])
  await at(start + 12)
  await ok(w.organiser.post(`/assessment/rounds/${planned.roundId}/closure`))
  return planned.roundId
}

/** Takes a problem from its unit's answer to 销号 by somebody of another bureau. */
async function putRight(id: string, county: World['counties'][number]): Promise<void> {
  const [legal, lead] = [await county.legal.client(), await county.lead.client()]
  const path = `/inspection/rectifications/${id}`
  const read = async () => (await ok(legal.get(path))).rectification
  const step = async (client: World['organiser'], act: string, body: object = {}) =>
    ok(client.post(`${path}/${act}`, { version: (await read()).version, ...body }))
  const head = await w.t.signIn(['unit-head'], county.organ.path)
  if ((await read()).state === 'found') await step(head, 'confirmation', { words: null })
  await step(head, 'assignment', { responsibleId: county.lead.id, measure: '说明原因，补正文书', dueOn: null })
  await step(lead, 'start')
  await ok(lead.upload(`${path}/proofs`, '说明.pdf', Buffer.from('%PDF-1.4 示例'), { words: '情况说明' }))
  await step(lead, 'submissions', { words: '已说明。' })
  const own = await lead.post(`${path}/checks`, { version: (await read()).version, verdict: 'verified', words: '属实。' })
  expect(own.statusCode).toBeGreaterThanOrEqual(400)
  await step(w.organiser, 'checks', { verdict: 'verified', words: '属实。' })
  await step(w.organiser, 'closure', { words: null })
}

test('ten rounds on one database, from the draw to the closed problems', async () => {
  const campaignId = await started(w, { plannedRounds: ROUNDS })
  for (let number = 1; number <= ROUNDS; number++) await oneRound(campaignId, number, number * 15)
  const more = await w.organiser.post(`/assessment/campaigns/${campaignId}/rounds`, aRound())
  expect([more.statusCode, more.json().code]).toEqual([422, 'rounds-full'])

  const of = w.t.owner`select r.id from assessment.round r where r.campaign_id = ${campaignId}`
  const [files] = await w.t
    .owner`select count(*) as n, count(distinct case_id) as cases from assessment.file where round_id in (${of})`
  expect(files).toEqual({ n: 50, cases: 50 }) // none drawn twice
  const wrong = await w.t.owner`select a.id from assessment.assignment a join assessment.round r on r.id = a.round_id
    where r.campaign_id = ${campaignId} and (a.marker_organ_id = a.file_organ_id or exists (select 1 from assessment.assignment b
        where b.round_id = a.round_id and b.marker_organ_id = a.file_organ_id and b.file_organ_id = a.marker_organ_id)
      or exists (select 1 from assessment.assignment b join assessment.round p on p.id = b.round_id where p.campaign_id = r.campaign_id
        and p.sequence = r.sequence - 1 and b.marker_organ_id = a.marker_organ_id and b.file_organ_id = a.file_organ_id))`
  expect([...wrong]).toEqual([])

  const problems = await w.t.owner<
    { id: string; organId: string }[]
  >`select p.rectification_id as id, f.organ_id from assessment.problem p
    join assessment.file f on f.id = p.file_id where p.round_id in (${of})`
  expect(problems).toHaveLength(50)
  for (const { id, organId } of problems)
    await putRight(id, w.counties.find(({ organ }) => organ.id === organId) as World['counties'][number])
  const told = await ok(w.organiser.get(`/assessment/campaigns/${campaignId}/averages`))
  expect(told.rounds).toHaveLength(ROUNDS)
  for (const { units, cityHundredths } of told.rounds) {
    expect(units.map((unit: { problems: number; corrected: number }) => [unit.problems, unit.corrected])).toEqual(
      Array(5).fill([1, 1]),
    )
    expect(cityHundredths).toBe(9750)
  }
  expect([told.beforeHundredths, told.afterHundredths]).toEqual([9750, 9750])
  await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/end`))
}, 180_000)

/** A round with files whose first two marks lie apart. */
async function apart(): Promise<string> {
  const roundId = await assigned(w, await started(w), { sample: { by: ['unit'], take: 'count', size: 1 } })
  for (const slot of await slotsOf(w, roundId)) await marks(w, slot, slot.slot === 1 ? [VETO()] : [])
  return roundId
}
const thirdsOf = async (roundId: string): Promise<Slot[]> => (await slotsOf(w, roundId)).filter(({ slot }) => slot === 3)

test('the job that calls thirds is broken off in the middle of its writing: nothing half done, the next run completes, a further one adds nothing', async () => {
  const roundId = await apart()
  const run = thirds()
  let pid: number | undefined
  const died = w.t.owner.begin(async (tx) => {
    await tx`lock table assessment.assignment in share row exclusive mode` // the job stops at its first row
    const end = run().then(
      () => 'finished',
      () => 'died',
    )
    let over = false
    void end.then(() => {
      over = true
    })
    while (pid === undefined && !over) {
      const [waiting] = await w.t
        .owner`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into assessment.assignment%'`
      pid = waiting?.pid
      await new Promise((next) => setTimeout(next, 10))
    }
    if (pid !== undefined) await tx`select pg_cancel_backend(${pid})`
    return end
  })
  expect(await died).toBe('died')
  expect(await thirdsOf(roundId)).toEqual([])
  const lines = () =>
    w.t.owner`select 1 as one from audit.line where action = 'assessment.thirds-called' and subject = ${roundId}`
  expect(await lines()).toHaveLength(0)
  await run()
  const called = await thirdsOf(roundId)
  expect(called).toHaveLength(5)
  await Promise.all([run(), run()])
  expect(await thirdsOf(roundId)).toEqual(called)
  expect(await lines()).toHaveLength(1)
})

test('where no third can be called in one round, the job still calls those of the others', async () => {
  const stuck = await apart()
  for (const { markers } of w.counties)
    for (const { id } of markers)
      await ok(w.organiser.post(`/assessment/rounds/${stuck}/replacements`, { personId: id, reason: '调离' }))
  const other = await apart()
  await expect(thirds()()).rejects.toMatchObject({ code: 'no-third' })
  expect([(await thirdsOf(stuck)).length, (await thirdsOf(other)).length]).toEqual([0, 5])
  const [third] = await thirdsOf(other)
  expect((await (await markerOf(w, third?.personId as string)).get(`/assessment/assignments/${third?.id}`)).statusCode).toBe(200)
  const ctx = makeCtx(w.t.sql, systemActor('test', ['legal-reviewer']), w.t.clock, w.t.files)
  expect(await callThirds(ctx, { roundId: other })).toEqual({ called: 0 })
})
