import type { Day } from '../../../server/src/kit/day.ts'
import type { Sql } from '../../../server/src/kit/db.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import { collectDecisions, decideProposal, updateRecord, withdrawRecord } from '../../../server/src/modules/publicity/index.ts'
import type { City } from '../city.ts'
import { deskAt } from '../publish.ts'
import type { Row } from '../rows.ts'
import type { Mark } from './teller.ts'

type Page = { id: string; version: number; withdrawDueOn: Day | null; correctDueOn: Day | null }

const snake = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replaceAll(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`), value]),
  )

/**
 * Licences taken back, struck off or followed by another, each on its day; two working days later the page of an unlawful one is down and that of
 * another says that it is valid no more. What would fall after the last day told is left to the desk.
 */
export async function tellMarks(sql: Sql, city: City, marks: readonly Mark[], until: Day): Promise<void> {
  for (const { decisionId, on, set } of marks.toSorted((one, other) =>
    one.on + one.decisionId < other.on + other.decisionId ? -1 : 1,
  )) {
    await sql`update licences.decision set ${sql(snake(set) as never)} where id = ${decisionId}`
    const [shown] = await sql`select id from publicity.record where licence_decision_id = ${decisionId} and state = 'published'`
    if (!shown || on > until) continue
    await collectDecisions(deskAt(sql, city, `${on}T15:00:00+08:00`).clerk)
    const day = chinaCalendar.addWorkingDays(on, 2)
    if (day <= until) await followUp(sql, city, decisionId, day)
  }
}

async function followUp(sql: Sql, city: City, decisionId: string, day: Day): Promise<void> {
  const [page] = await sql<
    Page[]
  >`select id, version, withdraw_due_on, correct_due_on from publicity.record where licence_decision_id = ${decisionId}`
  if (!page) return
  const { clerk, reader } = {
    clerk: deskAt(sql, city, `${day}T10:00:00+08:00`).clerk,
    reader: deskAt(sql, city, `${day}T15:00:00+08:00`).reader,
  }
  const at = { recordId: page.id, version: page.version }
  if (page.withdrawDueOn) {
    await withdrawRecord(clerk, { ...at, reasonCode: 'withdrawn', reason: '该行政许可已被依法撤销，该信息予以撤回。' })
    return
  }
  if (!page.correctDueOn) return
  await updateRecord(clerk, { ...at, fromSource: true, reason: '该许可已终止，更新当前状态' })
  await decideProposal(reader, { recordId: page.id, version: page.version + 1, accepted: true, answer: null })
}
