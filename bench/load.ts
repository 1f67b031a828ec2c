import { createRequire } from 'node:module'
import { asChild } from './child.ts'

export type LoadOptions = {
  url: string
  paths: string[]
  cookie?: string
  /** What the reader has of each path already: the answer must be 304. */
  etags?: string[]
  connections: number
  seconds: number
}
export type LoadResult = { perSecond: number; p50Ms: number; p95Ms: number; requests: number; failures: number }

type Run = PromiseLike<{ duration: number }> & {
  on(event: 'response', listener: (client: unknown, status: number, bytes: number, ms: number) => void): void
}
const autocannon = createRequire(import.meta.url)('autocannon') as (options: object) => Run

/** Hard limit of one run, whatever its duration says. */
const MOST_REQUESTS = 500_000

async function load({ url, paths, cookie, etags, connections, seconds }: LoadOptions): Promise<LoadResult> {
  const headers = cookie ? { cookie } : {}
  const requests = paths.map((path, nth) => (etags ? { path, headers: { 'if-none-match': etags[nth] } } : { path }))
  const expected = etags ? 304 : 200
  const took: number[] = []
  let failures = 0
  let clients = 0
  // each connection goes round its own share of the list, so that they do not ask for the same thing one after the other
  const setupClient = (client: { setRequests: (list: object[]) => void }) => {
    const nth = clients++
    const own = requests.filter((_, index) => index % connections === nth)
    client.setRequests(own.length > 0 ? own : requests)
  }
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    requests: requests.slice(0, 1), // each connection gets its own share below; all of it for each would cost the run's first seconds
    headers,
    setupClient,
    maxOverallRequests: MOST_REQUESTS,
  })
  run.on('response', (_client, status, _bytes, ms) => {
    took.push(ms)
    if (status !== expected) failures++
  })
  const { duration } = await run
  const sorted = Float64Array.from(took).sort()
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { perSecond: took.length / duration, p50Ms: at(0.5), p95Ms: at(0.95), requests: took.length, failures }
}

await asChild<LoadOptions>(async (options) => JSON.stringify(await load(options)))
