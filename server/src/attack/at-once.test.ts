import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../kit/test/app.ts'
import { type Filled, fillSide, type House, openHouse } from './test/world.ts'

/* Two people press the same button on one case in the same moment: one act is done, the other answered with both values. */
let house: House
let filled: Filled
let officers: [Client, Client]
let heads: [Client]
beforeAll(async () => {
  house = await openHouse()
  filled = await fillSide(house, house.city.a)
  const { a } = house.city
  officers = [await house.as(a.lead, 'case-officer'), await house.as(a.co, 'case-officer')]
  heads = [await house.as(a.chief, 'bureau-chief')]
})
afterAll(() => house.t.close())

type Way = [string, () => [Client, Client], () => Promise<{ caseId: string; version: number; body: object }>]
const officersAct = () => officers
const inquiry = async (body: object = {}) => {
  await house.t
    .owner`update cases.administrative_case set version = 1, stage = 'investigating' where id = ${filled.inquiry.caseId}`
  return { caseId: filled.inquiry.caseId, version: 1, body }
}
const day = '2026-03-09'
const WAYS: Way[] = [
  [
    'acceptance',
    officersAct,
    async () => ({ caseId: filled.reported.caseId, version: 1, body: { causeCode: 'beating', receiptGivenTo: '示例人' } }),
  ],
  ['parties', officersAct, () => inquiry({ role: 'witness', kind: 'person', name: '示例证人' })],
  [
    'evidence',
    officersAct,
    () => inquiry({ kind: 'physical', title: '木棍', collectedOn: day, collectedBy: [house.city.a.lead.id, house.city.a.co.id] }),
  ],
  ['evidence-exclusions', officersAct, () => inquiry({ evidenceId: filled.inquiry.evidenceId, reason: '来源不明' })],
  [
    'measure-lifts',
    officersAct,
    () => inquiry({ measureId: filled.filled.measure, liftedAt: '2026-03-09T00:30:00.000Z', reason: '不需要' }),
  ],
  ['pause-ends', officersAct, () => inquiry({ pauseId: filled.filled.pause, toOn: day })],
  [
    'extension-decisions',
    () => [heads[0], heads[0]],
    () => inquiry({ extensionId: filled.filled.extension, approved: false, reason: '不必要' }),
  ],
  [
    'questioning-ends',
    officersAct,
    () => inquiry({ questioningId: filled.filled.questioning, leftAt: '2026-03-02T04:00:00.000Z' }),
  ],
  [
    'corrections',
    officersAct,
    () =>
      inquiry({ place: '示例路9号', foundOn: '2026-03-02', occurredOn: '2026-03-02', summary: '打人。', causeCode: 'beating' }),
  ],
  ['proposal-withdrawals', officersAct, async () => ({ caseId: filled.waiting.caseId, version: 2, body: { reason: '补充' } })],
  [
    'payments',
    officersAct,
    async () => ({
      caseId: filled.final.caseId,
      version: 6,
      body: {
        decisionId: filled.final.decisionId,
        kind: 'fine',
        paidOn: '2026-03-10',
        amountFen: 100,
        channel: 'bank',
        receipt: '票2',
      },
    }),
  ],
  [
    'decisions',
    () => [heads[0], heads[0]],
    async () => {
      const made = await house.proposed(house.city.a)
      await house.review(house.city.a, made.proposalId)
      return { caseId: made.caseId, version: 3, body: {} }
    },
  ],
]

test.each(WAYS)('%s: one wins, the other gets 409 with both values', async (noun, who, arrange) => {
  const { caseId, version, body } = await arrange()
  const lines = async () =>
    (
      await house.t.owner`select (select count(*) from cases.timeline where case_id = ${caseId}) as told,
      (select count(*) from audit.line where subject = ${caseId} and action like 'case.%') as audited`
    )[0]
  const before = await lines()
  const answers = await Promise.all(who().map((client) => client.post(`/cases/${caseId}/${noun}`, { version, ...body })))
  const [won, lost] = answers.toSorted((one, other) => one.statusCode - other.statusCode)
  expect([won?.statusCode, lost?.statusCode], `${won?.body} ${lost?.body}`).toEqual([201, 409])
  const { code, values, detail } = (lost as NonNullable<typeof lost>).json() as {
    code: string
    values: { yours: object; theirs: { version: number; last: object } }
    detail: string
  }
  expect([code, detail]).toEqual(['stale', expect.stringContaining('刚刚办理了')])
  expect(values.yours).toMatchObject({ version, ...body })
  expect(values.theirs).toMatchObject({ version: version + 1, last: { actorName: expect.any(String) } })
  expect(await lines()).toEqual({ told: before?.told + 1, audited: before?.audited + 1 })
})

test('fifty decisions asked for at once, some refused: numbers without gap or double, a cancelled one stays', async () => {
  const { a } = house.city
  const made = []
  for (let n = 0; n < 25; n++) {
    const one = await house.proposed(a)
    await house.review(a, one.proposalId)
    made.push(one)
  }
  const [before] = await house.t
    .owner`select coalesce(max(number), 0) as last from law.document_number where document_mark = 'penalty-decision'`
  const right = made.map(({ caseId }) => heads[0].post(`/cases/${caseId}/decisions`, { version: 3 }))
  const wrong = made.map(({ caseId }, n) => heads[0].post(`/cases/${caseId}/decisions`, { version: n % 2 === 0 ? 3 : 99 }))
  const codes = (await Promise.all([...right, ...wrong])).map(({ statusCode }) => statusCode)
  expect(codes.filter((code) => code === 201)).toHaveLength(25)
  expect(codes.filter((code) => code === 409)).toHaveLength(25)
  const numbers = async () =>
    house.t
      .owner`select number, text, cancelled_at from law.document_number where document_mark = 'penalty-decision' and number > ${before?.last} order by number`
  const given = await numbers()
  expect(given.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, n) => before?.last + 1 + n))
  const decided = await house.t.owner`select number from cases.decision where case_id = any (${made.map(({ caseId }) => caseId)})`
  expect(decided.map(({ number }) => number).toSorted()).toEqual(given.map(({ text }) => text).toSorted())
  const [last] = await house.t.owner`select id from law.document_number where text = ${given.at(-1)?.text}`
  const cancelled = await heads[0].post(`/law/numbers/${last?.id}/cancellation`, { reason: '文书作废' })
  const more = await house.decided(a)
  const after = await numbers()
  expect(after.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, n) => before?.last + 1 + n))
  expect([cancelled.statusCode, after[24]?.cancelledAt], cancelled.body).toEqual([201, expect.any(String)])
  expect(more.decisionNumber).toBe(after[25]?.text)
})
