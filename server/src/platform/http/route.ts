import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Ctx } from '../context.ts'

type Schemas = { params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType }
type Part<S> = S extends z.ZodType ? z.infer<S> : unknown

/** Reply of a download: headers come from here, the bytes are streamed. */
export type Download = { name: string; type: string; stream: Readable }

/** Where a request comes from; only sign-in needs it. */
export type Origin = { address: string; agent: string }

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  schemas: Schemas
  reply: readonly [number, z.ZodType] | 'download'
  summary: string
  /** Name of the action: the operation's id in the contract and the function's name in the generated client. */
  name: string
  action: (ctx: Ctx, input: never) => Promise<unknown>
}

type Options<P, Q, B, R> = { summary: string; params?: P; query?: Q; body?: B; reply: R }
type Reply<R> = R extends readonly [number, infer S] ? (S extends z.ZodType ? z.input<S> : never) : Download

/**
 * Describes an operation: schema in, action, status out. The action gets path, query and body merged into one object.
 * @param path below `/api/v1`, with `:name` for parameters
 */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  const R extends readonly [number, z.ZodType] | 'download' = 'download',
>(
  method: Route['method'],
  path: string,
  options: Options<P, Q, B, R>,
  action: (ctx: Ctx, input: Part<P> & Part<Q> & Part<B>) => Promise<Reply<R>>,
): Route {
  const { params, query, body, reply, summary } = options
  return { method, path, schemas: { params, query, body }, reply, summary, name: action.name, action: action as Route['action'] }
}
