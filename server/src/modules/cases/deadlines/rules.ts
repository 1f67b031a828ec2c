import type { Instant } from '../../../kit/instant.ts'
import { type Calendar, chinaCalendar, momentText } from '../../law/index.ts'
import type { CaseFile } from '../file/types.ts'
import type { Counting } from './clock.ts'
import { acceptReview, acceptTransfer, limitation } from './rules-acceptance.ts'
import { fineClocks } from './rules-fine.ts'
import { fastTrackDecide, handling, secondMediation, trafficFine } from './rules-handling.ts'
import { hearingClocks, reviewTime } from './rules-hearing.ts'
import { measureClocks, questioningLimits } from './rules-measure.ts'
import { serviceClocks } from './rules-service.ts'
import { DEADLINE_STATE_NAME, type Deadline, LOCAL_TERMS, type LocalTerms } from './types.ts'

type Rule = (file: CaseFile, at: Counting) => Deadline | null | Deadline[]

/** Every rule about time, in the order of a case's life. */
const RULES: readonly Rule[] = [
  limitation,
  acceptReview,
  acceptTransfer,
  handling,
  fastTrackDecide,
  trafficFine,
  secondMediation,
  questioningLimits,
  measureClocks,
  hearingClocks,
  reviewTime,
  serviceClocks,
  fineClocks,
]

/**
 * Every clock that runs, ran or waits on this case.
 * @param now decides what is overdue, never which wording of the law holds: that is decided by the day of each step
 * @param local the bureau's own periods, where the law sets none
 */
export function deadlinesOf(
  file: CaseFile,
  now: Instant,
  calendar: Calendar = chinaCalendar,
  local: LocalTerms = LOCAL_TERMS,
): Deadline[] {
  return RULES.flatMap((rule) => rule(file, { now, calendar, local }) ?? [])
}

/** The clocks as text, one paragraph each: the answer to "why this date". */
export function explainDeadlines(file: CaseFile, now: Instant, calendar: Calendar = chinaCalendar, local = LOCAL_TERMS): string {
  const clocks = deadlinesOf(file, now, calendar, local)
  const head = `${file.case.number} ${file.case.title}（截至${momentText(now)}）`
  return [head, ...clocks.map(paragraph)].join('\n\n')
}

function paragraph(clock: Deadline): string {
  const due = clock.dueAt ? momentText(clock.dueAt) : (clock.dueOn ?? '待定')
  const title = clock.subject ? `${clock.title}：${clock.subject}` : clock.title
  const lines = [`${title}  届满：${due}  ${DEADLINE_STATE_NAME[clock.state]}  [${clock.id}]`]
  if (clock.metOn) lines.push(`  完成：${clock.metAt ? momentText(clock.metAt) : clock.metOn}`)
  lines.push(...clock.steps.map((step) => `  ${step}`), `  依据：${clock.law.join('、')}`)
  return lines.join('\n')
}
