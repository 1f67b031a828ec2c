/** Civil days are `YYYY-MM-DD`; instants are ISO texts in UTC. Both are shown in Beijing time, whatever the machine's zone. */
const SHANGHAI_MS = 8 * 3_600_000

/** `2022-03-01` → `2022年3月1日` */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Beijing wall clock of an instant, `2022-03-01T08:30`. */
export function wallOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16)
}

/** The instant of a Beijing wall clock `2022-03-01T08:30`. */
export function instantOf(wall: string): string {
  return new Date(Date.parse(`${wall.slice(0, 16)}:00Z`) - SHANGHAI_MS).toISOString()
}

/**
 * The instant of a wall clock somebody typed. The minute that is running now means now, seconds and all: what ends in it does not lie before what began in it.
 * @param now ISO text in UTC
 */
export function instantTyped(wall: string, now: string): string {
  return wall.slice(0, 16) === wallOf(now) ? now : instantOf(wall)
}

/** `2022年3月1日 08:30` */
export function instantText(instant: string): string {
  const wall = wallOf(instant)
  return `${dayText(wall.slice(0, 10))} ${wall.slice(11)}`
}

/** `08:30` */
export function timeText(instant: string): string {
  return wallOf(instant).slice(11)
}

/** The civil day in Beijing. */
export function dayOf(instant: string): string {
  return wallOf(instant).slice(0, 10)
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
