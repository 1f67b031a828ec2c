import { dayText, instantText } from '../kit/day.ts'

/** 2022年3月1日, or a dash where there is none. */
export function DayText({ day }: { day: string | null | undefined }) {
  if (!day) return <span className="none">—</span>
  return (
    <time dateTime={day} className="number">
      {dayText(day)}
    </time>
  )
}

/** 2022年3月1日 08:30 in Beijing time. */
export function InstantText({ at }: { at: string | null | undefined }) {
  if (!at) return <span className="none">—</span>
  return (
    <time dateTime={at} className="number">
      {instantText(at)}
    </time>
  )
}
