import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { instant, systemClock } from '../../server/src/kit/instant.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { deadlinesOf, findCaseFiles } from '../../server/src/modules/cases/index.ts'
import { draw, findDrawFile, listHashOf, listPublicDraws } from '../../server/src/modules/draws/index.ts'
import { CAUSES, chinaCalendar, type Penalty, penaltyWithinRange, syncLaw } from '../../server/src/modules/law/index.ts'
import { findLicenceFiles, LICENCE_KINDS, LicenceOutcome, licenceDeadlinesOf } from '../../server/src/modules/licences/index.ts'
import { getLedger, LIST_CODES } from '../../server/src/modules/publicity/index.ts'
import { verifyAudit } from '../../server/src/platform/audit/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { type DemoLoaded, loadDemo } from './load.ts'
import { recallErrors } from './recall.ts'

let database: TestDatabase
let sql: Sql
let loaded: DemoLoaded
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.ownerUrl, 2)
  const app = connect(database.appUrl, 1)
  await makeCtx(app, systemActor('migrate', []), systemClock).transaction((tx) => syncLaw(tx))
  await app.end()
  loaded = await loadDemo({ ownerUrl: database.ownerUrl, say: () => {} })
}, 300_000)
afterAll(async () => {
  await sql.end()
  await database.drop()
})

/** Planted faults that a clock of the file shows as well. */
const CLOCKED = [
  'general-handling-overdue',
  'psa-decision-delivered-late',
  'psa-handling-overdue',
  'questioning-too-long',
  'report-accepted-late',
  'spot-filed-late',
  'traffic-spot-filed-late',
  'urgent-measure-approved-late',
  'victim-copy-late',
]

const count = async (query: PromiseLike<readonly { n?: number }[]>) => (await query)[0]?.n

describe('the demo year', () => {
  test('has about 6,000 cases of 2022, some hundred of 2026, 700 officers, and an account for each post', async () => {
    const of2022 = await count(sql`select count(*) as n from cases.administrative_case where reported_at < '2023-01-01'`)
    const of2026 = await count(sql`select count(*) as n from cases.administrative_case where reported_at >= '2025-12-31'`)
    expect(of2022).toBeGreaterThan(5500)
    expect(of2026).toBeGreaterThan(300)
    expect(loaded.officers).toBe(700)
    expect(await count(sql`select count(*) as n from auth.account`)).toBe(DEMO_ACCOUNTS.length)
  })

  test('knows every procedure, every outcome and every stage', async () => {
    const values = async (column: string, table: string) =>
      (await sql`select distinct ${sql(column)} as value from ${sql(table)} order by 1`).map((row) => row.value)
    expect(await values('procedure', 'cases.administrative_case')).toEqual(['fast-track', 'ordinary', 'summary'])
    expect(await values('outcome', 'cases.decision')).toEqual(['mediated', 'no-penalty', 'penalty', 'terminated', 'transfer'])
    expect(await values('stage', 'cases.administrative_case')).toEqual([
      'closed',
      'decided',
      'declined',
      'delivered',
      'handling-continued',
      'investigating',
      'proposed',
      'reported',
      'reviewed',
    ])
  })

  test('drew its samples of 2022 so that each comes out again, the same whenever the demo is loaded', async () => {
    const { items } = await listPublicDraws(sql, 1, 20)
    const files = await Promise.all(items.map(({ drawNo }) => findDrawFile(sql, drawNo)))
    const [published, open] = [files.filter((file) => file !== null), files.filter((file) => file === null)]
    expect([published.length, open.length]).toEqual([14, 1])
    for (const file of published) {
      expect(listHashOf(file.list)).toBe(file.listHash)
      expect(draw(file.list, file.seed)).toEqual(file.drawn)
    }
    const [rounds, samples] = [true, false].map((round) => published.filter(({ list }) => /第\d+轮$/.test(list.title) === round))
    expect([rounds?.length, rounds?.reduce((sum, { drawn }) => sum + drawn.length, 0)]).toEqual([10, 583])
    expect(samples?.map(({ list, seed, drawn }) => [list.title, drawn.length, seed.slice(0, 16)])).toMatchInlineSnapshot(`
      [
        [
          "2022年下半年旅馆业治安管理双随机检查",
          13,
          "3a636488e3e657c0",
        ],
        [
          "2022年行政案卷评查抽样",
          26,
          "42e7e6be1dfc3ebc",
        ],
        [
          "2022年保安服务单位双随机检查",
          5,
          "304f746ce9ce02b3",
        ],
        [
          "2022年上半年旅馆业治安管理双随机检查",
          13,
          "0ed5d3ecab7b6c78",
        ],
      ]
    `)
  })

  test('punishes within the range of the law that governs', async () => {
    const items = await sql<{ caseId: string; causeCode: string; statute: string; tier: string; penalties: Penalty[] }[]>`
      select case_id, cause_code, statute, tier, penalties from cases.proposal_item where outcome = 'penalty'`
    const causes = new Map(CAUSES.map((cause) => [cause.code, cause]))
    const beyond = items.filter((item) => {
      const version = causes.get(item.causeCode)?.versions.find((candidate) => candidate.statute === item.statute)
      return !version || penaltyWithinRange(version, item.tier, item.penalties) !== null
    })
    expect(items.length).toBeGreaterThan(3000)
    const planted = loaded.faults.filter(({ check }) => check.startsWith('penalty-')).map(({ caseId }) => caseId)
    expect(beyond.filter(({ caseId }) => !planted.includes(caseId))).toEqual([])
  })

  test('numbers run without a gap', async () => {
    const gaps = await sql`select organ_code, unit_mark, document_mark, year, month from law.document_number
      group by 1, 2, 3, 4, 5 having count(*) <> max(number)`
    expect(gaps).toEqual([])
  })

  test('plants its faults in cases that exist', async () => {
    const ids = [...new Set(loaded.faults.flatMap(({ caseId }) => caseId ?? []))]
    expect(await count(sql`select count(*) as n from cases.administrative_case where id = any (${ids})`)).toBe(ids.length)
  })

  test('is late by the clocks of the law exactly where a fault was planted, and nowhere else', async () => {
    const now = instant('2026-11-20T10:00:00Z')
    const ctx = makeCtx(sql, systemActor('test', ['supervisor']), () => now)
    const ids = (await sql<{ id: string }[]>`select id from cases.administrative_case`).map((row) => row.id)
    const late = new Set<string>()
    for (let start = 0; start < ids.length; start += 500) {
      for (const file of await ctx.read((tx) => findCaseFiles(tx, ids.slice(start, start + 500)))) {
        for (const clock of deadlinesOf(file, now))
          if (clock.bound === 'police' && (clock.state === 'met-late' || clock.state === 'overdue')) late.add(file.case.id)
      }
    }
    const told = loaded.faults.filter(({ since }) => since <= '2026-11-20')
    const faulty = new Set(loaded.faults.map(({ caseId }) => caseId))
    expect([...late].filter((id) => !faulty.has(id))).toEqual([])
    expect(told.filter(({ check, caseId }) => CLOCKED.includes(check) && !late.has(caseId ?? ''))).toEqual([])
  })

  test('has about 2,000 applications for licences of 2022, of every kind, with every outcome and at every stage', async () => {
    const of = async (column: string, table: string) =>
      (await sql`select distinct ${sql(column)} as value from ${sql(table)} order by 1`).map((row) => row.value)
    const of2022 = await count(sql`select count(*) as n from licences.application where received_at < '2023-01-01'`)
    const of2026 = await count(sql`select count(*) as n from licences.application where received_at >= '2025-12-31'`)
    expect(of2022).toBeGreaterThan(1900)
    expect(of2026).toBeGreaterThan(60)
    expect(await of('kindCode', 'licences.application')).toEqual(LICENCE_KINDS.map(({ code }) => code).toSorted())
    expect(await of('outcome', 'licences.decision')).toEqual(LicenceOutcome.options.toSorted())
    expect(await of('purpose', 'licences.application')).toEqual(['change', 'new', 'renewal'])
    expect(await of('stage', 'licences.application')).toEqual(
      ['received', 'correcting', 'declined', 'examining', 'granted', 'refused', 'closed', 'withdrawn'].toSorted(),
    )
    for (const table of ['hearing', 'extension', 'excluded_time', 'non_acceptance', 'opinion'])
      expect(await count(sql`select count(*) as n from ${sql(`licences.${table}`)}`), table).toBeGreaterThan(2)
    expect(await count(sql`select count(*) as n from licences.application where by_silence`)).toBeGreaterThan(5)
  })

  test('is late with licences by the clocks of the law exactly where a fault was planted', async () => {
    const now = instant('2026-11-20T10:00:00Z')
    const ctx = makeCtx(sql, systemActor('test', ['supervisor']), () => now)
    const ids = (await sql<{ id: string }[]>`select id from licences.application`).map((row) => row.id)
    const at = { now, calendar: chinaCalendar, local: { dueSoonDays: 3, dueSoonHours: 12 } }
    const late: string[] = []
    for (let start = 0; start < ids.length; start += 500)
      for (const file of await ctx.read((tx) => findLicenceFiles(tx, ids.slice(start, start + 500))))
        for (const clock of licenceDeadlinesOf(file, at))
          if (clock.bound === 'police' && (clock.state === 'met-late' || clock.state === 'overdue'))
            late.push(`${file.application.id} ${clock.id}`)
    const clockOf: Record<string, string> = {
      'licence-hearing-late': 'licence-hearing',
      'renewal-after-its-end': 'licence-renew',
    }
    const planted = loaded.faults.flatMap(({ check, subjectId }) => (clockOf[check] ? [`${subjectId} ${clockOf[check]}`] : []))
    const told = loaded.licenceFaults.map(({ applicationId, clock }) => `${applicationId} ${clock}`)
    expect(late.toSorted()).toEqual([...told, ...planted].toSorted())
  })

  test('shows a few hundred licences, none of a person, and withholds the others with a reason', async () => {
    const shown =
      await sql`select party_type, count(*) as n from publicity.record where kind = 'licence' and state = 'published' group by 1 order by 1`
    expect(shown.map(({ partyType }) => partyType)).toEqual(['legal-person', 'sole-trader'])
    expect(shown.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(300)
    const reasons =
      await sql`select distinct reason_code from publicity.record where kind = 'licence' and state in ('not-public', 'withdrawn') order by 1`
    expect(reasons.map(({ reasonCode }) => reasonCode)).toEqual([
      'minor',
      'not-a-grant',
      'personal-licence',
      'security-risk',
      'trade-secret',
      'withdrawn',
    ])
    const named =
      await sql`select r.number from publicity.record r join licences.decision d on d.id = r.licence_decision_id join licences.application a on a.id = d.application_id
      where r.state = 'published' and exists (select 1 from unnest(array[a.id_number, a.legal_rep_id_number, a.guardian_id_number, a.guardian_name, a.agent_name, a.phone,
        case when a.applicant_kind = 'person' then a.applicant_name end]) canary where strpos(r.public_fields::text, canary) > 0)`
    expect([...named]).toEqual([])
  })

  test('has a ledger that adds up for every month and unit', async () => {
    const ctx = makeCtx(sql, { ...systemActor('ledger', ['supervisor']), scopePath: '/' }, systemClock)
    for (const year of ['2021', '2022', '2026']) {
      const { rows, faults } = await getLedger(ctx, { year })
      expect(faults).toEqual([])
      expect(rows.filter(({ counts }) => counts === null)).toEqual([])
    }
    const whole = (await getLedger(ctx, { year: '2022' })).rows.find(({ month, depth }) => month === null && depth === 0)
    const decided = await count(
      sql`select count(*) as n from (select decided_on from cases.decision union all select decided_on from licences.decision) made where decided_on between '2022-01-01' and '2022-12-31'`,
    )
    expect(whole?.counts?.decided).toBe(decided)
  })

  test('fills every list that the public reads before any act, the four lists with 44, 54, 80 and 11 items', async () => {
    const counted = await sql<
      { list: string; n: number }[]
    >`select list, count(*) as n from publicity.public_list_item group by list`
    const byList = new Map(counted.map(({ list, n }) => [list, n]))
    expect(LIST_CODES.filter((code) => !byList.get(code))).toEqual([])
    const four = ['no-penalty', 'lighter-penalty', 'reduced-penalty', 'no-compulsion']
    expect(four.map((code) => byList.get(code))).toEqual([44, 54, 80, 11])
    expect(byList.get('officers')).toBe(700)
    expect(await count(sql`select count(*) as n from publicity.list_item where released_at is null`)).toBe(1)
    const [row] =
      await sql`select md5(string_agg(item_id::text || version || fields, '' order by item_id, version)) as digest from publicity.list_item
      where list = 'no-penalty'`
    expect(row?.digest).toMatchInlineSnapshot(`"edb141fcdb4b03ccd91d6db7447efc15"`)
  })

  test('objects to public pages: every outcome, answered late, late and open, and open in time; always the same', async () => {
    const told =
      await sql`select coalesce(outcome, state) as what, (decided_at at time zone 'Asia/Shanghai')::date > due_on as late, count(*) as n
      from publicity.objection group by 1, 2 order by 1, 2`
    expect(told.map(({ what, late, n }) => `${what} ${late ?? 'open'} ${n}`)).toEqual([
      'corrected false 2',
      'handling open 2',
      'maintained false 3',
      'maintained true 1',
      'not-accepted false 2',
      'partly-corrected false 2',
      'submitted open 1',
      'withdrawn false 1',
    ])
    const open = await sql`select due_on from publicity.objection where state <> 'decided' order by due_on`
    expect(open.map(({ dueOn }) => dueOn)).toEqual(['2026-11-16', '2026-11-26', '2026-11-27'])
    expect(await count(sql`select count(*) as n from publicity.record where state = 'under-objection'`)).toBe(2)
    expect(await count(sql`select count(*) as n from publicity.public_objection`)).toBeGreaterThan(7)
    const [row] =
      await sql`select md5(string_agg(encode(o.receipt_hash, 'hex') || r.number || o.submitted_at || coalesce(o.answer, ''), '' order by o.receipt_hash))
      as digest from publicity.objection o join publicity.record r on r.id = o.record_id`
    expect(row?.digest).toMatchInlineSnapshot(`"5f3c37c29eda80b987c313f7a5c49ad2"`)
  })

  test('takes back decisions: pages down in time, one of 2022 late, one of 2026 still due; some mistakes are mended', async () => {
    const went = await sql`
      select extract(year from r.decided_on)::int as year,
        case when r.withdrawn_at is null then 'standing' when (r.withdrawn_at at time zone 'Asia/Shanghai')::date > r.withdraw_due_on then 'late' else 'in time' end as went,
        count(*) as n from publicity.record r join cases.decision d on d.id = r.decision_id where d.revoked_on is not null group by 1, 2 order by 1, 2`
    expect(went.map((row) => Object.values(row).join(' '))).toEqual([
      '2022 in time 6',
      '2022 late 1',
      '2026 in time 2',
      '2026 standing 1',
    ])
    const due = await sql`select withdraw_due_on from publicity.record where state = 'published' and withdraw_due_on is not null`
    expect(due.map(({ withdrawDueOn }) => withdrawDueOn)).toEqual(['2026-11-24'])
    const ctx = makeCtx(sql, { ...systemActor('ledger', ['supervisor']), scopePath: '/' }, () => instant('2026-11-20T10:00:00Z'))
    const year = (await getLedger(ctx, { year: '2022' })).rows.find(({ month, depth }) => month === null && depth === 0)
    expect(year).toMatchObject({ inTimePercent: expect.closeTo(94, -1), withdrawnInTimePercent: expect.closeTo(93, -1) })
    const told = await sql<{ event: string; n: number }[]>`
      select event, count(*) as n from publicity.event where event in ('updated', 'withdrawn', 'restored', 'expired') group by event`
    expect(
      told
        .filter(({ n }) => n > 5)
        .map(({ event }) => event)
        .sort(),
    ).toEqual(['expired', 'restored', 'updated', 'withdrawn'])
    const [row] =
      await sql`select md5(string_agg(r.decision_id || e.event || e.at || coalesce(e.reason_code, ''), '' order by r.decision_id, e.at, e.event)) as digest
      from publicity.event e join publicity.record r on r.id = e.record_id`
    expect(row?.digest).toMatchInlineSnapshot(`"dde66127f413f1e37e7de2a56b2fd8c4"`)
  })

  test('leaves an audit chain that holds', async () => {
    expect((await verifyAudit(sql)).broken).toBeNull()
  })

  test('is the same every time', async () => {
    const [row] =
      await sql`select md5(string_agg(id || number || stage || summary, '' order by id)) as digest from cases.administrative_case`
    expect(row?.digest).toMatchInlineSnapshot(`"e778b99473bafb424e49de085624d02c"`)
  })
})

describe('the public search', () => {
  test('finds whatever a scan of the public texts finds, and counts it', async () => {
    const portal = connect(database.portalUrl, 1)
    const { asked, errors } = await recallErrors(portal, 250)
    await portal.end()
    expect(errors).toEqual([])
    expect(asked).toBeGreaterThan(150)
  }, 60_000)
  test('its tally of counts equals a recount', async () => {
    expect([...(await sql`select * from publicity.tally_errors()`)]).toEqual([])
    const [row] =
      await sql`select (select sum(n) from publicity.tally where period = '') = (select count(*) from publicity.public_decision) as equal`
    expect(row?.equal).toBe(true)
  })
})
