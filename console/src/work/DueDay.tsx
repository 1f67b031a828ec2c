import { dayOf, daysBetween, dayText } from '../kit/day.ts'
import { StateTag } from '../ui/StateTag.tsx'

const SOON_DAYS = 3

/** A last day with how far it is, in a colour and in words. */
export function DueDay({ day }: { day: string | null }) {
  if (day === null) return <span className="soft">无固定期限</span>
  const left = daysBetween(dayOf(new Date().toISOString()), day)
  const words = left < 0 ? `逾期 ${-left} 日` : left === 0 ? '今日届满' : `还有 ${left} 日`
  return (
    <>
      <time dateTime={day} className="number">
        {dayText(day)}
      </time>{' '}
      <StateTag tone={left < 0 ? 'red' : left <= SOON_DAYS ? 'amber' : 'green'}>{words}</StateTag>
    </>
  )
}
