import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kit/uuid.ts'
import { CHECKS } from './checks/index.ts'
import { backTest, getRun, runInspection } from './index.ts'
import { type InspectionHouse, inspectionHouse, OTHER, STATION, THREE } from './test/house.ts'
import { idOf } from './test/rows.ts'
import type { Check } from './types-check.ts'

const [LONG, LATE] = ['questioning-too-long', 'general-decision-delivered-late']
const some = CHECKS.filter(({ code }) => code === LONG || code === LATE)

let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
})
afterAll(() => house.t.close())

const run = (kind: 'full' | 'increment' = 'full', checks?: readonly Check[]) =>
  runInspection(house.system(), { kind, checks, lanes: 2 })
const stored = () =>
  house.t.owner`select check_code, state, times, first_seen, opened_on, gone_on from inspection.finding
    where check_code = any (${[LONG, LATE] as string[]}::text[]) order by check_code desc`
const of = ({ checks }: Awaited<ReturnType<typeof run>>, code: string | undefined) => checks.find(({ check }) => check === code)

describe('a fault over its days', () => {
  beforeAll(() => house.give(THREE))

  test('the first run finds what is there, of all units', async () => {
    const result = await run()
    expect([result.planned, result.checked, result.skipped]).toEqual([CHECKS.length, CHECKS.length, 0])
    expect(of(result, LONG)).toMatchObject({ found: 1, fresh: 1, gone: 0, status: 'checked' })
    expect(of(result, LATE)).toMatchObject({ found: 1, fresh: 1, gone: 0 })
    expect([...(await stored())]).toMatchObject([
      { checkCode: LONG, state: 'open', times: 1, firstSeen: '2026-06-20', openedOn: '2026-06-20', goneOn: null },
      { checkCode: LATE, state: 'open', times: 1 },
    ])
  })

  test('the next day the same fault is the same finding', async () => {
    house.t.clock.set('2026-06-21T01:10:00+08:00')
    const before = await stored()
    const result = await run()
    expect([of(result, LONG)?.found, of(result, LONG)?.fresh, of(result, LATE)?.fresh]).toEqual([1, 0, 0])
    expect([...(await stored())]).toEqual([...before])
  })

  test('put right, it is gone by itself; wrong again, it is the same one, repeated', async () => {
    const left = (text: string) => house.t.owner`update cases.questioning set left_at = ${text} where id = ${idOf('questioning')}`
    await left('2022-03-02T15:00:00+08:00')
    house.t.clock.set('2026-06-22T01:10:00+08:00')
    expect(of(await run(), LONG)).toMatchObject({ found: 0, gone: 1 })
    expect((await stored())[0]).toMatchObject({ state: 'gone', goneOn: '2026-06-22', times: 1 })
    await left('2022-03-02T19:00:00+08:00')
    house.t.clock.set('2026-06-23T01:10:00+08:00')
    expect(of(await run(), LONG)).toMatchObject({ found: 1, fresh: 1, gone: 0 })
    expect((await stored())[0]).toMatchObject({
      state: 'open',
      goneOn: null,
      times: 2,
      firstSeen: '2026-06-20',
      openedOn: '2026-06-23',
    })
    const events = await house.t.owner`select event, "on" from inspection.finding_event order by id`
    expect([...events]).toEqual([
      { event: 'gone', on: '2026-06-22' },
      { event: 'again', on: '2026-06-23' },
    ])
  })

  test('an increment asks of open and touched cases only, and finds there what a full run finds', async () => {
    const plain = idOf('plain')
    await house.t.owner`update cases.questioning set left_at = '2022-03-02T20:00:00+08:00' where case_id = ${plain}`
    // what other checks found in it is judged: a case with open findings would be asked about anyway
    await house.t
      .owner`update inspection.finding set state = 'closed', judged_at = now(), judged_by = 'x', reason = 'x' where case_id = ${plain}`
    house.t.clock.set('2026-06-23T12:10:00+08:00')
    expect(of(await run('increment'), LONG)).toMatchObject({ found: 1, fresh: 0, gone: 0 })
    await house.give({ administrative_case: [], timeline: { case_id: 'plain', act: 'endQuestioning', stage_to: 'closed' } })
    const result = await run('increment')
    expect([result.kind, of(result, LONG)?.found, of(result, LONG)?.fresh, of(result, LONG)?.gone]).toEqual([
      'increment',
      2,
      1,
      0,
    ])
    house.t.clock.set('2026-06-24T01:10:00+08:00')
    expect(of(await run(), LONG)).toMatchObject({ found: 2, fresh: 0, gone: 0 })
  })

  test('what hangs on the file alone an increment asks of touched cases only: of others nothing is gone', async () => {
    const fed = (yes: boolean) =>
      house.t.owner`update cases.questioning set rest_and_food = ${yes} where id = ${idOf('questioning')}`
    const FED = 'no-rest-or-food'
    await fed(false)
    expect(of(await run(), FED)).toMatchObject({ found: 1, fresh: 1 })
    await fed(true)
    await house.t.owner`delete from cases.timeline`
    expect(of(await run('increment'), FED)).toMatchObject({ found: 0, gone: 0 })
    await house.give({ administrative_case: [], timeline: { case_id: 'long', act: 'addQuestioning', stage_to: 'investigating' } })
    expect(of(await run('increment'), FED)).toMatchObject({ found: 0, gone: 1 })
  })
})

describe('what a run refuses, and what it skips', () => {
  test('as of an earlier day than the last, and of a day to come', async () => {
    const asOf = (text: string) => runInspection(house.system(), { asOf: new Date(text).toISOString() as never })
    await expect(asOf('2026-06-23T12:00:00+08:00')).rejects.toMatchObject({ code: 'as-of-before-last' })
    await expect(asOf('2026-06-25T12:00:00+08:00')).rejects.toMatchObject({ code: 'as-of-in-future' })
  })

  test('a person of a unit, even with the right', async () => {
    const ctx = await house.t.ctxWith(['supervisor'], '/220300000000/')
    expect(() => runInspection(ctx)).toThrow(expect.objectContaining({ code: 'not-over-all-units' }))
    const clerk = await house.t.ctxWith(['clerk'], '/')
    expect(() => runInspection(clerk)).toThrow(expect.objectContaining({ code: 'not-permitted' }))
  })

  test('two at once: the second waits for the first', async () => {
    const [one, other] = await Promise.all([run(), runInspection(house.system(), { lanes: 1 })])
    expect(one.id).not.toBe(other.id)
    expect(of(one, LONG)?.found).toBe(of(other, LONG)?.found)
  })

  test('a check the database refuses, one that finds a subject twice, and one of a law to come are skipped with the reason', async () => {
    const base = CHECKS.find(({ code }) => code === LONG) as Check
    const broken = { ...base, code: 'broken-check', sql: 'select nothing from inspected' }
    const double = { ...base, code: 'double-check', sql: `${base.sql} union all ${base.sql}` }
    const later = { ...base, code: 'later-check', from: '2027-01-01' as never }
    const result = await run('full', [broken, double, later, base])
    expect(result.checks.map(({ check, status, reason }) => [check, status, reason])).toEqual([
      ['broken-check', 'skipped', expect.stringContaining('column "nothing" does not exist')],
      ['double-check', 'skipped', expect.stringContaining('同一对象给出两行')],
      ['later-check', 'skipped', '该规定自 2027-01-01 起施行'],
      [LONG, 'checked', null],
    ])
    const [left] = await house.t.owner`select count(*) as n from inspection.finding where check_code ~ '-check$'`
    expect(left?.n).toBe(0)
  })

  test('beyond the loaded calendar what counts working days is skipped, the rest goes on', async () => {
    const now = house.t.clock()
    house.t.clock.set('2027-01-04T01:10:00+08:00')
    const result = await run('full', some)
    expect(result.checks.map(({ check, reason }) => [check, reason])).toEqual([
      [LATE, '尚未载入 2027 年的工作日历'],
      [LONG, null],
    ])
    await house.t.owner`delete from inspection.run_check where run_id = ${result.id}`
    await house.t.owner`delete from inspection.run where id = ${result.id}`
    house.t.clock.set(now)
  })
})

describe('a changed check, tried before it goes live', () => {
  test('shows what would appear and what would go, and writes nothing', async () => {
    const base = CHECKS.find(({ code }) => code === LONG) as Check
    const before = [...(await stored())]
    const asOf = house.t.clock()
    expect(await backTest(house.system(), { check: base, asOf })).toMatchObject({ found: 2, appears: [], goes: [] })
    const stricter = { ...base, sql: base.sql.replace('else 8 end', 'else 10 end') }
    const tried = await backTest(house.system(), { check: stricter, asOf })
    expect(tried).toMatchObject({ found: 1, appears: [], goes: [{ facts: expect.stringContaining('上限 8 小时') }] })
    const wider = { ...base, sql: base.sql.replace('else 8 end', 'else 1 end') }
    await house.give({ administrative_case: { id: 'short' }, questioning: { id: 'short-one', case_id: 'short' } })
    expect((await backTest(house.system(), { check: wider, asOf })).appears).toMatchObject([
      { subjectId: idOf('short-one'), since: '2022-03-02' },
    ])
    expect([...(await stored())]).toEqual(before)
  })
})

describe('who sees and judges', () => {
  let path: string
  beforeEach(async () => {
    const [row] = await house.t
      .owner`select id from inspection.finding where check_code = ${LONG ?? ''} and state = 'open' order by id limit 1`
    path = `/inspection/findings/${row?.id}`
  })
  const signIn = async (
    role: 'legal-reviewer' | 'case-officer' | 'unit-legal-officer' | 'unit-head' | 'supervisor',
    scope: string,
    personId: string | null = null,
  ) => {
    house.t.clock.set('2026-06-24T09:00:00+08:00')
    return house.t.signIn([role], scope, { personId })
  }

  test('within the own units only; the facts in words, with articles and remedy', async () => {
    const [own, other] = await Promise.all([signIn('case-officer', STATION), signIn('case-officer', OTHER)])
    const finding = (await own.get(path)).json()
    expect(finding).toMatchObject({
      title: '传唤后询问查证超过法定时限',
      severityName: '致命',
      stateName: '待处理',
      unitName: 'station',
      owner: '办案民警',
      acts: { closeFinding: '您没有此项权限。', markFalseAlarm: '您没有此项权限。' },
    })
    expect(finding.facts).toMatch(/^到达2022年3月2日 09:00，已询问查证 \d+ 分钟，上限 8 小时。$/)
    expect(finding.law[0].text).toContain('治安管理处罚法')
    expect((await other.get(path)).statusCode).toBe(404)
    const [mine, theirs] = [(await own.get('/inspection/findings')).json(), (await other.get('/inspection/findings')).json()]
    expect(mine.items.map((one: { unitName: string }) => one.unitName)).not.toContain('other')
    expect(theirs.items.map((one: { unitName: string }) => one.unitName)).not.toContain('station')
  })

  test('the list and its counts agree, filter by filter', async () => {
    const reader = await signIn('legal-reviewer', '/220300000000/')
    for (const filter of [
      '',
      'state=open',
      'area=questioning-record',
      'severity=veto',
      `check=${LATE}`,
      'repeated=true',
      'mine=true',
      'from=2026-06-23',
      'to=2026-06-20',
      'handed=false',
      'handed=true',
      'age=1',
      'age=3650',
      'text=a',
      'text=none',
    ]) {
      const [list, counts] = [
        await reader.get(`/inspection/findings?${filter}`),
        await reader.get(`/inspection/findings/counts?${filter}`),
      ]
      expect(counts.json().total, filter).toBe(list.json().total)
      expect(list.json().items.length, filter).toBe(list.json().total)
      const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
      for (const part of ['byState', 'bySeverity', 'byArea', 'byCheck', 'byUnit'])
        expect(sum(counts.json()[part]), part).toBe(counts.json().total)
    }
  })

  test('我的待办 counts what the list under mine holds: by the role a check names, of officers only what they handle', async () => {
    const [chief, stranger] = [await signIn('unit-head', STATION), await signIn('case-officer', STATION, newId())]
    for (const one of [chief, stranger]) {
      const [work, list] = [
        (await one.get('/inspection/work')).json(),
        (await one.get('/inspection/findings?mine=true&pageSize=200')).json(),
      ]
      expect(work.counts.finding).toBe(list.total)
      for (const { checkCode } of list.items)
        expect(CHECKS.find(({ code }) => code === checkCode)?.owner).toBe(one === chief ? 'unit-head' : 'case-officer')
    }
    expect((await stranger.get('/inspection/work')).json().counts.finding).toBe(0)
  })

  test('the trend counts what came and what went; the export holds the list', async () => {
    const reader = await signIn('legal-reviewer', '/220300000000/')
    const trend: { month: string; fresh: number; ended: number }[] = (await reader.get('/inspection/trend')).json()
    const [row] = await house.t
      .owner`select (select count(*) from inspection.finding) + count(*) filter (where event = 'again') as fresh,
      count(*) filter (where event <> 'again') as ended from inspection.finding_event`
    const sum = (key: 'fresh' | 'ended') => trend.reduce((total, one) => total + one[key], 0)
    expect([sum('fresh'), sum('ended')]).toEqual([row?.fresh, row?.ended])
    const csv = await reader.get('/inspection/findings/export?format=csv&state=open')
    const { total } = (await reader.get('/inspection/findings?state=open')).json()
    expect(csv.body.trim().split('\n').length).toBe(total + 1)
  })

  test('a check is tried as of a day within the units of who asks, and nothing is written', async () => {
    const [city, station] = [
      await signIn('supervisor', '/220300000000/'),
      await signIn('supervisor', '/220300000000/220303000000/'),
    ]
    const stored = await house.t.owner`select * from inspection.finding order by id`
    const body = { asOf: '2026-06-20', settings: [] }
    const tried = (await city.post(`/inspection/checks/${LONG}/trials`, body)).json()
    expect([tried.check, tried.found > 0]).toEqual([LONG, true])
    expect((await station.post(`/inspection/checks/${LONG}/trials`, body)).json().found).toBe(0)
    expect(
      (await city.post(`/inspection/checks/${LONG}/trials`, { ...body, settings: [{ key: 'x', value: 1 }] })).json().code,
    ).toBe('unknown-setting')
    expect((await city.post('/inspection/checks/none/trials', body)).json().code).toBe('check-not-found')
    expect((await city.get(`/inspection/checks/${LONG}`)).json()).toMatchObject({ code: LONG, settings: [] })
    expect([...(await house.t.owner`select * from inspection.finding order by id`)]).toEqual([...stored])
  })

  test('the gravest stands first, and what is asked for is obeyed; the file holds the columns chosen', async () => {
    const reader = await signIn('legal-reviewer', '/220300000000/')
    const of = async (query: string) => (await reader.get(`/inspection/findings?pageSize=200&${query}`)).json().items
    const grave = ['veto', 'serious', 'ordinary', 'flaw']
    const ranks = (await of('state=open')).map(({ severity }: { severity: string }) => grave.indexOf(severity))
    expect(ranks).toEqual([...ranks].sort())
    expect(new Set(ranks).size).toBeGreaterThan(1)
    const days = (await of('sort=-since')).map(({ since }: { since: string }) => since)
    expect(days).toEqual([...days].sort().reverse())
    expect((await reader.get('/inspection/findings?sort=name')).statusCode).toBe(400)
    const csv = await reader.get('/inspection/findings/export?format=csv&columns=unitName,severity')
    expect(csv.body.split('\n')[0]).toMatch(/问题,单位\s*$/)
  })

  test('many at once: a dry run says what would be done and writes nothing; what may not be is named, the rest is done', async () => {
    const legal = await signIn('legal-reviewer', '/220300000000/')
    const open = (await legal.get('/inspection/findings?state=open&pageSize=200')).json()
    const stored = () => house.t.owner`select id, state, version from inspection.finding order by id`
    const before = [...(await stored())]
    const batch = (body: object) => legal.post('/inspection/findings/batches', body)
    const dry = (await batch({ act: 'hand-over', filter: { state: 'open' }, dryRun: true })).json()
    expect([dry.asked, dry.done, dry.refused]).toEqual([open.total, open.total, []])
    expect([...(await stored())]).toEqual(before)
    expect(await house.t.owner`select 1 from inspection.rectification`).toHaveLength(0)

    const [id] = open.items
      .filter(({ checkCode }: { checkCode: string }) => checkCode !== LONG)
      .map((one: { id: string }) => one.id)
    const done = { act: 'hand-over', findingIds: [id], dryRun: false }
    expect((await batch(done)).json()).toMatchObject({ asked: 1, done: 1, byUnit: [{ count: 1 }] })
    expect((await batch(done)).json()).toMatchObject({
      asked: 1,
      done: 0,
      refused: [{ findingId: id, detail: '该问题已经交办整改。' }],
    })
    expect((await legal.get('/inspection/findings?handed=true')).json().items).toMatchObject([
      { id, rectification: { stateName: '待认领' } },
    ])
    expect((await batch({ act: 'close', findingIds: [id], dryRun: false })).json().errors).toEqual({ reason: '请填写理由' })
    expect((await batch({ act: 'close', dryRun: true })).statusCode).toBe(400)
    const officer = await signIn('unit-legal-officer', STATION)
    expect((await officer.post('/inspection/findings/batches', done)).statusCode).toBe(403)
    const closing = { act: 'close', findingIds: [id], reason: '另行处理', dryRun: false }
    const elsewhere = await signIn('unit-legal-officer', '/220300000000/220399999999/')
    expect((await elsewhere.post('/inspection/findings/batches', closing)).json()).toMatchObject({ asked: 0, done: 0 })
  })

  test('whoever handles the case does not judge it; who does gives a reason, once', async () => {
    const [row] = await house.t.owner`select version, case_id from inspection.finding where id = ${path.split('/')[3] ?? ''}`
    const officer = idOf('lead')
    await house.give({ administrative_case: [], 'organisations.person': { id: 'lead' }, handler: { case_id: row?.caseId } })
    const handler = await signIn('unit-legal-officer', STATION, officer)
    const body = { version: row?.version, reason: '已书面说明' }
    expect((await handler.post(`${path}/closure`, body)).json().code).toBe('finding-of-own-case')
    const legal = await signIn('unit-legal-officer', STATION)
    expect((await legal.post(`${path}/closure`, { ...body, reason: ' ' })).statusCode).toBe(400)
    expect((await legal.post(`${path}/closure`, { ...body, version: 99 })).json().code).toBe('finding-changed')
    expect((await legal.post(`${path}/false-alarm`, body)).statusCode).toBe(403)
    const closed = await legal.post(`${path}/closure`, body)
    expect(closed.json()).toMatchObject({
      state: 'closed',
      reason: '已书面说明',
      events: expect.arrayContaining([expect.objectContaining({ event: 'closed' })]),
    })
    expect((await legal.post(`${path}/closure`, { ...body, version: closed.json().version })).json().code).toBe('finding-judged')
    expect(of(await run(), LONG)).toMatchObject({ found: 2, fresh: 0, gone: 0 })
    expect((await legal.get(path)).json().state).toBe('closed')
  })

  test('false alarms give the check its rate', async () => {
    const reviewer = await signIn('legal-reviewer', '/220300000000/')
    const before = (await reviewer.get(path)).json()
    expect(
      (await reviewer.post(`${path}/false-alarm`, { version: before.version, reason: '离开时间录入有误' })).json().state,
    ).toBe('false-alarm')
    const checks = (await reviewer.get('/inspection/checks')).json()
    expect(checks.find(({ code }: { code: string }) => code === LONG)).toMatchObject({
      findings: 2,
      open: 0,
      falseAlarms: 1,
      falseAlarmPercent: 50,
    })
  })

  test('counts of a run are for who answers for the city; a unit learns only that it was made', async () => {
    const [city, station] = await Promise.all([signIn('legal-reviewer', '/220300000000/'), signIn('legal-reviewer', STATION)])
    const [newest] = (await city.get('/inspection/runs')).json().items
    expect((await city.get(`/inspection/runs/${newest.id}`)).json()).toMatchObject({
      planned: CHECKS.length,
      checked: CHECKS.length,
    })
    expect((await station.get(`/inspection/runs/${newest.id}`)).json()).toMatchObject({
      planned: CHECKS.length,
      checked: 0,
      checks: [],
    })
    const ctx = house.system()
    expect((await getRun(ctx, { runId: newest.id })).checks.length).toBe(CHECKS.length)
  })
})
