import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../kit/db.ts'
import { instant } from '../../kit/instant.ts'
import { type TestDatabase, testDatabase } from '../../kit/test/database.ts'
import { type Actor, makeCtx, systemActor } from '../../platform/index.ts'
import { CAUSES, findArticle, importLaws, listCauses, listLaws, syncLaw } from './index.ts'

let database: TestDatabase
let sql: Sql
const clock = () => instant('2026-03-02T08:00:00+08:00')
const as = (actor: Actor) => makeCtx(sql, actor, clock)
const admin = () => as(systemActor('law-import', ['system-admin']))

beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.appUrl, 2)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

/** An invented text of as many articles as the real wording has. */
const textOf = (title: string, count: number, change = '') =>
  `# ${title}\n\n## 第一章 总则\n\n${Array.from({ length: count }, (_, index) => `第${index + 1}条 试验条文${index + 1}${index === 0 ? change : ''}。`).join('\n\n第二款。\n\n')}\n`
const psa = { name: '治安管理处罚法(2025-06-27).md', text: textOf('中华人民共和国治安管理处罚法', 144) }
const kites = { name: '星河市风筝条例(2024-05-01).md', text: textOf('星河市风筝条例', 3) }

test('laws and causes are synchronised once, then nothing changes', async () => {
  expect(await admin().transaction((tx) => syncLaw(tx))).toBeGreaterThan(CAUSES.length)
  expect(await admin().transaction((tx) => syncLaw(tx))).toBe(0)
  const stored = await listCauses(admin())
  expect(stored.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(CAUSES.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
})

test('before the import a citation shows its words; after it, its text', async () => {
  expect(await findArticle(admin(), { citation: 'PSA-2025:118' })).toEqual({
    citation: 'PSA-2025:118',
    words: '《治安管理处罚法》（2025年修订）第一百一十八条',
    version: 'PSA-2025',
    chapter: null,
    text: null,
  })
  const readme = { name: 'README.md', text: '# 说明\n\n这里是文件清单。' }
  expect(await importLaws(admin(), { files: [psa, kites, readme] })).toEqual({
    read: 3,
    created: 2,
    updated: 0,
    skipped: 0,
    refused: [{ file: 'README.md', reason: '没有以“第一条”开头的条文，不是法律文本。' }],
  })
  expect(await findArticle(admin(), { citation: 'PSA:118' })).toMatchObject({
    words: '《治安管理处罚法》第一百一十八条',
    version: 'PSA-2025',
    chapter: '第一章 总则',
    text: '试验条文118。\n第二款。',
  })
  expect(await findArticle(admin(), { citation: 'PSA-2012:99' })).toMatchObject({ text: null })
})

test('importing again changes nothing; a corrected text replaces the old one', async () => {
  expect(await importLaws(admin(), { files: [psa, kites] })).toMatchObject({ created: 0, updated: 0, skipped: 2 })
  const corrected = { ...kites, text: textOf('星河市风筝条例', 3, '，经更正') }
  expect(await importLaws(admin(), { files: [corrected] })).toMatchObject({ created: 0, updated: 1, skipped: 0 })
  const added = (await listLaws(admin())).find((law) => law.title === '星河市风筝条例')
  expect(added?.versions).toMatchObject([{ adoptedOn: '2024-05-01', articleCount: 3 }])
  expect(await findArticle(admin(), { citation: `${added?.code}-2024:1` })).toMatchObject({
    words: '《星河市风筝条例》第一条',
    text: '试验条文1，经更正。\n第二款。',
  })
})

test('a known wording with an article too few is refused by name', async () => {
  const short = { ...psa, text: textOf('中华人民共和国治安管理处罚法', 143) }
  const { refused } = await importLaws(admin(), { files: [short] })
  expect(refused).toEqual([{ file: psa.name, reason: '应有 144 条，文件中有 143 条。' }])
})

test('an officer reads the law but may not import it', async () => {
  const officer = systemActor('officer', ['case-officer'])
  expect(await findArticle(as(officer), { citation: 'APL:61' })).toMatchObject({ words: '《行政处罚法》第六十一条' })
  expect(() => importLaws(as(officer), { files: [kites] })).toThrow('没有此项权限')
  await expect(findArticle(as(officer), { citation: 'QQQ:1' })).rejects.toThrow('没有代码为')
})
