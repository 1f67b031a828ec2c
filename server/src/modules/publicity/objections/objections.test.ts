import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import { makeCtx, systemActor } from '../../../platform/index.ts'
import { keepObjections } from './actions-keeping.ts'
import { submitObjection } from './public.ts'
import { readReceipt } from './rules-receipt.ts'

let t: TestApp
let portal: Sql
const clock = fixedClock('2026-03-02T09:00:00+08:00')
const CITY = '/220300000000/'
const WEST = '/220300000000/220302000000/'
const EAST = '/220300000000/220303000000/'
const UNITS: Record<string, string> = { [CITY]: newId(), [WEST]: newId(), [EAST]: newId() }
const IMPORT = newId()
let count = 0

/** A public record of a historical decision. */
async function publish(
  path: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; recordNo: string; number: string }> {
  const unitId = UNITS[path] as string
  const importedId = newId()
  const number = `四公行罚决字〔2026〕${++count}号`
  const shown = {
    ...{ partyName: '示例商贸有限公司', partyType: 'legal-person', uscc: null, legalRepresentative: null, decisionNo: number },
    ...{
      violationType: '示例案由',
      violationFacts: '示例事实',
      legalBasis: [],
      penaltyTypes: ['罚款'],
      penaltyContent: '罚款500元',
    },
    ...{ fineFen: 50000, confiscatedFen: null, decisionDate: '2026-02-02', publicityEndDate: null },
    ...{ authorityName: '四平市公安局', authorityUscc: null, place: null },
  }
  await t.owner`insert into cases.imported_decision ${t.owner({
    ...{ id: importedId, importId: IMPORT, organId: unitId, rowNumber: count, unitId, unitPath: path, organName: '四平市公安局' },
    ...{ number, rawNumber: number, decidedOn: '2026-02-02', partyName: '示例商贸有限公司', partyType: 'legal-person' },
    ...{ penalties: ['fine'], fields: { legalRepresentative: '赵示例' } as never },
  })}`
  const [row] = await t.owner`insert into publicity.record ${t.owner({
    ...{ importedId, unitId, unitPath: path, organName: '四平市公安局', decidedOn: '2026-02-02', number, state: 'published' },
    ...{
      publicFields: shown as never,
      masking: [] as never,
      maskedBy: 'masker',
      maskedAt: '2026-02-03T08:00:00Z',
      confirmedBy: 'reader',
    },
    ...{
      confirmedAt: '2026-02-04T08:00:00Z',
      publishedBy: 'publisher',
      publishedAt: '2026-02-05T08:00:00Z',
      endOn: '2031-02-02',
    },
    ...{ collectedAt: '2026-02-02T08:00:00Z', ...more },
  })} returning id, record_no`
  return { id: row?.id, recordNo: row?.recordNo, number }
}

const SAID = {
  capacity: 'party',
  kind: 'facts',
  name: '示例甲',
  contact: '0434-0000000',
  words: '金额有误，应为300元。',
} as const
/** Hands one in as the public does. */
async function object(record: { recordNo: string }): Promise<{ objectionId: string; receipt: string }> {
  const done = await submitObjection(portal, { ...SAID, record: record.recordNo }, randomBytes(24).toString('base64url'), clock())
  if (!('receipt' in done)) throw new Error(done.result)
  const hash = createHash('sha256').update(done.receipt).digest()
  const [row] = await t.owner`select id from publicity.objection where receipt_hash = ${hash}`
  return { objectionId: row?.id, receipt: done.receipt }
}
const stateOf = async ({ id }: { id: string }) => (await t.owner`select state from publicity.record where id = ${id}`)[0]?.state
const eventsOf = async ({ id }: { id: string }) =>
  (await t.owner`select event from publicity.event where record_id = ${id} order by id`).map(({ event }) => event)
const audited = async (subject: string) =>
  (await t.owner`select action from audit.line where subject = ${subject} order by seq`).map(({ action }) => action)
const desk = (path = CITY) => t.signIn(['legal-reviewer'], path)
const at = (id: string, act = '') => `/publicity/objections/${id}${act}`

beforeAll(async () => {
  t = await testApp({ clock })
  portal = connect(t.database.portalUrl, 2)
  for (const [path, id] of Object.entries(UNITS))
    await t.owner`insert into organisations.unit ${t.owner({
      ...{ id, organId: id, code: path.slice(-13, -1), regionCode: '220300', name: `单位${path}`, shortName: '四公' },
      ...{ kind: path === CITY ? 'city-bureau' : 'branch-bureau', level: path === CITY ? 'city' : 'county', path },
      ...(path === CITY ? {} : { parentId: UNITS[CITY] }),
    })}`
  await t.owner`insert into cases.import ${t.owner({
    ...{ id: IMPORT, unitPath: CITY, fileName: '示例.csv', dryRun: false, importedBy: 'test', importedByName: '测试' },
    ...{ importedAt: '2026-02-01T08:00:00Z', readRows: 0, createdRows: 0, updatedRows: 0, skippedRows: 0, wrongRows: 0 },
  })}`
})
beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'))
afterAll(async () => {
  await portal.end()
  await t.close()
})

describe('from acceptance to answer', () => {
  test('the record goes under objection and back, each step with its event and its line', async () => {
    const record = await publish(WEST)
    const { objectionId } = await object(record)
    const client = await desk()
    const accepted = await client.post(at(objectionId, '/acceptance'), { version: 1 })
    expect([accepted.statusCode, accepted.json()]).toEqual([201, { id: objectionId, state: 'handling', version: 2 }])
    expect(await stateOf(record)).toBe('under-objection')
    clock.set('2026-03-05T09:00:00+08:00')
    const later = await t.signInAgain(client.actor)
    const answered = await later.post(at(objectionId, '/answer'), {
      version: 2,
      outcome: 'maintained',
      answer: '经核查，公示内容与决定书一致。',
    })
    expect([answered.statusCode, answered.json().state]).toEqual([201, 'decided'])
    expect(await stateOf(record)).toBe('published')
    expect((await eventsOf(record)).slice(-2)).toEqual(['objected', 'answered'])
    expect(await audited(objectionId)).toEqual(['objection.accepted', 'objection.answered'])
    const lines = await t.owner`select details::text as text from audit.line where subject = ${objectionId}`
    for (const secret of [SAID.name, SAID.contact, SAID.words]) expect(JSON.stringify(lines)).not.toContain(secret)
  })
  test('while another is being examined the mark stays', async () => {
    const record = await publish(WEST)
    const [one, other] = [await object(record), await object(record)]
    const client = await desk()
    for (const { objectionId } of [one, other]) await client.post(at(objectionId, '/acceptance'), { version: 1 })
    const answer = { version: 2, outcome: 'maintained', answer: '维持。' }
    expect((await client.post(at(one.objectionId, '/answer'), answer)).statusCode).toBe(201)
    expect(await stateOf(record)).toBe('under-objection')
    expect((await client.post(at(other.objectionId, '/answer'), answer)).statusCode).toBe(201)
    expect(await stateOf(record)).toBe('published')
  })
  test('not accepted: the page never changed', async () => {
    const record = await publish(WEST)
    const { objectionId } = await object(record)
    const sent = { version: 1, outcome: 'not-accepted', answer: '异议与本条信息无关。' }
    expect((await (await desk()).post(at(objectionId, '/answer'), sent)).statusCode).toBe(201)
    expect([await stateOf(record), await eventsOf(record)]).toEqual(['published', ['collected', 'published']])
  })
  test('a correction is answered as one only once it is made', async () => {
    const record = await publish(WEST)
    const { objectionId } = await object(record)
    const client = await desk()
    await client.post(at(objectionId, '/acceptance'), { version: 1 })
    const answer = { version: 2, outcome: 'corrected', answer: '已按决定书更正罚款金额。' }
    const early = await client.post(at(objectionId, '/answer'), answer)
    expect([early.statusCode, early.json().code]).toEqual([422, 'not-corrected-yet'])
    const at1 = '2026-03-02T02:00:00Z'
    const [row] = await t.owner`select public_fields from publicity.record where id = ${record.id}`
    const fields = { ...row?.publicFields, penaltyContent: '罚款300元' }
    await t.owner`insert into publicity.proposal (record_id, act, reason, public_fields, masking, proposed_by, proposed_at, decided_by, decided_at, accepted)
      values (${record.id}, 'update', '示例', ${t.owner.json(fields)}, '[]', 'corrector', ${at1}, 'second', ${at1}, true)`
    await t.owner`update publicity.record set public_fields = ${t.owner.json(fields)}, masked_by = 'corrector', confirmed_by = 'second', acted_at = ${at1}
      where id = ${record.id}`
    expect((await client.post(at(objectionId, '/answer'), answer)).statusCode).toBe(201)
    expect(await stateOf(record)).toBe('published')
  })
  test('a withdrawal likewise; the record stays down', async () => {
    const record = await publish(WEST)
    const { objectionId } = await object(record)
    const client = await desk()
    await client.post(at(objectionId, '/acceptance'), { version: 1 })
    const answer = { version: 2, outcome: 'withdrawn', answer: '已撤回。' }
    expect((await client.post(at(objectionId, '/answer'), answer)).json().code).toBe('not-withdrawn-yet')
    await t.owner`update publicity.record set state = 'withdrawn', withdrawn_at = ${clock()}, withdrawn_reason = '示例', reason_code = 'wrong', acted_at = ${clock()}
      where id = ${record.id}`
    expect((await client.post(at(objectionId, '/answer'), answer)).statusCode).toBe(201)
    expect(await stateOf(record)).toBe('withdrawn')
  })
})

describe('who may not, and when not', () => {
  test('stale: 409 with both sides', async () => {
    const { objectionId } = await object(await publish(WEST))
    const client = await desk()
    await client.post(at(objectionId, '/acceptance'), { version: 1 })
    const stale = await client.post(at(objectionId, '/acceptance'), { version: 1 })
    expect([stale.statusCode, stale.json().values.theirs.version]).toEqual([409, 2])
    expect((await client.post(at(objectionId, '/acceptance'), { version: 2 })).json().code).toBe('objection-state')
  })
  test('two at once: one answer', async () => {
    const { objectionId } = await object(await publish(WEST))
    const client = await desk()
    const sent = { version: 1, outcome: 'not-accepted', answer: '无关。' }
    const replies = await Promise.all([1, 2, 3].map(() => client.post(at(objectionId, '/answer'), sent)))
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
  })
  test('whoever masked or released the page does not answer, by the rule and by the database', async () => {
    const { objectionId } = await object(await publish(WEST))
    const client = await desk()
    await t.owner`update publicity.record set published_by = ${client.actor.id}
      where id = (select record_id from publicity.objection where id = ${objectionId})`
    const sent = { version: 1, outcome: 'not-accepted', answer: '无关。' }
    const refused = await client.post(at(objectionId, '/answer'), sent)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'own-publication'])
    const detail = (await client.get(at(objectionId))).json()
    expect(detail.acts.answer['not-accepted'].refused).toContain('其他人')
    for (const who of ['masker', client.actor.id])
      await expect(
        t.owner`update publicity.objection set state = 'decided', outcome = 'not-accepted', answer = '无关。', decided_at = now(), decided_by = ${who}
        where id = ${objectionId}`,
      ).rejects.toThrow(/masked or released/)
  })
  test.each([
    ['13800000000', '电话'],
    ['经办人赵示例已更正', '姓名'],
  ])('an answer that says %s is refused, and the thing is not repeated', async (answer, kind) => {
    const { objectionId } = await object(await publish(WEST))
    const refused = await (await desk()).post(at(objectionId, '/answer'), { version: 1, outcome: 'not-accepted', answer })
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'answer-not-masked'])
    expect(refused.body).toContain(kind)
    expect(refused.body).not.toContain('赵示例')
    await expect(
      t.owner`update publicity.objection set state = 'decided', outcome = 'not-accepted', answer = ${answer}, decided_at = now(), decided_by = 'z'
        where id = ${objectionId}`,
    ).rejects.toThrow(/must be masked/)
  })
  test('an outcome that is not true is refused by the database too, and an answer is given once', async () => {
    const { objectionId } = await object(await publish(WEST))
    await t.owner`update publicity.objection set state = 'handling', accepted_at = ${clock()}, accepted_by = 'z' where id = ${objectionId}`
    const decide = (outcome: string) =>
      t.owner`update publicity.objection set state = 'decided', outcome = ${outcome}, answer = '示例', decided_at = ${clock()}, decided_by = 'z' where id = ${objectionId}`
    await expect(decide('corrected')).rejects.toThrow(/not corrected/)
    await expect(decide('withdrawn')).rejects.toThrow(/not withdrawn/)
    await expect(decide('not-accepted')).rejects.toThrow(/objection_examined/)
    await decide('maintained')
    await expect(
      t.owner`update publicity.objection set state = 'handling', outcome = null where id = ${objectionId}`,
    ).rejects.toThrow(/decided once/)
  })
  test.each(['clerk', 'case-officer', 'bureau-chief', 'supervisor', 'system-admin'] as const)(
    '%s: no list, no objection',
    async (role) => {
      const { objectionId } = await object(await publish(WEST))
      const client = await t.signIn([role], CITY)
      for (const path of ['/publicity/objections', at(objectionId)]) expect((await client.get(path)).statusCode).toBe(403)
      expect((await client.post(at(objectionId, '/acceptance'), { version: 1 })).statusCode).toBe(403)
    },
  )
})

describe('what the desk sees', () => {
  test('its own units only, without a name in the list; opening one leaves a line', async () => {
    const [west, east] = [await object(await publish(WEST)), await object(await publish(EAST))]
    const client = await desk(WEST)
    const list = await client.get('/publicity/objections?pageSize=200')
    const ids = list.json().items.map(({ id }: { id: string }) => id)
    expect([ids.includes(west.objectionId), ids.includes(east.objectionId)]).toEqual([true, false])
    expect(list.body).not.toContain(SAID.name)
    expect((await client.get(at(east.objectionId))).statusCode).toBe(404)
    const opened = (await client.get(at(west.objectionId))).json()
    expect(opened.objector).toMatchObject({ name: SAID.name, contact: SAID.contact, words: SAID.words })
    expect(opened.shown.fields.partyName).toBe('示例商贸有限公司')
    expect([opened.term.dueOn, opened.term.workingDays]).toEqual(['2026-03-09', 5])
    expect(await audited(west.objectionId)).toEqual(['objection.opened'])
  })
  test('finds by receipt however typed, by number, and what is late from the day after', async () => {
    const record = await publish(WEST)
    const { objectionId, receipt } = await object(record)
    const found = async (query: string, client: Awaited<ReturnType<typeof desk>>) =>
      (await client.get(`/publicity/objections?${query}`)).json().items.map(({ id }: { id: string }) => id)
    const client = await desk(WEST)
    expect(await found(`receipt=${receipt.toLowerCase()}`, client)).toEqual([objectionId])
    expect(await found(`number=${encodeURIComponent(record.number)}`, client)).toEqual([objectionId])
    expect(await found('receipt=2222-2222-2222-2222', client)).toEqual([])
    expect(readReceipt(receipt)).toBe(receipt)
    for (const [day, late] of [
      ['2026-03-09', false],
      ['2026-03-10', true],
    ] as const) {
      clock.set(`${day}T09:00:00+08:00`)
      expect((await found('late=true', await desk(WEST))).includes(objectionId), day).toBe(late)
    }
    const work = (await (await desk(WEST)).get('/publicity/objection-work')).json()
    expect(work.items.find((item: { objectionId: string }) => item.objectionId === objectionId)).toMatchObject({
      ...{ kind: 'objection', dueOn: '2026-03-09', number: record.number },
    })
    expect((await (await t.signIn(['clerk'], WEST)).get('/publicity/objection-work')).json().counts).toEqual({ objection: 0 })
  })
  test('row rights hide personal data from every other role, whatever it asks', async () => {
    await object(await publish(WEST))
    const seen = (roles: string, scope: string) =>
      t.sql.begin(async (tx) => {
        await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', ${scope}, true), set_config('fadu.roles', ${roles}, true)`
        return (await tx`select count(*) as n from publicity.objector`)[0]?.n
      })
    expect(await seen('legal-reviewer', WEST)).toBeGreaterThan(0)
    expect(await seen('clerk,bureau-chief,system-admin', CITY)).toBe(0)
    expect(await seen('legal-reviewer', '/999999/')).toBe(0)
    expect(await seen('', '')).toBe(0)
  })
})

test('names and contacts go a year after the answer, to the day; words and outcome stay', async () => {
  const { objectionId } = await object(await publish(WEST))
  await (await desk()).post(at(objectionId, '/answer'), { version: 1, outcome: 'not-accepted', answer: '无关。' })
  const keep = (day: string) =>
    keepObjections(makeCtx(t.sql, systemActor('publicity.objections', ['legal-reviewer']), fixedClock(`${day}T00:12:00+08:00`)))
  const contact = async () =>
    (await t.owner`select name, contact, words from publicity.objector where objection_id = ${objectionId}`)[0]
  await keep('2027-03-02')
  expect(await contact()).toMatchObject({ name: SAID.name })
  expect((await keep('2027-03-03')).erased).toBeGreaterThan(0)
  expect(await contact()).toEqual({ name: null, contact: null, words: SAID.words })
})

test('the default of the daily limit is the same in the database as in the setting', async () => {
  const { objectionsPerDay } = await import('./settings.ts')
  const [row] = await t.owner`select pg_get_functiondef('publicity.submit_objection'::regproc) as body`
  expect(row?.body).toContain(`::integer, ${objectionsPerDay.initial})`)
})
