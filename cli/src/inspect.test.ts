import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { CHECKS } from '../../server/src/modules/inspection/index.ts'
import { fadu } from './test/run.ts'

const LONG = 'questioning-too-long'
let database: TestDatabase
let owner: Sql
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 1)
  folder = await mkdtemp(join(tmpdir(), 'fadu-inspect-'))
  await owner.begin(async (tx) => {
    await tx.unsafe(`set local session_replication_role = replica;
      insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path) values
        ('01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000001', '220300000000', '220300', '示例市公安局', '示公', 'city-bureau', 'city', '/220300000000/');
      insert into cases.administrative_case (id, number, title, unit_id, unit_path, organ_id, procedure, stage, family, cause_code, source, place, region_code,
        found_on, summary, reported_at, accepted_at, created_by)
      select id, 'A1', '示例', unit, '/220300000000/', unit, 'ordinary', 'investigating', 'psa', 'beating', 'report', '示例路', '220302', '2022-03-01', '示例',
        '2022-03-01T01:00Z', '2022-03-01T02:00Z', 'test'
      from (values ('01890000-0000-7000-8000-0000000000c1'::uuid, '01890000-0000-7000-8000-000000000001'::uuid)) as c (id, unit);
      insert into cases.questioning (id, case_id, party_id, summons, arrived_at, left_at, ground, officers, in_handling_place, av_recorded, rest_and_food, recorded_at)
      values ('01890000-0000-7000-8000-0000000000c2', '01890000-0000-7000-8000-0000000000c1', '01890000-0000-7000-8000-0000000000c3', 'written',
        '2022-03-02T01:00Z', '2022-03-02T10:00Z', 'ordinary', '{}', true, true, true, '2022-03-02T10:00Z')`)
  })
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  await rm(folder, { recursive: true })
})
const run = async (...args: string[]) => fadu(database.ownerUrl, ['inspect', ...args])
const of = (out: string) => JSON.parse(out).checks.find(({ check }: { check: string }) => check === LONG)

test('inspect finds once, as of the day asked, and says what it skipped', async () => {
  const first = await run('--as-of', '2022-04-01', '--json')
  expect(of(first.out), first.err).toMatchObject({ found: 1, fresh: 1, gone: 0 })
  const { planned, checked, skipped } = JSON.parse(first.out)
  expect([planned, checked + skipped, first.code]).toEqual([CHECKS.length, CHECKS.length, skipped > 0 ? 1 : 0])
  expect(first.out).toContain('该规定自 2026-01-01 起施行')
  const again = await run('--as-of', '2022-04-02', '--increment', '--json')
  expect(of(again.out)).toMatchObject({ found: 1, fresh: 0, gone: 0 })
  expect((await run('--as-of', '2022-04-02')).out).toContain('传唤后询问查证超过法定时限')
  const earlier = await run('--as-of', '2022-03-01')
  expect([earlier.code, earlier.out]).toEqual([1, ''])
  expect(earlier.err).toContain('不能再保存更早的')
  expect((await run('--as-of', 'soon')).err).toContain('不对')
})

test('back-test tells what a changed check would bring and take away, and writes nothing', async () => {
  const base = CHECKS.find(({ code }) => code === LONG)
  const file = join(folder, 'changed.sql')
  await writeFile(file, (base?.sql ?? '').replace('else 8 end', 'else 9 end'))
  const stored = () => owner`select * from inspection.finding order by id`
  const before = [...(await stored())]
  const same = JSON.parse((await run('back-test', '--check', LONG, '--as-of', '2022-04-02', '--json')).out)
  expect(same).toMatchObject({ found: 1, appears: [], goes: [] })
  const changed = await run('back-test', '--check', LONG, '--as-of', '2022-04-02', '--sql', file)
  expect(changed.out).toMatch(/共 0 个；将新增 0 个，将消失 1 个\n {2}- A1/)
  expect([...(await stored())]).toEqual(before)
  expect((await run('back-test', '--check', 'none')).err).toContain('没有代码为“none”的规则')
})
