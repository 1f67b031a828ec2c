import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../kit/test/app.ts'

/*
 * What the two serving roles may do, read from the catalogue of the migrated database. Each list below is the whole of it:
 * a migration that gives more fails here until somebody has thought about it.
 */
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'jobs')`
const list = async (query: string): Promise<string[]> => (await t.owner.unsafe(query)).map((row) => row.name as string)
/** Columns of tables on which the role holds the privilege, as `schema.table(columns)`; all of them as `schema.table(*)`. */
const columnsWith = (role: string, privilege: string) =>
  list(`
    select format('%s.%s(%s)', n.nspname, c.relname,
      case when has_table_privilege('${role}', c.oid, '${privilege}') then '*' else string_agg(a.attname, ' ' order by a.attname) end) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm') and ${OURS} and has_schema_privilege('${role}', n.oid, 'usage')
      and has_column_privilege('${role}', c.oid, a.attnum, '${privilege}')
    group by n.nspname, c.relname, c.oid order by 1`)
const tablesWith = (role: string, privilege: string) =>
  list(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and ${OURS} and has_table_privilege('${role}', c.oid, '${privilege}') order by 1`)

/** Rows that are only ever added: neither a role's grant nor a column's lets the application change one. */
const APPEND_ONLY = [
  ...['audit.line', 'audit.head', 'auth.password_history', 'platform.setting', 'platform.file'],
  ...['timeline', 'revision', 'notice', 'statement', 'discussion', 'proposal_item', 'review_outcome', 'measure_extension'].map(
    (name) => `cases.${name}`,
  ),
  ...['delivery', 'execution', 'instalment_plan', 'closure', 'import_error', 'imported_revision'].map((name) => `cases.${name}`),
  ...['opinion', 'answer', 'post_filing'].map((name) => `legal_review.${name}`),
  ...['event', 'version', 'transition', 'log_entry', 'log_salt', 'log_tile', 'log_key', 'log_checkpoint'].map(
    (name) => `publicity.${name}`,
  ),
  ...['timeline', 'non_acceptance', 'examination', 'extension', 'proposal', 'opinion', 'delivery', 'supervision'].map(
    (name) => `licences.${name}`,
  ),
  'law.number_sequence',
  ...['inspection.run_check', 'inspection.finding_event'],
  'report.release',
  ...['entry', 'submission', 'evidence', 'check', 'step'].map((name) => `inspection.rectification_${name}`),
  ...['assessment.score', 'assessment.criminal_file', 'assessment.file'],
  ...['assessment.drop_out', 'assessment.handover', 'assessment.former_draw'],
  ...['assessment.criminal_import', 'assessment.criminal_import_wrong'],
  ...[
    'inspection.supervision_reply',
    'inspection.supervision_verdict',
    'inspection.monthly_comment',
    'inspection.comment_record',
  ],
  ...['draws.outcome', 'draws.drawn', 'draws.publication', 'draws.withdrawal', 'draws.inspection', 'draws.inspector'],
]

test('lines that are only ever added can be neither changed nor deleted', async () => {
  const changed = (await columnsWith('fadu_app', 'update')).map((name) => name.split('(')[0])
  expect(APPEND_ONLY.filter((name) => changed.includes(name))).toEqual([])
  const known = await list(`select schemaname || '.' || tablename as name from pg_tables`)
  expect(APPEND_ONLY.filter((name) => !known.includes(name))).toEqual([])
})

test('the application deletes imported rows, replaced law texts and rows of open lists only', async () => {
  expect(await tablesWith('fadu_app', 'delete')).toEqual([
    ...[
      'assessment.marker',
      'cases.imported_decision',
      'cases.imported_revision',
      'draws.avoidance',
      'draws.object',
      'law.article',
    ], // a frozen list is kept by its trigger
  ])
  for (const privilege of ['truncate', 'references', 'trigger', 'maintain'])
    expect(await tablesWith('fadu_app', privilege), privilege).toEqual([])
})

test('what identifies a row is never changed: ids, numbers, cases, dates of entry', async () => {
  const fixed =
    /[( ](id|case_id|number|party_id|proposal_id|decision_id|recorded_at|created_by|created_at|reported_at|review)[ )]/
  const changed = (await columnsWith('fadu_app', 'update')).filter((name) => fixed.test(name) || name.endsWith('(*)'))
  expect(changed).toMatchSnapshot()
})

test('the columns the application may change', async () => {
  expect(await columnsWith('fadu_app', 'update')).toMatchSnapshot()
})

test('the serving roles are no superusers, own nothing, make nothing and are members of nothing but the inspector', async () => {
  const roles = await t.owner`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
    where rolname in ('fadu_app', 'fadu_portal') order by 1`
  const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false }
  expect([...roles]).toEqual([
    { rolname: 'fadu_app', ...plain },
    { rolname: 'fadu_portal', ...plain },
  ])
  expect(
    await list(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname <> 'fadu_owner' and r.rolname like 'fadu%'
      union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ('fadu_app', 'fadu_portal')
      union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname in ('fadu_app', 'fadu_portal')
      union all select m.roleid::regrole::text from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('fadu_app', 'fadu_portal')`),
  ).toEqual(['fadu_inspector'])
  for (const role of ['fadu_app', 'fadu_portal', 'public'])
    expect(
      await list(
        `select nspname as name from pg_namespace where nspname !~ '^pg_(toast_)?temp' and has_schema_privilege('${role}', oid, 'create')`,
      ),
      role,
    ).toEqual([])
})

test('the inspector signs in nowhere, is taken on for a statement only, and reads what checks may judge, without names', async () => {
  const [role] =
    await t.owner`select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'fadu_inspector'`
  expect(role).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  const [membership] = await t.owner`select inherit_option, set_option, admin_option from pg_auth_members
    where roleid = 'fadu_inspector'::regrole and member = 'fadu_app'::regrole`
  expect(membership).toEqual({ inheritOption: false, setOption: true, adminOption: false })
  for (const privilege of ['insert', 'update', 'references'])
    expect(await columnsWith('fadu_inspector', privilege), privilege).toEqual([])
  for (const privilege of ['delete', 'truncate', 'trigger', 'maintain'])
    expect(await tablesWith('fadu_inspector', privilege), privilege).toEqual([])
  expect(await columnsWith('fadu_inspector', 'select')).toMatchSnapshot()
})

test('every function that runs with its owner’s rights fixes its search path, and nobody may call it unasked', async () => {
  const definer = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${OURS}`
  expect(
    await list(`select n.nspname || '.' || p.proname as name ${definer}
    and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=pg_catalog%')`),
  ).toEqual([])
  expect(
    await list(`select n.nspname || '.' || p.proname as name ${definer} and has_function_privilege('public', p.oid, 'execute')
    and p.prorettype <> 'trigger'::regtype`),
  ).toEqual([])
  expect((await list(`select count(*)::text as name ${definer}`))[0]).not.toBe('0')
})

test('views answer under the rights of whoever asks, but for the public ones, which are barriers, and the inspector’s own', async () => {
  expect(
    await list(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${OURS} and not coalesce(c.reloptions @> '{security_invoker=true}', false)
        and not (c.relname like 'public\\_%' and c.reloptions @> '{security_barrier=true}') and c.relname not like 'inspected\\_%'`),
  ).toEqual([])
  for (const role of ['fadu_app', 'fadu_portal'])
    expect((await tablesWith(role, 'select')).filter((name) => name.includes('.inspected_'))).toEqual([])
})

test('the public’s role reads the public views and nothing else', async () => {
  const readable = await tablesWith('fadu_portal', 'select')
  expect(readable.filter((name) => !/^[a-z_]+\.public_[a-z_]+$/.test(name))).toEqual([])
  expect(await columnsWith('fadu_portal', 'select')).toEqual(readable.map((name) => `${name}(*)`))
  for (const privilege of ['insert', 'update', 'delete', 'truncate']) {
    const all = privilege === 'delete' || privilege === 'truncate' ? tablesWith : columnsWith
    expect(await all('fadu_portal', privilege), privilege).toEqual([])
  }
  const calls =
    await list(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and has_function_privilege('fadu_portal', p.oid, 'execute') and has_schema_privilege('fadu_portal', n.oid, 'usage') order by 1`)
  expect(calls.filter((name) => !name.startsWith('publicity.'))).toEqual([])
  expect(calls).toMatchSnapshot()
})
