import { addDays, addMonths, type Day, day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Severity } from '../types-check.ts'
import type { CommentContent, Figure, Found, Put, Titled } from './types.ts'

export const TREND_MONTHS = 6
export const firstOf = (month: string): Day => day(`${month}-01`)
export const lastOf = (month: string): Day => addDays(addMonths(firstOf(month), 1), -1)
const monthOf = (on: Day) => on.slice(0, 7)
/** First day the trend looks at. */
export const trendFrom = (month: string): Day => addMonths(firstOf(month), -(TREND_MONTHS - 1))

/** A month is commented on when it is over, once. */
export function refuseComment(month: string, today: Day, issued: boolean): Refusal | null {
  if (issued) return { code: 'comment-issued', detail: '该单位这个月的点评已经发布，发布后不能更改。' }
  if (today > lastOf(month)) return null
  return { code: 'month-running', detail: '这个月还没有结束，月点评应当在次月发布。' }
}

/** Two files at most on each side, no file on both, a bad one with faults of the month, a good one without any. */
export function refuseFiles(good: readonly string[], bad: readonly string[], faulty: ReadonlySet<string>): Refusal | null {
  const all = [...good, ...bad]
  if (new Set(all).size !== all.length) return { code: 'file-twice', detail: '同一案卷不能重复选用。' }
  if (bad.some((id) => !faulty.has(id))) return { code: 'file-without-fault', detail: '作为反面案卷的案件，本月没有发现问题。' }
  if (good.some((id) => faulty.has(id))) return { code: 'file-with-fault', detail: '作为优秀案卷的案件，本月发现有问题。' }
  return null
}

/** Records of one kind behind each number. */
export type Counted = { kind: 'finding' | 'rectification'; figures: Map<string, string[]> }
const WEIGHT: Record<Severity, number> = { veto: 1000, serious: 100, ordinary: 10, flaw: 1 }

type Parts = { findings: readonly Found[]; puts: readonly Put[]; titles: ReadonlyMap<string, Titled>; month: string }
const titled = (titles: Parts['titles'], code: string): Titled => titles.get(code) ?? { title: code, severity: 'ordinary' }
const byCount = (one: Figure, other: Figure) => other.count - one.count || (one.title < other.title ? -1 : 1)

/** All numbers of a month, each made from the ids it counts, so that number and records cannot differ. */
export function sums({ findings, puts, titles, month }: Parts) {
  const records = new Map<string, { kind: Counted['kind']; ids: string[] }>()
  const figure = (key: string, title: string, kind: Counted['kind'], of: readonly { id: string }[]): Figure => {
    records.set(key, { kind, ids: of.map(({ id }) => id) })
    return { key, title, count: of.length }
  }
  const [first, last] = [firstOf(month), lastOf(month)]
  const within = (on: Day | null) => on !== null && on >= first && on <= last
  const now = findings.filter(({ openedOn }) => within(openedOn))
  const totals = [
    figure('found', '本月发现问题', 'finding', now),
    figure(
      'ended',
      '本月已消除',
      'finding',
      findings.filter(({ endedOn }) => within(endedOn)),
    ),
    figure(
      'open',
      '月末尚未消除',
      'finding',
      findings.filter(({ openedOn, endedOn }) => openedOn <= last && (endedOn === null || endedOn > last)),
    ),
    figure(
      'put-opened',
      '本月交办整改',
      'rectification',
      puts.filter(({ foundOn }) => within(foundOn)),
    ),
    figure(
      'put-closed',
      '本月整改销号',
      'rectification',
      puts.filter(({ closedOn }) => within(closedOn)),
    ),
    figure(
      'put-overdue',
      '整改逾期',
      'rectification',
      puts.filter(({ open, dueOn }) => open && dueOn !== null && dueOn <= last),
    ),
    figure(
      'put-repeat',
      '重复出现的整改问题',
      'rectification',
      puts.filter(({ open, repeat }) => open && repeat),
    ),
  ]
  const byCheck = [...Map.groupBy(now, ({ code }) => code)].map(([code, of]) => ({
    ...figure(`check:${code}`, titled(titles, code).title, 'finding', of),
    severity: titled(titles, code).severity,
  }))
  const byUnit = [...Map.groupBy(now, ({ unitId }) => unitId)].map(([id, of]) =>
    figure(`unit:${id}`, of[0]?.unitName ?? '', 'finding', of),
  )
  const earlier = new Set(findings.filter(({ openedOn }) => openedOn < first).map(({ unitId, code }) => `${unitId} ${code}`))
  const again = now.filter(({ unitId, code }) => earlier.has(`${unitId} ${code}`))
  const repeats = [...Map.groupBy(again, ({ code }) => code)].map(([code, of]) =>
    figure(`repeat:${code}`, titled(titles, code).title, 'finding', of),
  )
  const months = Array.from({ length: TREND_MONTHS }, (_, index) => monthOf(addMonths(trendFrom(month), index)))
  const trend = months.map((one) => ({
    ...figure(
      `trend:${one}`,
      one,
      'finding',
      findings.filter(({ openedOn }) => monthOf(openedOn) === one),
    ),
    month: one,
  }))
  const content = { totals, byCheck: byCheck.sort(byCount), byUnit: byUnit.sort(byCount), repeats: repeats.sort(byCount), trend }
  return { content: content satisfies Partial<CommentContent>, records, faulty: faultyFiles(now, titles) }
}

/** Files with faults of the month, the heaviest first. A file's weight is that of its faults: nothing of who handled it. */
function faultyFiles(now: readonly Found[], titles: Parts['titles']): { caseId: string; why: string }[] {
  const weigh = (of: readonly Found[]) => of.reduce((sum, { code }) => sum + WEIGHT[titled(titles, code).severity], 0)
  const files = [...Map.groupBy(now, ({ caseId }) => caseId)].flatMap(([caseId, of]) =>
    caseId === null ? [] : [{ caseId, weight: weigh(of), codes: [...new Set(of.map(({ code }) => titled(titles, code).title))] }],
  )
  files.sort((one, other) => other.weight - one.weight || (one.caseId < other.caseId ? -1 : 1))
  return files.map(({ caseId, codes }) => ({ caseId, why: `存在问题：${codes.join('；')}。` }))
}
