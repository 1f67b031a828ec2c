import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anEntry,
  assessmentWorld,
  marks,
  ok,
  sampled,
  slotsOf,
  started,
  type World,
} from '../../server/src/modules/assessment/test/world.ts'
import { fadu } from './test/run.ts'

let w: World
beforeAll(async () => {
  w = await assessmentWorld()
})
afterAll(() => w.close())
const run = (...args: string[]) => fadu(w.t.database.ownerUrl, ['campaign', ...args])

test('assign tries, refuses and writes; averages tell what was marked, as text and as JSON', async () => {
  const campaignId = await started(w)
  const roundId = await sampled(w, campaignId)
  const tried = await run('assign', roundId)
  expect([tried.code, tried.err]).toEqual([0, ''])
  expect(tried.out).toMatch(
    /^试算：案卷 8 份，评查员 12 人，每人 1–2 份\n单位之间不互评、不连续两轮评查同一单位\n( {2}示例\d分局 → 示例\d分局：\d 份次\n)+$/,
  )
  expect(await slotsOf(w, roundId)).toEqual([])
  const done = JSON.parse((await run('assign', roundId, '--write', '--json')).out)
  expect(done).toMatchObject({ dryRun: false, files: 8, markers: 12, least: 1, most: 2, pairsApart: true })
  expect(done.pairs.reduce((sum: number, { marks: n }: { marks: number }) => sum + n, 0)).toBe(16)
  const slots = await slotsOf(w, roundId)
  expect(slots).toHaveLength(16)
  const again = await run('assign', roundId, '--write')
  expect([again.code, again.out]).toEqual([1, ''])
  expect(again.err).toContain('本轮正在评查打分')
  const [line] = await w.t
    .owner`select to_jsonb(l)::text as text from audit.line l where action = 'assessment.markers-assigned' and subject = ${roundId}`
  expect(line?.text).toContain('system:campaign')

  expect((await run('averages', campaignId)).out).toBe('全市均分：首轮 —，末轮 —\n') // nothing is told yet
  for (const slot of slots) await marks(w, slot, slot.slot === 1 ? [anEntry()] : [])
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
  const told = await run('averages', campaignId)
  expect(told.out).toContain('第 1 轮 第一轮：全市 97.50，申诉后 97.50\n')
  expect(told.out.match(/^ {2}示例\d分局 2 份：97\.50，申诉后 97\.50$/gm)).toHaveLength(4)
  expect(told.out).toMatch(/全市均分：首轮 97\.50，末轮 97\.50\n$/)
  const json = JSON.parse((await run('averages', campaignId, '--json')).out)
  expect([json.beforeHundredths, json.rounds[0].units.length, json.rounds[0].units[0].hundredths]).toEqual([9750, 4, 9750])
  expect(json).toEqual(await ok(w.organiser.get(`/assessment/campaigns/${campaignId}/averages`)))
})

test('where no assignment exists it exits with the bureaus it is about; an unknown round or campaign is said', async () => {
  const roundId = await sampled(w, await started(w))
  const personIds = w.counties[0]?.markers.map(({ id }) => id)
  await ok(w.organiser.put(`/assessment/rounds/${roundId}/markers`, { personIds }))
  const refused = await run('assign', roundId, '--relax')
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toContain('示例1分局')
  const nobody = '01890000-0000-7000-8000-000000000001'
  expect((await run('assign', nobody)).err).toContain('没有这一轮评查')
  expect((await run('averages', nobody)).err).toContain('没有这次案卷评查')
})
