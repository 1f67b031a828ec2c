const STEP = 1024
const UNITS = ['KB', 'MB', 'GB'] as const

/** Bytes as people read them: `512 字节`, `1.5 KB`, `12 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < STEP) return `${bytes} 字节`
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(STEP)), UNITS.length)
  const amount = bytes / STEP ** power
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${UNITS[power - 1]}`
}
