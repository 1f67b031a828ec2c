import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { type Ctx, changeSetting, makeCtx, systemActor } from '../../platform/index.ts'
import {
  BUREAUS,
  enforcementStanding,
  importPeople,
  importUnits,
  listOfficers,
  namesOf,
  organOf,
  type PersonRow,
  reviewerPercent,
  reviewerStanding,
  staffing,
} from './index.ts'
import type { PersonPage, Staffing, Unit } from './types.ts'

const WEST = '/220300000000/220302000000/'
const EAST = '/220300000000/220303000000/'
let app: TestApp
let admin: Client
let importer: Ctx
let units: Map<string, Unit>
let next = 100

const section = (parentCode: string, code: string, name: string, kind: 'station' | 'legal-section' | 'section') => ({
  ...{ parentCode, code, regionCode: code.slice(0, 6), name, shortName: name, kind, uscc: null },
})
const TREE = [
  ...BUREAUS,
  section('220300000000', '220300010000', '示例法制支队', 'legal-section'),
  section('220302000000', '220302510000', '示例河东派出所', 'station'),
  section('220303000000', '220303510000', '示例山前派出所', 'station'),
]

/** An officer in full standing of 2020 to 2025. */
function anOfficer(unitCode: string, more: Partial<PersonRow> = {}): PersonRow {
  next += 1
  const policeNumber = String(next).padStart(6, '0')
  return {
    ...{ unitCode, name: `示例警员${next}`, policeNumber, kind: 'officer', post: null, activeFrom: day('2015-07-01') },
    credentials: [{ number: `ZJ${next}`, validFrom: day('2020-01-01'), validTo: day('2025-12-31') }],
    qualifications: [{ kind: 'basic', obtainedOn: day('2016-01-01'), validTo: null, certificateNo: `JB${next}` }],
    ...more,
  }
}
async function personIn(unitCode: string, more: Partial<PersonRow> = {}): Promise<string> {
  const row = anOfficer(unitCode, more)
  await importPeople(importer, [row])
  const [found] = await app.owner`select id from organisations.person where police_number = ${row.policeNumber}`
  return found?.id
}
const unit = (code: string): Unit => {
  const found = units.get(code)
  if (!found) throw new Error(`no unit ${code}`)
  return found
}

beforeAll(async () => {
  app = await testApp()
  admin = await app.signIn(['system-admin'], '/')
  importer = makeCtx(app.sql, systemActor('import', ['system-admin']), app.clock)
  await importUnits(importer, TREE)
  const { items } = (await admin.get('/organisations/units')).json() as { items: Unit[] }
  units = new Map(items.map((item) => [item.code, item]))
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2022-03-01T09:00:00+08:00'))

describe('units', () => {
  test('the tree knows level, organ and path, and a second import changes nothing', async () => {
    expect(unit('220302510000')).toMatchObject({
      level: 'station',
      path: `${WEST}220302510000/`,
      organId: unit('220302000000').id,
    })
    expect(unit('220300010000')).toMatchObject({ level: 'city', organId: unit('220300000000').id })
    expect(await importUnits(importer, TREE)).toEqual({ read: 9, created: 0, updated: 0, skipped: 9 })
    const organ = await importer.transaction((tx) => organOf(tx, unit('220302510000').id))
    expect(organ.shortName).toBe('四公（西）')
  })

  test('only the system administrator changes units', async () => {
    const officer = await app.signIn(['unit-head'], WEST)
    const body = { name: '新名', shortName: '新公', version: 1 }
    expect((await officer.put(`/organisations/units/${unit('220302510000').id}`, body)).statusCode).toBe(403)
  })

  test('of two renames on the same version one wins and the other gets both values', async () => {
    const path = `/organisations/units/${unit('220323000000').id}`
    const answers = await Promise.all(['甲', '乙'].map((name) => admin.put(path, { name, shortName: '伊公', version: 1 })))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    const lost = answers.find((answer) => answer.statusCode === 409)?.json()
    expect(lost.values).toMatchObject({ yours: { version: 1 }, theirs: { version: 2 } })
  })

  test('a unit with people does not close; an empty one does, and then nobody enters it', async () => {
    const input = {
      parentId: unit('220382000000').id,
      code: '220382510000',
      regionCode: '220382',
      name: '示例所',
      shortName: '示公',
      kind: 'station',
    }
    const made = (await admin.post('/organisations/units', input)).json() as Unit
    const id = await personIn('220382510000')
    const closing = `/organisations/units/${made.id}/closing`
    const refused = await admin.post(closing, { closedOn: '2022-03-01' })
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'unit-has-people'])
    await admin.post(`/organisations/people/${id}/leaving`, { leftOn: '2022-03-01' })
    expect((await admin.post(closing, { closedOn: '2022-03-01' })).statusCode).toBe(201)
    const entry = { unitId: made.id, name: '示例', kind: 'auxiliary', activeFrom: '2022-03-01' }
    expect((await admin.post('/organisations/people', entry)).json().code).toBe('unit-closed')
  })

  test('a taken code, a bad credit code and a bureau below a branch are refused', async () => {
    const body = {
      parentId: unit('220302000000').id,
      code: '220302510000',
      regionCode: '220302',
      name: '重复',
      shortName: '重公',
      kind: 'station',
    }
    expect((await admin.post('/organisations/units', body)).json().errors).toEqual({ code: '已被使用' })
    const bad = await admin.post('/organisations/units', { ...body, code: '220302520000', uscc: '91310115MA1H8R7C6D' })
    expect(bad.json().errors.uscc).toMatch('校验码')
    const bureau = await admin.post('/organisations/units', { ...body, code: '220302530000', kind: 'county-bureau' })
    expect(bureau.json().code).toBe('bureau-below-bureau')
  })
})

describe('row rights', () => {
  test.each([
    [WEST, true, false],
    [EAST, false, true],
    ['/220300000000/', true, true],
    [`${WEST}220302510000/`, true, false],
  ])('scope %s sees the western officer: %s, the eastern: %s', async (scope, west, east) => {
    const [here, there] = [await personIn('220302510000'), await personIn('220303510000')]
    const reader = await app.signIn(['case-officer'], scope)
    const listed = (await reader.get('/organisations/people?pageSize=200')).json().items.map((row: { id: string }) => row.id)
    expect([listed.includes(here), listed.includes(there)]).toEqual([west, east])
    for (const [id, seen] of [
      [here, west],
      [there, east],
    ] as const)
      expect((await reader.get(`/organisations/people/${id}`)).statusCode).toBe(seen ? 200 : 404)
  })

  test('nothing that hangs on a person is seen or written outside the scope', async () => {
    const id = await personIn('220303510000', { reviewer: { fromOn: day('2020-01-01'), firstTookUpOn: day('2017-01-01') } })
    const ctx = await app.ctxWith(['case-officer'], WEST)
    for (const table of ['posting', 'credential', 'qualification', 'reviewer_post']) {
      const seen = await ctx.transaction((tx) => tx`select 1 from organisations.${tx(table)} where person_id = ${id}`)
      expect([table, seen.length]).toEqual([table, 0])
    }
    const write = ctx.transaction(
      (tx) => tx`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
        values (gen_random_uuid(), ${id}, 'X', '2022-01-01', '2022-12-31')`,
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('without an actor not even a unit is seen', async () => {
    expect(await app.sql`select 1 from organisations.unit`).toHaveLength(0)
    expect(await app.sql`select 1 from organisations.person`).toHaveLength(0)
  })

  test('names and standing go across scopes by id', async () => {
    const id = await personIn('220303510000', { reviewer: { fromOn: day('2020-01-01'), firstTookUpOn: day('2018-01-01') } })
    const ctx = await app.ctxWith(['case-officer'], WEST)
    const [names, enforce, review] = await ctx.transaction(async (tx) => [
      await namesOf(tx, [id]),
      await enforcementStanding(tx, id, day('2022-03-01')),
      await reviewerStanding(tx, id, day('2022-03-01')),
    ])
    expect(names).toMatchObject([{ id, unitName: '示例山前派出所' }])
    expect([enforce.refused, review.refused?.code]).toEqual([null, 'no-legal-profession-qualification'])
    expect(enforce.credentials).toHaveLength(1)
  })
})

describe('people', () => {
  test('a transfer ends review posts, moves the list entry and lets the account follow', async () => {
    const id = await personIn('220302510000', { reviewer: { fromOn: day('2020-01-01'), firstTookUpOn: day('2017-01-01') } })
    const own = await app.signIn(['case-officer'], `${WEST}220302510000/`, { personId: id })
    const to = { unitId: unit('220303510000').id, on: '2022-03-01' }
    const page = (await admin.post(`/organisations/people/${id}/transfers`, to)).json() as PersonPage
    expect([page.unit.name, page.posts[0]?.toOn]).toEqual(['示例山前派出所', '2022-03-01'])
    const grants =
      await app.owner`select role, scope_path from auth.role_grant where account_id = ${own.actor.id} and revoked_at is null`
    expect([...grants]).toEqual([{ role: 'case-officer', scopePath: `${EAST}220303510000/` }])
    const officers = await own.get(`/organisations/people?unitId=${unit('220302510000').id}`)
    expect(officers.json().total).toBe(0)
  })

  test.each([
    ['2022-03-02', 'transfer-in-future'],
    ['2015-07-01', 'transfer-too-early'],
    ['2015-07-02', undefined],
  ])('a transfer on %s: %s', async (on, code) => {
    const id = await personIn('220302510000')
    const answer = await admin.post(`/organisations/people/${id}/transfers`, { unitId: unit('220303510000').id, on })
    expect(answer.json().code).toBe(code)
  })

  test('a role wider than the old unit ends with the transfer', async () => {
    const id = await personIn('220302510000')
    const own = await app.signIn(['legal-reviewer'], '/220300000000/', { personId: id })
    await admin.post(`/organisations/people/${id}/transfers`, { unitId: unit('220303510000').id, on: '2022-03-01' })
    const grants = await app.owner`select revoked_by from auth.role_grant where account_id = ${own.actor.id}`
    expect([...grants]).toEqual([{ revokedBy: admin.actor.id }])
  })

  test('who leaves loses every role', async () => {
    const id = await personIn('220302510000')
    const own = await app.signIn(['unit-head'], WEST, { personId: id })
    expect((await admin.post(`/organisations/people/${id}/leaving`, { leftOn: '2022-03-01' })).statusCode).toBe(201)
    expect((await own.get('/organisations/units')).statusCode).not.toBe(200)
  })

  test('credential, qualification and post are added once, revoked and ended', async () => {
    const id = await personIn('220302510000', { credentials: [], qualifications: [] })
    const at = `/organisations/people/${id}`
    const card = { number: `ZJ-${id}`, validFrom: '2022-03-01', validTo: '2022-12-31' }
    const certificate = { kind: 'advanced', obtainedOn: '2022-03-01', certificateNo: id }
    await admin.post(`${at}/qualifications`, certificate)
    const page = (await admin.post(`${at}/credentials`, card)).json() as PersonPage
    expect(page.enforcementRefused).toBeNull()
    expect((await admin.post(`${at}/credentials`, card)).statusCode).toBe(409)
    expect((await admin.post(`${at}/credentials`, { ...card, number: 'x', validTo: '2022-02-28' })).statusCode).toBe(400)
    const revoked = await admin.post(`${at}/credentials/${page.credentials[0]?.id}/revocation`, { revokedOn: '2022-03-01' })
    expect(revoked.json().enforcementRefused.code).toBe('no-valid-credential')
    const post = { unitId: unit('220302510000').id, fromOn: '2022-03-01', firstTookUpOn: '2017-12-31' }
    const held = (await admin.post(`${at}/reviewer-posts`, post)).json() as PersonPage
    expect(held.reviewRefused).toBeNull()
    expect((await admin.post(`${at}/reviewer-posts`, post)).json().code).toBe('post-held')
    const end = `${at}/reviewer-posts/${held.posts[0]?.id}/end`
    expect((await admin.post(end, { toOn: '2022-02-28' })).json().code).toBe('ends-before-start')
    expect((await admin.post(end, { toOn: '2022-03-01' })).json().reviewRefused.code).toBe('no-reviewer-post')
  })

  test('the list is filtered by unit, text and kind; % is no wildcard', async () => {
    const id = await personIn('220322000000', { name: '示例独名', policeNumber: '987654' })
    const list = async (query: string) => (await admin.get(`/organisations/people?${query}`)).json()
    expect((await list('text=独名')).items).toMatchObject([{ id, unitName: '梨树县公安局' }])
    expect((await list('text=9876')).total).toBe(1)
    expect((await list('text=%25')).total).toBe(0)
    expect((await list('text=独名&kind=auxiliary')).total).toBe(0)
    expect((await list(`text=独名&unitId=${unit('220302000000').id}`)).total).toBe(0)
  })

  test('an import adds what is new, skips what is known, and moves nobody', async () => {
    const row = anOfficer('220302510000')
    expect(await importPeople(importer, [row])).toMatchObject({ created: 1 })
    expect(await importPeople(importer, [row])).toMatchObject({ skipped: 1 })
    expect(await importPeople(importer, [{ ...row, post: '所长' }])).toMatchObject({ updated: 1 })
    await expect(importPeople(importer, [{ ...row, unitCode: '220303510000' }])).rejects.toThrow('请办理调动')
    const officers = await importer.transaction((tx) =>
      listOfficers(tx, { unitId: unit('220302000000').id, on: day('2022-03-01') }),
    )
    expect(officers.find((officer) => officer.policeNumber === row.policeNumber)?.post).toBe('所长')
  })
})

describe('staffing', () => {
  const county = '220323000000'
  const of = (check: Staffing) => check.organs.find((organ) => organ.organId === unit(county).id)

  test('counts those who may enforce and may review, on the day asked, where they were', async () => {
    const rows = Array.from({ length: 20 }, () => anOfficer(county))
    await importPeople(importer, [
      ...rows,
      anOfficer(county, { reviewer: { fromOn: day('2020-01-01'), firstTookUpOn: day('2017-01-01') } }),
      anOfficer(county, { credentials: [], reviewer: { fromOn: day('2020-01-01'), firstTookUpOn: day('2019-01-01') } }),
    ])
    const head = await app.signIn(['unit-head'], '/220300000000/220323000000/')
    const check = (await head.get('/organisations/staffing?on=2022-03-01')).json() as Staffing
    expect(check.organs).toHaveLength(1)
    expect(of(check)).toMatchObject({ officers: 21, required: 2, reviewers: 1, met: false, level: 'county' })
    expect(of(check)?.unqualifiedReviewerIds).toHaveLength(1)
    expect(new Set(of(check)?.officerIds).size).toBe(21)
    const before = (await head.get('/organisations/staffing?on=2019-12-31')).json() as Staffing
    expect(of(before)).toMatchObject({ officers: 0, required: 0, reviewers: 0, met: true })
    expect(check.levels).toMatchObject([{ level: 'county', organs: 1, organsMet: 0, met: false }])
  })

  test('one transferred away counts here the day before and there from the day on', async () => {
    const id = await personIn('220322000000')
    await admin.post(`/organisations/people/${id}/transfers`, { unitId: unit('220303510000').id, on: '2022-02-15' })
    const [before, after] = await importer.transaction(async (tx) => [
      await staffing(tx, day('2022-02-14')),
      await staffing(tx, day('2022-02-15')),
    ])
    const where = (check: Staffing) => check.organs.filter((organ) => organ.officerIds.includes(id)).map((organ) => organ.name)
    expect([where(before), where(after)]).toEqual([['梨树县公安局'], ['四平市公安局铁东分局']])
  })

  test('the percentage is a setting', async () => {
    const check = await importer.transaction(async (tx) => {
      await changeSetting(importer, tx, reviewerPercent, 10)
      return staffing(tx, day('2022-03-01'))
    })
    expect(of(check)?.required).toBe(3)
  })
})
