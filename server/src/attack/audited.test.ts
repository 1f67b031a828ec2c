import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MODULES } from '../app.ts'
import type { Client } from '../kit/test/app.ts'
import { AUDITED } from '../kit/test/audited.ts'
import { newId } from '../kit/uuid.ts'
import {
  aCampaign,
  assessmentWorld,
  assigned,
  markerOf,
  type World as Review,
  slotsOf,
  started,
} from '../modules/assessment/test/world.ts'
import { aCity, aProblem, ok, type Person, type World } from '../modules/inspection/test/city.ts'
import { saveFile } from '../platform/index.ts'

/*
 * Every act of supervision, review, draws and the committee leaves its line of the audit in its own transaction. The watch in every test database refuses what
 * does not (kit/test/audited.ts); here is shown that the watch stands everywhere, that every act is made by a test under it, and that reading files is written down.
 */
let w: World
let review: Review
let [finder, checker, head] = [] as unknown as [Person, Person, Person]
beforeAll(async () => {
  ;[w, review] = await Promise.all([aCity(), assessmentWorld()])
  finder = await w.person('legal', '示例巡查员')
  checker = await w.person('west', '示例审核员')
  head = await w.person('station', '示例所长')
})
afterAll(() => Promise.all([w.t.close(), review.t.close()]))
const asFinder = () => w.as(finder, ['supervisor'], 'city')
const lines = (t: World['t'], action: string) =>
  t.owner`select subject, actor, details from audit.line where action = ${action} order by seq`

const ROUTES = Object.values(MODULES)
  .flat()
  .filter(({ path }) => AUDITED.includes(path.split('/')[1] ?? ''))
const HERE = join(import.meta.dirname, '..')
const TESTS = [
  ...globSync(AUDITED.map((name) => join(HERE, `modules/${name}/**/*.test.ts`))),
  ...globSync(AUDITED.map((name) => join(HERE, `modules/${name}/test/*.ts`))),
]
const TEXT = [...TESTS, import.meta.filename].map((path) => readFileSync(path, 'utf8')).join('\n')

describe('the watch', () => {
  test('stands on every table that keeps anything', async () => {
    const bare = await w.t
      .owner`select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any (${AUDITED}) and c.relkind in ('r', 'p') and c.relpersistence = 'p'
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'zz_audited' and t.tgenabled = 'O') order by 1`
    expect(bare.map(({ name }) => name)).toEqual(['inspection.calendar', 'inspection.rectification_step']) // the program's own, written at its start and by migrations
  })
  test('refuses a change without a line, and lets one with a line pass', async () => {
    const ctx = await w.t.ctxWith(['clerk'], w.units.city.path)
    const meeting = {
      id: newId(),
      unitId: w.units.city.id,
      unitPath: w.units.city.path,
      title: 'x',
      heldOn: '2026-03-09',
      place: 'x',
      chair: 'x',
      attendees: ['x'],
    }
    const silent = ctx.transaction(
      (tx) => tx`insert into governance.meeting ${tx({ ...meeting, calledBy: ctx.actor.id, calledAt: ctx.now } as never)}`,
    )
    await expect(silent).rejects.toMatchObject({ constraint_name: 'audited' })
    expect(await w.t.owner`select 1 from governance.meeting`).toHaveLength(0)
  })
})

/** The literal parts of an address, as a test may write them: whole, or what an `at(id, '/…')` of its module puts behind. */
const driven = (path: string) => {
  const whole = path.replaceAll(/:\w+/g, '[^`\'"/]+')
  const tail = path.slice(path.lastIndexOf(':')).replace(/^:\w+/, '').replaceAll(/:\w+/g, '[^`\'"/]+')
  return (
    new RegExp(`${whole}[\`'"?]`).test(TEXT) || (tail !== '' && new RegExp(`[\`'"]${tail}[\`'"]`).test(TEXT)) || TAILS.test(path)
  )
}
/** Two ids in one address: the tests put the second in by hand. */
const TAILS = /\/(proofs\/:proofId|evidence\/:evidenceId)\/file$/

test('every act is made by a test of its module or by this one, under the watch', () => {
  const acts = ROUTES.filter(({ method, reply }) => method !== 'GET' || reply === 'download')
  expect(acts.length).toBeGreaterThan(70)
  expect(acts.filter(({ path }) => !driven(path)).map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

describe('acts no other test makes', () => {
  test('a problem is cancelled with its line', async () => {
    const { rectificationId } = await ok((await asFinder()).post('/inspection/rectifications', aProblem(w.units.station.id)))
    const client = await w.as(checker, ['legal-reviewer'])
    await ok(client.post(`/inspection/rectifications/${rectificationId}/cancellation`, { version: 1, reason: '登记有误。' }))
    expect(await lines(w.t, 'rectification.cancel')).toMatchObject([
      { subject: rectificationId, details: { from: 'found', to: 'cancelled' } },
    ])
  })
})

test('a criminal file is registered with its line', async () => {
  const [one] = review.counties
  const body = { number: '刑示字〔2022〕9号', unitId: one?.station.id, personId: one?.lead.id, closedOn: '2022-08-01' }
  const { criminalFileId } = await ok(review.organiser.post('/assessment/criminal-files', body))
  expect(await lines(review.t, 'assessment.criminal-file-registered')).toMatchObject([{ subject: criminalFileId }])
})

describe('a line that cannot be written takes the act back', () => {
  const digest = async (t: World['t']) => {
    const names =
      await t.owner`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any (${[...AUDITED, 'law', 'platform']}) order by 1`
    const rows = []
    for (const { name } of names)
      rows.push([name, (await t.owner.unsafe(`select md5(string_agg(x::text, '' order by x::text)) as d from ${name} x`))[0]?.d])
    return rows
  }
  const PLAN = {
    kind: 'other',
    title: '示例',
    basis: [],
    contributors: 2,
    revealHours: 24,
    timesLimit: null,
    inspectorsEach: 0,
    inspectOn: null,
    inspectUntil: null,
    itemIds: [],
  }
  test.each<[string, () => Promise<{ client: Client; path: string; body: object; t: World['t'] }>]>([
    [
      'inspection',
      async () => ({ client: await asFinder(), t: w.t, path: '/inspection/rectifications', body: aProblem(w.units.station.id) }),
    ],
    [
      'governance',
      async () => ({
        client: await w.t.signIn(['clerk', 'legal-reviewer'], w.units.city.path),
        t: w.t,
        path: '/governance/meetings',
        body: {
          ...{
            unitId: w.units.city.id,
            title: '示例会议',
            heldOn: '2026-03-09',
            place: '示例',
            chair: '示例',
            attendees: ['示例'],
          },
          agenda: [{ kind: 'other', title: '示例', words: '示例', origin: null }],
        },
      }),
    ],
    [
      'draws',
      async () => ({
        client: await w.t.signIn(['clerk'], w.units.city.path),
        t: w.t,
        path: '/draws',
        body: { ...PLAN, unitId: w.units.city.id, strata: [{ stratum: '全部', take: 'count', size: 1 }] },
      }),
    ],
    [
      'assessment',
      async () => ({ client: review.organiser, t: review.t, path: '/assessment/campaigns', body: aCampaign(review) }),
    ],
  ])('%s', async (_module, arrange) => {
    const { client, path, body, t } = await arrange()
    const before = await digest(t)
    await t.owner.unsafe(`create function audit.full() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create trigger full_disk before insert on audit.line for each row execute function audit.full()`)
    try {
      expect((await client.post(path, body)).statusCode).toBeGreaterThanOrEqual(500)
      expect(await digest(t)).toEqual(before)
    } finally {
      await t.owner.unsafe('drop trigger full_disk on audit.line; drop function audit.full()')
    }
    await ok(client.post(path, body))
    expect(await digest(t)).not.toEqual(before)
  })
})

describe('what a marker reads and takes along is written down', () => {
  test('the file, a piece of evidence, and the table of the round', async () => {
    const roundId = await assigned(review, await started(review))
    const [slot] = await slotsOf(review, roundId)
    const marker = await markerOf(review, slot?.personId as string)
    const at = `/assessment/assignments/${slot?.id}`
    await ok(marker.get(`${at}/file`))
    const evidenceId = await withFile(slot?.caseId as string)
    const taken = await marker.get(`${at}/evidence/${evidenceId}/file`)
    expect([taken.statusCode, taken.body]).toEqual([200, '示例笔录'])
    expect((await marker.get(`/assessment/rounds/${roundId}/form`)).statusCode).toBe(200)
    const by = { actor: marker.actor.id }
    expect(await lines(review.t, 'assessment.file-read')).toMatchObject([
      { ...by, subject: slot?.caseId, details: { assignmentId: slot?.id } },
    ])
    expect(await lines(review.t, 'case.evidence-file-taken')).toMatchObject([
      { ...by, subject: slot?.caseId, details: { evidenceId } },
    ])
    expect(await lines(review.t, 'assessment.form-taken')).toMatchObject([{ ...by, subject: roundId }])
  })

  /** A piece of evidence of the case with its file, arranged as the owner. */
  async function withFile(caseId: string): Promise<string> {
    const ctx = await review.t.ctxWith(['case-officer'], review.counties[0]?.station.path)
    const {
      id: fileId,
      sha256,
      bytes,
      type,
      name,
    } = await ctx.transaction((tx) => saveFile(ctx, tx, Readable.from([Buffer.from('示例笔录')]), '笔录.txt'))
    const evidenceId = newId()
    await review.t.owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into cases.evidence ${tx({
        ...{
          id: evidenceId,
          caseId,
          kind: 'documentary',
          title: '笔录',
          collectedOn: '2022-02-01',
          collectedBy: [],
          recordedAt: ctx.now,
        },
        ...{ fileId, fileSha256: sha256, fileBytes: bytes, fileType: type, fileName: name },
      } as never)}`
    })
    return evidenceId
  }
})

test('proof, letter, comment and list leave a line when they are taken', async () => {
  const client = await w.as(checker, ['legal-reviewer'])
  const { rectificationId } = await ok((await asFinder()).post('/inspection/rectifications', aProblem(w.units.station.id)))
  const chief = await w.as(head, ['unit-head'])
  const put = (act: string, body: object) => ok(chief.post(`/inspection/rectifications/${rectificationId}/${act}`, body))
  await put('confirmation', { version: 1, words: null })
  await put('assignment', { version: 2, responsibleId: head.id, measure: '补齐。', dueOn: null })
  await put('start', { version: 3 })
  const { proofId } = await ok(
    chief.upload(`/inspection/rectifications/${rectificationId}/proofs`, '说明.txt', Buffer.from('示例'), { words: '说明' }),
  )
  const notice = {
    unitId: w.units.station.id,
    caseId: null,
    rectificationId,
    kind: 'correct',
    problems: '示例',
    demands: '改正',
    law: ['APL:61'],
    replyDays: null,
  }
  const { supervisionId } = await ok(client.post('/inspection/notices', notice))
  const { commentId } = await ok(
    client.post('/inspection/comments', { unitId: w.units.west.id, month: '2026-02', words: '示例', good: [], bad: [] }),
  )
  for (const [path, action, subject] of [
    [`/inspection/rectifications/${rectificationId}/proofs/${proofId}/file`, 'rectification.proof-taken', rectificationId],
    [`/inspection/notices/${supervisionId}/letter`, 'supervision.letter-taken', supervisionId],
    [`/inspection/comments/${commentId}/document`, 'comment.document-taken', commentId],
    ['/inspection/findings/export?format=csv', 'inspection.export', 'findings'],
  ] as const) {
    const taken = await client.get(path)
    expect([path, taken.statusCode]).toEqual([path, 200])
    expect(await lines(w.t, action)).toMatchObject([{ subject, actor: client.actor.id }])
  }
})
