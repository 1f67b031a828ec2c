import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api/problem.ts'

/** Asks again only where asking again can help: no answer, or a server that is starting. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status === 502 || error.status === 503)
}

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000 }, mutations: { retry: false } },
})
