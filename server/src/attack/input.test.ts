import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MODULES } from '../app.ts'
import type { Client } from '../kit/test/app.ts'
import { fieldsOf, HOSTILE, put } from './test/hostile.ts'
import { bodySchema, sampleOf } from './test/samples.ts'
import { caseTables, type Filled, fillSide, type House, openHouse } from './test/world.ts'

/*
 * Every field of every body and query, as the published contract names it, gets everything a careless or hostile client may send.
 * The answer is never a fault of ours, always in Chinese, names the field, and nothing half written stays behind.
 */
let house: House
let filled: Filled
let clients: Client[]
const ROUTES = Object.values(MODULES).flat()
const WITH_BODY = ROUTES.filter(({ method, schemas, upload }) => method !== 'GET' && schemas.body && !upload)

const EVERYDAY = ['case-officer', 'clerk', 'unit-head', 'legal-reviewer', 'window-clerk', 'licence-examiner'] as const

beforeAll(async () => {
  house = await openHouse()
  filled = await fillSide(house, house.city.a)
  const { a, city } = house.city
  clients = await Promise.all([
    house.as(a.lead, 'case-officer'),
    house.as(a.chief, 'bureau-chief'),
    house.t.signIn([...EVERYDAY], a.county.path, { personId: a.second.id }),
    house.t.signIn(['system-admin'], city.path),
    house.t.signIn(['security-admin'], city.path),
  ])
})
afterAll(() => house.t.close())

const IDS: Record<string, () => string> = {
  evidenceId: () => filled.inquiry.evidenceId,
  noticeId: () => filled.inquiry.noticeId,
  questioningId: () => filled.filled.questioning,
  measureId: () => filled.filled.measure,
  pauseId: () => filled.filled.pause,
  extensionId: () => filled.filled.extension,
  mediationId: () => filled.filled.mediation,
  hearingId: () => filled.filled.hearing,
  paymentId: () => filled.paymentId,
  proposalId: () => filled.waiting.proposalId,
  decisionId: () => filled.final.decisionId,
  partyId: () => filled.inquiry.partyId,
  unitId: () => house.city.a.station.id,
  applicationId: () => filled.licence.applicationId,
  key: () => 'auth.lock-seconds',
}
const idOf = (name: string) => IDS[name]?.() ?? house.city.a.co.id

/** Latin words a Chinese message may hold: codes, forms and examples. */
const LATIN = /[A-Za-z]{2,}/g
const ALLOWED = /^(JSON|MB|PSA|APL|XLSX|CSV|GBK|UTF|ID|IP|USCC|GB|YYYY|OIDC|API|auth|lock|seconds|[A-Z]{3,5})$/
function english(body: string): string[] {
  const { title, detail, errors = {} } = JSON.parse(body) as { title?: string; detail?: string; errors?: Record<string, string> }
  const said = [title, detail, ...Object.values(errors)]
    .join(' ')
    .replaceAll(/编号 \w+/g, '')
    .replaceAll(/《[^》]*》|“[^”]*”|T08|Z\b/g, '')
  return (said.match(LATIN) ?? []).filter((word) => !ALLOWED.test(word))
}

let tables: string[] | undefined
async function counts(): Promise<string> {
  tables ??= (await caseTables(house.t.owner)).filter((name) => !/^(jobs|audit|public|platform)\.|auth\.session/.test(name))
  const query = tables.map((name) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all ')
  return JSON.stringify([...(await house.t.owner.unsafe(`${query} order by 1`))])
}

/** Names in a path that stand for no id. */
const FIXED: Record<string, string> = { listCode: 'no-penalty', year: '2022' }
function addressOf(route: (typeof ROUTES)[number]): string {
  const of = (name: string) => {
    if (name === 'caseId') return caseOf(route)[0]
    return name === 'applicationId' ? applicationOf(route)[0] : (FIXED[name] ?? idOf(name))
  }
  return route.path.replaceAll(/:(\w+)/g, (_, name) => of(name))
}
function send(client: Client, route: (typeof ROUTES)[number], payload: unknown) {
  return route.method === 'PUT' ? client.put(addressOf(route), payload) : client.post(addressOf(route), payload)
}

/** Someone who may do it, so that whatever passes the form meets rules and database as well. */
const STAGED: Record<string, string> = {
  accept: 'reported',
  decline: 'reported',
  transferReport: 'reported',
  resume: 'handling-continued',
}
/** The case on which the act is in its place, put back there after each act that went through. */
const caseOf = ({ name }: { name: string }): [string, string] => {
  if (/^(recordDelivery|recordPayment|handInMoney|approveInstalments|recordExecution|close|revokeDecision)$/.test(name))
    return [filled.final.caseId, 'delivered']
  if (/^(decide|withdrawProposal)$/.test(name)) return [filled.waiting.caseId, name === 'decide' ? 'reviewed' : 'proposed']
  if (name === 'resume') return [filled.inquiry.caseId, 'handling-continued']
  return name in STAGED ? [filled.reported.caseId, STAGED[name] as string] : [filled.inquiry.caseId, 'investigating']
}
/** The application on which the act is in its place: one that is open, or one with a licence. */
const applicationOf = ({ name }: { name: string }): [string, string] => {
  const { applicationId, openId } = filled.licence
  if (/^(tellCorrections|acceptApplication|declineApplication)$/.test(name)) return [openId, 'received']
  if (name === 'recordCorrections') return [openId, 'correcting']
  return /Certificate|deliver|Supervision|revoke|cancel|Revocation|Opinion/.test(name)
    ? [applicationId, 'granted']
    : [openId, 'examining']
}
async function resetApplication(route: (typeof ROUTES)[number]): Promise<void> {
  const [applicationId, stage] = applicationOf(route)
  const { owner } = house.t
  if (stage !== 'granted') {
    await owner`delete from licences.decision where application_id = ${applicationId}`
    await owner`delete from licences.non_acceptance where application_id = ${applicationId}`
  }
  await owner`update licences.application set version = 1, stage = ${stage}, closed_at = null where id = ${applicationId}`
}
async function reset(route: (typeof ROUTES)[number]): Promise<void> {
  if (route.path.includes(':applicationId')) await resetApplication(route)
  if (!route.path.includes(':caseId')) return
  const [caseId, stage] = caseOf(route)
  await house.t.owner`update cases.administrative_case set version = 1, stage = ${stage}, closed_at = null where id = ${caseId}`
}

async function whoMay(route: (typeof ROUTES)[number], body: unknown): Promise<Client> {
  await reset(route)
  for (const client of clients) if ((await send(client, route, body)).statusCode !== 403) return client
  throw new Error(`nobody may ${route.name}`)
}

type Reply = Awaited<ReturnType<Client['post']>>
/** What is wrong with an answer to bad input, or null. @param top the field that was touched; what no field takes must be told there */
function fault(reply: Reply, top: string, kind: string): string | null {
  if (reply.statusCode >= 500) return `${reply.statusCode}`
  if (reply.statusCode < 400) return null
  const words = english(reply.body)
  if (words.length > 0) return `English: ${words.join(' ')}`
  const { code, errors = {} } = reply.json() as { code?: string; errors?: Record<string, string> }
  const fields = Object.keys(errors)
  if (kind === 'deep' && code === 'invalid-input' && !fields.some((name) => name === top || name.startsWith(`${top}.`)))
    return `at ${fields} instead of ${top}`
  return null
}

describe.each(WITH_BODY.map((route) => ({ name: route.name, route })))('$name', ({ route }) => {
  test('answers every wrong field at that field, in Chinese, and keeps nothing of it', async () => {
    const schema = bodySchema(house.t.app, route)
    const body = {
      ...sampleOf(house.t.app, route).body(idOf),
      ...(/:(case|application)Id/.test(route.path) ? { version: 1 } : {}),
    }
    const client = await whoMay(route, body)
    const wrong: string[] = []
    let kept = await counts()
    for (const field of fieldsOf(house.t.app, schema ?? {})) {
      for (const [kind, value] of Object.entries(HOSTILE)) {
        const reply = await send(client, route, put(body, field.path, value))
        if (reply.statusCode < 300) {
          await reset(route)
          kept = await counts()
        }
        const found = fault(reply, String(field.path[0]), kind)
        if (found) wrong.push(`${field.path.join('.')} ${kind}: ${found}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await counts()).toBe(kept)
  }, 120_000)
})

describe.each(ROUTES.filter(({ schemas }) => schemas.query).map((route) => ({ name: route.name, route })))(
  '$name',
  ({ route }) => {
    test('takes any text in its query without a fault, in Chinese', async () => {
      const wrong: string[] = []
      const texts = Object.entries(HOSTILE).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      for (const field of Object.keys(route.schemas.query?.shape ?? {})) {
        for (const [kind, value] of texts) {
          if (kind === 'long' || String(value).isWellFormed() === false) continue
          const reply = await clients[2]?.get(`${addressOf(route)}?${field}=${encodeURIComponent(String(value))}`)
          const found =
            reply && route.reply !== 'download' ? fault(reply, field, kind) : (reply?.statusCode ?? 0) >= 500 ? '500' : null
          if (found) wrong.push(`${field} ${kind}: ${found}`)
        }
        const twice = await clients[2]?.get(`${addressOf(route)}?${field}=1&${field}=2`)
        if (twice && fault(twice, field, '')) wrong.push(`${field} twice: ${fault(twice, field, '')}`)
      }
      expect(wrong).toEqual([])
    })
  },
)

test.each(ROUTES.filter(({ path }) => path.includes(':')).map(({ method, path }) => [method, path] as const))(
  '%s %s takes any text in its address without a fault',
  async (method, path) => {
    for (const text of [
      "'--",
      '%00',
      '..%2f..',
      '__proto__',
      '1e999',
      '%E7%A4%BA',
      'null',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '%ED%A0%80',
    ]) {
      const address = path.replaceAll(/:\w+/g, text)
      const reply = await (method === 'GET'
        ? clients[2]?.get(address)
        : method === 'DELETE'
          ? clients[2]?.delete(address)
          : clients[2]?.post(address, {}))
      expect([400, 403, 404, 405, 422], `${text} ${reply?.body}`).toContain(reply?.statusCode)
      expect(english(reply?.body ?? '{}'), text).toEqual([])
    }
  },
)

describe('a body as a whole', () => {
  const raw = (payload: string | Buffer, type = 'application/json') =>
    house.t.app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'content-type': type }, payload })

  test.each([
    ['10 MB in one text', `{"signInName":"${'长'.repeat(3_500_000)}","password":"x"}`, 413],
    ['half a document', '{"signInName":', 400],
    ['NaN', '{"signInName":NaN}', 400],
    ['nothing', '', 400],
    ['a text', '"x"', 400],
    ['null', 'null', 400],
    ['a list of 10,000', JSON.stringify(Array.from({ length: 10_000 }, () => 1)), 400],
    ['a poisoned prototype', '{"__proto__":{"admin":true},"signInName":"x","password":"y"}', 400],
    ['a poisoned constructor', '{"constructor":{"prototype":{"admin":true}},"signInName":"x","password":"y"}', 400],
    ['100,000 brackets', '['.repeat(100_000), 400],
    ['a byte-order mark', '\ufeff{"signInName":"x","password":"y"}', 401],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xb7, 0xa8, 0xb6, 0xc8, 0x22]), 400],
  ] as const)('%s', async (_, payload, status) => {
    const reply = await raw(payload as string)
    expect([reply.statusCode, english(reply.body)], reply.body).toEqual([status, []])
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x'])(
    'as %s',
    async (type) => {
      const reply = await raw('signInName=x', type)
      expect([400, 415]).toContain(reply.statusCode)
      expect(english(reply.body)).toEqual([])
    },
  )

  test('a list of 10,000 names and a text a megabyte long are refused by the form', async () => {
    const { a } = house.city
    const ids = Array.from({ length: 10_000 }, () => a.lead.id)
    const evidence = { version: 1, kind: 'physical', title: '木棍', collectedOn: '2026-03-09', collectedBy: ids }
    const reply = await clients[0]?.post(`/cases/${filled.inquiry.caseId}/evidence`, evidence)
    expect(reply?.statusCode).toBe(400)
    const long = await clients[0]?.post('/cases', {
      source: 'report',
      place: '长'.repeat(300_000),
      foundOn: '2026-03-09',
      summary: '示例',
    })
    expect([long?.statusCode, long?.json().errors]).toEqual([400, { place: '不能超过 200 字' }])
  })
})
