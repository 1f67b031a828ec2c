import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MODULES } from '../app.ts'
import type { Client } from '../kit/test/app.ts'
import { newId } from '../kit/uuid.ts'
import { Role, type Role as RoleName } from '../platform/index.ts'
import { sampleOf } from './test/samples.ts'
import { caseTables, type Filled, fillSide, type House, importAndCollect, openHouse } from './test/world.ts'

/*
 * Role × unit × path, generated from the routes as they are mounted: whoever serves side 甲 asks every address about side 乙, and
 * learns nothing: the answer is word for word the one for something that does not exist.
 */
let house: House
let west: Filled
let east: Filled
let eastImport: string
let eastRecord: string
let eastObjection: string
/** Ids, numbers and names of every case-linked row of side 乙. */
let secrets: string[]
let figures: string[]

const ROUTES = Object.values(MODULES).flat()
const ROLES = Role.options
const SCOPES = ['station', 'county'] as const

beforeAll(async () => {
  house = await openHouse()
  const { a, b } = house.city
  west = await fillSide(house, a)
  east = await fillSide(house, b)
  await importAndCollect(house, a)
  eastImport = (await importAndCollect(house, b)).importId
  eastRecord = (await house.t.owner`select id from publicity.record where unit_path ^@ ${b.county.path} limit 1`)[0]?.id
  eastObjection = (
    await house.t
      .owner`select o.id from publicity.objection o join publicity.record r on r.id = o.record_id where r.unit_path ^@ ${b.county.path}`
  )[0]?.id
  const own = await secretsOf(a.county.path)
  secrets = (await secretsOf(b.county.path)).filter((one) => !own.includes(one))
  secrets.push('乙方')
  const reader = await house.t.signIn(['supervisor'], a.county.path)
  figures = (await reader.get('/figures')).json<{ id: string }[]>().map(({ id }) => id)
})
afterAll(() => house.t.close())

const UNREADABLE = [
  'inspection.increment_case',
  'inspection.touched_case',
  'cases.search_text',
  'publicity.transition',
  'publicity.tally',
  'publicity.tally_name',
  'publicity.log_entry',
  'publicity.log_salt',
  'publicity.log_tile',
  'inspection.rectification_step',
]

/** What row rights hide from the other side, read as the owner and told apart by the scope setting of the serving role. */
async function secretsOf(path: string): Promise<string[]> {
  const found: string[] = []
  await house.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${path}, true)`
    for (const name of await caseTables(house.t.owner)) {
      if (!/^(cases|licences|legal_review|publicity|inspection|governance|assessment)\./.test(name) || UNREADABLE.includes(name))
        continue
      for (const { row } of await tx`select to_jsonb(t) as row from ${tx(name)} t`)
        for (const key of ['id', 'case_id', 'application_id', 'number', 'acceptance_number', 'record_no', 'title'])
          if (typeof row[key] === 'string') found.push(row[key])
    }
  })
  return [...new Set(found)]
}

/** Which row of side 乙 a name in a path, a query or a body stands for. A new name fails here until it has one. */
const HELD: Record<string, () => string> = {
  caseId: () => east.waiting.caseId,
  proposalId: () => east.waiting.proposalId,
  opinionId: () => east.opinionId,
  decisionId: () => east.final.decisionId,
  decisionIds: () => east.onTheSpot.decisionId,
  recordId: () => eastRecord,
  recordIds: () => eastRecord,
  objectionId: () => eastObjection,
  importId: () => eastImport,
  partyId: () => east.waiting.partyId,
  guardsParty: () => east.waiting.partyId,
  guardianPresent: () => east.waiting.partyId,
  evidenceId: () => east.waiting.evidenceId,
  noticeId: () => east.waiting.noticeId,
  handlerId: () => east.handlerId,
  questioningId: () => east.filled.questioning,
  measureId: () => east.filled.measure,
  pauseId: () => east.filled.pause,
  extensionId: () => east.filled.extension,
  mediationId: () => east.filled.mediation,
  hearingId: () => east.filled.hearing,
  discussionId: () => east.filled.discussion,
  paymentId: () => east.paymentId,
  itemId: () => east.itemId,
  parentItem: () => east.itemId,
  applicationId: () => east.licence.applicationId,
  findingId: () => east.findingId,
  findingIds: () => east.findingId,
  priorDecisionId: () => east.licence.decisionId,
  rectificationId: () => east.supervision.rectificationId,
  proofId: () => east.supervision.proofId,
  supervisionId: () => east.supervision.supervisionId,
  lookBackId: () => east.supervision.lookBackId,
  campaignId: () => east.campaign.campaign,
  roundId: () => east.campaign.round,
  fileId: () => east.campaign.file,
  assignmentId: () => east.campaign.assignment,
  problems: () => east.campaign.problem,
  cancelled: () => east.campaign.problem,
  appealId: () => east.campaign.appeal,
  commentId: () => east.supervision.commentId,
  meetingId: () => east.supervision.meetingId,
  agendaId: () => east.supervision.agendaId,
  taskId: () => east.supervision.taskId,
}
/** Names that stand for people, units and accounts: the bureau's own register, whose rights organisations and auth test. */
const REGISTER =
  /^(unitId|parentId|personId|chairId|clerkId|recognisedBy|approvedBy|collectedBy|officers|members|personIds|standIns|accountId|sessionId|responsibleId|checkerId)$/
/** Keyed by something that is no secret of a case. */
const OPEN =
  /^(runId|itemIds|drawId|objectId|officersOf|citation|key|listCode|role|figureId|credentialId|postId|year|letter|checkCode|id)$/

type Route = (typeof ROUTES)[number]
const paramsOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
/** Names in a path that take one of a few words. */
const WORDS: Record<string, string> = { listCode: 'no-penalty', letter: 'receipt', checkCode: 'questioning-too-long' }
const addressOf = ({ path }: Route, id: (name: string) => string) =>
  path.replaceAll(/:(\w+)/g, (_, name) => WORDS[name] ?? id(name))
const known = (name: string) => HELD[name]?.() ?? null

const people = () => ROLES.flatMap((role) => SCOPES.map((scope) => ({ role, scope })))
const clients = new Map<string, Promise<Client>>()
function enter(role: RoleName, scope: (typeof SCOPES)[number]): Promise<Client> {
  const { a } = house.city
  const key = `${role} ${scope}`
  const client = clients.get(key) ?? house.t.signIn([role], a[scope].path, { personId: null, name: key })
  clients.set(key, client)
  return client
}
const bare = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/"\/requests\/\w+"/g, '""')

test('every name of a row in a path or a body is known here', () => {
  const names = ROUTES.flatMap((route) => [...paramsOf(route), ...sampleOf(house.t.app, route).ids])
  expect([...new Set(names)].filter((name) => !(name in HELD) && !REGISTER.test(name) && !OPEN.test(name))).toEqual([])
  expect(ROUTES.length).toBeGreaterThan(100)
})

describe.each(people())('$role of 甲 $scope', ({ role, scope }) => {
  const READS = ROUTES.filter(({ method }) => method === 'GET')

  test.each(READS.filter((route) => !paramsOf(route).some((name) => name in HELD)))(
    '$name shows nothing of 乙',
    async (route) => {
      const client = await enter(role, scope)
      const reply = await client.get(addressOf(route, () => newId()))
      if (role === 'audit-admin' && route.path.startsWith('/audit')) return // ids of what was done are what the auditor is for
      const told =
        role.endsWith('-admin') || route.path.startsWith('/organisations') ? secrets.filter((one) => one !== '乙方') : secrets
      expect(told.filter((secret) => reply.body.includes(secret))).toEqual([])
    },
  )

  test.each(READS.filter((route) => route.schemas.query))(
    '$name finds and counts the same with what only 乙 has',
    async (route) => {
      const client = await enter(role, scope)
      const fields = Object.keys(route.schemas.query?.shape ?? {})
      const asked = { unit: house.city.b.station.id, unitId: house.city.b.station.id, handler: house.city.b.lead.id }
      const words = {
        q: east.waiting.number,
        text: east.waiting.name,
        number: east.final.decisionNumber,
        subject: east.waiting.caseId,
      }
      for (const [field, value] of Object.entries({ ...asked, ...words }).filter(([name]) => fields.includes(name))) {
        if (route.path.startsWith('/organisations') || role.endsWith('-admin')) continue
        const ask = (text: string) => client.get(`${addressOf(route, () => newId())}?${field}=${encodeURIComponent(text)}`)
        const [theirs, nobodys] = [await ask(value), await ask(field in asked ? newId() : '不存在的')]
        expect([theirs.statusCode, bare(theirs.body)], `${field} of ${route.name}`).toEqual([
          nobodys.statusCode,
          bare(nobodys.body),
        ])
      }
    },
  )

  test.each(READS.filter((route) => paramsOf(route).some((name) => name in HELD)))(
    '$name of 乙 does not exist',
    async (route) => {
      const client = await enter(role, scope)
      const theirs = await client.get(addressOf(route, (name) => known(name) ?? newId()))
      const nobodys = await client.get(addressOf(route, () => newId()))
      expect([theirs.statusCode, bare(theirs.body)]).toEqual([nobodys.statusCode, bare(nobodys.body)])
      expect(theirs.statusCode).toBeGreaterThanOrEqual(400)
    },
  )

  test('no change to anything of 乙 is told apart from a change to nothing, and nothing of 乙 changes', async () => {
    const client = await enter(role, scope)
    const before = await rowsOfEast()
    for (const route of ROUTES.filter(({ method }) => method !== 'GET')) {
      const sample = sampleOf(house.t.app, route)
      if (![...paramsOf(route), ...sample.ids].some((name) => name in HELD)) continue
      const ask = (id: (name: string) => string | null) => {
        const payload = sample.body((name) => id(name) ?? house.city.a.lead.id)
        const address = `${addressOf(route, (name) => id(name) ?? newId())}${route.method === 'DELETE' ? '?reason=x' : ''}`
        if (route.upload) return client.upload(address, 'a.txt', Buffer.from('x'), texts(payload))
        return route.method === 'DELETE'
          ? client.delete(address)
          : route.method === 'PUT'
            ? client.put(address, payload)
            : client.post(address, payload)
      }
      const [theirs, nobodys] = [await ask(known), await ask((name) => (name in HELD ? newId() : null))]
      expect([route.name, theirs.statusCode, bare(theirs.body)]).toEqual([route.name, nobodys.statusCode, bare(nobodys.body)])
      reached.set(route.name, Math.min(reached.get(route.name) ?? 999, theirs.statusCode === 400 ? 400 : 0))
    }
    expect(await rowsOfEast()).toEqual(before)
  })
})

/** The fields of a form that brings a file along. */
const texts = ({ file: _, ...fields }: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))

/** Routes whose generated body got past the schema for at least one person: 0; else 400. */
const reached = new Map<string, number>()
test('the generated bodies get past the forms', () => {
  expect([...reached].filter(([, status]) => status === 400).map(([name]) => name)).toEqual([])
  expect(reached.size).toBeGreaterThan(45)
})

test('what two counties count is what the city counts: nothing is counted twice, nothing from next door', async () => {
  const of = async (path: string) => house.t.signIn(['supervisor'], path)
  const [city, one, other] = await Promise.all(
    [house.city.city, house.city.a.county, house.city.b.county].map(({ path }) => of(path)),
  )
  const total = async (client: Client | undefined, path: string) => (await client?.get(path))?.json().total as number
  const counted = (await city?.get('/figures'))?.json<{ id: string; unit: string }[]>() ?? []
  const lists = counted
    .filter(({ unit }) => /^(cases|decisions|reviews|penalties|fen)$/.test(unit))
    .map(({ id }) => `/figures/${id}/records?year=2026`)
  for (const path of [
    '/cases/count',
    '/licences/applications/count',
    '/law/numbers',
    '/publicity/records',
    '/legal-review/queue',
    '/legal-review/post-filing',
    ...lists,
  ]) {
    const [whole, here, there] = await Promise.all([total(city, path), total(one, path), total(other, path)])
    expect(here, path).toBeTypeOf('number')
    if (!path.startsWith('/figures')) expect([path, (here ?? 0) > 0, here]).toEqual([path, true, there])
    else expect(here, path).toBe(there)
    expect([path, whole]).toEqual([path, (here ?? 0) + (there ?? 0)])
  }
})

test('a figure of a unit next door is refused without a number; that the unit exists is no secret of a case', async () => {
  const client = await enter('supervisor', 'county')
  for (const id of figures)
    for (const page of ['', '/records', '/export']) {
      const reply = await client.get(`/figures/${id}${page}?year=2026&scope=${house.city.b.station.code}`)
      expect([reply.statusCode, reply.json().code]).toEqual([403, 'outside-scope'])
    }
})

test('naming rows of 乙 inside an act on a case of 甲 is refused as naming nothing', async () => {
  const client = await house.as(house.city.a.lead, 'case-officer')
  for (const route of ROUTES.filter(({ path, method }) => method === 'POST' && path.includes(':caseId'))) {
    const sample = sampleOf(house.t.app, route)
    const named = sample.ids.filter((name) => name in HELD)
    if (named.length === 0) continue
    const ask = (id: (name: string) => string) =>
      client.post(
        addressOf(route, () => west.reported.caseId),
        {
          ...sample.body((name) => (name in HELD ? id(name) : house.city.a.co.id)),
          version: 1,
        },
      )
    const [theirs, nobodys] = [await ask((name) => known(name) as string), await ask(() => newId())]
    expect([route.name, theirs.statusCode, bare(theirs.body)]).toEqual([route.name, nobodys.statusCode, bare(nobodys.body)])
    expect(theirs.statusCode, `${route.name} ${theirs.body}`).toBeGreaterThanOrEqual(400)
  }
})

/** A digest of every table as side 乙 sees it. */
async function rowsOfEast() {
  return house.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${house.city.b.county.path}, true)`
    const digests = []
    for (const name of await tables())
      digests.push([
        name,
        (
          await tx`select count(*) as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${tx(name)} t`
        )[0],
      ])
    return digests
  })
}
let tableNames: string[] | undefined
async function tables() {
  tableNames ??= (await caseTables(house.t.owner)).filter(
    (name) =>
      /^(cases|licences|legal_review|publicity|inspection|governance|assessment)\./.test(name) && !UNREADABLE.includes(name),
  )
  return tableNames
}
