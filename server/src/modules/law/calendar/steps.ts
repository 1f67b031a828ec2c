import type { Day } from '../../../kit/day.ts'
import { dayOf } from '../../../kit/day.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import type { SkippedDay } from './calendar.ts'
import type { CountedTerm, PausedDays } from './counting.ts'
import type { Term } from './terms.ts'

/** `2022年3月1日` */
export function dayText(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

/** `2022年3月1日8时30分`, Asia/Shanghai. */
export function momentText(moment: Instant): string {
  const [hours, minutes] = addHours(moment, 8).slice(11, 16).split(':').map(Number)
  return `${dayText(dayOf(moment))}${hours}时${String(minutes).padStart(2, '0')}分`
}

/** Neighbouring days in one phrase: `2022-10-01至2022-10-07（7天）`. */
export function spansText(skipped: readonly SkippedDay[]): string {
  const spans: Day[][] = []
  for (const { day } of skipped) {
    const last = spans.at(-1)
    const before = last?.at(-1)
    if (last && before && Date.parse(day) - Date.parse(before) === 86_400_000) last.push(day)
    else spans.push([day])
  }
  return spans.map((span) => (span.length === 1 ? `${span[0]}` : `${span[0]}至${span.at(-1)}（${span.length}天）`)).join('、')
}

const UNIT_NAMES = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', hour: '小时' } as const

function pauseText(pause: PausedDays): string {
  if (pause.to === null) return `${dayText(pause.from)}起${pause.reason}，尚未结束，期间不计入期限，届满日期待其结束后确定。`
  return `${dayText(pause.from)}至${dayText(pause.to)}${pause.reason}，不计入期限，扣除 ${pause.days} 日。`
}

/** The sum behind a due day, one sentence a step. */
export function stepsOf(term: Term, start: Day, counted: Omit<CountedTerm, 'steps' | 'basis'>): string[] {
  const steps = [`${dayText(start)}为起算日，当日不计入，自${dayText(counted.startsOn)}起计算。`]
  steps.push(`期限为 ${term.count} ${UNIT_NAMES[term.unit]}${term.unit === 'calendar-day' ? '（自然日）' : ''}。`)
  const passed = counted.skipped.filter(({ day }) => counted.rolledFrom === null || day < counted.rolledFrom)
  if (passed.length > 0) steps.push(`跳过非工作日 ${passed.length} 天：${spansText(passed)}。`)
  steps.push(...counted.paused.map(pauseText))
  if (counted.rolledFrom && counted.dueOn) {
    steps.push(`最后一日${dayText(counted.rolledFrom)}为节假日，顺延至节假日后的第一日${dayText(counted.dueOn)}。`)
  } else if (counted.dueOn && !term.rolls) {
    steps.push('限制人身自由的期间不因节假日延长。')
  }
  if (counted.dueOn) steps.push(`届满日期为${dayText(counted.dueOn)}（含当日）。`)
  return steps
}
