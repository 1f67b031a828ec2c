import { startChild } from './child.ts'
import type { LoadOptions, LoadResult } from './load.ts'
import { median } from './report.ts'

/** What is compared: the product and the baseline, asked for the same addresses. */
export type Sides = Record<'fadu' | 'bare', Omit<LoadOptions, 'connections' | 'seconds'>>
export type Plan = { connections: number; seconds: number; rounds: number; warmUpSeconds: number }

/** One load of bounded count and time, from a process of its own. @throws Error when any answer was not 200 */
export async function loadOnce(options: LoadOptions): Promise<LoadResult> {
  const child = await startChild('load.ts', options)
  const result = JSON.parse(child.url) as LoadResult
  await child.stop()
  if (result.failures > 0 || result.requests === 0)
    throw new Error(`${result.failures} of ${result.requests} answers were not 200`)
  return result
}

/** Both sides in turns (A B A B …) after a warm-up, so that noise of the machine meets both. @returns the ratio of the medians */
export async function compare(name: string, sides: Sides, plan: Plan): Promise<number> {
  const { connections, seconds, rounds, warmUpSeconds } = plan
  const results: Record<keyof Sides, LoadResult[]> = { fadu: [], bare: [] }
  for (const side of ['fadu', 'bare'] as const) await loadOnce({ ...sides[side], connections, seconds: warmUpSeconds })
  for (let round = 0; round < rounds; round++) {
    for (const side of ['fadu', 'bare'] as const) results[side].push(await loadOnce({ ...sides[side], connections, seconds }))
  }
  const perSecond = (side: keyof Sides) => median(results[side].map((result) => result.perSecond))
  console.log(`${name}, ${connections} connections, ${rounds} rounds of ${seconds} s each, in turns`)
  for (const side of ['fadu', 'bare'] as const) print(side, results[side])
  return perSecond('fadu') / perSecond('bare')
}

function print(side: string, results: readonly LoadResult[]): void {
  const middle = (of: keyof LoadResult) => median(results.map((result) => result[of]))
  const each = results.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')
  console.log(
    `  ${side}  ${middle('perSecond').toFixed(0)} req/s (rounds: ${each})  p50 ${middle('p50Ms').toFixed(1)} ms  p95 ${middle('p95Ms').toFixed(1)} ms`,
  )
}
