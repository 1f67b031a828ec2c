import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeXlsx } from '../../../kit/tables/index.ts'
import { type Client, type TestApp, testApp } from '../../../kit/test/app.ts'
import { arrangeBureau, type ExampleBureau } from '../file/example-bureau.ts'
import { PENALTY_COLUMNS, type PenaltyCells } from './columns.ts'
import { A_PERSON, aPenaltyRow, csvOf } from './example.ts'

let house: TestApp
let bureau: ExampleBureau
let clerk: Client
beforeAll(async () => {
  house = await testApp()
  bureau = await arrangeBureau(house.owner)
  clerk = await house.signIn(['clerk'], bureau.city.path)
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica` // what is only ever added to could not be emptied otherwise
    await tx`truncate cases.import cascade`
  })
})

const numbered = (n: number, change: Partial<PenaltyCells> = {}) =>
  aPenaltyRow({ decisionNo: `四公（法）行罚决字〔2021〕${n}号`, ...change })
const send = async (content: string | Buffer, fields: Record<string, string> = {}, by = clerk) => {
  const answer = await by.upload('/imports/penalties', '历史处罚.csv', Buffer.from(content), fields)
  return { status: answer.statusCode, body: answer.json() }
}
const stored = async () => [
  ...(await house.owner`select number, party_name, fine_fen, review, unit_path from cases.imported_decision order by number`),
]

test('the same file under titles, under codes, with a byte-order mark and in GBK says the same', async () => {
  const rows = [numbered(1), numbered(2, A_PERSON)]
  const files = [csvOf(rows, 'code'), `\ufeff${csvOf(rows)}`, iconv.encode(csvOf(rows), 'gbk')]
  const first = await send(csvOf(rows))
  expect(first.status).toBe(201)
  expect(first.body.run).toMatchObject({ read: 2, created: 2, updated: 0, skipped: 0, wrong: 0 })
  for (const file of files)
    expect((await send(file)).body.run).toMatchObject({ read: 2, created: 0, updated: 0, skipped: 2, wrong: 0 })
  expect(await stored()).toEqual([
    {
      number: '四公（法）行罚决字〔2021〕1号',
      partyName: '示例商贸有限公司',
      fineFen: 20_000,
      review: 'not-evidenced',
      unitPath: bureau.city.path,
    },
    {
      number: '四公（法）行罚决字〔2021〕2号',
      partyName: '示例人乙',
      fineFen: 20_000,
      review: 'not-evidenced',
      unitPath: bureau.city.path,
    },
  ])
})

test('a workbook is taken; a formula in it is refused at its cell and the rest goes in', async () => {
  const path = join(tmpdir(), `fadu-import-${process.pid}.xlsx`)
  const columns = PENALTY_COLUMNS.map(({ key, title }) => ({ key, title, kind: 'text' as const }))
  await writeXlsx(path, { sheet: '行政处罚', columns, rows: [numbered(1), numbered(2)] })
  const answer = await send(await readFile(path))
  await rm(path)
  expect(answer.body.run).toMatchObject({ read: 2, created: 2, wrong: 0 })
  const formula = await send(csvOf([numbered(3, { remark: '=1+1' }), numbered(4)]))
  expect(formula.body.run).toMatchObject({ read: 2, created: 1, wrong: 1 })
  expect(formula.body.wrongRows[0]).toMatchObject({ row: 2, errors: { 备注: expect.stringContaining('公式') } })
})

test('wrong rows come back in a file that can be corrected and sent again; what is read adds up', async () => {
  const rows = [numbered(1), numbered(2, { fineAmount: '二百' }), numbered(3, { decisionDate: '2021-02-30' }), numbered(1)]
  const { body } = await send(csvOf(rows))
  expect(body.run).toMatchObject({ read: 4, created: 1, updated: 0, skipped: 0, wrong: 3 })
  expect(body.wrongRows.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5])
  expect(body.wrongRows[2].errors).toEqual({ 行政处罚决定书文号: '与第 2 行的文号重复' })
  const file = await clerk.get(`/imports/${body.run.id}/errors`)
  expect(file.statusCode).toBe(200)
  const again = await send(file.rawPayload)
  expect(again.body.run).toMatchObject({ read: 3, created: 0, skipped: 1, wrong: 2 }) // the doubled row alone is right, and here already
})

test('a trial run counts and leaves nothing but its record', async () => {
  const { body } = await send(csvOf([numbered(1), numbered(2, { partyName: '' })]), { dryRun: 'true' })
  expect(body.run).toMatchObject({ dryRun: true, read: 2, created: 1, wrong: 1 })
  expect(await stored()).toEqual([])
  const listed = (await clerk.get('/imports')).json()
  expect(listed).toMatchObject({ total: 1, items: [{ id: body.run.id, dryRun: true }] })
  expect((await clerk.delete(`/imports/${body.run.id}?reason=x`)).json().code).toBe('dry-run')
})

test('a changed row replaces the old one, which returns when the later import is undone; then the first is undone whole', async () => {
  const first = (await send(csvOf([numbered(1), numbered(2)]))).body.run
  const second = (await send(csvOf([numbered(1, { partyName: '改名有限公司' }), numbered(2), numbered(3)]))).body.run
  expect(second).toMatchObject({ read: 3, created: 1, updated: 1, skipped: 1, wrong: 0 })
  const names = async () => (await stored()).map(({ partyName }) => partyName)
  expect(await names()).toEqual(['改名有限公司', '示例商贸有限公司', '示例商贸有限公司'])
  const tooEarly = await clerk.delete(`/imports/${first.id}?reason=${encodeURIComponent('导错了')}`)
  expect([tooEarly.statusCode, tooEarly.json().code]).toEqual([422, 'corrected-since'])
  const undone = await clerk.delete(`/imports/${second.id}?reason=${encodeURIComponent('导错了')}`)
  expect(undone.json()).toMatchObject({ undoneReason: '导错了' })
  expect(await names()).toEqual(['示例商贸有限公司', '示例商贸有限公司'])
  expect((await clerk.delete(`/imports/${second.id}?reason=x`)).json().code).toBe('already-undone')
  expect((await clerk.delete(`/imports/${first.id}?reason=x`)).statusCode).toBe(200)
  expect(await stored()).toEqual([])
  const lines = await house.owner`select action from audit.line where subject in (${first.id}, ${second.id}) order by seq`
  expect(lines.map((line) => line.action)).toEqual([
    'penalties.imported',
    'penalties.imported',
    'penalties.import-undone',
    'penalties.import-undone',
  ])
})

test('the check sign of a code may be passed over for a reason, which stays with the row and in the audit', async () => {
  const file = csvOf([numbered(1, { uscc: '91350211M0000XUF46' }), numbered(2)])
  expect((await send(file)).body.run).toMatchObject({ created: 1, wrong: 1 })
  const { body } = await send(file, { usccOverride: '登记机关原发代码' })
  expect(body.run).toMatchObject({ created: 1, skipped: 1, overridden: 1, usccOverride: '登记机关原发代码' })
  const rows = await house.owner`select uscc_override as why from cases.imported_decision order by number`
  expect(rows.map(({ why }) => why)).toEqual(['登记机关原发代码', null])
})

test('people import into their own bureaus only and see their own alone', async () => {
  await house.owner`update organisations.unit set name = '示例分局' where id = ${bureau.branch.id}`
  const branch = await house.signIn(['clerk'], bureau.branch.path)
  const { body } = await send(csvOf([numbered(1), numbered(2, { authorityName: '示例分局' })]), {}, branch)
  expect(body.run).toMatchObject({ created: 1, wrong: 1 })
  expect(body.wrongRows[0].errors).toEqual({ 处罚机关: '不是您管辖范围内的公安机关全称' })
  const city = (await send(csvOf([numbered(1)]))).body.run
  expect((await branch.get('/imports')).json().total).toBe(1)
  expect((await branch.get(`/imports/${city.id}/errors`)).statusCode).toBe(404)
  expect((await branch.delete(`/imports/${city.id}?reason=x`)).statusCode).toBe(404)
  const seen = await (await house.ctxWith(['clerk'], bureau.branch.path)).read(
    (tx) => tx`select number from cases.imported_decision`,
  )
  expect(seen.map(({ number }) => number)).toEqual(['四公（法）行罚决字〔2021〕2号'])
  const officer = await house.signIn(['case-officer'], bureau.city.path)
  expect((await send(csvOf([numbered(5)]), {}, officer)).status).toBe(403)
})

test('an imported decision can never pass as reviewed, for nobody', async () => {
  await send(csvOf([numbered(1)]))
  const ctx = await house.ctxWith(['clerk'], bureau.city.path)
  await expect(ctx.transaction((tx) => tx`update cases.imported_decision set review = 'approved'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(house.owner`update cases.imported_decision set review = 'approved'`).rejects.toThrow(
    /imported_decision_review_check/,
  )
  await expect(
    house.owner`insert into cases.review_outcome (id, proposal_id, case_id, result, reason, at)
      select gen_random_uuid(), id, id, 'approved', 'x', now() from cases.imported_decision`,
  ).rejects.toThrow(/violates/)
})

test.each([
  ['not a table', Buffer.from('一句话\n'), 'table-header'],
  ['an empty file', Buffer.alloc(0), 'table-empty'],
  ['a quote left open in the middle', Buffer.from(`${csvOf([numbered(1)])}"四公`), 'table-quote'],
])('%s is refused whole and leaves nothing', async (_, content, code) => {
  const { status, body } = await send(content)
  expect([status, body.code]).toEqual([400, code])
  expect(await stored()).toEqual([])
  expect((await clerk.get('/imports')).json().total).toBe(0)
})

test('signs that would break the copy arrive as they were typed', async () => {
  const facts = '一\\n二\t三\n四"五\'六\\\\七'
  const { body } = await send(csvOf([numbered(1, { violationFacts: facts }), numbered(2, { partyName: '空\u007f字' })]))
  expect(body.run).toMatchObject({ created: 1, wrong: 1 })
  const [row] = await house.owner`select fields ->> 'violationFacts' as facts from cases.imported_decision`
  expect(row?.facts).toBe(facts)
})

test('the template holds every column of the standard', async () => {
  const answer = await clerk.get('/imports/penalties/template')
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
})
