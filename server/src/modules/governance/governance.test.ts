import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { isLate, refuseMinutes, refuseTaskVerdict } from './rules.ts'

const CITY = '/220300000000/'
const PATHS = { city: CITY, west: `${CITY}220302000000/`, east: `${CITY}220303000000/` }
const ids = { city: newId(), west: newId(), east: newId() }
let t: TestApp
beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T09:00:00+08:00') })
  for (const [name, path] of Object.entries(PATHS) as [keyof typeof ids, string][]) {
    const kind = name === 'city' ? 'city-bureau' : 'branch-bureau'
    const row = {
      id: ids[name],
      organId: ids[name],
      code: path.split('/').at(-2) as string,
      regionCode: '220302',
      kind,
      level: 'county',
      path,
    }
    await t.owner`insert into organisations.unit ${t.owner({ ...row, name: `示例${name}`, shortName: '四公' })}`
  }
})
afterAll(() => t.close())
const ok = async (reply: ReturnType<Client['get']>) => {
  const answer = await reply
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}
const codeOf = async (reply: ReturnType<Client['get']>) => (await reply).json().code

test.each([
  ['2026-03-01', false, 'not-held'],
  ['2026-03-02', false, null],
  ['2026-03-03', true, 'minutes-signed'],
])('minutes of 2 March signed on %s, signed before: %s: %s', (today, signed, code) => {
  expect(refuseMinutes(signed, day('2026-03-02'), day(today), [day('2026-03-10')])?.code ?? null).toBe(code)
})
test('a task is not due before it is set, late from the day after, and accepted by others', () => {
  const [held, today] = [day('2026-03-02'), day('2026-03-05')]
  expect(refuseMinutes(false, held, today, [day('2026-03-04')])?.code).toBe('due-past')
  expect(refuseMinutes(false, held, today, [today])).toBeNull()
  expect([isLate(today, day('2026-03-05')), isLate(today, day('2026-03-06'))]).toEqual([false, true])
  expect(refuseTaskVerdict('reported', 'a', 'a', true)?.code).toBe('own-report')
  expect(refuseTaskVerdict('reported', 'a', 'b', true)).toBeNull()
  expect(refuseTaskVerdict('open', null, 'b', true)?.code).toBe('task-state')
})

test('a meeting from its agenda to the tasks done; signed minutes stand', async () => {
  const office = await t.signIn(['legal-reviewer'], PATHS.city)
  const [west, east] = [await t.signIn(['unit-head'], PATHS.west), await t.signIn(['unit-head'], PATHS.east)]
  const agenda = [{ kind: 'rectification', title: '整改销号情况', words: '通报二月整改。' }]
  const called = {
    unitId: ids.city,
    title: '第一次会议',
    heldOn: '2026-03-02',
    place: '会议室',
    chair: '示例局长',
    attendees: ['示例甲'],
    agenda,
  }
  const { meetingId } = await ok(office.post('/governance/meetings', called))
  const { agenda: items } = await ok(office.get(`/governance/meetings/${meetingId}`))
  const task = { unitId: ids.west, words: '三周内清零。', dueOn: '2026-03-20' }
  const minutes = {
    version: 1,
    minutes: '会议认为……',
    decisions: [{ agendaId: items[0].id, decision: '限期整改。', tasks: [task] }],
  }
  expect((await ok(office.post(`/governance/meetings/${meetingId}/minutes`, minutes))).tasks).toBe(1)
  expect(await codeOf(office.post(`/governance/meetings/${meetingId}/minutes`, { ...minutes, version: 2 }))).toBe(
    'minutes-signed',
  )
  await expect(t.owner`update governance.meeting set minutes = 'x' where id = ${meetingId}`).rejects.toMatchObject({
    constraint_name: 'minutes_signed',
  })
  await expect(t.owner`update governance.agenda_item set decision = 'x' where meeting_id = ${meetingId}`).rejects.toMatchObject({
    constraint_name: 'minutes_signed',
  })
  const own = await ok(west.get('/governance/tasks'))
  expect([own.total, (await ok(east.get('/governance/tasks'))).total]).toEqual([1, 0])
  const at = `/governance/tasks/${own.items[0].id}`
  expect((await west.get(`/governance/meetings/${meetingId}`)).statusCode).toBe(404) // the task, not the meeting
  await ok(west.post(`${at}/reports`, { version: 1, words: '已清零。' }))
  expect(await codeOf(office.post(`${at}/verdicts`, { version: 1, accepted: true, words: '好' }))).toBe('stale')
  await ok(office.post(`${at}/verdicts`, { version: 2, accepted: false, words: '还差一件。' }))
  await ok(west.post(`${at}/reports`, { version: 3, words: '已全部清零。' }))
  expect((await ok(office.post(`${at}/verdicts`, { version: 4, accepted: true, words: '属实。' }))).state).toBe('done')
  const { entries } = await ok(west.get(at))
  expect(entries.map(({ act }: { act: string }) => act)).toEqual(['set', 'reported', 'returned', 'reported', 'accepted'])
})
