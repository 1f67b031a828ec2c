import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Ctx } from '../context.ts'

type Schemas = { params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType }
type Part<S> = S extends z.ZodType ? z.infer<S> : unknown

/** Reply of a download: headers come from here, the bytes are streamed. */
export type Download = { name: string; type: string; stream: Readable }

/** The file of an upload, still streaming: read it or the request hangs. */
export type Upload = { name: string; stream: Readable }

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  schemas: Schemas
  reply: readonly [number, z.ZodType] | 'download'
  summary: string
  /** The body is multipart: its fields first, then one file, which the action gets as `file`. */
  upload: boolean
  /** Name of the action: the operation's id in the contract and the function's name in the generated client. */
  name: string
  action: (ctx: Ctx, input: never) => Promise<unknown>
}

type Options<P, Q, B, U, R> = { summary: string; params?: P; query?: Q; body?: B; upload?: U; reply: R }
type FilePart<U> = U extends true ? { file: Upload } : unknown
type Reply<R> = R extends readonly [number, infer S] ? (S extends z.ZodType ? z.input<S> : never) : Download

/**
 * Describes an operation: schema in, action, status out. The action gets path, query and body merged into one object.
 * @param path below `/api/v1`, with `:name` for parameters
 */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  U extends boolean = false,
  const R extends readonly [number, z.ZodType] | 'download' = 'download',
>(
  method: Route['method'],
  path: string,
  options: Options<P, Q, B, U, R>,
  action: (ctx: Ctx, input: Part<P> & Part<Q> & Part<B> & FilePart<U>) => Promise<Reply<R>>,
): Route {
  const { params, query, body, upload = false, reply, summary } = options
  const schemas = { params, query, body }
  return { method, path, schemas, upload, reply, summary, name: action.name, action: action as Route['action'] }
}
