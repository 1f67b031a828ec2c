import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../../kit/test/pdf.ts'
import { aCity, aProblem, codeOf, ok, type Person, type World } from '../test/city.ts'

let w: World
let [head, reviewer, finder] = [] as unknown as [Person, Person, Person]
let rectificationId: string
beforeAll(async () => {
  w = await aCity()
  head = await w.person('station', '示例所长')
  reviewer = await w.person('west', '示例审核员')
  finder = await w.person('legal', '示例巡查员')
  const problem = (await asFinder()).post('/inspection/rectifications', aProblem(w.units.station.id))
  rectificationId = (await ok(problem)).rectificationId
})
afterAll(() => w.t.close())

const asHead = () => w.as(head, ['unit-head'])
const asReviewer = () => w.as(reviewer, ['legal-reviewer'])
const asFinder = () => w.as(finder, ['supervisor'], 'city')
const at = (id: string, act = '') => `/inspection/notices/${id}${act}`
const NOTICE = () => ({
  ...{ unitId: w.units.station.id, caseId: null, rectificationId, kind: 'correct', problems: '送达回证未归档。' },
  ...{ demands: '三日内补齐。', law: ['APL:61'], replyDays: null },
})
const issued = async (more: object = {}) => ok((await asReviewer()).post('/inspection/notices', { ...NOTICE(), ...more }))

test('numbers follow each other without a gap, a refused one takes none', async () => {
  const first = await issued()
  expect(first.number).toBe('四公（西）执监字〔2026〕1号')
  const client = await asReviewer()
  expect(
    await codeOf(client.post('/inspection/notices', { ...NOTICE(), unitId: w.units.west.id, rectificationId: null })),
  ).toEqual([422, 'notice-about'])
  expect(await codeOf(client.post('/inspection/notices', { ...NOTICE(), unitId: w.units.east.id }))).toEqual([
    403,
    'outside-scope',
  ])
  expect((await issued()).number).toBe('四公（西）执监字〔2026〕2号')
})

test('the letter says to whom, what and until when', async () => {
  const { supervisionId, number } = await issued()
  const answer = await (await asHead()).get(at(supervisionId, '/letter'))
  const [page] = (await readPdf(answer.rawPayload)).pages
  for (const words of ['执法监督通知书', number, '示例west', '示例station', '送达回证未归档', '10个工作日', '2026年3月16日'])
    expect(page).toContain(words)
})

test.each([
  ['2026-03-15T23:00:00+08:00', false],
  ['2026-03-16T23:59:00+08:00', false],
  ['2026-03-17T00:01:00+08:00', true],
])('a reply at %s is late: %s', async (moment, late) => {
  w.at('2026-03-02T09:00:00+08:00')
  const { supervisionId } = await issued()
  w.at(moment)
  const client = await asHead()
  const overdue = await ok(client.get('/inspection/notices?overdue=true'))
  expect(overdue.items.some(({ id }: { id: string }) => id === supervisionId)).toBe(late)
  await ok(client.post(at(supervisionId, '/replies'), { version: 1, words: '已补齐。' }))
  const { replies, clock } = await ok(client.get(at(supervisionId)))
  expect([replies[0].late, clock]).toEqual([late, null])
})

test('the unit replies, others judge; sent back it has the same term again', async () => {
  w.at('2026-03-02T09:00:00+08:00')
  const { supervisionId } = await issued()
  const reply = (version: number) => ({ version, words: '已补齐。' })
  expect(await codeOf((await asReviewer()).post(at(supervisionId, '/replies'), reply(1)))).toEqual([403, 'not-permitted'])
  await ok((await asHead()).post(at(supervisionId, '/replies'), reply(1)))
  const own = await w.as(await w.person('station', '示例所内法制员'), ['legal-reviewer'])
  expect(await codeOf(own.post(at(supervisionId, '/verdicts'), { version: 2, accepted: true, words: '好' }))).toEqual([
    422,
    'own-unit',
  ])
  await expect(
    w.t
      .owner`update inspection.supervision_notice set state = 'concluded', ended_by = 'x', ended_at = now(), ended_words = 'x' where id = ${supervisionId}`,
  ).rejects.toMatchObject({ constraint_name: 'notice_judged' })
  w.at('2026-03-04T09:00:00+08:00')
  await ok((await asReviewer()).post(at(supervisionId, '/verdicts'), { version: 2, accepted: false, words: '缺回证。' }))
  const seen = await ok((await asHead()).get(at(supervisionId)))
  expect([seen.notice.state, seen.clock.dueOn, seen.acts.reply.refused]).toEqual(['returned', '2026-03-18', null])
  await ok((await asHead()).post(at(supervisionId, '/replies'), reply(3)))
  const done = await ok(
    (await asReviewer()).post(at(supervisionId, '/verdicts'), { version: 4, accepted: true, words: '属实。' }),
  )
  expect(done.state).toBe('concluded')
  const late = { version: 5, reason: '重复' }
  expect(await codeOf((await asReviewer()).post(at(supervisionId, '/withdrawal'), late))).toEqual([422, 'notice-state'])
})

test('a unit next door sees none', async () => {
  const { supervisionId } = await issued()
  const east = await w.t.signIn(['legal-reviewer'], w.units.east.path)
  expect((await ok(east.get('/inspection/notices'))).total).toBe(0)
  expect((await east.get(at(supervisionId))).statusCode).toBe(404)
})
