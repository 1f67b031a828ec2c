import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kit/uuid.ts'
import { CHECKS } from './checks/index.ts'
import { runInspection } from './index.ts'
import { RETIRED } from './rules-run.ts'
import { type InspectionHouse, inspectionHouse, THREE } from './test/house.ts'

/* The program is upgraded: a check is taken out, another asks something else, and a run that was killed before is still open. */
let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
  await house.give(THREE)
  await runInspection(house.system())
})
afterAll(() => house.t.close())

const GONE = 'a-check-of-last-year'
/** A finding of the station's as a check of before left it. */
async function leftBehind(state = 'open'): Promise<string> {
  const id = newId()
  await house.t
    .owner`insert into inspection.finding (id, check_code, subject_id, case_id, unit_id, unit_path, since, details, first_seen, opened_on, state, gone_on)
    select ${id}, ${GONE}, ${newId()}, case_id, unit_id, unit_path, since, details, first_seen, opened_on, ${state}, ${state === 'gone' ? '2026-06-20' : null}
    from inspection.finding where state = 'open' limit 1`
  return id
}
const stored = async (id: string) =>
  (
    await house.t
      .owner`select state, gone_on::text, judged_by, reason, (select json_agg(json_build_array(e.event, e.reason)) from inspection.finding_event e where e.finding_id = f.id) as told
        from inspection.finding f where id = ${id}`
  )[0]
const others = () =>
  house.t.owner`select check_code, state, times from inspection.finding where check_code <> ${GONE} order by 1, 2`

test('what a check found that is asked no more is closed by the next whole run, with the reason, once; all else stays', async () => {
  const [open, gone] = [await leftBehind(), await leftBehind('gone')]
  const before = [...(await others())]
  for (const on of ['2026-06-21T01:10:00+08:00', '2026-06-21T12:10:00+08:00']) {
    house.t.clock.set(on)
    await runInspection(house.system(), { kind: on.includes('T12') ? 'increment' : 'full' })
    const closed = { state: 'closed', goneOn: '2026-06-21', judgedBy: 'system:inspection.run', reason: RETIRED }
    expect(await stored(open)).toEqual({ ...closed, told: [['closed', RETIRED]] })
    expect(await stored(gone)).toMatchObject({ state: 'gone', told: null })
  }
  expect([...(await others())]).toEqual(before)
})

test('a run of some checks only closes nothing of the others', async () => {
  const id = await leftBehind()
  await runInspection(house.system(), { checks: CHECKS.slice(0, 1) })
  expect(await stored(id)).toMatchObject({ state: 'open' })
})

test('no program closes what is still asked, nor says that anything was a false alarm', async () => {
  const by = (id: string, state: string) =>
    house
      .system()
      .transaction(
        (tx) =>
          tx`update inspection.finding set state = ${state}, gone_on = '2026-06-21', judged_at = now(), judged_by = 'system:x', reason = 'x' where id = ${id}`,
      )
  const [asked] = await house.t.owner`select id from inspection.finding where state = 'open' and check_code <> ${GONE} limit 1`
  await expect(by(asked?.id, 'closed')).rejects.toMatchObject({ constraint_name: 'finding_by_other' })
  await expect(by(await leftBehind(), 'false-alarm')).rejects.toMatchObject({ constraint_name: 'finding_by_other' })
})

test('a check that comes back opens its findings again', async () => {
  const [one] = await house.t
    .owner`select id, check_code from inspection.finding where state = 'open' and check_code <> ${GONE} limit 1`
  await house.t.owner`update inspection.finding set check_code = ${GONE} where id = ${one?.id}`
  await house.t.owner`delete from inspection.finding_event where finding_id = ${one?.id}`
  await runInspection(house.system())
  expect(await stored(one?.id)).toMatchObject({ state: 'closed', reason: RETIRED })
  await house.t.owner`delete from inspection.finding where check_code = ${one?.checkCode}` // found anew meanwhile, under its own code
  await house.t.owner`update inspection.finding set check_code = ${one?.checkCode} where id = ${one?.id}`
  await runInspection(house.system())
  expect(await stored(one?.id)).toMatchObject({
    state: 'open',
    reason: null,
    told: [
      ['closed', RETIRED],
      ['again', null],
    ],
  })
})

test('a run that was killed before the checks changed is not completed with the new ones', async () => {
  house.t.clock.set('2026-06-22T01:10:00+08:00')
  const id = newId()
  await house.t
    .owner`insert into inspection.run (id, kind, as_of, as_of_on, whole, timeline_mark, planned, started_at, started_by, asked)
    values (${id}, 'full', ${house.t.clock()}, '2026-06-22', true, 0, ${CHECKS.length}, ${house.t.clock()}, 'system:inspection.run', ${'0'.repeat(64)})`
  await house.t
    .owner`insert into inspection.run_check (run_id, check_code, status, found, fresh, gone, milliseconds) values (${id}, ${CHECKS[0]?.code ?? ''}, 'checked', 0, 0, 0, 1)`
  const result = await runInspection(house.system())
  expect(result).toMatchObject({ planned: CHECKS.length, checked: CHECKS.length })
  expect(result.id).not.toBe(id)
  const [old] = await house.t.owner`select interrupted from inspection.run where id = ${id}`
  expect(old?.interrupted).toBe(true)
})
