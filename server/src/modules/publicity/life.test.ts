import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import type { RecordDetail } from './types-desk.ts'

/* The life of a public page after its release, through the doors and against hand-written SQL as the serving role. */
const WEST = '/220300000000/220302000000/'
let t: TestApp
let officer: Client
let clerk: Client
let reader: Client
let second: Client
let chief: Client
let unitId: string
let next = 0

beforeAll(async () => {
  t = await testApp()
  t.clock.set('2026-03-24T09:00:00+08:00')
  unitId = newId()
  await t.owner`insert into organisations.unit ${t.owner({ id: unitId, organId: unitId, code: '220302000000', regionCode: '220302', name: '四平市公安局铁西分局', shortName: '铁西分局', kind: 'branch-bureau', level: 'city', path: WEST })}`
  officer = await t.signIn(['case-officer'], WEST)
  clerk = await t.signIn(['clerk'], WEST)
  reader = await t.signIn(['legal-reviewer'], WEST)
  second = await t.signIn(['legal-reviewer'], WEST)
  chief = await t.signIn(['bureau-chief'], WEST)
})
afterAll(() => t.close())

type Page = { id: string; version: number; recordNo: string }
/** An imported decision on a company, taken to its public page. @param until the step it has reached */
async function aRecord(decidedOn = '2026-03-20', until: 'collected' | 'published' = 'published'): Promise<Page> {
  const [importId, id] = [newId(), newId()]
  const number = `四公（西）行罚决字〔2026〕${++next}号`
  await t.owner`insert into cases.import ${t.owner({ id: importId, unitPath: WEST, fileName: 'x.csv', dryRun: false, importedBy: 'x', importedByName: 'x', importedAt: '2026-03-21T00:00:00Z', readRows: 1, createdRows: 1, updatedRows: 0, skippedRows: 0, wrongRows: 0 })}`
  const fields = {
    violationType: '未按规定登记',
    violationFacts: '该单位未按规定登记旅客。',
    legalBasis: '旅馆业治安管理办法第六条',
    penaltyContent: '罚款500元',
    legalRepresentative: '欧阳示例',
  }
  await t.owner`insert into cases.imported_decision ${t.owner({ id, importId, rowNumber: 1, unitId, unitPath: WEST, organId: unitId, organName: '四平市公安局铁西分局', number, rawNumber: number, decidedOn, partyName: '示例旅馆有限公司', partyType: 'legal-person', uscc: null, penalties: ['fine'], fineFen: 50000, fields: t.owner.json(fields) as never })}`
  await clerk.post('/publicity/collection', {})
  const [row] = await t.owner`select id, record_no from publicity.record where imported_id = ${id}`
  const page = { id: row?.id, recordNo: row?.recordNo, version: 1 }
  if (until === 'collected') return page
  await done(page, officer, 'transmission')
  await done(page, reader, 'confirmation', { accepted: true })
  await done(page, clerk, 'publication')
  return page
}
const act = (page: Page, client: Client, noun: string, body: object = {}) =>
  client.post(`/publicity/records/${page.id}/${noun}`, { version: page.version, ...body })
async function done(page: Page, client: Client, noun: string, body: object = {}): Promise<{ state: string; awaits: boolean }> {
  const reply = await act(page, client, noun, body)
  expect(reply.statusCode, reply.body).toBe(201)
  page.version = reply.json().version
  return reply.json()
}
const codeOf = async (page: Page, client: Client, noun: string, body: object = {}) =>
  (await act(page, client, noun, body)).json().code
const eventsOf = async (page: Page) =>
  (await t.owner`select event from publicity.event where record_id = ${page.id} order by id`).map(({ event }) => event)

describe('a correction', () => {
  const CORRECTED = { violationFacts: '该单位未按规定登记旅客2人。', reason: '人数有误', foundOn: '2026-03-20' }
  test('is proposed by one and read by another; the old text is kept and never public', async () => {
    const page = await aRecord()
    expect(await done(page, officer, 'correction', CORRECTED)).toMatchObject({ state: 'published', awaits: true })
    const [waiting] = await t.owner`select correct_due_on from publicity.record where id = ${page.id}`
    expect(waiting?.correctDueOn).toBe('2026-03-25')
    expect(await codeOf(page, officer, 'correction', CORRECTED)).toBe('proposal-open')
    await done(page, second, 'decision', { accepted: true })
    const [shown] =
      await t.owner`select fields, edition, updated_at from publicity.public_decision where record_no = ${page.recordNo}`
    expect([shown?.fields.violationFacts, shown?.edition]).toEqual([CORRECTED.violationFacts, 2])
    const detail: RecordDetail = (await clerk.get(`/publicity/records/${page.id}`)).json()
    expect(detail.versions).toMatchObject([{ edition: 1, reason: '人数有误' }])
    expect(detail.timeline.map(({ event }) => event)).toEqual(['collected', 'transmitted', 'reviewed', 'published', 'updated'])
    expect(detail.record.correctDueOn).toBeNull()
  })
  test('is refused: nothing changed, a canary, its own proposer, without a reason to refuse', async () => {
    const page = await aRecord()
    expect(await codeOf(page, officer, 'correction', { reason: '无' })).toBe('nothing-changed')
    expect(await codeOf(page, officer, 'correction', { ...CORRECTED, violationFacts: '欧阳示例在场' })).toBe('not-fully-masked')
    const both = await t.signIn(['case-officer', 'legal-reviewer'], WEST)
    await done(page, both, 'correction', CORRECTED)
    expect(await codeOf(page, both, 'decision', { accepted: true })).toBe('same-person')
    expect((await act(page, reader, 'decision', { accepted: false })).statusCode).toBe(400)
    await done(page, reader, 'decision', { accepted: false, answer: '原文无误' })
    expect(await codeOf(page, reader, 'decision', { accepted: true })).toBe('no-proposal')
    expect(await eventsOf(page)).not.toContain('updated')
  })
})

describe('taking down and back', () => {
  test('a mistake needs a second person, stands in the register, and comes back', async () => {
    const page = await aRecord()
    const why = { reasonCode: 'wrong', reason: '公示内容有误。' }
    expect(await done(page, clerk, 'withdrawal', why)).toMatchObject({ state: 'published', awaits: true })
    expect((await done(page, chief, 'decision', { accepted: true })).state).toBe('withdrawn')
    const register = (await clerk.get('/publicity/withdrawals?reasonCode=wrong')).json()
    expect(register.items).toMatchObject([{ recordId: page.id, event: 'withdrawn', onTime: true, restored: false }])
    await done(page, clerk, 'restoration', { reason: '经核实内容无误' })
    expect((await done(page, reader, 'decision', { accepted: true })).state).toBe('published')
    expect((await eventsOf(page)).slice(-2)).toEqual(['withdrawn', 'restored'])
  })
  test.each([
    ['2025-12-25', 'repair-too-early'],
    ['2025-12-24', 'repaired'],
  ])('three months after a fine of %s under Order 58, on 2026-03-24: %s', async (decidedOn, expected) => {
    const page = await aRecord(decidedOn)
    const reply = (await act(page, clerk, 'repair', { approvedOn: '2026-03-24', document: '修复〔2026〕1号' })).json()
    expect(reply.code ?? reply.state).toBe(expected)
  })
  test('withheld for a third person, reopened with his consent, never for a secret', async () => {
    const page = await aRecord('2026-03-20', 'collected')
    await done(page, reader, 'withholding', { reasonCode: 'privacy', note: '涉及他人病情' })
    await done(page, second, 'decision', { accepted: true })
    await done(page, reader, 'reopening', { ground: 'consent', reason: '本人书面同意' })
    expect((await done(page, second, 'decision', { accepted: true })).state).toBe('collected')
    const secret = await aRecord('2026-03-20', 'collected')
    await done(secret, reader, 'withholding', { reasonCode: 'state-secret', note: '定密' })
    await done(secret, chief, 'decision', { accepted: true })
    expect(await codeOf(secret, reader, 'reopening', { ground: 'public-interest', reason: '公共利益' })).toBe('no-override')
  })
})

describe('what the desk is told', () => {
  test('a second save: who acted meanwhile, and both texts', async () => {
    const page = await aRecord('2026-03-20', 'collected')
    await clerk.post(`/publicity/records/${page.id}/transmission`, { version: 1 })
    const late = { version: 1, violationFacts: '概括之后的事实' }
    const reply = (await clerk.post(`/publicity/records/${page.id}/transmission`, late)).json()
    expect(reply).toMatchObject({ code: 'stale-record', detail: expect.stringContaining('传递') })
    expect(reply.values.yours).toEqual({ violationFacts: '概括之后的事实' })
    expect(reply.values.theirs.violationFacts).toEqual(expect.any(String))
  })
  test('where the transparency log stands', async () => {
    await aRecord()
    const standing = (await clerk.get('/publicity/log')).json()
    const [counted] = await t.owner`select count(*) as n from publicity.log_entry`
    expect(standing.placed + standing.waiting).toBe(counted?.n)
    expect(standing.head?.size ?? 0).toBeLessThanOrEqual(standing.placed)
  })
})

describe('another look at the gate', () => {
  const look = async (dryRun: boolean) => (await clerk.post('/publicity/reassessments', { dryRun })).json()
  const choose = (value: string) =>
    t.owner`insert into platform.setting (key, value, changed_by, changed_at) values ('publicityInfluence', ${t.owner.json(value)}, 'x', now())`
  test('tells first what would come down and go up, then does it, and found nothing else', async () => {
    const [page, waiting] = [await aRecord(), await aRecord('2026-03-20', 'collected')]
    await choose('none')
    const dry = await look(true)
    expect(dry.down[0]).toMatchObject({ reason: 'no-social-influence' })
    expect(dry.down[0].records.map((one: { id: string }) => one.id)).toContain(page.id)
    expect(dry.withheld[0].records.map((one: { id: string }) => one.id)).toContain(waiting.id)
    expect((await t.owner`select state from publicity.record where id = ${page.id}`)[0]?.state).toBe('published')
    const ran = await look(false)
    expect([ran.down[0].count, ran.withheld[0].count]).toEqual([dry.down[0].count, dry.withheld[0].count])
    await choose('all')
    const back = await look(false)
    expect(back.up[0].records.map((one: { id: string }) => one.id)).toContain(waiting.id)
    const [row] = await t.owner`select state, due_from from publicity.record where id = ${waiting.id}`
    expect(row).toEqual({ state: 'collected', dueFrom: '2026-03-24' })
    const again = await look(true)
    expect([again.down, again.up, again.withheld]).toEqual([[], [], []])
  })
  test('with other choices than those that hold: tells what would follow, and only tells', async () => {
    const page = await aRecord()
    const suppose = { influence: 'none' }
    const dry = (await clerk.post('/publicity/reassessments', { dryRun: true, suppose })).json()
    expect(dry.choices[0]).toMatchObject({ key: 'influence', value: 'none', supposed: true })
    expect(dry.down[0]).toMatchObject({ reason: 'no-social-influence', basis: ['APL:48', 'OGI:20'] })
    expect(dry.down[0].records.map((one: { id: string }) => one.id)).toContain(page.id)
    expect((await look(true)).down).toEqual([])
    const run = await clerk.post('/publicity/reassessments', { dryRun: false, suppose })
    expect(run.statusCode).toBe(400)
    expect((await t.owner`select state from publicity.record where id = ${page.id}`)[0]?.state).toBe('published')
  })
  test('the reviewer may look, not act; an officer neither', async () => {
    expect((await reader.post('/publicity/reassessments', { dryRun: true })).statusCode).toBe(201)
    expect((await reader.post('/publicity/reassessments', { dryRun: false })).statusCode).toBe(403)
    expect((await officer.post('/publicity/reassessments', { dryRun: true })).statusCode).toBe(403)
  })
})

test('我的待办 says what waits for whom, until when and why', async () => {
  await aRecord('2026-03-23', 'collected')
  const work = (await officer.get('/publicity/work')).json()
  expect(Object.keys(work.counts)).toContain('transmission')
  expect(work.counts).not.toHaveProperty('publication')
  const item = work.items.find(({ dueOn }: { dueOn: string }) => dueOn === '2026-04-01')
  expect(item?.why).toContain('国办发〔2018〕118号')
})

describe('by hand-written SQL, the serving role cannot', () => {
  const hand = (query: (tx: typeof t.sql) => PromiseLike<unknown>) =>
    t.sql
      .begin(async (tx) => {
        await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', '/', true)`
        await query(tx as never)
      })
      .then(
        () => 'done',
        (error) => error.constraint_name ?? error.message,
      )
  const AT = '2026-03-24T02:00:00Z'
  let page: Page
  beforeAll(async () => {
    page = await aRecord()
  })
  test.each<[string, (tx: typeof t.sql) => PromiseLike<unknown>, string | RegExp]>([
    [
      'skip a step',
      (tx) => tx`update publicity.record set state = 'reviewed', acted_at = ${AT} where id = ${page.id}`,
      'record_transition',
    ],
    [
      'take down alone',
      (tx) =>
        tx`update publicity.record set state = 'withdrawn', reason_code = 'wrong', withdrawn_at = ${AT}, withdrawn_reason = 'x', acted_at = ${AT} where id = ${page.id}`,
      'record_second_person',
    ],
    [
      'claim a law that does not hold',
      (tx) =>
        tx`update publicity.record set state = 'withdrawn', reason_code = 'minor', withdrawn_at = ${AT}, withdrawn_reason = 'x', acted_at = ${AT} where id = ${page.id}`,
      'record_second_person',
    ],
    [
      'claim a revocation',
      (tx) =>
        tx`update publicity.record set state = 'withdrawn', reason_code = 'withdrawn', withdrawn_at = ${AT}, withdrawn_reason = 'x', acted_at = ${AT} where id = ${page.id}`,
      'record_second_person',
    ],
    [
      'rewrite the page',
      (tx) =>
        tx`update publicity.record set public_fields = public_fields || '{"penaltyContent": "罚款1元"}' where id = ${page.id}`,
      'record_confirmed_fixed',
    ],
    [
      'move the day it was first public',
      (tx) => tx`update publicity.record set published_at = ${AT}::timestamptz - interval '3 days' where id = ${page.id}`,
      'record_history',
    ],
    ['exchange the reader', (tx) => tx`update publicity.record set confirmed_by = 'y' where id = ${page.id}`, 'record_history'],
    [
      'repair before the day',
      (tx) => tx`update publicity.record set state = 'repaired', acted_at = ${AT} where id = ${page.id}`,
      'record_repair_day',
    ],
    [
      'act without a time',
      (tx) => tx`update publicity.record set state = 'expired', acted_at = null where id = ${page.id}`,
      'record_step_time',
    ],
    ['delete an event', (tx) => tx`delete from publicity.event`, /permission denied/],
    ['change an event', (tx) => tx`update publicity.event set by = 'y'`, /permission denied/],
    [
      'write an event',
      (tx) =>
        tx`insert into publicity.event (record_id, record_no, event, at, by) values (${page.id}, 'x', 'published', now(), 'y')`,
      /permission denied/,
    ],
    ['change a kept version', (tx) => tx`update publicity.version set reason = 'y'`, /permission denied/],
    [
      'propose in another name',
      (tx) =>
        tx`insert into publicity.proposal (record_id, act, reason, proposed_by, proposed_at) values (${page.id}, 'withdraw', 'x', 'y', now())`,
      /row-level security/,
    ],
    [
      'begin a record at its end',
      (tx) =>
        tx`insert into publicity.record (unit_id, unit_path, organ_name, decided_on, state, reason_code, collected_at, withdrawn_at, published_at, withdrawn_reason) values (${unitId}, ${WEST}, 'x', '2026-03-20', 'withdrawn', 'wrong', now(), now(), now(), 'x')`,
      /row-level security/,
    ],
  ])('%s', async (_what, query, expected) => {
    expect(await hand(query)).toMatch(expected)
  })
  test('nor can the owner change what happened', async () => {
    await expect(t.owner`update publicity.event set by = 'y'`).rejects.toThrow(/append-only/)
    await expect(t.owner`delete from publicity.event`).rejects.toThrow(/append-only/)
  })
})
