import { deepEqual, equal, ok } from 'node:assert/strict'
import { DEMO_PASSWORD } from '../../seed/src/accounts.ts'
import { aUnit } from '../harness/arrange.ts'
import { Office } from '../harness/office.ts'
import { type Stage, story } from '../harness/stage.ts'

const CALLERS = 8
const ACTS_BEFORE = 60

type Answered = { caseId: string }

/** Several callers register reports without pause until the house no longer answers; the house is killed after some acts. */
async function registerUntilKilled(office: Office, kill: () => Promise<void>, mark: string): Promise<Answered[]> {
  const answered: Answered[] = []
  let killed: Promise<void> | undefined
  const caller = async (which: number) => {
    for (let turn = 0; ; turn++) {
      const offender = aUnit(10_000 + which * 1000 + turn)
      const body = {
        source: 'patrol',
        place: mark,
        foundOn: '2026-11-20',
        summary: '巡逻中发现。',
        parties: [{ role: 'offender', ...offender }],
      }
      const reply = await office.call('POST', '/cases', body).catch(() => null)
      if (reply?.status !== 201) return
      answered.push(reply.body)
      if (answered.length === ACTS_BEFORE) killed = kill()
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, (_, which) => caller(which)))
  ok(killed, 'the house stopped answering before it was killed')
  await killed
  return answered
}

/** Every case of this mark that exists now, whole: with its party, its timeline and its audit line. */
async function checkWhole(stage: Stage, office: Office, answered: readonly Answered[], mark: string): Promise<void> {
  const { items } = await office.get(`/cases?q=${encodeURIComponent(mark)}&pageSize=100`)
  const there = new Set<string>(items.map((item: { id: string }) => item.id))
  deepEqual(
    answered.filter(({ caseId }) => !there.has(caseId)),
    [],
    'an answered act is lost',
  )
  const auditor = await Office.open(stage.house.url, 'shenji', DEMO_PASSWORD)
  for (const id of there) {
    const { file } = await office.get(`/cases/${id}`)
    equal(file.parties.length, 1, `case ${id} is half there`)
    const timeline = await office.get(`/cases/${id}/timeline`)
    equal(timeline.items.length > 0, true, `case ${id} has no timeline`)
    const lines = await auditor.get(`/audit/lines?subject=${id}`)
    equal(lines.items.length > 0, true, `case ${id} has no audit line`)
  }
  const verdict = await stage.house.fadu('audit', 'verify', '--json')
  equal(verdict.code, 0, verdict.said)
}

const killStory = (what: string, mark: string, kill: (stage: Stage) => Promise<void>) =>
  story(
    `kill -9 of ${what} under load: every answered act is there whole with its audit line, no act is half there`,
    async (stage) => {
      const before = await Office.open(stage.house.url, 'banan', DEMO_PASSWORD)
      const answered = await registerUntilKilled(before, () => kill(stage), mark)
      await stage.house.start()
      const after = await Office.open(stage.house.url, 'banan', DEMO_PASSWORD)
      await checkWhole(stage, after, answered, mark)
    },
  )

export const killStories = [
  killStory('the server', '甲字断电演练地点', ({ house }) => house.killServer()),
  killStory('PostgreSQL', '乙字断电演练地点', ({ house }) => house.killPostgres()),
]
