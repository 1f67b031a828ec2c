import type { operations } from './contract.ts'

/** Everything the server can do, by the name it gives the operation. */
export type OperationId = keyof operations & string

type Part<O, K extends string> = O extends { parameters: { [key in K]?: infer T } }
  ? [NonNullable<T>] extends [never]
    ? unknown
    : NonNullable<T>
  : unknown
type Body<O> = O extends { requestBody?: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? B
    : C extends { 'multipart/form-data': infer F }
      ? Omit<F, 'file'> & { file: File }
      : unknown
  : unknown

/** Path, query and body of an operation in one object, as the server's action takes it. */
export type Input<Id extends OperationId> = Part<operations[Id], 'path'> & Part<operations[Id], 'query'> & Body<operations[Id]>

type Success<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : R extends { 202: infer A } ? A : undefined
type Content<A> = A extends { content: { 'application/json': infer C } } ? C : undefined

/** What an operation answers when it succeeds. */
export type Reply<Id extends OperationId> = operations[Id] extends { responses: infer R } ? Content<Success<R>> : undefined

/** The argument list: none where the operation needs nothing. */
export type Arguments<Id extends OperationId> =
  unknown extends Input<Id> ? [] : Record<string, never> extends Input<Id> ? [input?: Input<Id>] : [input: Input<Id>]
