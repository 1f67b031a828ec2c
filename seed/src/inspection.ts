import { day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { type Instant, instant } from '../../server/src/kit/instant.ts'
import * as inspection from '../../server/src/modules/inspection/index.ts'
import { type Actor, type Ctx, makeCtx, type Role, systemActor } from '../../server/src/platform/index.ts'

/** Days as of whose end the demo's inspection is stored: the end of its year, a month's end and the last days told. */
const RUN_ON = ['2022-12-31', '2026-10-31', '2026-11-18', '2026-11-20'].map(day)
/** After which of them what was found is handed over. */
const HANDED_ON = day('2026-11-18')
/** The demo's station, whose people have accounts. */
const STATION = '220302510000'

/** Inspects the demo as of some days and lets its people put some of what is found right. @param until the last moment told */
export async function tellInspection(sql: Sql, until: Instant): Promise<void> {
  const system = (at: Instant) => makeCtx(sql, systemActor('inspection.run', ['supervisor']), () => at)
  await system(until).transaction((tx) => inspection.syncInspection(tx))
  for (const on of RUN_ON) {
    const end = inspection.momentOf(on)
    const asOf = end < until ? end : until
    await inspection.runInspection(system(asOf), { asOf, lanes: 3 })
    if (on === HANDED_ON) await handOver(sql)
  }
}

async function handOver(sql: Sql): Promise<void> {
  const ids = await sql<{ id: string }[]>`
    select distinct on (f.check_code) f.id from inspection.finding f join organisations.unit u on u.id = f.unit_id
    where f.state = 'open' and u.code <> ${STATION} order by f.check_code, f.since desc, f.subject_id`
  const own = await sql<{ id: string }[]>`
    select f.id from inspection.finding f join organisations.unit u on u.id = f.unit_id
    where f.state = 'open' and u.code = ${STATION} order by f.since desc, f.check_code, f.subject_id limit 6`
  const finder = await accountOf(sql, 'ducha')
  const findingIds = [...ids.slice(0, 8), ...own].map(({ id }) => id)
  await inspection.handOverFindings(at(sql, finder, '19', '09:30'), { findingIds })
  const opened = await sql<{ id: string; correctable: boolean }[]>`
    select r.id, r.correctable from inspection.rectification r join organisations.unit u on u.id = r.unit_id
    where u.code = ${STATION} and r.source_kind = 'finding' order by r.correctable, r.source_id`
  for (const [index, { id, correctable }] of opened.entries()) await putRight(sql, id, index, correctable)
}

/** How far each of the station's faults has come: the first ones furthest. Proof by file is left to whoever tries the demo. */
async function putRight(sql: Sql, rectificationId: string, index: number, correctable: boolean): Promise<void> {
  const [chief, officer, checker] = [
    await accountOf(sql, 'suozhang'),
    await accountOf(sql, 'banan'),
    await accountOf(sql, 'ducha'),
  ]
  let version = 1
  const id = () => ({ rectificationId, version: version++ })
  if (index === 5) return
  if (index === 4) {
    const reason = '案卷中有纸质材料，录入有误，请核对。'
    await inspection.disputeProblem(at(sql, chief, '19', '11:00'), { ...id(), reason })
    return
  }
  await inspection.confirmProblem(at(sql, chief, '19', '11:00'), { ...id(), words: null })
  if (index === 3) return
  const measure = '核对案卷，补办手续；组织全所民警学习有关规定。'
  const assigned = { responsibleId: officer.personId as string, measure, dueOn: null }
  await inspection.assignProblem(at(sql, chief, '19', '11:10'), { ...id(), ...assigned })
  await inspection.startCorrection(at(sql, officer, '19', '14:00'), id())
  if (correctable || index === 2) return
  const words = '期限已过，不能补正；已书面说明原因，调整了本所的期限提醒，并在所务会上通报。'
  await inspection.submitCorrection(at(sql, officer, '19', '16:00'), { ...id(), words })
  if (index === 1) return
  const checked = { verdict: 'verified' as const, words: '已查阅情况说明和所务会记录，措施落实。' }
  await inspection.checkCorrection(at(sql, checker, '20', '09:00'), { ...id(), ...checked })
  await inspection.closeProblem(at(sql, checker, '20', '09:30'), { ...id(), words: null })
}

/** @param date of November 2026 */
const at = (sql: Sql, actor: Actor, date: string, time: string): Ctx =>
  makeCtx(sql, actor, () => instant(`2026-11-${date}T${time}:00+08:00`))

async function accountOf(sql: Sql, signInName: string): Promise<Actor> {
  const [row] = await sql<{ id: string; personId: string | null; name: string; role: Role; scopePath: string }[]>`
    select a.id, a.person_id, a.display_name as name, g.role, g.scope_path
    from auth.account a join auth.role_grant g on g.account_id = a.id where a.sign_in_name = ${signInName}`
  if (!row) throw new RangeError(`no account ${signInName}`)
  const { id, personId, name, role, scopePath } = row
  return { id, personId, name, roles: [role], scopePath }
}
