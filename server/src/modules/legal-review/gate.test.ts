import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import { ALL_MET, EVIDENCE_NOT_MET, type ExamplePerson } from './test/example.ts'
import { type ReviewHouse, reviewHouse, told } from './test/house.ts'

/*
 * The gate, tried from outside: hand-written SQL as `fadu_app`, without any of our code between it and the database.
 * Each attempt is one way to a decision without an approved review of exactly that proposal version.
 */
let house: ReviewHouse
beforeAll(async () => {
  house = await reviewHouse()
})
afterAll(() => house.t.close())

type Made = Awaited<ReturnType<ReviewHouse['proposed']>>
const AT = '2026-03-10T02:00:00Z'

/** Runs SQL as the application's role over all units; the system actor has no other powers than this. @returns what stopped it, or 'done' */
async function attempt(work: (tx: Tx) => Promise<unknown>, actor = 'system:import'): Promise<string> {
  try {
    await house.t.sql.begin(async (tx) => {
      await tx`select set_config('fadu.actor', ${actor}, true), set_config('fadu.scope', '/', true), set_config('fadu.roles', 'bureau-chief', true)`
      await work(tx)
    })
    return 'done'
  } catch (error) {
    const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
    return constraint ?? code ?? String(error)
  }
}

type OpinionOf = { by?: ExamplePerson; result?: string; digest?: string; points?: unknown }
async function writeOpinion(
  tx: Tx,
  of: Made,
  { by = house.example.reviewer, result = 'approved', digest, points = ALL_MET }: OpinionOf = {},
) {
  const id = newId()
  const row = {
    id,
    proposalId: of.proposalId,
    caseId: of.caseId,
    reviewerId: by.id,
    result,
    points: tx.json(points as never) as never,
    conclusion: '意见',
    transferTo: result === 'transferred' ? '示例机关' : null,
    fileDigest: digest ?? (await house.digestOf(of.proposalId)),
    dueOn: '2026-03-13',
    writtenAt: AT,
  }
  await tx`insert into legal_review.opinion ${tx(row)}`
  return id
}

type OutcomeOf = { by?: ExamplePerson | null; result?: string; opinionId?: string | null }
async function writeOutcome(
  tx: Tx,
  of: Made,
  { by = house.example.reviewer, result = 'approved', opinionId = newId() }: OutcomeOf = {},
) {
  const id = newId()
  const { proposalId, caseId } = of
  await tx`insert into cases.review_outcome ${tx({ id, proposalId, caseId, result, reviewerId: by?.id ?? null, opinionId, reason: '理由', at: AT })}`
  return id
}

/** Opinion and outcome as they should be, or not quite. */
async function review(tx: Tx, of: Made, over: OpinionOf = {}): Promise<string> {
  const opinionId = await writeOpinion(tx, of, over)
  return writeOutcome(tx, of, { opinionId, ...(over.by ? { by: over.by } : {}), ...(over.result ? { result: over.result } : {}) })
}

async function writeDecision(tx: Tx, of: Made, reviewId: string | null, over: object = {}): Promise<void> {
  const [item] = await tx`select id, party_id from cases.proposal_item where proposal_id = ${of.proposalId}`
  const row = {
    id: newId(),
    caseId: of.caseId,
    kind: 'reviewed',
    itemId: item?.id,
    proposalId: of.proposalId,
    reviewId,
    reviewClears: true,
    partyId: item?.partyId,
    outcome: 'penalty',
    number: `例〔2026〕${newId()}号`,
    decidedOn: '2026-03-10',
    decidedBy: house.example.chief.id,
    level: 'county',
    recordedAt: AT,
    ...over,
  }
  await tx`insert into cases.decision ${tx(row)}`
}

const spotOf = (of: Made) => ({
  kind: 'on-the-spot',
  itemId: null,
  proposalId: null,
  reviewId: null,
  reviewClears: null,
  level: 'officer',
  decidedBy: house.example.lead.id,
  partyId: of.partyId,
})
const spotJson = (tx: Tx) => tx.json({ penalties: [{ kind: 'warning' }], officers: [] }) as never

/** A proposal taken back and put forward anew: the first version, approved before. */
async function superseded(): Promise<Made> {
  const made = await house.proposed()
  expect(await attempt((tx) => review(tx, made))).toBe('done')
  await house.t.owner`update cases.administrative_case set stage = 'investigating' where id = ${made.caseId}`
  await house.propose(made.caseId, made.partyId, 2)
  return made
}

test('what is reviewed as it should be may be decided, also by hand', async () => {
  const made = await house.proposed()
  expect(await attempt(async (tx) => writeDecision(tx, made, await review(tx, made)))).toBe('done')
})

type Way = [string, string, (tx: Tx, made: Made) => Promise<unknown>]
const WAYS: Way[] = [
  ['no outcome at all', 'decision_check', (tx, made) => writeDecision(tx, made, null, { reviewClears: null })],
  ['an outcome that does not exist', '23503', (tx, made) => writeDecision(tx, made, newId())],
  ['a claim that the outcome clears, without one', 'decision_check', (tx, made) => writeDecision(tx, made, null)],
  [
    'a return',
    '23503',
    async (tx, made) => writeDecision(tx, made, await review(tx, made, { result: 'returned', points: EVIDENCE_NOT_MET })),
  ],
  [
    'a disagreement',
    '23503',
    async (tx, made) => writeDecision(tx, made, await review(tx, made, { result: 'disagreed', points: EVIDENCE_NOT_MET })),
  ],
  ['a transfer', '23503', async (tx, made) => writeDecision(tx, made, await review(tx, made, { result: 'transferred' }))],
  [
    'a return said not to clear',
    'decision_check',
    async (tx, made) =>
      writeDecision(tx, made, await review(tx, made, { result: 'returned', points: EVIDENCE_NOT_MET }), { reviewClears: false }),
  ],
  [
    'not required, while all cases are reviewed',
    'review_scope_all',
    (tx, made) => writeOutcome(tx, made, { by: null, opinionId: null, result: 'not-required' }),
  ],
  [
    'an approval without reviewer and opinion',
    'review_outcome_check',
    (tx, made) => writeOutcome(tx, made, { by: null, opinionId: null }),
  ],
  [
    'an approval without its opinion',
    'review_needs_opinion',
    async (tx, made) => writeDecision(tx, made, await writeOutcome(tx, made)),
  ],
  [
    'the opinion of another reviewer',
    'review_needs_opinion',
    async (tx, made) => writeOutcome(tx, made, { opinionId: await writeOpinion(tx, made, { by: house.example.second }) }),
  ],
  [
    'an opinion of another result',
    'review_needs_opinion',
    async (tx, made) =>
      writeOutcome(tx, made, { opinionId: await writeOpinion(tx, made, { result: 'returned', points: EVIDENCE_NOT_MET }) }),
  ],
  [
    'an opinion on another file',
    'review_needs_opinion',
    async (tx, made) => writeDecision(tx, made, await review(tx, made, { digest: 'b'.repeat(64) })),
  ],
  [
    'an approval with a point not met',
    'approved_with_all_points',
    (tx, made) => writeOpinion(tx, made, { points: EVIDENCE_NOT_MET }),
  ],
  ['an opinion on six points', 'opinion_points_check', (tx, made) => writeOpinion(tx, made, { points: ALL_MET.slice(1) })],
  ['an opinion that leaves no outcome', 'opinion_needs_outcome', (tx, made) => writeOpinion(tx, made)],
  ['a review by a handler', 'review_not_by_handler', (tx, made) => review(tx, made, { by: house.example.co })],
  ['a review by the proposer', 'review_not_by_handler', (tx, made) => review(tx, made, { by: house.example.lead })],
  ['a review by someone without a post', 'review_needs_post', (tx, made) => review(tx, made, { by: house.example.noPost })],
  [
    'a review by someone without the qualification',
    'review_needs_post',
    (tx, made) => review(tx, made, { by: house.example.unqualified }),
  ],
  ['a review by someone whose post has ended', 'review_needs_post', (tx, made) => review(tx, made, { by: house.example.former })],
  [
    'a review by a reviewer of another branch',
    'review_needs_post',
    (tx, made) => review(tx, made, { by: house.example.eastReviewer }),
  ],
  ["a review by the unit's own head", 'review_needs_post', (tx, made) => review(tx, made, { by: house.example.head })],
  [
    'checks put off to the end',
    'review_needs_opinion',
    async (tx, made) => {
      await tx`set constraints all deferred`
      await writeDecision(tx, made, await writeOutcome(tx, made))
    },
  ],
  [
    'something else than was reviewed',
    'decision_gate_content',
    async (tx, made) => writeDecision(tx, made, await review(tx, made), { outcome: 'no-penalty' }),
  ],
  [
    'an on-the-spot decision in an ordinary case',
    'decision_gate_summary',
    (tx, made) => writeDecision(tx, made, null, { ...spotOf(made), spot: spotJson(tx) }),
  ],
  [
    'turning the case into a summary one',
    'procedure_not_to_summary',
    (tx, made) => tx`update cases.administrative_case set procedure = 'summary' where id = ${made.caseId}`,
  ],
  [
    'a decision by the reviewer',
    'decision_gate_reviewer',
    async (tx, made) => writeDecision(tx, made, await review(tx, made), { decidedBy: house.example.reviewer.id }),
  ],
  [
    'a reviewer who becomes a handler afterwards',
    'decision_gate_reviewer',
    async (tx, made) => {
      const reviewId = await review(tx, made)
      await tx`insert into cases.handler (id, case_id, person_id, kind, from_at) values (${newId()}, ${made.caseId}, ${house.example.reviewer.id}, 'co', ${AT})`
      await writeDecision(tx, made, reviewId)
    },
  ],
  ['switching the triggers off', '42501', (tx) => tx`alter table cases.decision disable trigger all`],
  ['a session that fires no trigger', '42501', (tx) => tx`set local session_replication_role = replica`],
  ['dropping the gate', '42501', (tx) => tx`drop trigger guard_decision on cases.decision`],
  ['the rights of the owner', '42501', (tx) => tx`set local role fadu_owner`],
]

test.each(WAYS)('%s is stopped by %s', async (_, stop, way) => {
  const made = await house.proposed()
  const stopped = await attempt((tx) => way(tx, made))
  expect(stop === '23503' ? stopped.endsWith('_fkey') || stopped === '23503' : stopped === stop, stopped).toBe(true)
  const [left] = await house.t.owner`select count(*) as n from cases.decision where case_id = ${made.caseId}`
  expect(left?.n).toBe(0)
})

test('the review of another version, of another case, of a superseded or a withdrawn version clears nothing', async () => {
  const [one, other] = [await house.proposed(), await house.proposed()]
  const swapped = await attempt(async (tx) => writeDecision(tx, one, await review(tx, other)))
  expect(swapped).toMatch(/fkey/)
  const old = await superseded()
  const [outcome] = await house.t.owner`select id from cases.review_outcome where proposal_id = ${old.proposalId}`
  expect(await attempt((tx) => writeDecision(tx, old, outcome?.id))).toBe('decision_gate_version')
  const [fresh] = await house.t.owner`select id from cases.proposal where case_id = ${old.caseId} and version = 2`
  expect(await attempt((tx) => writeDecision(tx, { ...old, proposalId: fresh?.id }, outcome?.id))).toMatch(/fkey/)
  const back = await house.proposed()
  const withdrawn = async (tx: Tx) => {
    const reviewId = await review(tx, back)
    await tx`update cases.proposal set withdrawn_at = ${AT} where id = ${back.proposalId}`
    return reviewId
  }
  expect(await attempt(async (tx) => writeDecision(tx, back, await withdrawn(tx)))).toBe('decision_gate_version')
  const revived = async (tx: Tx) => {
    await withdrawn(tx)
    await tx`update cases.proposal set withdrawn_at = null where id = ${back.proposalId}`
  }
  expect(await attempt(revived)).toBe('proposal_stays_withdrawn')
})

test('nothing is added to a proposal after its review', async () => {
  const made = await house.proposed()
  const added = async (tx: Tx) => {
    await review(tx, made)
    await tx`insert into cases.proposal_item (id, proposal_id, case_id, ordinal, outcome, cause_code, basis, outcome_reason)
      values (${newId()}, ${made.proposalId}, ${made.caseId}, 2, 'terminated', 'beating', '{}', '无')`
  }
  expect(await attempt(added)).toBe('item_after_review')
})

test('a proposal is reviewed once: a second outcome after a return does not exist', async () => {
  const made = await house.proposed()
  expect(await attempt((tx) => review(tx, made, { result: 'returned', points: EVIDENCE_NOT_MET }))).toBe('done')
  expect(await attempt((tx) => writeOpinion(tx, made))).toBe('opinion_proposal_id_key')
  expect(await attempt((tx) => writeOutcome(tx, made))).toBe('review_outcome_proposal_id_key')
})

test.each([
  'update cases.proposal set facts = facts',
  'update cases.proposal set file_digest = file_digest',
  'update cases.proposal set snapshot = snapshot',
  'update cases.proposal_item set penalties = penalties',
  'update cases.review_outcome set result = result',
  'update cases.review_outcome set reviewer_id = reviewer_id',
  'update legal_review.opinion set result = result',
  'update legal_review.opinion set points = points',
  'update legal_review.answer set content = content',
  'update legal_review.post_filing set verdict = verdict',
  'update cases.decision set outcome = outcome',
  'update cases.decision set item_id = item_id',
  'delete from cases.proposal',
  'delete from cases.proposal_item',
  'delete from cases.review_outcome',
  'delete from legal_review.opinion',
  'delete from legal_review.claim',
  'delete from cases.decision',
  'truncate cases.review_outcome cascade',
])('%s: the application has no right to it', async (statement) => {
  expect(await attempt((tx) => tx.unsafe(statement))).toBe('42501')
})

const setScope = (value: string) =>
  house.t
    .owner`insert into platform.setting (key, value, changed_by, changed_at) values ('reviewScope', ${house.t.owner.json(value)}, 'test', ${AT})`

test('under the statutory scope a ground of the law still needs its review, and what passed without one does not outlive that scope', async () => {
  await setScope('statutory')
  const plain = await house.proposed()
  const later = await house.proposed()
  const grave = [await house.proposed({}, { complex: true }), await house.proposed({}, { publicInterest: true })]
  const unneeded = { by: null, opinionId: null, result: 'not-required' }
  for (const made of grave) {
    expect(await attempt((tx) => writeOutcome(tx, made, unneeded))).toBe('review_demanded_by_law')
    const [row] = await house.t.owner`select stage from cases.administrative_case where id = ${made.caseId}`
    expect(row?.stage).toBe('proposed')
  }
  const chief = await house.as(house.example.chief, 'bureau-chief')
  expect((await chief.post(`/cases/${plain.caseId}/decisions`, { version: 2 })).statusCode).toBe(201)
  await setScope('all')
  expect(told(await chief.post(`/cases/${later.caseId}/decisions`, { version: 2 }))).toEqual([422, 'not-reviewed'])
  const [cleared] = await house.t.owner`select id from cases.review_outcome where proposal_id = ${later.proposalId}`
  expect(await attempt((tx) => writeDecision(tx, later, cleared?.id))).toBe('decision_gate_scope')
})

const ROLES = [
  'case-officer',
  'unit-legal-officer',
  'legal-reviewer',
  'unit-head',
  'bureau-chief',
  'supervisor',
  'clerk',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
test.each(ROLES)('no override for %s: what waits for its review cannot be decided through the application', async (role) => {
  const made = await house.proposed()
  const client = await house.t.signIn([role], role.endsWith('-admin') ? '/' : house.example.west.path)
  const reply = await client.post(`/cases/${made.caseId}/decisions`, { version: 2, override: true, reviewId: newId() })
  expect([403, 404, 422]).toContain(reply.statusCode)
  const [left] = await house.t.owner`select count(*) as n from cases.decision where case_id = ${made.caseId}`
  expect(left?.n).toBe(0)
})

test('a reviewer of before 2018 may review without the qualification, also by the database', async () => {
  const made = await house.proposed()
  const { unqualified, westLegal } = house.example
  await house.t.owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, to_on, first_took_up_on)
    values (${newId()}, ${unqualified.id}, ${westLegal.id}, '2017-12-31', '2019-01-01', '2017-12-31')`
  expect(await attempt(async (tx) => writeDecision(tx, made, await review(tx, made, { by: unqualified })))).toBe('done')
})

test('a decision through the application is refused in words when the reviewer has come to handle the case', async () => {
  const made = await house.proposed()
  await house.reviewer.post('/legal-review/opinions', await house.opinion(made.proposalId))
  await house.t.owner`insert into cases.handler (id, case_id, person_id, kind, from_at, until_at)
    values (${newId()}, ${made.caseId}, ${house.example.reviewer.id}, 'co', ${AT}, ${AT})`
  const chief = await house.as(house.example.chief, 'bureau-chief')
  expect(told(await chief.post(`/cases/${made.caseId}/decisions`, { version: 3 }))).toEqual([422, 'reviewer-handles'])
})

test('of two reviewers who write at once, one wins; the other learns that the proposal is no longer open', async () => {
  const made = await house.proposed()
  const second = await house.as(house.example.second, 'legal-reviewer', house.example.west.path)
  const body = await house.opinion(made.proposalId)
  const answers = await Promise.all([house.reviewer, second].map((client) => client.post('/legal-review/opinions', body)))
  expect(answers.map(told).toSorted()).toEqual([
    [201, undefined],
    [409, 'proposal-not-open'],
  ])
})
