import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { Role } from '../../../platform/index.ts'
import { syncLaw } from '../../law/index.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'
import type { CaseId } from '../file/types.ts'
import { caseRoutes } from '../index.ts'
import { ACT_NAMES } from '../lifecycle.ts'
import { perform } from '../perform.ts'

let t: TestApp
let bureau: ExampleBureau
let bare: Sql
/** One case of station A and one of station B, each with a party, a piece of evidence that has a file, and a decision. */
const cases: Record<'stationA' | 'stationB', { caseId: string; number: string; evidenceId: string; decisionId: string }> = {
  stationA: none(),
  stationB: none(),
}
function none() {
  return { caseId: '', number: '', evidenceId: '', decisionId: '' }
}

/** They work at licences: the law gives them nothing to do with a case. */
const NO_CASES: readonly Role[] = ['window-clerk', 'licence-examiner']
const ROLES = Role.options.filter((role) => !role.endsWith('-admin'))
const UNITS = ['stationA', 'stationB', 'branch', 'city'] as const
const SEES: Record<(typeof UNITS)[number], ('stationA' | 'stationB')[]> = {
  stationA: ['stationA'],
  stationB: ['stationB'],
  branch: ['stationA', 'stationB'],
  city: ['stationA', 'stationB'],
}
const everywhere = (roles: readonly Role[]) => roles.flatMap((role) => UNITS.map((unit) => ({ role, unit })))
const PEOPLE = everywhere(ROLES.filter((role) => !NO_CASES.includes(role)))
/** Every operation on one case, as the application serves it. */
const READS = caseRoutes.filter(({ method, path }) => method === 'GET' && path.includes(':caseId'))
const ACTS = caseRoutes.filter(({ method, path }) => method !== 'GET' && path.includes(':caseId'))

beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T10:00:00+08:00') })
  bare = connect(t.database.appUrl, 1)
  bureau = await arrangeBureau(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  cases.stationA = await openCase(bureau.lead, '示例甲')
  cases.stationB = await openCase(bureau.otherUnit, '示例壬')
})
afterAll(async () => {
  await bare.end()
  await t.close()
})

async function openCase(person: ExampleBureau['lead'], name: string) {
  const client = await t.signIn(['case-officer'], person.unit.path, { personId: person.id, name: person.name })
  const day = '2026-03-02'
  const report = { source: 'patrol', place: '示例路1号', occurredOn: day, foundOn: day, summary: '示例。', causeCode: 'beating' }
  const { caseId, number } = (
    await client.post('/cases', { ...report, parties: [{ role: 'offender', kind: 'person', name }] })
  ).json()
  await client.post(`/cases/${caseId}/acceptance`, { version: 1, causeCode: 'beating' })
  const evidence = {
    version: '2',
    kind: 'physical',
    title: '木棍',
    collectedOn: day,
    collectedBy: `${bureau.lead.id},${bureau.otherUnit.id}`,
  }
  const added = await client.upload(`/cases/${caseId}/evidence-files`, '木棍.txt', Buffer.from(name), evidence)
  expect(added.statusCode, added.body).toBe(201)
  return { caseId, number, evidenceId: added.json().id as string, decisionId: await decided(caseId, person.id) }
}
/** A warning on the spot, arranged as the owner: how decisions come about has tests of its own. */
async function decided(caseId: string, officerId: string): Promise<string> {
  const [id, decidedAt] = [newId(), '2026-03-02T01:00:00Z']
  const [party] = await t.owner`select id from cases.party where case_id = ${caseId}`
  const spot = {
    ...{ causeCode: 'beating', statute: 'PSA-2025', tier: '一般', penalties: [{ kind: 'warning' }], basis: ['PSA-2025:51'] },
    ...{
      facts: '示例。',
      collectedFen: 0,
      collectedWhy: null,
      disputed: false,
      avRecorded: true,
      officers: [officerId],
      decidedAt,
    },
  }
  const decision = {
    ...{
      id,
      caseId,
      kind: 'on-the-spot',
      partyId: party?.id,
      outcome: 'penalty',
      number: `示例决〔2026〕${id}号`,
      spot: spot as never,
    },
    ...{ decidedOn: '2026-03-02', decidedBy: officerId, level: 'officer', recordedAt: decidedAt },
  }
  await t.owner.begin(async (tx) => {
    await tx`alter table cases.decision disable trigger user` // its gate is for cases handled on the spot from the first
    await tx`insert into cases.decision ${tx(decision)}`
    await tx`alter table cases.decision enable trigger user`
  })
  return id
}
/** The address of an operation on this case. A parameter nobody filled is an error of this test. */
function addressOf(path: string, key: keyof typeof cases): string {
  const known: Record<string, string> = cases[key]
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (!known[name]) throw new Error(`What is :${name} of ${path}?`)
    return known[name]
  })
}
const numbersOf = (unit: keyof typeof SEES) => SEES[unit].map((key) => cases[key].number).toSorted()
const signIn = (role: Role, unit: keyof typeof SEES): Promise<Client> => t.signIn([role], bureau[unit].path)

describe.each(PEOPLE)('$role of $unit', ({ role, unit }) => {
  test('lists, finds, counts and exports exactly the cases of that scope', async () => {
    const client = await signIn(role, unit)
    const listed = (await client.get('/cases')).json<{ items: { number: string }[] }>().items
    expect(listed.map(({ number }) => number).toSorted()).toEqual(numbersOf(unit))
    for (const key of ['stationA', 'stationB'] as const) {
      const { number } = cases[key]
      const found = (await client.get(`/cases?q=${number}`)).json<{ items: { number: string }[] }>().items
      expect(found.map((item) => item.number)).toEqual(SEES[unit].includes(key) ? [number] : [])
      const inUnit = (await client.get(`/cases/count?unit=${bureau[key].id}`)).json()
      expect(inUnit).toEqual({ total: SEES[unit].includes(key) ? 1 : 0 })
    }
    expect((await client.get('/cases/count')).json()).toEqual({ total: SEES[unit].length })
    expect((await client.get(`/cases/count?q=${encodeURIComponent('示例')}`)).json()).toEqual({ total: SEES[unit].length })
    const file = (await client.get('/cases/export?format=csv')).body
    for (const key of ['stationA', 'stationB'] as const) expect(file.includes(cases[key].number)).toBe(SEES[unit].includes(key))
  })

  test.each(READS.map(({ path, name }) => ({ path, name })))(
    '$name answers inside the scope and is not found outside',
    async ({ path }) => {
      const client = await signIn(role, unit)
      for (const key of ['stationA', 'stationB'] as const) {
        const reply = await client.get(addressOf(path, key))
        expect(reply.statusCode, reply.body).toBe(SEES[unit].includes(key) ? 200 : 404)
      }
    },
  )
})

describe.each(everywhere(NO_CASES))('$role of $unit', ({ role, unit }) => {
  test('may read no case: neither lists nor any operation on one', async () => {
    const client = await signIn(role, unit)
    const lists = ['/cases', '/cases/count', '/cases/export?format=csv']
    const ones = READS.flatMap(({ path }) => (['stationA', 'stationB'] as const).map((key) => addressOf(path, key)))
    for (const address of [...lists, ...ones]) {
      const reply = await client.get(address)
      expect([address, reply.statusCode, reply.json().code]).toEqual([address, 403, 'not-permitted'])
    }
  })
})

const ALL_RIGHTS: Role[] = ['case-officer', 'unit-head', 'legal-reviewer', 'clerk']

test.each(ACT_NAMES)('%s of another unit is not found, before anything of it is read or done', async (act) => {
  const ctx = await t.ctxWith(ALL_RIGHTS, bureau.stationA.path)
  let reached = false
  const input = { caseId: cases.stationB.caseId as CaseId, version: 3 }
  const acting = perform(ctx, act, input, async () => {
    reached = true
    return {}
  })
  await expect(acting).rejects.toMatchObject({ code: 'case-not-found' })
  expect(reached).toBe(false)
})

test('no operation on one case changes a case of another unit', async () => {
  const state = () => t.owner`select version, stage, (select count(*) from cases.timeline where case_id = c.id) as lines
    from cases.administrative_case c where id = ${cases.stationB.caseId}`
  const before = [...(await state())]
  const client = await t.signIn(ALL_RIGHTS, bureau.stationA.path)
  for (const { path } of ACTS) {
    const reply = await client.post(path.replaceAll(/:\w+/g, cases.stationB.caseId), {
      version: 3,
      reason: '试',
      told: 'unreachable',
    })
    expect([400, 404], `${path} ${reply.body}`).toContain(reply.statusCode)
  }
  expect([...(await state())]).toEqual(before)
})

test.each(['', '/220302010000/', '/220300000000/220302000000/220302010000/'])(
  'by hand-written SQL as fadu_app with scope "%s"',
  async (scope) => {
    const seen = await bare.begin(async (tx) => {
      await tx`select set_config('fadu.actor', 'someone', true), set_config('fadu.scope', ${scope}, true)`
      const tables = ['timeline', 'handler', 'party', 'evidence', 'revision']
      const counts = await Promise.all(tables.map((table) => tx`select distinct case_id from ${tx(`cases.${table}`)}`))
      const found = await tx`select case_id from cases.find_cases(${[cases.stationB.number]}, '示例')`
      const rows = await tx`select id as case_id from cases.administrative_case`
      const changed =
        await tx`update cases.administrative_case set title = title where id = ${cases.stationB.caseId} returning id`
      return { ids: [...counts.flat(), ...found, ...rows].map((row) => row.caseId), changed: changed.length }
    })
    const own = scope.endsWith('220302010000/') && scope.startsWith('/220300000000/')
    expect([...new Set(seen.ids)]).toEqual(own ? [cases.stationA.caseId] : [])
    expect(seen.changed).toBe(0)
  },
)

test('the search texts and the pairs behind them are closed to the application', async () => {
  await expect(bare`select * from cases.search_text`).rejects.toThrow(/permission denied/)
  await expect(bare`insert into cases.search_text (case_id, body) values (${cases.stationB.caseId}, 'x')`).rejects.toThrow(
    /permission denied/,
  )
})

test('a report of another unit cannot be pulled over by hand', async () => {
  const pull = bare.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'someone', true), set_config('fadu.scope', ${bureau.stationA.path}, true)`
    await tx`select cases.transfer_report(${cases.stationB.caseId}, ${bureau.stationA.id})`
  })
  await expect(pull).rejects.toThrow(/no reported case in scope/)
})
