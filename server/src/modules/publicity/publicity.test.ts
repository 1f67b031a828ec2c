import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { makeCtx, systemActor } from '../../platform/index.ts'
import { syncLaw } from '../law/index.ts'
import { sealRecords } from './index.ts'
import type { PublicityRecord } from './types.ts'
import type { RecordDetail } from './types-desk.ts'

const [WEST, EAST] = ['/220300000000/220302000000/', '/220300000000/220303000000/']
let t: TestApp
let clerk: Client
let officer: Client
let reviewer: Client
let chief: Client
const units: Record<string, string> = {}
let personId: string
let next = 0

type Made = {
  partyName?: string
  kind?: string
  birthOn?: string | null
  family?: string
  statute?: string
  secrecy?: string
  facts?: string
  unit?: string
  decidedOn?: string
}

/** A fine imposed on the spot, by default on a unit: the smallest whole decision there is. */
async function aDecision(made: Made = {}): Promise<string> {
  const [caseId, partyId, decisionId] = [newId(), newId(), newId()]
  const path = made.unit ?? WEST
  const decidedOn = made.decidedOn ?? '2026-03-20'
  const unitId = units[path] as string
  await t.owner`insert into cases.administrative_case ${t.owner({
    ...{
      id: caseId,
      number: `A22030200000020260${++next}`,
      title: '示例案',
      unitId,
      unitPath: path,
      organId: unitId,
      procedure: 'summary',
    },
    ...{
      stage: 'delivered',
      family: made.family ?? 'general',
      causeCode: 'beating',
      source: 'on-the-spot',
      place: '铁西区示例路12号',
    },
    ...{ regionCode: '220302', occurredOn: decidedOn, foundOn: decidedOn, summary: '示例', secrecy: made.secrecy ?? 'none' },
    ...{ reportedAt: '2026-03-20T01:00:00Z', acceptedAt: '2026-03-20T01:00:00Z', createdBy: 'test' },
  })}`
  const kind = made.kind ?? 'unit'
  await t.owner`insert into cases.party ${t.owner([
    {
      ...{
        id: partyId,
        caseId,
        role: 'offender',
        kind,
        name: made.partyName ?? '示例商贸有限公司',
        uscc: kind === 'unit' ? '91220300MA0000000X' : null,
      },
      ...{ birthOn: made.birthOn ?? null, recordedAt: '2026-03-20T01:00:00Z' },
    },
    {
      ...{ id: newId(), caseId, role: 'witness', kind: 'person', name: '示例证人', uscc: null },
      ...{ birthOn: null, recordedAt: '2026-03-20T01:00:00Z' },
    },
  ])}`
  const spot = {
    ...{
      causeCode: 'beating',
      statute: made.statute ?? 'RTSL-2021',
      tier: '一般',
      penalties: [{ kind: 'fine', fineFen: 20000 }],
      basis: ['RTSL-2021:90'],
    },
    ...{
      facts: made.facts ?? '示例证人（电话13800001111）看见。',
      collectedFen: 0,
      collectedWhy: null,
      disputed: false,
      avRecorded: true,
    },
    ...{ officers: [personId], decidedAt: '2026-03-20T01:00:00Z' },
  }
  await t.owner`insert into cases.decision ${t.owner({
    ...{
      id: decisionId,
      caseId,
      kind: 'on-the-spot',
      partyId,
      outcome: 'penalty',
      number: `四公（西）行罚决字〔2026〕${next}号`,
      decidedOn,
    },
    ...{ decidedBy: personId, level: 'officer', spot: spot as never, recordedAt: '2026-03-20T01:00:00Z' },
  })}`
  return decisionId
}

const recordOf = async (decisionId: string): Promise<PublicityRecord> => {
  const [row] =
    await t.owner`select id, state, reason_code, version, record_no, due_on, withdraw_due_on from publicity.record where decision_id = ${decisionId}`
  return row as never
}
const collect = () => clerk.post('/publicity/collection', {})
async function collected(made: Made = {}): Promise<PublicityRecord> {
  const id = await aDecision(made)
  expect((await collect()).statusCode).toBe(201)
  return recordOf(id)
}
const act = (client: Client, record: { id: string }, version: number, noun: string, body: object = {}) =>
  client.post(`/publicity/records/${record.id}/${noun}`, { version, ...body })
async function published(made: Made = {}): Promise<PublicityRecord> {
  const record = await collected(made)
  expect((await act(officer, record, 1, 'transmission')).statusCode).toBe(201)
  expect((await act(reviewer, record, 2, 'confirmation', { accepted: true })).statusCode).toBe(201)
  const reply = await act(clerk, record, 3, 'publication')
  expect([reply.statusCode, reply.json().state]).toEqual([201, 'published'])
  return record
}

beforeAll(async () => {
  t = await testApp()
  t.clock.set('2026-03-24T09:00:00+08:00')
  await makeCtx(t.sql, systemActor('test', []), t.clock).transaction((tx) => syncLaw(tx))
  for (const [path, code, name] of [
    ['/220300000000/', '220300000000', '四平市公安局'],
    [WEST, '220302000000', '四平市公安局铁西分局'],
    [EAST, '220303000000', '四平市公安局铁东分局'],
  ] as const) {
    const id = newId()
    units[path] = id
    const kind = code === '220300000000' ? 'city-bureau' : 'branch-bureau'
    await t.owner`insert into organisations.unit ${t.owner({ id, organId: id, code, regionCode: code.slice(0, 6), name, shortName: name, kind, level: 'city', path })}`
  }
  personId = newId()
  await t.owner`insert into organisations.person ${t.owner({ id: personId, unitId: units[WEST] as string, unitPath: WEST, name: '示例警员', kind: 'officer', activeFrom: '2015-01-01' })}`
  clerk = await t.signIn(['clerk'], '/220300000000/')
  officer = await t.signIn(['case-officer'], WEST)
  reviewer = await t.signIn(['legal-reviewer'], WEST)
  chief = await t.signIn(['bureau-chief'], WEST)
})
afterAll(() => t.close())

describe('collection', () => {
  test('gives each decision one record with the gate’s verdict, and again changes nothing', async () => {
    const [open, secret, minor, sealed] = [
      await collected(),
      await collected({ secrecy: 'state-secret' }),
      await collected({ kind: 'person', partyName: '张示例', birthOn: '2010-01-01' }),
      await collected({ kind: 'person', partyName: '张示例', birthOn: '1990-01-01', family: 'psa', statute: 'PSA-2025' }),
    ]
    expect(open).toMatchObject({ state: 'collected', reasonCode: null, dueOn: '2026-03-31' })
    expect([secret.reasonCode, minor.reasonCode, sealed.reasonCode]).toEqual(['state-secret', 'minor', 'sealed-psa'])
    expect((await collect()).json()).toMatchObject({ collected: 0 })
  })
  test('the list obeys filters and units', async () => {
    const east = await collected({ unit: EAST, decidedOn: '2026-03-23' })
    const own = await officer.get('/publicity/records?pageSize=200')
    expect(own.json().items.map((item: PublicityRecord) => item.id)).not.toContain(east.id)
    expect((await officer.get(`/publicity/records/${east.id}`)).statusCode).toBe(404)
    const [withheld, all] = [await clerk.get('/publicity/records?state=not-public'), await clerk.get('/publicity/records')]
    expect(withheld.json().total).toBe(3)
    expect(all.json().items.map((item: PublicityRecord) => item.id)).toContain(east.id)
    const exact = await clerk.get(`/publicity/records?number=${encodeURIComponent('四公(西)行罚决字[2026]第01号')}`)
    expect(exact.json().total).toBe(1)
    expect((await clerk.get('/publicity/records?step=transmission&dueBy=2026-03-31')).json().total).toBe(1)
  })
})

describe('from collected to published', () => {
  test('shows the proposal beside the case’s words; two people; then the public reads it', async () => {
    const record = await collected()
    const detail: RecordDetail = (await officer.get(`/publicity/records/${record.id}`)).json()
    expect(detail.source.facts).toContain('示例证人')
    expect(detail.proposed?.fields).toMatchObject({ violationFacts: '示某某（电话（电话略））看见。' })
    expect(detail.acts.publishRecord.refused).toContain('采集')
    expect((await act(officer, record, 1, 'transmission', { violationFacts: '该单位违规。' })).statusCode).toBe(201)
    const both = await t.signIn(['case-officer', 'legal-reviewer'], WEST)
    const again = await collected()
    await act(both, again, 1, 'transmission')
    const own = await act(both, again, 2, 'confirmation', { accepted: true })
    expect([own.statusCode, own.json().code]).toEqual([422, 'same-reader'])
    expect((await act(reviewer, record, 2, 'confirmation', { accepted: true })).statusCode).toBe(201)
    expect((await act(clerk, record, 3, 'publication')).statusCode).toBe(201)
    const [shown] = await t.owner`select fields from publicity.public_decision where record_no = ${record.recordNo}`
    expect(shown?.fields).toMatchObject({
      violationFacts: '该单位违规。',
      penaltyContent: '罚款200元',
      place: '铁西区示例路',
      fineFen: 20000,
    })
  })
  test('a canary in the officer’s own words is refused', async () => {
    const record = await collected()
    for (const words of ['由示例证人证实', '联系电话138 0000 2222', '身份证220302199005051234'])
      expect((await act(officer, record, 1, 'transmission', { violationFacts: words })).json().code).toBe('not-fully-masked')
  })
  test('sent back with a reason, it can be masked anew; without one it is refused', async () => {
    const record = await collected()
    await act(officer, record, 1, 'transmission')
    expect((await act(reviewer, record, 2, 'confirmation', { accepted: false })).statusCode).toBe(400)
    expect((await act(reviewer, record, 2, 'confirmation', { accepted: false, reason: '请概括事实' })).statusCode).toBe(201)
    expect((await act(officer, record, 3, 'transmission')).statusCode).toBe(201)
  })
  test('a stale version answers 409, a foreign role 403', async () => {
    const record = await collected()
    await act(officer, record, 1, 'transmission')
    expect((await act(officer, record, 1, 'transmission')).statusCode).toBe(409)
    expect((await act(officer, record, 2, 'confirmation', { accepted: true })).statusCode).toBe(403)
    expect((await act(reviewer, record, 2, 'publication')).statusCode).toBe(403)
  })
  test('a reader withholds for privacy; it cannot be published any more', async () => {
    const record = await collected()
    await act(officer, record, 1, 'transmission')
    const reply = await act(reviewer, record, 2, 'withholding', { reasonCode: 'privacy', note: '涉及他人病情' })
    expect(reply.json()).toMatchObject({ state: 'transmitted', awaits: true })
    expect((await act(reviewer, record, 3, 'decision', { accepted: true })).json().code).toBe('same-person')
    expect((await act(chief, record, 3, 'decision', { accepted: true })).json().state).toBe('not-public')
    expect((await act(clerk, record, 4, 'publication')).statusCode).toBe(422)
  })
  test('in batches, with what failed and why', async () => {
    const [one, two, withheld] = [await collected(), await collected(), await collected({ secrecy: 'security-risk' })]
    const recordIds = [one.id, two.id, withheld.id, newId()]
    for (const [client, noun] of [
      [officer, 'transmissions'],
      [reviewer, 'confirmations'],
      [clerk, 'publications'],
    ] as const) {
      const reply = (await client.post(`/publicity/${noun}`, { recordIds })).json()
      expect([reply.done, reply.failed.length]).toEqual([2, 2])
    }
    const states = await t.owner`select distinct state from publicity.record where id in ${t.owner([one.id, two.id])}`
    expect([...states]).toEqual([{ state: 'published' }])
  })
})

describe('the desk', () => {
  const batch = async (client: Client, noun: string, body: object) => (await client.post(`/publicity/${noun}`, body)).json()
  const stepsOf = async (client: Client): Promise<{ step: string; total: number }[]> =>
    (await client.get('/publicity/steps')).json()
  test('tells what a batch would do, and changes nothing; sends back with one reason', async () => {
    const [one, withheld] = [await collected(), await collected({ secrecy: 'security-risk' })]
    const recordIds = [one.id, withheld.id]
    const before = await t.owner`select count(*) as n from audit.line`
    const preview = await batch(officer, 'transmissions', { recordIds, dryRun: true })
    expect([preview.done, preview.failed[0].recordId]).toEqual([1, withheld.id])
    expect(await t.owner`select count(*) as n from audit.line`).toEqual(before)
    expect((await t.owner`select state, version from publicity.record where id = ${one.id}`)[0]).toMatchObject({
      state: 'collected',
      version: 1,
    })
    await batch(officer, 'transmissions', { recordIds })
    expect((await reviewer.post('/publicity/returns', { recordIds })).statusCode).toBe(400)
    expect((await batch(officer, 'returns', { recordIds, reason: '甲' })).code).toBe('not-permitted')
    expect((await batch(reviewer, 'returns', { recordIds, reason: '街道名称未遮盖' })).done).toBe(1)
    const detail = (await reviewer.get(`/publicity/records/${one.id}`)).json()
    expect(detail.timeline.at(-1)).toMatchObject({ event: 'returned', note: '街道名称未遮盖' })
    expect(Object.keys(detail.names)).toContain(detail.timeline.at(-1).by)
  })
  test('counts at each step what the list of the step holds', async () => {
    await collected()
    for (const client of [officer, reviewer, clerk, chief])
      for (const { step, total } of await stepsOf(client))
        expect([step, (await client.get(`/publicity/records?step=${step}`)).json().total]).toEqual([step, total])
    const work = (await clerk.get('/publicity/work')).json()
    expect(work.counts.transmission.total).toBeGreaterThan(0)
    const mine = (await stepsOf(clerk)).find(({ step }) => step === 'mine')?.total
    const counts = Object.values<{ total: number }>(work.counts)
    expect(mine).toBe(counts.reduce((sum, { total }) => sum + total, 0))
  })
})

describe('taking down', () => {
  test('a revoked decision starts a clock of three working days; the address keeps day and reason', async () => {
    const record = await published()
    await t.owner`update cases.decision set revoked_on = '2026-03-24', revoked_by = 'x', revoked_reason = 'y' where id = (select decision_id from publicity.record where id = ${record.id})`
    expect((await collect()).json().toWithdraw).toBe(1)
    const [row] = await t.owner`select withdraw_due_on from publicity.record where id = ${record.id}`
    expect(row?.withdrawDueOn).toBe('2026-03-27')
    expect((await clerk.get('/publicity/records?step=withdrawal')).json().total).toBe(1)
    const reply = await act(clerk, record, 5, 'withdrawal', { reasonCode: 'withdrawn', reason: '该决定已被依法撤销。' })
    expect(reply.json()).toMatchObject({ state: 'withdrawn' })
    const [gone] = await t.owner`select * from publicity.public_withdrawal where record_no = ${record.recordNo}`
    expect(gone).toMatchObject({ withdrawnOn: '2026-03-24', withdrawnReason: '该决定已被依法撤销。' })
    expect((await act(clerk, record, 6, 'publication')).statusCode).toBe(422)
  })
  test('what was lawfully public in 2025 is sealed on the first day of 2026, units stay; ends are kept', async () => {
    t.clock.set('2025-12-30T09:00:00+08:00')
    const made = { decidedOn: '2025-12-24', family: 'psa', statute: 'PSA-2012' }
    const person = await published({
      ...made,
      kind: 'person',
      partyName: '张示例',
      birthOn: '1990-01-01',
      facts: '张示例与人争执。',
    })
    const unit = await published(made)
    const seal = () => sealRecords(makeCtx(t.sql, systemActor('seal', ['clerk']), t.clock))
    t.clock.set('2025-12-31T23:59:59+08:00')
    expect((await seal()).withdrawn).toBe(0)
    t.clock.set('2026-01-01T00:02:00+08:00')
    expect((await seal()).withdrawn).toBe(1)
    const rows =
      await t.owner`select state, reason_code from publicity.record where id in ${t.owner([person.id, unit.id])} order by state`
    expect([...rows]).toEqual([
      { state: 'published', reasonCode: null },
      { state: 'withdrawn', reasonCode: 'sealed-psa-legacy' },
    ])
    t.clock.set('2031-06-01T09:00:00+08:00')
    expect((await seal()).expired).toBeGreaterThan(0)
    t.clock.set('2026-03-24T09:00:00+08:00')
  })
})

describe('the database refuses, whatever the path', () => {
  const PUBLIC = {
    state: 'published',
    maskedBy: 'a',
    maskedAt: '2026-03-24T01:00:00Z',
    transmittedBy: 'd',
    transmittedAt: '2026-03-24T01:00:00Z',
    confirmedBy: 'b',
    confirmedAt: '2026-03-24T01:00:00Z',
    actedAt: '2026-03-24T01:00:00Z',
  }
  const RELEASED = { publishedBy: 'c', publishedAt: '2026-03-24T01:00:00Z', endOn: '2030-01-01', reasonCode: null }
  const FIELDS = { partyName: '张某', partyType: 'natural-person', violationFacts: '示例' }
  async function force(made: Made, more: object = {}): Promise<unknown> {
    const record = await collected(made)
    const set = { ...PUBLIC, ...RELEASED, publicFields: FIELDS, ...more }
    return t.sql
      .begin(async (tx) => {
        await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', '/', true)`
        const { state, publishedBy, publishedAt, endOn, ...read } = set
        if (record.state === 'not-public')
          await tx`update publicity.record set state = 'collected', reason_code = null, acted_at = ${PUBLIC.actedAt} where id = ${record.id}`
        for (const step of ['transmitted', 'reviewed'])
          await tx`update publicity.record set ${tx({ ...read, state: step } as never)} where id = ${record.id}`
        await tx`update publicity.record set ${tx({ state, publishedBy, publishedAt, endOn } as never)} where id = ${record.id}`
      })
      .then(
        () => 'done',
        (error) => error.constraint_name ?? error.message,
      )
  }
  const PERSON = { kind: 'person', partyName: '张示例', birthOn: '1990-01-01' }
  test.each<[string, Made, object, string]>([
    ['an honest one', PERSON, {}, 'done'],
    ['a state secret', { secrecy: 'state-secret' }, {}, 'record_gate'],
    ['a minor at the act', { ...PERSON, birthOn: '2008-03-20' }, {}, 'record_gate'],
    ['a grown-up by a day', { ...PERSON, birthOn: '2008-03-19' }, {}, 'done'],
    ['an unknown birth day', { ...PERSON, birthOn: null }, {}, 'record_gate'],
    ['a person under the public-security law', { ...PERSON, statute: 'PSA-2012' }, {}, 'record_gate'],
    ['the same on the last day of 2025', { ...PERSON, statute: 'PSA-2012' }, { publishedAt: '2025-12-31T15:59:59Z' }, 'done'],
    ['the same a second later', { ...PERSON, statute: 'PSA-2012' }, { publishedAt: '2025-12-31T16:00:00Z' }, 'record_gate'],
    ['one reader for both', PERSON, { confirmedBy: 'a' }, 'second_reader_differs'],
    ['the sender reads himself', PERSON, { confirmedBy: 'd' }, 'second_reader_not_sender'],
    ['no second reader', PERSON, { confirmedBy: null }, 'published_second_reader'],
    ['a reason not to', PERSON, { reasonCode: 'privacy' }, 'published_unwithheld'],
    ['a full name in the facts', PERSON, { publicFields: { ...FIELDS, violationFacts: '示例证人在场' } }, 'record_leak'],
    ['the party’s full name', PERSON, { publicFields: { ...FIELDS, partyName: '张示例' } }, 'record_leak'],
    ['an identity number', PERSON, { publicFields: { ...FIELDS, violationFacts: '220302199005051234' } }, 'record_leak'],
    [
      'an identity number in groups',
      PERSON,
      { publicFields: { ...FIELDS, violationFacts: '220302 19900505 1234' } },
      'record_leak',
    ],
    ['a name with dots', PERSON, { publicFields: { ...FIELDS, penaltyContent: '对示例·证 人' } }, 'record_leak'],
    ['a plate', PERSON, { publicFields: { ...FIELDS, violationFacts: '驾驶吉C·12345' } }, 'record_leak'],
    ['a door number', PERSON, { publicFields: { ...FIELDS, place: '铁西区示例路12号' } }, 'record_leak'],
    ['a card', PERSON, { publicFields: { ...FIELDS, violationFacts: '转账至6222 0212 3456 7890' } }, 'record_leak'],
    ['a phone with dashes', PERSON, { publicFields: { ...FIELDS, violationFacts: '打138-0000-1111' } }, 'record_leak'],
    [
      'numbers that are none',
      PERSON,
      { publicFields: { ...FIELDS, violationFacts: '2026年3月1日，依照第43条第1款，案件编号A2203020000002026030001' } },
      'done',
    ],
    ['a phone', PERSON, { publicFields: { ...FIELDS, violationFacts: '打13800001111' } }, 'record_leak'],
  ])('%s', async (_what, made, more, expected) => {
    expect(await force(made, more)).toBe(expected)
  })
  test('an address does not change and nothing is deleted', async () => {
    await expect(t.sql`update publicity.record set record_no = 'x'`).rejects.toThrow(/permission denied/)
    await expect(t.sql`delete from publicity.record`).rejects.toThrow(/permission denied/)
  })
})
