import { expect } from 'vitest'
import type { Sql } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { type Client, fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { PENALTY_COLUMNS } from '../../modules/cases/index.ts'
import { syncLaw } from '../../modules/law/index.ts'
import type { Role } from '../../platform/index.ts'
import { arrangeCampaign } from './campaign.ts'
import { arrangeSupervision } from './inspection.ts'
import { arrangeLicence } from './licence.ts'
import { arrangeCity, type City, type Officer, type Side, USCC } from './people.ts'
import { arrangeCase, fillCase, fillDecided } from './rows.ts'

export const ALL_MET = ['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'].map((point) => ({
  point,
  verdict: 'met',
  reason: null,
}))

/** The served application on 2026-03-10 with an empty city of two sides. Close `t` in `afterAll`. */
export async function openHouse(options: { jobs?: boolean } = {}) {
  const t = await testApp({ clock: fixedClock('2026-03-10T10:00:00+08:00'), ...options })
  t.app.addHook('onError', async (_request, _reply, error) => {
    if (!(error instanceof DomainError) && !('validation' in error) && process.env.FADU_TEST_LOG) console.error(error)
  })
  await t.app.ready()
  const city: City = await arrangeCity(t.owner)
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  await t.owner`insert into inspection.run (id, kind, as_of, as_of_on, whole, timeline_mark, planned, started_at, started_by, ended_at)
    values (gen_random_uuid(), 'full', ${t.clock()}, '2026-03-02', true, 0, 1, ${t.clock()}, 'test', ${t.clock()})`
  const clients = new Map<string, Promise<Client>>()
  /** One account a person, with the roles of the first time. */
  const as = (one: Officer, role: Role, scope = one.at.path): Promise<Client> => {
    const client = clients.get(one.id) ?? t.signIn([role], scope, { personId: one.id, name: one.name })
    clients.set(one.id, client)
    return client
  }
  return { t, city, as, ...acts(t, as) }
}
export type House = Awaited<ReturnType<typeof openHouse>>

const proposalBody = (partyId: string, version: number) => ({
  ...{ version, facts: '当事人动手打人。', reasons: '事实清楚，证据充分。', discretion: '情节较轻。' },
  ...{ publicInterest: false, complex: false },
  items: [
    { partyId, outcome: 'penalty', causeCode: 'beating', tier: '情节较轻', penalties: [{ kind: 'fine', fineFen: 50_000 }] },
  ],
})

/** Steps of a case's life through HTTP, each answered as it should be. */
function acts(t: TestApp, as: (one: Officer, role: Role, scope?: string) => Promise<Client>) {
  const done = async (reply: ReturnType<Client['post']>) => {
    const answer = await reply
    expect([200, 201], answer.body).toContain(answer.statusCode)
    return answer.json()
  }
  const proposed = async (side: Side) => {
    const made = await arrangeCase(t.owner, side)
    const lead = await as(side.lead, 'case-officer')
    const { id } = await done(lead.post(`/cases/${made.caseId}/proposals`, proposalBody(made.partyId, 1)))
    return { ...made, proposalId: id as string }
  }
  const review = async (side: Side, proposalId: string, over: object = {}) => {
    const reviewer = await as(side.reviewer, 'legal-reviewer', side.county.path)
    const [row] = await t.owner`select file_digest from cases.proposal where id = ${proposalId}`
    const opinion = {
      proposalId,
      fileDigest: row?.fileDigest,
      result: 'approved',
      points: ALL_MET,
      conclusion: '同意。',
      ...over,
    }
    return done(reviewer.post('/legal-review/opinions', opinion))
  }
  /** Version 4 after it. */
  const decided = async (side: Side) => {
    const made = await proposed(side)
    await review(side, made.proposalId)
    const chief = await as(side.chief, 'bureau-chief')
    await done(chief.post(`/cases/${made.caseId}/decisions`, { version: 3 }))
    const [row] = await t.owner`select id, number from cases.decision where case_id = ${made.caseId}`
    return { ...made, decisionId: row?.id as string, decisionNumber: row?.number as string }
  }
  const spot = async (side: Side): Promise<{ caseId: string; decisionId: string }> => {
    const lead = await as(side.lead, 'case-officer')
    return done(lead.post('/on-the-spot-decisions', spotBody(side)))
  }
  return { done, proposed, review, decided, spot }
}

export const spotBody = (side: Side) => ({
  ...{ causeCode: 'beating', tier: '情节较轻', penalties: [{ kind: 'fine', fineFen: 50_000 }] },
  ...{ decidedAt: '2026-03-09T00:30:00.000Z', place: `${side.letter}方路1号`, regionCode: '220302', facts: '轻微推搡。' },
  party: { kind: 'person', name: `${side.letter}方行人`, idType: 'id-card', idNumber: '220302199001010018' },
  ...{ officers: [side.lead.id, side.co.id], disputed: false, avRecorded: true },
})

/** One right and one wrong row of the two-publicity table in the name of the city. */
export function penaltyCsv(letter: string, change: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    ...{ partyName: `${letter}方商贸有限公司`, partyType: '法人及非法人组织', uscc: '91220300MA0000001Y' },
    ...{ legalRepresentative: `${letter}方法人`, decisionNo: `四公（法）行罚决字〔2021〕${letter === '甲' ? 11 : 12}号` },
    ...{ violationType: '未按规定登记住宿人员', violationFacts: '示例事实', legalBasis: '示例依据', penaltyTypes: '警告;罚款' },
    ...{ penaltyContent: '警告，并处罚款二百元', fineAmount: '0.020000', decisionDate: '2021-06-01' },
    ...{ penaltyValidUntil: '2099-12-31', publicityEndDate: '2024-06-01', authorityName: '示例市公安局' },
    ...{ authorityUscc: '112203000000000001', sourceOrgName: '示例市公安局', sourceOrgUscc: '112203000000000001', ...change },
  }
  const line = (over: Record<string, string>) =>
    PENALTY_COLUMNS.map(({ key }) => `"${({ ...row, ...over }[key] ?? '').replaceAll('"', '""')}"`).join(',')
  return [PENALTY_COLUMNS.map(({ title }) => title).join(','), line({}), line({ decisionDate: '2021-02-30' }), ''].join('\r\n')
}

/** Fills every table that holds case-linked data, for one side. @returns the ids a stranger would need */
export async function fillSide(house: House, side: Side) {
  const { t, as, done, proposed, review, decided, spot } = house
  const lead = await as(side.lead, 'case-officer')
  const waiting = await proposed(side)
  const inquiry = await arrangeCase(t.owner, side)
  const filled = await fillCase(t.owner, side, inquiry)
  const reported = await done(
    lead.post('/cases', { source: 'report', place: '示例路', foundOn: '2026-03-09', occurredOn: '2026-03-09', summary: '打人' }),
  )
  const reviewer = await as(side.reviewer, 'legal-reviewer', side.county.path)
  await done(reviewer.post('/legal-review/claims', { proposalId: waiting.proposalId }))
  const returned = await proposed(side)
  const wanting = ALL_MET.map((row) => (row.point === 'evidence' ? { ...row, verdict: 'not-met', reason: '缺证言。' } : row))
  const { opinionId } = await review(side, returned.proposalId, { result: 'returned', points: wanting })
  const final = await decided(side)
  const delivery = { version: 4, decisionId: final.decisionId, partyId: final.partyId, method: 'pronounced' }
  await done(lead.post(`/cases/${final.caseId}/deliveries`, { ...delivery, deliveredOn: '2026-03-10', toldPublication: true }))
  const payment = { decisionId: final.decisionId, kind: 'fine', paidOn: '2026-03-10', amountFen: 100, channel: 'bank' }
  const { id: paymentId } = await done(lead.post(`/cases/${final.caseId}/payments`, { version: 5, ...payment, receipt: '票1' }))
  await fillDecided(t.owner, side, final.caseId, final.decisionId)
  const [onTheSpot, looked] = [await spot(side), await spot(side)]
  const filing = { decisionId: looked.decisionId, verdict: 'in-order', points: ALL_MET, conclusion: '合格' }
  await done(reviewer.post('/legal-review/post-filings', filing))
  const [handler] = await t.owner`select id from cases.handler where case_id = ${waiting.caseId}`
  return {
    waiting,
    inquiry,
    filled,
    reported,
    returned,
    opinionId,
    final,
    paymentId,
    onTheSpot,
    looked,
    handlerId: handler?.id as string,
    itemId: await listItemOf(house, side),
    licence: await arrangeLicence(t.owner, side),
    supervision: await arrangeSupervision(t.owner, side, waiting),
    findingId: await findingOf(house, side, waiting.caseId),
    campaign: await arrangeCampaign(t.owner, side, final.caseId),
  }
}

/** A fault found in a case of that side, gone and back again. */
async function findingOf({ t }: House, side: Side, caseId: string): Promise<string> {
  const place = { caseId, unitId: side.station.id, unitPath: side.station.path, subjectId: caseId }
  const seen = { since: '2026-03-04', firstSeen: '2026-03-05', openedOn: '2026-03-08', times: 2, details: {} as never }
  const [row] =
    await t.owner`insert into inspection.finding ${t.owner({ checkCode: 'questioning-too-long', ...place, ...seen })} returning id`
  await t.owner`insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name)
    values (${row?.id}, 'again', '2026-03-08', ${t.clock()}, 'test', 'test')`
  return row?.id
}
export type Filled = Awaited<ReturnType<typeof fillSide>>

/** The county's clerk imports, corrects what was imported, then collects the pages of that side. */
export async function importAndCollect(house: House, side: Side): Promise<{ importId: string }> {
  const clerk = await house.t.signIn(['clerk'], side.county.path)
  const authority = { authorityName: `示例${side.letter}分局`, authorityUscc: USCC[side.county.code] ?? '' }
  const send = async (change: Record<string, string>) => {
    const file = Buffer.from(penaltyCsv(side.letter, { ...authority, ...change }))
    const answer = await clerk.upload('/imports/penalties', `${side.letter}方.csv`, file)
    expect([answer.statusCode, answer.json().run?.wrong], answer.body).toEqual([201, 1])
    return answer.json().run.id as string
  }
  const importId = await send({})
  await send({ remark: '更正' })
  await house.done(clerk.post('/publicity/collection', {}))
  await correctPage(house, side)
  await objectTo(house, side)
  return { importId }
}

/** A proposal and a replaced text on one page of that side, as the owner: what the desk would leave behind after a correction. */
async function correctPage({ t }: House, side: Side): Promise<void> {
  const page = t.owner`select id from publicity.record where unit_path ^@ ${side.county.path} and state = 'collected' order by id limit 1`
  await t.owner`insert into publicity.proposal (record_id, act, reason, proposed_by, proposed_at) select id, 'withhold', '示例', 'x', now() from (${page}) page`
  await t.owner`insert into publicity.version (record_id, edition, public_fields, masking, masked_by, confirmed_by, shown_from, replaced_at, replaced_by)
    select id, 1, '{}', '[]', 'x', 'y', now(), now(), 'x' from (${page}) page`
}

/** An objection to one page of that side, as the public hands one in. */
async function objectTo({ t }: House, side: Side): Promise<void> {
  const [row] = await t.owner`insert into publicity.objection (record_id, receipt_hash, submitted_at, capacity, kind, due_on)
    select id, sha256(convert_to(${side.letter}, 'UTF8')), ${t.clock()}, 'party', 'facts', '2026-12-31' from publicity.record
    where unit_path ^@ ${side.county.path} order by id limit 1 returning id`
  const said = {
    objectionId: row?.id,
    name: `${side.letter}方异议人`,
    contact: `${side.letter}方联系电话`,
    words: `${side.letter}方异议`,
  }
  await t.owner`insert into publicity.objector ${t.owner(said)}`
}

/** Every table of the schemas whose rows hang on a case or a decision. */
export const caseTables = async (owner: Sql): Promise<string[]> =>
  (
    await owner`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`
  ).map(({ name }) => name as string)

/** An item of a list that its county's clerk has written and nobody has released; and a yearly list looked through. */
async function listItemOf(house: House, side: Side): Promise<string> {
  const clerk = await house.t.signIn(['clerk'], side.county.path)
  const fields = { act: `${side.letter}方行为`, conditions: '示例', basis: ['APL:33'], measure: '批评教育' }
  const words = { unitId: side.county.id, parentItem: null, fields, effectiveFrom: '2026-03-10', effectiveTo: null, position: 1 }
  const { itemId } = await house.done(clerk.post('/publicity/pre-event/no-penalty/items', words))
  await house.done(clerk.post('/publicity/pre-event/review-list/checks'))
  return itemId as string
}
