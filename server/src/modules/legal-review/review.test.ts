import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALL_MET, arrangeEvidence, EVIDENCE_NOT_MET } from './test/example.ts'
import { type ReviewHouse, reviewHouse, told } from './test/house.ts'

let house: ReviewHouse
let { t, example, as, lead, reviewer, propose, proposed, digestOf, opinion } = {} as ReviewHouse
beforeAll(async () => {
  house = await reviewHouse()
  ;({ t, example, as, lead, reviewer, propose, proposed, digestOf, opinion } = house)
})
afterAll(() => house.t.close())

test('the queue shows what waits, with the sum of its due day, and its count is its length', async () => {
  const one = await proposed()
  const queue = (await reviewer.get('/legal-review/queue')).json()
  expect(queue.total).toBe(queue.items.length)
  const row = queue.items.find((item: { proposalId: string }) => item.proposalId === one.proposalId)
  expect(row).toMatchObject({
    caseNumber: one.number,
    causeName: '殴打他人',
    unitName: '示例一派出所',
    proposedByName: '示例警官一',
    version: 1,
    statutory: null,
    claim: null,
    overdue: false,
    refused: null,
    due: { dueOn: '2026-03-13', workingDays: 3 },
  })
  expect(row.parties).toHaveLength(1)
  expect(row.due.steps.length).toBeGreaterThan(1)
})

test('the most urgent comes first, a heard case has longer, and filters narrow list and count alike', async () => {
  const early = await proposed()
  await t.owner`update cases.proposal set proposed_at = '2026-03-04T02:00:00Z' where id = ${early.proposalId}`
  const [heard, complex] = [await proposed(), await proposed({}, { complex: true })]
  await t.owner`insert into cases.hearing (id, case_id, notice_id, party_id, requested_on, held_on)
    select gen_random_uuid(), case_id, id, party_id, '2026-03-06', '2026-03-09' from cases.notice where case_id = ${heard.caseId}`
  const { items } = (await reviewer.get('/legal-review/queue')).json()
  const ids: string[] = items.map((item: { proposalId: string }) => item.proposalId)
  expect(ids[0]).toBe(early.proposalId)
  expect(ids.at(-1)).toBe(heard.proposalId)
  expect(items.at(-1)).toMatchObject({ due: { dueOn: '2026-03-17', workingDays: 5 }, statutory: { basis: ['PSA-2025:114.2'] } })
  const named = (await reviewer.get(`/legal-review/queue?text=${complex.number}`)).json()
  expect(named).toMatchObject({ total: 1, items: [{ statutory: { basis: ['PSA-2025:114.3'] } }] })
  expect((await reviewer.get('/legal-review/queue?procedure=fast-track')).json()).toEqual({ total: 0, items: [] })
  const second = (await reviewer.get('/legal-review/queue?page=2&pageSize=1')).json()
  expect([second.total, second.items[0].proposalId]).toEqual([ids.length, ids[1]])
  const late = (await reviewer.get('/legal-review/queue?overdue=true')).json()
  expect(late.items.map((item: { proposalId: string }) => item.proposalId)).toEqual([early.proposalId])
})

test('one claim a proposal: the second learns who holds it; another may give it back with a reason only', async () => {
  const { proposalId } = await proposed()
  const second = await as(example.second, 'legal-reviewer', example.west.path)
  const answers = await Promise.all([reviewer, second].map((client) => client.post('/legal-review/claims', { proposalId })))
  expect(answers.map((reply) => reply.statusCode).sort()).toEqual([201, 409])
  const lost = answers.find((reply) => reply.statusCode === 409)?.json()
  const [holder, other] = answers[0]?.statusCode === 201 ? [reviewer, second] : [second, reviewer]
  expect([lost.code, lost.values.theirs.reviewerId]).toEqual(['claimed-by-other', holder.actor.personId])
  expect((await holder.post('/legal-review/claims', { proposalId })).statusCode).toBe(201)
  expect(told(await other.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([409, 'claimed-by-other'])
  expect(told(await other.post('/legal-review/claim-releases', { proposalId }))).toEqual([400, 'reason-missing'])
  expect((await other.post('/legal-review/claim-releases', { proposalId, reason: '休假' })).statusCode).toBe(201)
  expect((await other.post('/legal-review/claims', { proposalId })).statusCode).toBe(201)
  const mine = (await other.get('/legal-review/queue?claim=mine')).json()
  expect(mine.items.map((item: { proposalId: string }) => item.proposalId)).toEqual([proposalId])
  expect(told(await holder.post('/legal-review/claim-releases', { proposalId }))).toEqual([400, 'reason-missing'])
})

test('an approval writes opinion, outcome, timeline and audit together, and the case may be decided', async () => {
  const { caseId, proposalId } = await proposed()
  await reviewer.post('/legal-review/claims', { proposalId })
  const reply = await reviewer.post('/legal-review/opinions', await opinion(proposalId))
  expect(reply.json(), reply.body).toMatchObject({ caseId, result: 'approved', stage: 'reviewed' })
  const [row] = await t.owner`select c.stage, r.result, r.clears, o.due_on, k.released_at is not null as released,
      (select count(*) from audit.line l where l.subject = c.id::text and l.action = 'review.opinionGiven') as lines
    from cases.administrative_case c join cases.review_outcome r on r.case_id = c.id join legal_review.opinion o on o.id = r.opinion_id
    join legal_review.claim k on k.proposal_id = o.proposal_id where c.id = ${caseId}`
  expect(row).toEqual({ stage: 'reviewed', result: 'approved', clears: true, dueOn: '2026-03-13', released: true, lines: 1 })
  expect(told(await reviewer.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([409, 'proposal-not-open'])
  const chief = await as(example.chief, 'bureau-chief')
  const decided = await chief.post(`/cases/${caseId}/decisions`, { version: 3 })
  expect(decided.statusCode, decided.body).toBe(201)
})

test.each([
  ['an approval with a point not met', { points: EVIDENCE_NOT_MET }, 422, 'point-not-met'],
  ['a return that finds nothing', { result: 'returned' }, 422, 'nothing-to-correct'],
  ['a disagreement that finds nothing', { result: 'disagreed' }, 422, 'nothing-to-correct'],
  ['a transfer to nowhere', { result: 'transferred' }, 422, 'transfer-where'],
  ['a list of six points', { points: ALL_MET.slice(1) }, 400, 'points-incomplete'],
  [
    'a point not met without reason',
    { result: 'returned', points: ALL_MET.map((row) => ({ ...row, verdict: 'not-met' })) },
    400,
    'points-incomplete',
  ],
  ['no conclusion', { conclusion: '  ' }, 400, 'invalid-input'],
  ['another file', { fileDigest: 'a'.repeat(64) }, 409, 'file-changed'],
])('%s is refused', async (_, over, status, code) => {
  const { proposalId } = await proposed()
  const reply = await reviewer.post('/legal-review/opinions', await opinion(proposalId, over))
  expect(told(reply)).toEqual([status, code])
  if (code === 'file-changed')
    expect(reply.json().values).toMatchObject({
      yours: { fileDigest: 'a'.repeat(64) },
      theirs: { fileDigest: await digestOf(proposalId) },
    })
})

test.each([
  ['unqualified', 'no-legal-profession-qualification'],
  ['former', 'no-reviewer-post'],
  ['noPost', 'no-reviewer-post'],
  ['co', 'reviewer-handled'],
] as const)('%s may not review: %s', async (who, code) => {
  const { caseId, proposalId } = await proposed()
  const client = await as(example[who], 'legal-reviewer', example.west.path)
  expect(told(await client.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([422, code])
  expect(told(await client.post('/legal-review/claims', { proposalId }))).toEqual([422, code])
  const { items } = (await client.get('/legal-review/queue?pageSize=200')).json()
  expect(items.find((item: { proposalId: string }) => item.proposalId === proposalId).refused.code).toBe(code)
  const [left] = await t.owner`select count(*) as n from legal_review.opinion where case_id = ${caseId}`
  expect(left?.n).toBe(0)
})

test('whoever was recused or collected evidence, at any time, may not review', async () => {
  const { caseId, proposalId } = await proposed()
  await arrangeEvidence(t.owner, caseId, [example.second.id], '调取的录像')
  const second = await as(example.second, 'legal-reviewer', example.west.path)
  expect(told(await second.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([422, 'reviewer-collected'])
  await t.owner`insert into cases.handler (id, case_id, person_id, kind, from_at, until_at, end_ground)
    values (gen_random_uuid(), ${caseId}, ${example.reviewer.id}, 'co', '2026-03-02T02:00:00Z', '2026-03-02T03:00:00Z', 'recused')`
  expect(told(await reviewer.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([422, 'reviewer-recused'])
})

test('a reviewer of another branch sees nothing; one of the city may review', async () => {
  const { proposalId } = await proposed()
  const elsewhere = await as(example.eastSecond, 'legal-reviewer', example.east.path)
  expect((await elsewhere.get('/legal-review/queue')).json()).toEqual({ total: 0, items: [] })
  expect((await elsewhere.get(`/legal-review/proposals/${proposalId}`)).statusCode).toBe(404)
  expect((await elsewhere.post('/legal-review/claims', { proposalId })).statusCode).toBe(404)
  const wide = await as(example.eastReviewer, 'legal-reviewer', example.city.path)
  expect(told(await wide.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([422, 'post-elsewhere'])
  const city = await as(example.cityReviewer, 'legal-reviewer', example.city.path)
  expect((await city.post('/legal-review/opinions', await opinion(proposalId))).statusCode).toBe(201)
})

test('a fast-track case may be reviewed by its own legal officer or head, unless the law demands the review', async () => {
  const head = await as(example.head, 'unit-head')
  const legalOfficer = await as(example.legalOfficer, 'unit-legal-officer')
  const [one, two, grave, plain] = [
    await proposed({ procedure: 'fast-track' }),
    await proposed({ procedure: 'fast-track' }),
    await proposed({ procedure: 'fast-track' }, { complex: true }),
    await proposed(),
  ]
  expect((await head.post('/legal-review/opinions', await opinion(one.proposalId))).statusCode).toBe(201)
  expect((await legalOfficer.post('/legal-review/opinions', await opinion(two.proposalId))).statusCode).toBe(201)
  for (const { proposalId } of [grave, plain])
    expect(told(await head.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([422, 'no-reviewer-post'])
})

test('a return sends the case back; the unit answers, escalates and resubmits; the desk shows what changed', async () => {
  const { caseId, partyId, evidenceId, proposalId } = await proposed()
  const back = { result: 'returned', points: EVIDENCE_NOT_MET, conclusion: '补充证人证言后再报。' }
  const returned = await reviewer.post('/legal-review/opinions', await opinion(proposalId, back))
  expect(returned.json()).toMatchObject({ stage: 'investigating' })
  const { opinionId } = returned.json()
  expect(told(await reviewer.post('/legal-review/answers', { opinionId, content: '无' }))).toEqual([403, 'not-permitted'])
  expect((await lead.post('/legal-review/answers', { opinionId, content: '已补充。' })).statusCode).toBe(201)
  const head = await as(example.head, 'unit-head')
  expect((await head.post('/legal-review/answers', { opinionId, content: '请局长裁定。', escalated: true })).statusCode).toBe(201)
  const added = await arrangeEvidence(t.owner, caseId, [example.lead.id], '证人证言')
  await t.owner`update cases.evidence set excluded_on = '2026-03-10', excluded_reason = '来源不明' where id = ${evidenceId}`
  const next = await propose(caseId, partyId, 3, { facts: '示例甲在示例路2号动手打人。', complex: true })
  const desk = (await reviewer.get(`/legal-review/proposals/${next}`)).json()
  expect(desk).toMatchObject({ open: true, comparedWith: 1, refused: null, statutory: { basis: ['PSA-2025:114.3'] } })
  expect(desk.points).toHaveLength(7)
  expect(desk.file.case.id).toBe(caseId)
  expect(desk.opinions).toMatchObject([
    { result: 'returned', reviewerName: '示例审核员甲', answers: [{ escalated: false }, { escalated: true }] },
  ])
  type Row = { section: string; kind: string; label: string; fields: { field: string; old: unknown; new: unknown }[] }
  const brief = desk.changes.map(({ section, kind, label, fields }: Row) => [
    section,
    kind,
    label,
    fields.length > 3 ? null : fields.map((field) => field.field),
  ])
  expect(brief).toEqual([
    ['proposal', 'changed', '处理意见', ['facts', 'complex']],
    ['evidence', 'changed', '现场勘验笔录', ['excludedOn', 'excludedReason']],
    ['evidence', 'added', '证人证言', null],
  ])
  expect(desk.changes[0].fields[0]).toMatchObject({
    name: '认定的事实',
    old: '示例甲在示例路1号动手打人。',
    new: '示例甲在示例路2号动手打人。',
  })
  expect(added).toBeTruthy()
})

test('a disagreement and a transfer are recorded as such and clear nothing', async () => {
  const [one, two] = [await proposed(), await proposed()]
  const no = await reviewer.post(
    '/legal-review/opinions',
    await opinion(one.proposalId, { result: 'disagreed', points: EVIDENCE_NOT_MET }),
  )
  const away = { result: 'transferred', transferTo: '示例区人民检察院' }
  const gone = await reviewer.post('/legal-review/opinions', await opinion(two.proposalId, away))
  expect([no.json().stage, gone.json().stage]).toEqual(['investigating', 'investigating'])
  const chief = await as(example.chief, 'bureau-chief')
  for (const { caseId } of [one, two]) {
    const reply = await chief.post(`/cases/${caseId}/decisions`, { version: 3 })
    expect(told(reply)).toEqual([422, 'wrong-stage'])
  }
})

test('the queue is for reviewers, the desk also for who handles cases; system actors and people without an officer never review', async () => {
  const { proposalId } = await proposed()
  expect((await lead.get('/legal-review/queue')).statusCode).toBe(403)
  expect((await lead.get(`/legal-review/proposals/${proposalId}`)).statusCode).toBe(200)
  const clerk = await t.signIn(['clerk'], example.city.path)
  expect((await clerk.get(`/legal-review/proposals/${proposalId}`)).statusCode).toBe(403)
  const nobody = await t.signIn(['legal-reviewer'], example.city.path)
  expect(told(await nobody.post('/legal-review/opinions', await opinion(proposalId)))).toEqual([403, 'no-officer'])
})
