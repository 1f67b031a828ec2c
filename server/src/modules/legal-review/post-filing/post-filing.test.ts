import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kit/uuid.ts'
import { ALL_MET, EVIDENCE_NOT_MET, type ExamplePerson } from '../test/example.ts'
import { type ReviewHouse, reviewHouse, told } from '../test/house.ts'
import { refuseFiling } from './rules.ts'

let house: ReviewHouse
beforeAll(async () => {
  house = await reviewHouse()
})
afterAll(() => house.t.close())

const spot = (by: ExamplePerson, decidedAt: string) => ({
  causeCode: 'beating',
  tier: '情节较轻',
  penalties: [{ kind: 'fine', fineFen: 50_000 }],
  decidedAt,
  place: '示例路1号',
  regionCode: '220302',
  facts: '轻微推搡。',
  party: { kind: 'person', name: '示例丙', idType: 'id-card', idNumber: '220302199001010018' },
  officers: [by.id, house.example.co.id],
  disputed: false,
  avRecorded: true,
})

/** A decision on the spot by the lead and a colleague. @returns its id */
async function decided(decidedAt = '2026-03-09T00:30:00.000Z'): Promise<string> {
  const reply = await house.lead.post('/on-the-spot-decisions', spot(house.example.lead, decidedAt))
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json().decisionId
}
const filing = (decisionId: string, over: object = {}) => ({
  decisionId,
  verdict: 'in-order',
  points: ALL_MET,
  conclusion: '合格',
  ...over,
})
const waiting = async (query = '') => (await house.reviewer.get(`/legal-review/post-filing${query}`)).json()
type Row = { decisionId: string }
const ids = (page: { items: Row[] }) => page.items.map(({ decisionId }) => decisionId)

test('the oldest comes first with the hours to its filing; unit and month narrow list and count alike', async () => {
  const [late, early] = [await decided('2026-03-09T00:30:00.000Z'), await decided('2026-02-27T02:00:00.000Z')]
  const page = await waiting()
  expect([ids(page), page.total]).toEqual([[early, late], 2])
  expect(page.items[1]).toMatchObject({
    hoursToFiling: 25,
    partyName: '示例丙',
    unitName: '示例一派出所',
    refused: null,
    decidedOn: '2026-03-09',
  })
  const february = await waiting('?month=2026-02')
  expect([ids(february), february.total]).toEqual([[early], 1])
  expect(await waiting(`?unitId=${house.example.otherStation.id}`)).toEqual({ total: 0, items: [] })
  expect((await waiting(`?unitId=${house.example.west.id}`)).total).toBe(2)
  expect((await house.reviewer.get('/legal-review/post-filing?month=2026-13')).statusCode).toBe(400)
})

test('a look after filing is recorded once, and takes the decision out of the queue', async () => {
  const id = await decided()
  const flawed = { verdict: 'flawed', points: EVIDENCE_NOT_MET, conclusion: '笔录不全。' }
  expect((await house.reviewer.post('/legal-review/post-filings', filing(id, flawed))).statusCode).toBe(201)
  expect(ids(await waiting())).not.toContain(id)
  expect(told(await house.reviewer.post('/legal-review/post-filings', filing(id)))).toEqual([409, 'already-reviewed'])
  const [line] = await house.t
    .owner`select details from audit.line where action = 'review.postFiled' and details ->> 'decisionId' = ${id}`
  expect(line?.details).toEqual({ decisionId: id, verdict: 'flawed' })
})

test.each([
  ['in-order', EVIDENCE_NOT_MET, 'point-not-met'],
  ['in-order', ALL_MET, null],
  ['flawed', ALL_MET, 'nothing-to-correct'],
  ['wrong', ALL_MET, 'nothing-to-correct'],
  ['wrong', EVIDENCE_NOT_MET, null],
] as const)('%s with these points: %#', (verdict, points, code) => {
  expect(refuseFiling({ verdict, points: points as never })?.code ?? null).toBe(code)
})

test('who decided may not look at it, nor may someone without a post; a reviewed decision is not filed after', async () => {
  const id = await decided()
  const co = await house.as(house.example.co, 'legal-reviewer', house.example.west.path)
  expect(told(await co.post('/legal-review/post-filings', filing(id)))).toEqual([422, 'reviewer-handled'])
  const noPost = await house.as(house.example.noPost, 'legal-reviewer', house.example.west.path)
  expect(told(await noPost.post('/legal-review/post-filings', filing(id)))).toEqual([422, 'no-reviewer-post'])
  expect(told(await house.lead.post('/legal-review/post-filings', filing(id)))).toEqual([403, 'not-permitted'])
  const { caseId, proposalId } = await house.proposed()
  await house.reviewer.post('/legal-review/opinions', await house.opinion(proposalId))
  const chief = await house.as(house.example.chief, 'bureau-chief')
  expect((await chief.post(`/cases/${caseId}/decisions`, { version: 3 })).statusCode).toBe(201)
  const [reviewed] = await house.t.owner`select id from cases.decision where case_id = ${caseId}`
  expect(told(await house.reviewer.post('/legal-review/post-filings', filing(reviewed?.id)))).toEqual([422, 'not-on-the-spot'])
})

test('a batch answers row by row and can be sent again', async () => {
  const [one, two] = [await decided(), await decided()]
  const unknown = newId()
  await house.reviewer.post('/legal-review/post-filings', filing(one))
  const batch = { decisionIds: [one, two, two, unknown], reason: '抽查合格' }
  const first = (await house.reviewer.post('/legal-review/post-filing-batches', batch)).json()
  expect(first).toMatchObject({ done: 1, already: 1, refused: 1 })
  expect(first.rows[2]).toMatchObject({ decisionId: unknown, result: 'refused', code: 'decision-not-found' })
  const again = (await house.reviewer.post('/legal-review/post-filing-batches', batch)).json()
  expect(again).toMatchObject({ done: 0, already: 2, refused: 1 })
  const [kept] = await house.t.owner`select conclusion, verdict from legal_review.post_filing where decision_id = ${two}`
  expect(kept).toEqual({ conclusion: '抽查合格', verdict: 'in-order' })
})

test('another branch sees none of it, by list or by act', async () => {
  const id = await decided()
  const east = await house.as(house.example.eastReviewer, 'legal-reviewer', house.example.east.path)
  expect((await east.get('/legal-review/post-filing')).json()).toEqual({ total: 0, items: [] })
  expect(told(await east.post('/legal-review/post-filings', filing(id)))).toEqual([404, 'decision-not-found'])
})

test('the database keeps post-filing for on-the-spot decisions and from who made them', async () => {
  const id = await decided()
  const [row] = await house.t.owner`select case_id from cases.decision where id = ${id}`
  const insert = (reviewerId: string, decisionId: string, caseId: string) =>
    house.t.sql
      .begin(async (tx) => {
        await tx`select set_config('fadu.actor', 'system:x', true), set_config('fadu.scope', '/', true), set_config('fadu.roles', '', true)`
        await tx`insert into legal_review.post_filing (id, decision_id, case_id, reviewer_id, verdict, points, conclusion, written_at)
          values (${newId()}, ${decisionId}, ${caseId}, ${reviewerId}, 'in-order', '[]', '无', now())`
      })
      .then(
        () => 'done',
        (error) => error.constraint_name,
      )
  expect(await insert(house.example.co.id, id, row?.caseId)).toBe('review_not_by_handler')
  const other = await house.proposed()
  expect(await insert(house.example.reviewer.id, id, other.caseId)).toBe('post_filing_spot_only')
  expect(await insert(house.example.reviewer.id, id, row?.caseId)).toBe('done')
})
