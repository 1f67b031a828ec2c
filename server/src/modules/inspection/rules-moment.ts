import { addDays, Day, startOf } from '../../kit/day.ts'
import { addSeconds, type Instant, instant } from '../../kit/instant.ts'

/**
 * The moment as of which is asked: of a civil day its last (what happened on the day counts, what falls due on it is not late yet), of
 * `2022-03-10 09:30` that moment in Shanghai, of an instant itself.
 */
export function momentOf(text: string): Instant {
  const day = Day.safeParse(text)
  if (day.success) return addSeconds(startOf(addDays(day.data, 1)), -0.001)
  return instant(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text) ? `${text.replace(' ', 'T')}:00+08:00` : text)
}
