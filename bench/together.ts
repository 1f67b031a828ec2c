export type ActResult = { perSecond: number; p50Ms: number; p95Ms: number; acts: number }

/** Every worker acts again and again until the time or the count is up. */
export async function together(workers: readonly (() => Promise<void>)[], seconds: number, most: number): Promise<ActResult> {
  const took: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const work = async (act: () => Promise<void>) => {
    while (performance.now() < until && took.length < most) {
      const start = performance.now()
      await act()
      took.push(performance.now() - start)
    }
  }
  await Promise.all(workers.map(work))
  const duration = (performance.now() - began) / 1000
  const sorted = Float64Array.from(took).sort()
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { perSecond: took.length / duration, p50Ms: at(0.5), p95Ms: at(0.95), acts: took.length }
}
