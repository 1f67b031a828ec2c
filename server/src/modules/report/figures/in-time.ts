import { z } from 'zod'
import { addDays, startOf } from '../../../kit/day.ts'
import { type Fragment, rows, type Tx } from '../../../kit/db.ts'
import { type Instant, instant } from '../../../kit/instant.ts'
import { CaseId, deadlinesOf, findCaseFiles, localTerms } from '../../cases/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import type { Figure, FigureWindow } from '../types.ts'

const BATCH = 200
type Row = { id: string; on: string; amount: number }

/** The clocks of the cases with a decision in the window, as the rules of the case file count them at the end of the window. */
async function clocks(tx: Tx, window: FigureWindow, ids: RegExp): Promise<{ sql: Fragment }> {
  const { from, to } = window
  const decided = await rows(
    z.object({ caseId: CaseId }),
    tx`select case_id as "caseId" from cases.decision group by case_id having min(decided_on) between ${from} and ${to} order by case_id`,
  )
  const local = await localTerms(tx)
  const at: Instant = instant(startOf(addDays(to, 1)))
  const found: Row[] = []
  for (let start = 0; start < decided.length; start += BATCH) {
    const files = await findCaseFiles(
      tx,
      decided.slice(start, start + BATCH).map(({ caseId }) => caseId),
    )
    for (const file of files) {
      for (const clock of deadlinesOf(file, at, chinaCalendar, local)) {
        if (!ids.test(clock.id) || !IN_TIME.has(clock.state)) continue
        found.push({ id: file.case.id, on: clock.startedOn, amount: IN_TIME.get(clock.state) ?? 0 })
      }
    }
  }
  return {
    sql: tx`select 'case' as kind, c.id::text as id, concat_ws(' ', c.number, c.title) as label, u.name as unit, r."on", null::text as part, r.amount
      from jsonb_to_recordset(${tx.json(found as never)}::jsonb) as r (id uuid, "on" date, amount numeric)
      join cases.administrative_case c on c.id = r.id join organisations.unit u on u.id = c.unit_id`,
  }
}

/** Clocks still running, paused or ended without a step say nothing about lateness. */
const IN_TIME = new Map<string, number>([
  ['met', 1],
  ['met-late', 0],
  ['overdue', 0],
])

export const decidedInTimeRate: Figure = {
  id: 'decided-in-time-rate',
  title: '按期办结率',
  section: '1.2.1',
  unit: 'percent',
  definition:
    '首个处理决定在本年度内（至截止日）的案件，其办案期限按期完成的比例；期限、扣除和延长按案件期限规则逐案计算；期限仍暂停、不适用的不计入分母。',
  basis: ['APL:60', 'PSA-2012:99', 'PSA-2025:118'],
  aggregate: 'share',
  public: true,
  records: (tx, window) => clocks(tx, window, /^(handle-|fast-track-decide$|traffic-fine$)/),
}

export const deliveredInTimeRate: Figure = {
  id: 'delivered-in-time-rate',
  title: '决定书按期送达率',
  section: '1.2.1',
  unit: 'percent',
  definition: '首个处理决定在本年度内（至截止日）的案件，其送达期限（含向被侵害人送达）按期完成的比例；尚未届满的不计入分母。',
  basis: ['APL:61', 'PSA-2025:116'],
  aggregate: 'share',
  public: true,
  records: (tx, window) => clocks(tx, window, /^serve-(?!announcement$)/),
}
