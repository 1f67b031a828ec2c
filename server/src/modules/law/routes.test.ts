import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { makeCtx, systemActor } from '../../platform/index.ts'
import { CAUSES, syncLaw } from './index.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp({ clock: fixedClock('2026-03-02T08:00:00+08:00') })
  await makeCtx(t.sql, systemActor('migrate', []), t.clock).transaction((tx) => syncLaw(tx))
})
afterAll(() => t.close())

test('the law is served to those signed in only', async () => {
  for (const url of ['/api/v1/law/causes', '/api/v1/law/statutes', '/api/v1/law/articles/PSA-2025:118'])
    expect((await t.app.inject({ url })).statusCode, url).toBe(401)
})

test('an officer gets the words of an article, the laws, and every cause with its tiers', async () => {
  const { get } = await t.signIn(['case-officer'])
  const article = await get('/law/articles/PSA-2025:51(2).1')
  expect(article.json()).toMatchObject({ words: '《治安管理处罚法》（2025年修订）第五十一条第二款第（一）项', text: null })
  expect((await get('/law/articles/nonsense')).json()).toMatchObject({ status: 400, code: 'bad-citation' })
  expect((await get('/law/statutes')).json()).toContainEqual(expect.objectContaining({ code: 'APL', name: '行政处罚法' }))
  const causes = (await get('/law/causes')).json<{ code: string }[]>()
  expect(causes).toHaveLength(CAUSES.length)
  expect(causes.find((cause) => cause.code === 'theft')).toEqual(CAUSES.find((cause) => cause.code === 'theft'))
})

test.each([
  ['2025-12-31', 'PSA-2012'],
  ['2026-01-01', 'PSA-2025'],
])('an act of %s decided in 2026 is judged by %s, and the reply says why', async (actOn, statute) => {
  const { get } = await t.signIn(['case-officer'])
  const law = (await get(`/law/governing-law?causeCode=beating&actOn=${actOn}`)).json()
  expect(law).toMatchObject({ punishable: true, chosenBy: 'act', version: { statute }, basis: ['APL:37'] })
  expect(law.explanation).toContain('行为时')
  expect((await get(`/law/governing-law?causeCode=nothing&actOn=${actOn}`)).json()).toMatchObject({ code: 'unknown-cause' })
})
