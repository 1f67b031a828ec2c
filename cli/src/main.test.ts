import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { fixedClock } from '../../server/src/kit/test/app.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { BUREAUS, importUnits } from '../../server/src/modules/organisations/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { fadu } from './test/run.ts'

let database: TestDatabase
let owner: Sql
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 1)
  folder = await mkdtemp(join(tmpdir(), 'fadu-cli-'))
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  await rm(folder, { recursive: true })
})
const run = (...args: string[]) => fadu(database.ownerUrl, args)

test.each([
  [['add', '2022-09-28', '7'], { end: '2022-10-12', workingDays: 7 }],
  [['add', '2025-12-30', '3'], { end: '2026-01-05', workingDays: 3 }],
  [['between', '2022-11-11', '2022-12-09'], { end: '2022-12-09', workingDays: 20 }],
] as const)('day %j answers one JSON document', async (args, expected) => {
  const { code, out } = await fadu(null, ['day', ...args, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject(expected)
})

test.each([
  [['day', 'add', '2026-12-28', '30', '--json'], '不在已载入的工作日历内'],
  [['day', 'add', '2022-02-30', '1'], '日期不存在'],
  [['day', 'add', '2022-02-28'], '缺少参数：count'],
  [['day', 'add', '2022-02-28', '1', '--loud'], '没有这个选项：--loud'],
  [['no-such'], '没有这个命令：no-such'],
])('%j fails with one Chinese message, nothing on stdout and exit 1', async (args, message) => {
  const { code, out, err } = await fadu(null, args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
})

test('an account is opened with a password shown once, gets a role over a unit, and both acts are in the audit', async () => {
  const made = JSON.parse((await run('user', 'add', 'Admin-1', '--name', '示例管理员', '--json')).out)
  expect(made.password).toMatch(/.{12}/)
  expect((await run('user', 'add', 'admin-1', '--name', '示例管理员')).err).toContain('登录名已被使用')
  const granted = await run('role', 'grant', 'ADMIN-1', 'system-admin', '--json')
  expect(JSON.parse(granted.out)).toMatchObject({ accountId: made.accountId, role: 'system-admin', scopePath: '/' })
  const lines = await owner`select actor, action from audit.line where subject = ${made.accountId} order by seq`
  expect([...lines]).toEqual([
    { actor: 'system:command-line', action: 'account.created' },
    { actor: 'system:command-line', action: 'role.granted' },
  ])
})

test.each([
  [['role', 'grant', 'nobody', 'system-admin'], '没有登录名为 nobody 的账号'],
  [['role', 'grant', 'admin-1', 'king'], '没有岗位 king'],
  [['role', 'grant', 'admin-1', 'clerk'], '须用 --unit'],
  [['role', 'grant', 'admin-1', 'clerk', '--unit', '999999999999'], '没有代码为 999999999999 的单位'],
])('%j is refused', async (args, message) => {
  await run('user', 'add', 'admin-1', '--name', '示例管理员')
  const { code, err } = await run(...args)
  expect(code).toBe(1)
  expect(err).toContain(message)
})

test('law import takes what is law, names what is not, and ends with 1', async () => {
  await writeFile(join(folder, 'notes.md'), '# 会议记录\n\n没有条文。\n')
  const { code, out } = await run('law', 'import', folder, '--json')
  const result = JSON.parse(out)
  expect(code).toBe(1)
  expect(result).toMatchObject({ read: 1, created: 0, updated: 0, skipped: 0, wrong: 1 })
  expect(result.refused[0].file).toBe('notes.md')
  expect((await run('law', 'import', join(folder, 'none'))).err).toContain('没有这个文件或目录')
  const laws = JSON.parse((await run('law', 'list', '--json')).out) as { code: string }[]
  expect(laws.map((law) => law.code)).toContain('PSA')
})

const PENALTY: Record<string, string> = {
  行政相对人名称: '示例人乙',
  行政相对人类别: '自然人',
  自然人证件类型: '身份证',
  自然人证件号码: '220302199001010018',
  行政处罚决定书文号: '四公（法）行罚决字〔2021〕12号',
  违法行为类型: '示例行为',
  违法事实: '示例事实',
  处罚依据: '示例依据',
  处罚类别: '罚款',
  处罚内容: '罚款二百元',
  '罚款金额（万元）': '0.02',
  处罚决定日期: '2021-06-01',
  处罚有效期: '2099-12-31',
  公示截止期: '2024-06-01',
  处罚机关: '四平市公安局',
  处罚机关统一社会信用代码: '112203000000000001',
  数据来源单位: '四平市公安局',
  数据来源单位统一社会信用代码: '112203000000000001',
}
const table = (rows: readonly Record<string, string>[]) =>
  [Object.keys(PENALTY), ...rows.map((row) => Object.values(row))].map((cells) => `${cells.join(',')}\n`).join('')

async function arrangeUnits(): Promise<void> {
  const app = connect(database.appUrl, 1)
  await importUnits(makeCtx(app, systemActor('test', ['system-admin']), fixedClock()), BUREAUS)
  await app.end()
}

test('import penalties adds up, writes wrong rows to a file that is taken when corrected, and ends with 1 while a row is wrong', async () => {
  await arrangeUnits()
  const [file, errors] = [join(folder, 'p.csv'), join(folder, 'errors.xlsx')]
  await writeFile(
    file,
    table([PENALTY, { ...PENALTY, 行政处罚决定书文号: '四公（法）行罚决字〔2021〕13号', '罚款金额（万元）': '' }]),
  )
  const trial = await run('import', 'penalties', file, '--dry-run')
  expect([trial.code, trial.out.split('\n')[0]]).toEqual([1, '试运行：read 2 = created 1 + updated 0 + skipped 0 + wrong 1'])
  const done = await run('import', 'penalties', file, '--errors', errors, '--json')
  expect(JSON.parse(done.out)).toMatchObject({ read: 2, created: 1, wrong: 1, wrongRows: [{ row: 3 }] })
  expect(JSON.parse((await run('import', 'penalties', errors, '--json')).out)).toMatchObject({ read: 1, wrong: 1 })
  const elsewhere = await run('import', 'penalties', file, '--unit', '220302000000', '--json')
  expect(JSON.parse(elsewhere.out)).toMatchObject({ read: 2, created: 0, wrong: 2 })
  expect((await run('import', 'penalties', join(folder, 'none.csv'))).err).toContain('没有这个文件或目录')
})

test('a figure is one JSON document, with its records when asked, and lines for people otherwise', async () => {
  await arrangeUnits()
  await writeFile(join(folder, 'figure.csv'), table([PENALTY]))
  await run('import', 'penalties', join(folder, 'figure.csv'))
  const { code, out } = await run('figure', 'imported-decisions', '--year', '2021', '--records', '--json')
  const figure = JSON.parse(out)
  expect([code, figure.value, figure.items.length, figure.items[0].kind]).toEqual([0, 1, 1, 'imported-decision'])
  const county = await run('figure', 'imported-decisions', '--year', '2021', '--scope', '220302000000', '--json')
  expect(JSON.parse(county.out)).toMatchObject({ value: 0, scope: { name: '四平市公安局铁西分局' } })
  const beside = (await run('figure', 'cases-decided-without-review', '--year', '2021')).out
  expect(beside).toContain('另：导入的历史决定数（法制审核无记载） 1件')
  expect((await run('figure', 'list')).out).toContain('legal-reviewer-ratio')
})

test.each([
  [['figure', 'no-such', '--year', '2021'], '没有编号为 no-such 的指标'],
  [['figure', 'cases-decided'], '须用 --year'],
  [['figure', 'cases-decided', '--year', '2999'], '尚未开始'],
  [['figure', 'cases-decided', '--year', '2021', '--scope', 'x'], '单位代码应为 12 位数字'],
])('%j is refused', async (args, message) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(message)
})

test('deadline explain names a case that is not there', async () => {
  const { code, err } = await run('deadline', 'explain', 'A2203020000002022110001')
  expect([code, err]).toEqual([1, '法度：没有编号或文号为 A2203020000002022110001 的案件，或不在管辖范围内。\n'])
})

test('publicity reassess tells first and changes nothing, as lines or as one JSON document', async () => {
  const dry = await run('publicity', 'reassess', '--dry-run', '--json')
  expect([dry.code, JSON.parse(dry.out).dryRun, JSON.parse(dry.out).down]).toEqual([0, true, []])
  expect((await run('publicity', 'reassess')).out).toMatch(/^执行：核对 \d+ 条/)
})

test('audit verify says the chain is whole, and names the first line someone changed', async () => {
  expect((await run('audit', 'verify')).code).toBe(0)
  await owner`update audit.line set details = '{"tampered": true}' where seq = 1`
  const { code, out } = await run('audit', 'verify', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out).broken).toMatchObject({ seq: 1 })
})

test('a database that is not there is told in a line', async () => {
  const nowhere = await fadu('postgres://nobody@127.0.0.1:1/none', ['audit', 'verify'])
  expect([nowhere.code, nowhere.err]).toEqual([1, '法度：无法连接数据库：没有程序在该地址监听。\n'])
})
