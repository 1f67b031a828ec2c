import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Sql } from '../../kit/db.ts'
import { usccCheckSign } from '../../kit/identifiers/index.ts'
import { readTable, type TableRow } from '../../kit/tables/index.ts'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { type Ctx, changeSetting, makeCtx, systemActor } from '../../platform/index.ts'
import { importPenaltyTable, PENALTY_COLUMNS, wanOfFen } from '../cases/index.ts'
import { syncLaw } from '../law/index.ts'
import { writePenaltyExport } from './index.ts'
import { maskPaper } from './masking/paper.ts'
import { exportedPersons } from './settings.ts'
import type { PublicFields } from './types.ts'

const PATH = '/220300000000/'
const USCC = (body: string) => `${body}${usccCheckSign(body)}`
const ORGAN = USCC('11220300000000000')
const PARTY = USCC('91220300MA0000000')
const FULL_NAME = '欧阳示例'
const ID = '220302199001010018'
const HEADERS = PENALTY_COLUMNS.map(({ title }) => title)
let t: TestApp
let clerk: Client
let ctx: Ctx
let folder: string
let unitId: string
let personId: string
let next = 0

/** A bureau of that name in an empty database. */
async function arrange(app: TestApp): Promise<[string, string]> {
  await makeCtx(app.sql, systemActor('test', []), app.clock).transaction((tx) => syncLaw(tx))
  const [unit, person] = [newId(), newId()]
  await app.owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path, uscc)
    values (${unit}, ${unit}, '220300000000', '220300', '示例市公安局', '四公', 'city-bureau', 'city', ${PATH}, ${ORGAN})`
  await app.owner`insert into organisations.person (id, unit_id, unit_path, name, kind, active_from)
    values (${person}, ${unit}, ${PATH}, '示例警员', 'officer', '2015-01-01')`
  return [unit, person]
}

beforeAll(async () => {
  t = await testApp()
  ;[unitId, personId] = await arrange(t)
  folder = await mkdtemp(join(tmpdir(), 'fadu-export-test-'))
  t.clock.set('2022-04-01T09:00:00+08:00')
  clerk = await t.signIn(['clerk'], PATH)
  ctx = makeCtx(t.sql, clerk.actor, t.clock)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await t.close()
})
const tamper = (work: (sql: Sql) => Promise<unknown>) =>
  t.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await work(tx as unknown as Sql)
  })
beforeEach(() => tamper((tx) => tx`delete from publicity.record`))

type Made = Partial<PublicFields> & { party?: Record<string, unknown>; record?: Record<string, unknown> }

/** A decision on the spot that is public. */
async function publish({ party = {}, record = {}, ...fields }: Made = {}): Promise<string> {
  const [caseId, partyId, decisionId, id] = [newId(), newId(), newId(), newId()]
  const number = `四公（法）行罚决字〔2022〕${++next}号`
  const shown: PublicFields = {
    partyName: '示例商贸有限公司',
    partyType: 'legal-person',
    uscc: PARTY,
    legalRepresentative: '示例人甲',
    decisionNo: number,
    violationType: '未按规定登记住宿人员',
    violationFacts: '示例事实',
    legalBasis: ['APL:51', 'RTSL-2021:90'],
    penaltyTypes: ['警告', '罚款'],
    penaltyContent: '警告，罚款200元',
    fineFen: 20000,
    confiscatedFen: null,
    decisionDate: '2022-03-01' as PublicFields['decisionDate'],
    publicityEndDate: '2023-03-01' as PublicFields['publicityEndDate'],
    authorityName: '示例市公安局',
    authorityUscc: null,
    place: null,
    ...fields,
  }
  await tamper(async (tx) => {
    await tx`insert into cases.administrative_case ${tx({
      ...{
        id: caseId,
        number: `A22030000000020220${next}`,
        title: '示例案',
        unitId,
        unitPath: PATH,
        organId: unitId,
        procedure: 'summary',
      },
      ...{
        stage: 'delivered',
        family: 'general',
        causeCode: 'beating',
        source: 'on-the-spot',
        place: '示例路',
        regionCode: '220302',
      },
      ...{ foundOn: '2022-03-01', occurredOn: '2022-03-01', summary: '示例', reportedAt: '2022-03-01T01:00:00Z' },
      ...{ acceptedAt: '2022-03-01T01:00:00Z', createdBy: 'test' },
    })}`
    await tx`insert into cases.party ${tx({ id: partyId, caseId, role: 'offender', kind: 'unit', name: shown.partyName, recordedAt: '2022-03-01T01:00:00Z', ...(party as object) } as never)}`
    await tx`insert into cases.decision ${tx({ id: decisionId, caseId, kind: 'on-the-spot', partyId, outcome: 'penalty', number, decidedOn: shown.decisionDate, decidedBy: personId, level: 'officer', spot: { statute: 'RTSL-2021' } as never, recordedAt: '2022-03-01T01:00:00Z' })}`
    await tx`insert into publicity.record ${tx({
      ...{
        id,
        decisionId,
        unitId,
        unitPath: PATH,
        organName: '示例市公安局',
        decidedOn: shown.decisionDate,
        number: shown.decisionNo,
      },
      ...{ state: 'published', publicFields: shown as never, maskedBy: 'a', maskedAt: '2022-03-02T01:00:00Z', confirmedBy: 'b' },
      ...{ confirmedAt: '2022-03-02T01:00:00Z', publishedBy: 'c', publishedAt: '2022-03-03T01:00:00Z', endOn: '2030-01-01' },
      ...{ collectedAt: '2022-03-01T01:00:00Z', creditEndOn: shown.publicityEndDate, ...record },
    } as never)}`
  })
  return id
}
const PERSON: Made = {
  partyName: '欧阳某某',
  partyType: 'natural-person',
  uscc: null,
  legalRepresentative: null,
  party: { kind: 'person', name: FULL_NAME, idType: 'id-card', idNumber: ID, birthOn: '1990-01-01' },
}
const TRADER: Made = { ...PERSON, partyType: 'sole-trader', party: { ...PERSON.party, soleTrader: true } }

async function written(format: 'csv' | 'xlsx' = 'csv', header: 'title' | 'code' = 'title') {
  const path = join(folder, `table-${next}.${format}`)
  const check = await writePenaltyExport(ctx, { format, header }, path)
  const rows: TableRow[] = []
  for await (const row of readTable(path, { name: '导出表', headers: [...HEADERS, ...PENALTY_COLUMNS.map(({ code }) => code)] }))
    rows.push(row)
  return { path, check, rows }
}

describe('the table', () => {
  test.each(['csv', 'xlsx'] as const)(
    'has the standard’s columns, sums to six decimals, days and joined kinds: %s',
    async (format) => {
      await publish()
      const { rows } = await written(format)
      expect(Object.keys(rows[0]?.cells ?? {})).toEqual(HEADERS)
      expect(rows[0]?.cells).toMatchObject({
        行政相对人名称: '示例商贸有限公司',
        行政相对人类别: '法人及非法人组织',
        统一社会信用代码: PARTY,
        处罚类别: '警告;罚款',
        '罚款金额（万元）': '0.020000',
        处罚决定日期: '2022-03-01',
        处罚有效期: '2099-12-31',
        公示截止期: '2023-03-01',
        处罚机关统一社会信用代码: ORGAN,
        数据来源单位: '示例市公安局',
      })
      expect(rows[0]?.cells.处罚依据).toContain('《行政处罚法》第五十一条')
    },
  )
  test('says where the file does not name the licence that was hit', async () => {
    await publish({ penaltyTypes: ['罚款', '吊销许可证件'] })
    expect((await written()).rows[0]?.cells.暂扣或吊销证照名称及编号).toContain('未登记')
  })
  test('may be headed by the standard’s codes', async () => {
    await publish()
    expect((await written('csv', 'code')).rows[0]?.cells).toMatchObject({ CF_XDR_MC: '示例商贸有限公司', CF_NR_FK: '0.020000' })
  })
  test('hides persons unless the bureau chose otherwise', async () => {
    await publish(PERSON)
    const { rows, path } = await written()
    expect(rows[0]?.cells).toMatchObject({
      行政相对人名称: '欧阳某某',
      自然人证件类型: '身份证',
      自然人证件号码: '220302**********18',
    })
    expect(await readFile(path, 'utf8')).not.toMatch(new RegExp(`${FULL_NAME}|19900101`))
    await ctx.transaction((tx) => changeSetting(ctx, tx, exportedPersons, { names: 'full', numbers: 'full' }))
    expect((await written()).rows[0]?.cells).toMatchObject({ 行政相对人名称: FULL_NAME, 自然人证件号码: ID })
    await ctx.transaction((tx) => changeSetting(ctx, tx, exportedPersons, { names: 'masked', numbers: 'masked' }))
  })
  test('leaves out what is barred by now, withdrawn, too light for the platform, or of other days', async () => {
    await publish()
    const revoked = await publish()
    await tamper(
      (tx) =>
        tx`update cases.decision set revoked_on = '2022-03-31', revoked_by = 'x', revoked_reason = 'y' where id = (select decision_id from publicity.record where id = ${revoked})`,
    )
    await publish({ publicityEndDate: null })
    await publish({
      record: { state: 'withdrawn', withdrawnAt: '2022-03-20T01:00:00Z', withdrawnReason: 'x', reasonCode: 'withdrawn' },
    })
    await publish({ ...PERSON, party: { ...PERSON.party, birthOn: '2005-01-01' } })
    const { check } = await written()
    expect(check).toMatchObject({ rows: 1, leftOut: 3, faultsTotal: 0 })
    expect((await clerk.get('/publicity/exports/penalties/check?from=2022-03-02')).json()).toMatchObject({ rows: 0 })
  })
})

describe('nothing is written unless every row passes', () => {
  test.each<[string, Made, string]>([
    ['no representative of a unit', { legalRepresentative: null }, '法定代表人'],
    ['a code whose check sign is wrong', { uscc: `${PARTY.slice(0, 17)}${PARTY.endsWith('0') ? '1' : '0'}` }, '统一社会信用代码'],
    ['no facts', { violationFacts: '' }, '违法事实'],
    ['facts that are too long', { violationFacts: '事'.repeat(5001) }, '违法事实'],
    ['a formula', { violationFacts: '=HYPERLINK("http://example.invalid")' }, '违法事实'],
    ['a fine without a sum', { fineFen: null }, '罚款金额（万元）'],
    ['no number', { decisionNo: null }, '行政处罚决定书文号'],
    ['confiscated, but no sum', { penaltyTypes: ['罚款', '没收违法所得'] }, '没收违法所得、没收非法财物的金额（万元）'],
    ['an organ nobody knows', { authorityName: '示例县公安局' }, '处罚机关'],
  ])('%s', async (_what, made, column) => {
    await publish()
    const id = await publish(made)
    const before = await readdir(folder)
    const check = (await clerk.get('/publicity/exports/penalties/check')).json()
    expect(check).toMatchObject({ rows: 2, faultsTotal: 1 })
    expect([check.faults[0].recordId, Object.keys(check.faults[0].errors)]).toEqual([id, expect.arrayContaining([column])])
    await expect(written()).rejects.toMatchObject({ kind: 'refused', code: 'export-faults' })
    expect(await readdir(folder)).toEqual(before)
    expect((await clerk.get('/publicity/exports/penalties?format=csv')).statusCode).toBe(422)
  })
  test('one number twice in one organ', async () => {
    await publish({ decisionNo: '四公（法）行罚决字〔2022〕900号' })
    await publish({ decisionNo: '四公（法）行罚决字〔2022〕900号' })
    expect((await clerk.get('/publicity/exports/penalties/check')).json().faultsTotal).toBe(2)
  })
})

test('the download is for the clerk, within his units, and leaves a line with filter and count', async () => {
  await publish()
  const reply = await clerk.get('/publicity/exports/penalties?format=csv&from=2022-01-01')
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(reply.body.split('\r\n')).toHaveLength(3)
  const [line] = await t.owner`select details from audit.line where action = 'publicity.exported' order by seq desc limit 1`
  expect(line?.details).toMatchObject({ kind: 'penalties', format: 'csv', from: '2022-01-01', rows: 1 })
  const other = await t.signIn(['clerk'], '/220400000000/')
  expect((await other.get('/publicity/exports/penalties/check')).json().rows).toBe(0)
  for (const role of ['case-officer', 'legal-reviewer', 'system-admin'] as const)
    expect((await (await t.signIn([role], PATH)).get('/publicity/exports/penalties')).statusCode).toBe(403)
})

test.each(['csv', 'xlsx'] as const)('what goes out comes in: a fresh house takes every row, %s', async (format) => {
  for (const made of [{}, PERSON, TRADER, { fineFen: 1 }, { fineFen: 1_234_567, penaltyTypes: ['罚款'] }]) await publish(made)
  const { path, check } = await written(format)
  expect(check.rows).toBe(5)
  const fresh = await testApp({ clock: t.clock })
  try {
    await arrange(fresh)
    const there = makeCtx(fresh.sql, { ...systemActor('import', ['clerk']), scopePath: '/' }, fresh.clock)
    const { run, wrongRows } = await importPenaltyTable(there, { name: 'x', stream: path }, { dryRun: true, usccOverride: null })
    expect(wrongRows).toEqual([])
    expect(run).toMatchObject({ read: 5, created: 5, wrong: 0 })
  } finally {
    await fresh.close()
  }
})

test.each([
  [1, '0.000001'],
  [20_000, '0.020000'],
  [999_999, '0.999999'],
  [1_000_000, '1.000000'],
  [1_234_567_890_123, '1234567.890123'],
])('%i fen are %s 万元', (fen, text) => {
  expect(wanOfFen(fen)).toBe(text)
})

test.each([
  [ID, '220302**********18'],
  ['E12345678', '*******78'],
  ['H1234', '*****'],
  ['12345678', '******78'],
])('%s is shown as %s', (number, shown) => {
  expect(maskPaper(number)).toBe(shown)
})
