import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../kit/db.ts'
import { CANARIES, findCanaries } from './test/canary.ts'
import { openStory, type Story } from './test/story.ts'

/* Whoever has the portal's password and writes SQL by hand: no row that is not public, nor that there is one. */
let story: Story
let sql: Sql
/** A sealed decision's number and address, and ones nobody has. */
let theirs: { number: string; recordNo: string }
const NOBODYS = { number: '四公（西）行罚决字〔2026〕99999号', recordNo: 'f'.repeat(20) }

beforeAll(async () => {
  story = await openStory()
  sql = story.house.sql
  const [row] = await story.house.t.owner`select number, record_no from publicity.record where id = ${story.hidden.id}`
  theirs = row as typeof theirs
  await story.house.t.owner.unsafe('analyze')
}, 120_000)
afterAll(() => story.house.close())

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
const said = (statement: string) =>
  sql.unsafe(statement).then(
    (rows) => JSON.stringify(rows),
    (error: Error) => error.message,
  )

test('of every table and view of every schema it reads the public views, also with another scope set', async () => {
  const all =
    await story.house.t.owner.unsafe(`select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${OURS}`)
  const read: string[] = []
  await sql.begin(async (tx) => {
    await tx`select set_config('fadu.scope', '/', true), set_config('fadu.actor', 'x', true), set_config('fadu.roles', 'legal-reviewer', true)`
    for (const { name } of all)
      await tx
        .savepoint((step) => step.unsafe(`select * from ${name}`))
        .then(async (rows) => {
          read.push(name)
          expect([name, await findCanaries(JSON.stringify(rows))]).toEqual([name, []])
        })
        .catch((error) => expect([name, error.message]).toEqual([name, expect.stringMatching(/permission denied/)]))
  })
  expect(read.filter((name) => !/\.public_/.test(name))).toEqual([])
  expect(read.length).toBeGreaterThan(4)
  expect(read.filter((name) => /decision|listing|taken_down|history|objection/.test(name))).toEqual([])
})

test('every function it may not call refuses, and those it may return no canary', async () => {
  const denied =
    await sql.unsafe(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and p.prosecdef and has_function_privilege(p.oid, 'execute') and n.nspname <> 'publicity'`)
  expect([...denied]).toEqual([])
  const calls = [
    ...[story.hidden, story.legacy, story.withdrawn, story.unit].flatMap(({ recordNo }) =>
      ['public_page', 'taken_down', 'public_log_opening'].map((name) => `select * from publicity.${name}('${recordNo}')`),
    ),
    'select * from publicity.public_newest(1000)',
    "select * from publicity.public_counts('2000-01-01')",
    "select * from publicity.sitemap_part('')",
    "select * from publicity.listing_after(row('{}', '{}', null, null, null, null, null, null, null, 'newest', null, null)::publicity.asked, true, 1000)",
    "select publicity.search(row('{}', '{}', null, null, null, null, null, null, null, 'fine', null, null)::publicity.asked, 1000)",
    "select publicity.taken_down_list('{withdrawn,sealed,expired,repaired,not-public,collected}', null, 1000, 0)",
    "select publicity.public_ledger('2026-03-01', '2026-03-11', '{}')",
  ]
  for (const call of calls) {
    const answer = await said(call)
    expect([
      call,
      answer.includes(theirs.recordNo),
      answer.includes(theirs.number),
      await findCanaries(answer, CANARIES),
    ]).toEqual([call, false, false, []])
  }
})

test.each([
  'set role fadu_owner',
  'set role fadu_app',
  'set role postgres',
  'set session authorization fadu_app',
  "select pg_read_file('postgresql.conf')",
  "select pg_ls_dir('.')",
  "select lo_import('/etc/hostname')",
  "copy (select 1) to '/tmp/fadu-x'",
  "copy (select 1) to program 'true'",
  'create table publicity.x (y int)',
  'create function publicity.x() returns int language sql as $$select 1$$',
  'create schema x',
  'create extension dblink',
  'alter role fadu_portal superuser',
  'grant fadu_app to fadu_portal',
  'select * from pg_authid',
  'select * from pg_statistic',
  'truncate publicity.record',
  'create trigger x before insert on publicity.record for each row execute function publicity.refuse_change()',
  'create rule x as on select to publicity.public_log_key do also select 1',
  'alter view publicity.public_log_key set (security_barrier = false)',
  'alter function publicity.public_page security invoker',
  "select publicity.log_content(null, 'published', now())",
])('may not: %s', async (statement) => {
  await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied|must be (owner|member)|does not exist|not available/)
})

test('the statistics the planner keeps of hidden columns are closed, and so are other sessions’ statements', async () => {
  expect([
    ...(await sql`select schemaname, tablename from pg_stats where schemaname in ('publicity', 'cases', 'licences', 'auth', 'organisations')`),
  ]).toEqual([])
  expect([...(await sql`select 1 from pg_stats_ext where schemaname = 'publicity'`)]).toEqual([])
  const others =
    await sql`select query from pg_stat_activity where usename <> 'fadu_portal' and query !~ 'insufficient privilege' and query <> ''`
  expect([...others]).toEqual([])
})

describe('how a question is answered tells nothing', () => {
  /** Without numbers that differ from run to run, and without what was asked. */
  const bare = (plan: string, { number, recordNo }: typeof theirs) =>
    plan
      .replaceAll(number, '＊')
      .replaceAll(recordNo, '＊')
      .replaceAll(/[\d.]+/g, '0')
  const QUESTIONS: Record<string, (of: typeof theirs) => string> = {
    'its number': ({ number }) => `publicity.public_numbered('${number}', 5)`,
    'its address': ({ recordNo }) => `publicity.public_page('${recordNo}')`,
    'the register': ({ recordNo }) => `publicity.taken_down('${recordNo}')`,
    'its leaf': ({ recordNo }) => `publicity.public_log_opening('${recordNo}')`,
  }
  test.each(Object.entries(QUESTIONS))('%s: the plan with its counts', async (_what, call) => {
    const plan = async (of: typeof theirs) =>
      bare(
        await said(`explain (analyze, verbose, timing off, buffers off, costs off, summary off) select * from ${call(of)}`),
        of,
      )
    expect(await plan(theirs)).toBe(await plan(NOBODYS))
    expect(await plan(theirs)).toContain('Function')
    expect(await plan(theirs)).not.toMatch(/Removed|Index|record r/)
  })
  test('its number: the counters of the tables that were touched', async () => {
    const touched = async ({ number }: typeof theirs) =>
      sql.begin(async (tx) => {
        const counters = () =>
          tx`select sum(seq_tup_read)::int as read, sum(idx_scan)::int as scans, sum(idx_tup_fetch)::int as fetched from pg_stat_xact_all_tables where schemaname = 'publicity'`
        const [before] = await counters()
        await tx`select 1 from publicity.public_numbered(${number}, 5)`
        const [after] = await counters()
        return ['read', 'scans', 'fetched'].map((name) => after?.[name] - before?.[name])
      })
    await touched(NOBODYS)
    expect(await touched(theirs)).toEqual(await touched(NOBODYS))
  })
  test('a condition that fails on a hidden row never meets one', async () => {
    for (const [view, column] of [
      ['publicity.public_list_item', 'fields'],
      ['publicity.public_list_version', 'item_key'],
      ['report.public_release', 'figures'],
    ])
      for (const trick of [
        `${column}::text::int = 1`,
        `1 / (case when ${column}::text like '%钟离%' then 0 else 1 end) = 1`,
        `xmlelement(name x, ${column}::text)::text like '%钟离%'`,
      ]) {
        const answer = await said(`select 1 from ${view} where ${trick}`)
        expect(await findCanaries(answer)).toEqual([])
        if (trick.startsWith('1 /')) expect(answer).not.toContain('division by zero')
      }
  })
})
