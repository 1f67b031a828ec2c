import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usccCheckSign } from '../../kit/identifiers/index.ts'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { LICENCE_KINDS, type LicenceOutcome } from '../licences/index.ts'
import { assess, DEFAULT_CHOICES } from './rules-gate.ts'
import type { PublicityRecord } from './types.ts'
import type { RecordDetail } from './types-desk.ts'
import type { LicenceGateFacts } from './types-gate.ts'

/* Decisions on licences at the gate, on the desk and on their public page; and the database's own gate against the rule's. */
const WEST = '/220300000000/220302000000/'
const UNIT = {
  partyType: 'legal-person',
  partyName: '四平示例旅馆有限公司',
  uscc: '91220300MA0000001Y',
  legalRepresentative: '欧阳示例',
}
const PERSON = {
  partyType: 'natural-person',
  partyName: '示丁卯',
  personIdType: 'id-card',
  personIdNumber: '220399199001010016',
  birthOn: '1990-01-01',
}
let t: TestApp
let officer: Client
let clerk: Client
let reader: Client
let second: Client
let unitId: string
let personId: string
let next = 0

beforeAll(async () => {
  t = await testApp()
  t.clock.set('2022-03-10T09:00:00+08:00')
  unitId = newId()
  personId = newId()
  await t.owner`insert into organisations.unit ${t.owner({ id: unitId, organId: unitId, code: '220302000000', regionCode: '220302', name: '四平市公安局铁西分局', shortName: '铁西分局', kind: 'branch-bureau', level: 'city', path: WEST })}`
  await t.owner`insert into organisations.person ${t.owner({ id: personId, unitId, unitPath: WEST, name: '示例审批', policeNumber: '990001', kind: 'officer', activeFrom: '2019-01-01' })}`
  officer = await t.signIn(['case-officer'], WEST)
  clerk = await t.signIn(['clerk'], WEST)
  reader = await t.signIn(['legal-reviewer'], WEST)
  second = await t.signIn(['legal-reviewer'], WEST)
})
afterAll(() => t.close())

type Made = { decision?: object; application?: object; recipient?: string }
/** A licence with its application, as the module `licences` leaves them. */
async function aLicence({ decision = {}, application = {}, recipient }: Made = {}): Promise<string> {
  const [applicationId, decisionId] = [newId(), newId()]
  const n = ++next
  const at = '2022-03-09T02:00:00Z'
  const kindCode = (decision as { kindCode?: string }).kindCode ?? 'hotel'
  const party = { ...UNIT, ...decision } as typeof UNIT & { personIdType?: string; personIdNumber?: string; birthOn?: string }
  const person = party.partyType !== 'legal-person'
  await t.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica` // who examined and who agreed is the licences module's own concern
    const asked = {
      ...{
        id: applicationId,
        number: `许申${n}`,
        kindCode,
        purpose: 'new',
        unitId,
        unitPath: WEST,
        organId: unitId,
        stage: 'closed',
        applicantKind: person ? 'person' : 'unit',
      },
      ...{
        applicantName: party.partyName,
        uscc: party.uscc,
        legalRepresentative: person ? null : party.legalRepresentative,
        idType: person ? 'id-card' : null,
      },
      ...{
        idNumber: person ? (party.personIdNumber ?? '220399199001010016') : null,
        matter: '示例事项',
        channel: 'window',
        documents: ['申请书'],
        decisionDays: 20,
      },
      ...{
        decisionBasis: 'LIC:42',
        onSite: false,
        hearingRequired: false,
        receivedAt: at,
        acceptedAt: at,
        acceptedOn: '2022-03-09',
        createdBy: 'x',
        ...application,
      },
    }
    await tx`insert into licences.application ${tx(asked)}`
    const decided = {
      ...{
        id: decisionId,
        applicationId,
        unitId,
        unitPath: WEST,
        organId: unitId,
        authorityName: '四平市公安局铁西分局',
        authorityUscc: null,
        kindCode,
      },
      ...{
        number: `铁西分局准许决字〔2022〕${n}号`,
        documentName: '准予行政许可决定书',
        outcome: 'granted',
        decidedOn: '2022-03-09',
        decidedBy: personId,
        recordedAt: at,
      },
      ...{
        content: '在示例路经营旅馆，客房20间',
        basis: ['LIC:38(1)'],
        validFrom: '2022-03-09',
        validTo: null,
        licenceType: 'ordinary',
      },
      ...{
        certificateName: '特种行业许可证',
        certificateNo: `特旅字${n}`,
        secrecy: 'none',
        tradeSecret: false,
        ...UNIT,
        ...decision,
      },
      ...(person ? { legalRepresentative: null } : {}),
    }
    await tx`insert into licences.decision ${tx(decided)}`
    if (recipient)
      await tx`insert into licences.delivery ${tx({ id: newId(), applicationId, decisionId, deliveredOn: '2022-03-09', method: 'window', recipient, recordedAt: at })}`
  })
  return decisionId
}

const recordOf = async (decisionId: string): Promise<PublicityRecord> => {
  const [row] = await t.owner`select * from publicity.record where licence_decision_id = ${decisionId}`
  return row as never
}
async function collected(made: Made = {}): Promise<PublicityRecord> {
  const id = await aLicence(made)
  expect((await clerk.post('/publicity/collection', {})).statusCode).toBe(201)
  return recordOf(id)
}
async function act(client: Client, id: string, noun: string, body: object = {}) {
  const [row] = await t.owner`select version from publicity.record where id = ${id}`
  return client.post(`/publicity/records/${id}/${noun}`, { version: row?.version, ...body })
}
async function done(client: Client, id: string, noun: string, body: object = {}) {
  const reply = await act(client, id, noun, body)
  expect(reply.statusCode, reply.body).toBe(201)
}
async function published(made: Made = {}): Promise<PublicityRecord> {
  const record = await collected(made)
  await done(officer, record.id, 'transmission')
  await done(reader, record.id, 'confirmation', { accepted: true })
  await done(clerk, record.id, 'publication')
  return record
}
const shownOf = async (id: string) =>
  (await t.owner`select public_fields from publicity.record where id = ${id}`)[0]?.publicFields
const choose = (value: 'withhold' | 'mask') =>
  t.owner`insert into platform.setting (key, value, changed_by, changed_at) values ('licencePersonal', ${t.owner.json(value)}, 'x', now())`

describe('a licence of a unit', () => {
  test('is public within seven working days, with the fields of the public table, and is a leaf of the log', async () => {
    const record = await collected()
    expect(record).toMatchObject({ kind: 'licence', state: 'collected', dueOn: '2022-03-18', unitId })
    await done(officer, record.id, 'transmission')
    await done(reader, record.id, 'confirmation', { accepted: true })
    await done(clerk, record.id, 'publication')
    expect(await shownOf(record.id)).toEqual({
      ...{
        partyName: '四平示例旅馆有限公司',
        partyType: 'legal-person',
        uscc: '91220300MA0000001Y',
        legalRepresentative: '欧阳示例',
      },
      ...{
        licenceKind: '旅馆业特种行业许可',
        licenseDocName: '准予行政许可决定书',
        licenseDocNo: record.number,
        licenseType: '普通',
      },
      ...{
        certificateName: '特种行业许可证',
        certificateNo: expect.stringContaining('特旅字'),
        licenseContent: '在示例路经营旅馆，客房20间',
      },
      ...{ legalBasis: ['LIC:38(1)'], decisionDate: '2022-03-09', validFrom: '2022-03-09', validTo: null, status: '1' },
      ...{ authorityName: '四平市公安局铁西分局', authorityUscc: null },
    })
    const [row] =
      await t.owner`select cause, search_text, end_on, (select count(*)::int from publicity.log_entry where record_id = r.id) as leaves
      from publicity.record r where id = ${record.id}`
    expect(row).toMatchObject({ cause: '旅馆业特种行业许可', endOn: '2099-12-31', leaves: 1 })
    expect(row?.searchText).toContain('四平示例旅馆有限公司')
  })

  test('everyone named on the application is masked in what it allows', async () => {
    const application = { guardianName: '赵甲子', agentName: '钱乙丑' }
    const decision = { content: '由欧阳示例、赵甲子、钱乙丑（电话13800001111）办理，孙丙寅领取' }
    const record = await published({ application, decision, recipient: '孙丙寅' })
    const shown = JSON.stringify({ ...(await shownOf(record.id)), legalRepresentative: null })
    for (const name of ['欧阳示例', '赵甲子', '钱乙丑', '孙丙寅', '13800001111']) expect(shown).not.toContain(name)
    expect(shown).toContain('赵某某')
  })

  test('a number that was taken back as unlawful goes within three working days', async () => {
    const record = await published()
    await t.owner`update licences.decision set revoked_on = '2022-03-10', revoked_reason = '欺骗' where id = ${record.licenceDecisionId}`
    await clerk.post('/publicity/collection', {})
    expect(await recordOf(record.licenceDecisionId as string)).toMatchObject({ withdrawDueOn: '2022-03-15', correctDueOn: null })
    await done(clerk, record.id, 'withdrawal', { reasonCode: 'withdrawn', reason: '该许可已被依法撤销。' })
    expect(await recordOf(record.licenceDecisionId as string)).toMatchObject({ state: 'withdrawn' })
  })

  test('one struck off stays public and says that it is valid no more, within three working days', async () => {
    const record = await published()
    await t.owner`update licences.decision set cancelled_on = '2022-03-10' where id = ${record.licenceDecisionId}`
    await clerk.post('/publicity/collection', {})
    expect(await recordOf(record.licenceDecisionId as string)).toMatchObject({
      state: 'published',
      withdrawDueOn: null,
      correctDueOn: '2022-03-15',
    })
    await done(officer, record.id, 'correction', { fromSource: true, reason: '该许可已注销' })
    await done(second, record.id, 'decision', { accepted: true })
    expect(await shownOf(record.id)).toMatchObject({ status: '2' })
    await clerk.post('/publicity/collection', {})
    expect(await recordOf(record.licenceDecisionId as string)).toMatchObject({ correctDueOn: null, edition: 2 })
  })
})

describe('a paper of a person', () => {
  test('is counted and not public', async () => {
    expect(await collected({ decision: { kindCode: 'passport', ...PERSON, uscc: null } })).toMatchObject({
      state: 'not-public',
      reasonCode: 'personal-licence',
      dueOn: null,
    })
  })
  test('is refused to hand-written SQL as the serving role', async () => {
    const record = await collected({ decision: { kindCode: 'passport', ...PERSON, uscc: null } })
    const hand = (query: (tx: typeof t.sql) => PromiseLike<unknown>) =>
      t.sql
        .begin(async (tx) => {
          await tx`select set_config('fadu.actor', 'x', true), set_config('fadu.scope', '/', true)`
          await query(tx as never)
        })
        .then(
          () => 'done',
          (error) => error.constraint_name ?? error.message,
        )
    const at = '2022-03-10T02:00:00Z'
    const fields = t.sql.json({
      partyName: '示某某',
      partyType: 'natural-person',
      licenseContent: '签发普通护照',
      legalBasis: [],
    })
    const steps = async (tx: typeof t.sql) => {
      await tx`update publicity.record set state = 'collected', reason_code = null, acted_at = ${at} where id = ${record.id}`
      await tx`update publicity.record set state = 'transmitted', public_fields = ${fields}, masked_by = 'a', masked_at = ${at}, transmitted_by = 'a', transmitted_at = ${at}, acted_at = ${at} where id = ${record.id}`
      await tx`update publicity.record set state = 'reviewed', confirmed_by = 'b', confirmed_at = ${at}, acted_at = ${at} where id = ${record.id}`
      await tx`update publicity.record set state = 'published', published_by = 'c', published_at = ${at}, end_on = '2030-01-01', acted_at = ${at} where id = ${record.id}`
    }
    expect(await hand(steps)).toBe('record_gate')
    await choose('mask')
    expect(
      await hand(async (tx) => {
        await steps(tx)
        throw new Error('the same steps pass when the bureau chose so')
      }),
    ).toBe('the same steps pass when the bureau chose so')
    const named = t.sql.json({ partyName: '示丁卯', partyType: 'natural-person', licenseContent: '签发普通护照', legalBasis: [] })
    expect(
      await hand(async (tx) => {
        await steps(tx)
        await tx`update publicity.record set public_fields = ${named}, acted_at = ${at} where id = ${record.id}`
      }),
    ).toBe('record_confirmed_fixed')
    await choose('withhold')
  })
  test('where the bureau chose to show it, name and numbers are masked', async () => {
    await choose('mask')
    const decision = {
      kindCode: 'driving-licence',
      ...PERSON,
      uscc: null,
      certificateNo: '220399199001010016',
      content: '准予示丁卯驾驶小型汽车',
    }
    const record = await published({ decision })
    await choose('withhold')
    const shown = await shownOf(record.id)
    expect(shown).toMatchObject({ partyName: '示某某', certificateNo: null, licenseContent: '准予示某某驾驶小型汽车' })
    expect(JSON.stringify(shown)).not.toContain('220399')
    const detail: RecordDetail = (await clerk.get(`/publicity/records/${record.id}`)).json()
    expect(detail.acts.restoreRecord.refused).not.toBeNull()
  })
})

test('what is no grant is counted and not public', async () => {
  expect(
    await collected({ decision: { outcome: 'refused', reasons: '不符合条件', remedies: '可以复议', validFrom: null } }),
  ).toMatchObject({
    state: 'not-public',
    reasonCode: 'not-a-grant',
  })
})

test('the national table of licences is refused while a row lacks what it needs, and holds what the page shows', async () => {
  const record = await published()
  const refused = await clerk.get('/publicity/exports/licences?format=csv')
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'export-faults'])
  await t.owner`update organisations.unit set uscc = '11220302000000000R' where id = ${unitId}`
  const bad = (await clerk.get('/publicity/exports/licences/check')).json()
  await t.owner`update organisations.unit set uscc = ${`11220302000000000${usccCheckSign('11220302000000000')}`} where id = ${unitId}`
  expect((await clerk.get('/publicity/exports/licences/check')).json()).toMatchObject({ faultsTotal: 0 })
  expect(bad.rows).toBeGreaterThan(0)
  const lines = (await clerk.get('/publicity/exports/licences?format=csv&header=code')).body.split('\r\n')
  expect(lines[0]).toContain('XK_XDR_MC,XK_XDR_LB,XK_XDR_SHXYM')
  const line = lines.find((one) => one.includes(String(record.number)))
  expect(line).toContain('2022-03-09,2022-03-09,2099-12-31')
  expect(lines.join()).not.toContain('220399')
  expect((await officer.get('/publicity/exports/licences?format=csv')).statusCode).toBe(403)
})

describe('the database asks the same as the rule', () => {
  const OUTCOMES: LicenceOutcome[] = ['granted', 'refused', 'renewed', 'changed', 'revoked', 'cancelled']
  const PARTIES = ['legal-person', 'natural-person', 'sole-trader'] as const
  const BIRTHS = [null, '1980-05-05', '2004-03-08', '2004-03-09', '2004-03-10', '2010-01-01']
  const cases = LICENCE_KINDS.flatMap(({ code }, place) =>
    OUTCOMES.flatMap((outcome) =>
      PARTIES.flatMap((partyType) =>
        BIRTHS.flatMap((birthOn, nth) => ({
          ...{ kindCode: code, outcome, partyType, birthOn: birthOn as LicenceGateFacts['birthOn'] },
          secrecy: (nth === 1 && place === 0 ? 'police-work-secret' : 'none') as LicenceGateFacts['secrecy'],
          tradeSecret: (place + nth) % 3 === 0,
          revokedOn: ((place + nth) % 4 === 1 ? '2022-05-05' : null) as LicenceGateFacts['revokedOn'],
        })),
      ),
    ),
  )
  test.each(['withhold', 'mask'] as const)('for every kind, outcome, holder and age: %s', async (licencePersonal) => {
    await choose(licencePersonal)
    const differing = await t.owner
      .begin(async (tx) => {
        await tx`set local session_replication_role = replica`
        await tx`alter table licences.decision drop constraint refusal_says_why, drop constraint grant_has_validity, drop constraint follows_a_licence, drop constraint only_licences_end`
        await tx`drop index licences.decision_once`
        await tx`insert into licences.decision (id, application_id, unit_id, unit_path, organ_id, authority_name, kind_code, number, document_name, outcome, decided_on, decided_by,
            recorded_at, content, basis, licence_type, party_type, party_name, birth_on, secrecy, trade_secret, revoked_on)
          select gen_random_uuid(), gen_random_uuid(), ${unitId}, ${WEST}, ${unitId}, 'x', c."kindCode", 'p' || c.n, 'x', c.outcome, '2022-03-09', ${personId}, now(), 'x', '{x}', 'other',
            c."partyType", 'x', c."birthOn", c.secrecy, c."tradeSecret", c."revokedOn"
          from jsonb_to_recordset(${tx.json(cases.map((one, n) => ({ n, ...one })) as never)}) as c (n int, "kindCode" text, outcome text, "partyType" text, "birthOn" date, secrecy text,
            "tradeSecret" boolean, "revokedOn" date)`
        const said = await tx<
          { n: number; bar: string | null }[]
        >`select substr(number, 2)::int as n, publicity.bar_licence(id) as bar from licences.decision where number like 'p%'`
        expect(said).toHaveLength(cases.length)
        const wrong = said.flatMap(({ n, bar }) => {
          const one = cases[n] as (typeof cases)[number]
          const facts = {
            ...one,
            decidedOn: '2022-03-09',
            found: null,
            foundOverride: null,
            publicSince: null,
          } as LicenceGateFacts
          const verdict = assess(facts, '2022-03-15' as never, { ...DEFAULT_CHOICES, licencePersonal })
          const rule = verdict.public ? null : verdict.reason
          return rule === bar ? [] : [{ ...one, rule, bar }]
        })
        throw Object.assign(new Error('undo'), { wrong })
      })
      .catch((error) => {
        if (!('wrong' in error)) throw error
        return error.wrong
      })
    expect(differing).toEqual([])
    await choose('withhold')
  })
})
