import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CHECKS } from './checks/index.ts'
import { runInspection } from './index.ts'
import { type InspectionHouse, inspectionHouse, THREE } from './test/house.ts'

const CHILD = join(import.meta.dirname, 'test/run-once.ts')

const findings = ({ t }: InspectionHouse) =>
  t.owner`select check_code, subject_id, state, times, first_seen, since, details from inspection.finding order by check_code, subject_id`

/** The run's process is held up at a lock in the middle of its work, killed there, and the lock given back. */
async function killAt(house: InspectionHouse, table: string): Promise<void> {
  let child: ChildProcess | undefined
  await house.t.owner.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in access exclusive mode`)
    child = spawn(process.execPath, [CHILD, house.t.database.appUrl, house.t.clock()], { stdio: ['ignore', 'ignore', 'inherit'] })
    for (let held = 0; held === 0; await pause(20)) {
      expect(child.exitCode, 'the run ended before it could be killed').toBeNull()
      const [row] = await tx`select count(*) as n from pg_locks l where l.relation = ${table}::regclass and not l.granted`
      held = row?.n
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
}

/** `cases.delivery`: in the statement of one check, others done. `inspection.run_check`: with findings written, not yet committed. */
test.each(['cases.delivery', 'inspection.run_check'])(
  'kill -9 while a run waits for %s: the next completes that run; nothing found twice, nothing lost',
  async (table) => {
    const [whole, killed] = [await inspectionHouse(), await inspectionHouse()]
    try {
      for (const house of [whole, killed]) await house.give(THREE)
      await runInspection(whole.system())
      await killAt(killed, table)
      const [open] = await killed.t.owner`select id, ended_at from inspection.run`
      expect(open?.endedAt).toBeNull()
      const before = await findings(killed)
      expect(before.length).toBeLessThan((await findings(whole)).length)
      killed.t.clock.set('2026-06-20T12:05:00+08:00')
      const result = await runInspection(killed.system())
      expect(result).toMatchObject({ id: open?.id, planned: CHECKS.length, checked: CHECKS.length, endedAt: expect.any(String) })
      expect(new Set(result.checks.map(({ check }) => check)).size).toBe(CHECKS.length)
      expect([...(await findings(killed))]).toEqual([...(await findings(whole))])
      const [runs] = await killed.t.owner`select count(*) as n from inspection.run`
      expect(runs?.n).toBe(1)
    } finally {
      await Promise.all([whole.t.close(), killed.t.close()])
    }
  },
  60_000,
)

test('a run of another day does not complete it: it is closed as interrupted, and the new one asks everything', async () => {
  const house = await inspectionHouse()
  try {
    await house.give(THREE)
    await killAt(house, 'inspection.run_check')
    house.t.clock.set('2026-06-21T01:10:00+08:00')
    const result = await runInspection(house.system())
    expect(result.checked).toBe(CHECKS.length)
    const runs = await house.t.owner`select interrupted from inspection.run order by started_at`
    expect(runs.map(({ interrupted }) => interrupted)).toEqual([true, false])
    expect((await findings(house)).every(({ times }) => times === 1)).toBe(true)
  } finally {
    await house.t.close()
  }
}, 60_000)
