import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVIDENCE_NOT_MET } from '../test/example.ts'
import { type ReviewHouse, reviewHouse } from '../test/house.ts'

let house: ReviewHouse
beforeAll(async () => {
  house = await reviewHouse()
})
afterAll(() => house.t.close())

type Row = {
  proposalId: string
  refused: unknown
  claim: { reviewerId: string } | null
  kind: string
  caseId: string
  title: string
}
const sorted = (ids: string[]) => ids.toSorted()

test('the work list, the reviewable queue and the rule agree for every kind of reviewer', async () => {
  const { example, as } = house
  const made = [
    await house.proposed(),
    await house.proposed({ procedure: 'fast-track' }),
    await house.proposed({ procedure: 'fast-track' }, { complex: true }),
    await house.proposed(),
  ]
  await house.reviewer.post('/legal-review/claims', { proposalId: made[0]?.proposalId })
  const people = [
    { client: house.reviewer, count: 4 },
    { client: await as(example.second, 'legal-reviewer', example.west.path), count: 3 },
    { client: await as(example.co, 'legal-reviewer', example.west.path), count: 0 },
    { client: await as(example.noPost, 'legal-reviewer', example.west.path), count: 0 },
    { client: await as(example.head, 'unit-head'), count: 1 },
    { client: await as(example.cityReviewer, 'legal-reviewer', example.city.path), count: 3 },
    { client: await as(example.eastReviewer, 'legal-reviewer', example.city.path), count: 0 },
  ]
  for (const { client, count } of people) {
    const all: Row[] = (await client.get('/legal-review/queue?pageSize=200')).json().items
    const expected = all.filter((row) => !row.refused && (!row.claim || row.claim.reviewerId === client.actor.personId))
    const page = (await client.get('/legal-review/queue?reviewable=true&pageSize=200')).json()
    const work = (await client.get('/legal-review/work')).json()
    const ids = sorted(expected.map((row) => row.proposalId))
    expect(ids).toHaveLength(count)
    expect(sorted(page.items.map((row: Row) => row.proposalId))).toEqual(ids)
    expect(sorted(work.items.map((row: Row) => row.proposalId))).toEqual(ids)
    expect([page.total, work.counts.review]).toEqual([count, count])
  }
})

test('a returned case waits for its handler until it is answered', async () => {
  const { proposalId, caseId } = await house.proposed()
  const back = { result: 'returned', points: EVIDENCE_NOT_MET, conclusion: '补证。' }
  const { opinionId } = (await house.reviewer.post('/legal-review/opinions', await house.opinion(proposalId, back))).json()
  const before = (await house.lead.get('/legal-review/work')).json()
  expect(before.counts).toEqual({ review: 0, 'post-filing': 0, 'review-answer': 1 })
  expect(before.items[0]).toMatchObject({ kind: 'review-answer', caseId, proposalId })
  await house.lead.post('/legal-review/answers', { opinionId, content: '已补证。' })
  expect((await house.lead.get('/legal-review/work')).json().items).toEqual([])
})

test('row rights hold on every table of the module, whatever the query', async () => {
  const { example, t } = house
  const tables = ['claim', 'opinion', 'answer'] as const
  const { proposalId } = await house.proposed()
  await house.reviewer.post('/legal-review/claims', { proposalId })
  const countsIn = (scope: string) =>
    t.sql.begin(async (tx) => {
      await tx`select set_config('fadu.actor', 'someone', true), set_config('fadu.scope', ${scope}, true), set_config('fadu.roles', '', true)`
      const counts: number[] = []
      for (const table of tables) counts.push((await tx`select count(*) as n from ${tx(`legal_review.${table}`)}`)[0]?.n)
      return counts
    })
  expect((await countsIn(example.station.path)).every((n) => n > 0)).toBe(true)
  expect(await countsIn(example.otherStation.path)).toEqual([0, 0, 0])
  expect(await countsIn(example.east.path)).toEqual([0, 0, 0])
  expect(await countsIn('')).toEqual([0, 0, 0])
})
