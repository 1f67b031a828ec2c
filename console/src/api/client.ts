import { queryOptions } from '@tanstack/react-query'
import createClient from 'openapi-fetch'
import { whenSignedIn } from '../session/gate.ts'
import { ADDRESSES, type paths } from './contract.ts'
import type { Arguments, OperationId, Reply } from './operations.ts'
import { ApiProblem, type ProblemDocument } from './problem.ts'

type Address = { method: string; path: string; inPath: readonly string[]; inQuery: readonly string[] }
type Values = Record<string, unknown>
type Answer = { data?: unknown; error?: unknown; response: Response }
type Send = (method: string, path: string, init: object) => Promise<Answer>

const http = createClient<paths>({ credentials: 'same-origin' })
const send = http.request as unknown as Send
const addresses = ADDRESSES as Record<string, Address>

function addressOf(id: string): Address {
  const address = addresses[id]
  if (!address) throw new Error(`The contract has no operation ${id}`)
  return address
}

/** Sorts one flat input into path, query and body. */
export function partsOf(address: Address, input: Values) {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => name in input).map((name) => [name, input[name]]))
  const rest = Object.entries(input).filter(([name]) => !address.inPath.includes(name) && !address.inQuery.includes(name))
  const body = address.method === 'get' || rest.length === 0 ? {} : { body: bodyOf(rest) }
  return { params: { path: pick(address.inPath), query: pick(address.inQuery) }, ...body }
}

/** An upload goes as a form with its file last, because the server reads it as it comes; anything else goes as JSON. */
function bodyOf(rest: [string, unknown][]): FormData | Values {
  if (!rest.some(([, value]) => value instanceof Blob)) return Object.fromEntries(rest)
  const form = new FormData()
  const filesLast = [...rest].sort(([, one], [, other]) => Number(one instanceof Blob) - Number(other instanceof Blob))
  for (const [name, value] of filesLast) {
    if (value !== null && value !== undefined) form.append(name, value instanceof Blob ? value : String(value))
  }
  return form
}

/** Operations that answer 401 for another reason than an expired session. */
const ABOUT_SESSION = new Set(['signIn', 'currentSession'])

async function request(id: string, input: Values, extra: object = {}): Promise<Answer> {
  const address = addressOf(id)
  const attempt = () =>
    send(address.method, address.path, { ...partsOf(address, input), ...extra }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new ApiProblem(0, { title: '没有连上服务器', code: 'offline' })
    })
  const first = await attempt()
  if (first.response.status !== 401 || ABOUT_SESSION.has(id)) return checked(first)
  await whenSignedIn() // the sign-in dialog lies over the page; what was typed stays
  return checked(await attempt())
}

function checked(answer: Answer): Answer {
  if (answer.response.ok) return answer
  const document = typeof answer.error === 'object' && answer.error !== null ? (answer.error as ProblemDocument) : {}
  throw new ApiProblem(answer.response.status, document)
}

async function invoke<T>(id: string, input: Values = {}): Promise<T> {
  return (await request(id, input)).data as T
}

/** Fetches a download and hands it to the browser under the name the server gave it. */
export async function download<Id extends OperationId>(id: Id, ...[input]: Arguments<Id>): Promise<void> {
  const { data, response } = await request(id, (input ?? {}) as Values, { parseAs: 'blob' })
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(data as Blob)
  link.download = name ? decodeURIComponent(name) : '下载'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function queryOf<T>(id: string, input?: Values) {
  return queryOptions<T>({ queryKey: input === undefined ? [id] : [id, input], queryFn: () => invoke<T>(id, input) })
}

type Api = { [Id in OperationId]: (...input: Arguments<Id>) => Promise<Reply<Id>> }
type Queries = { [Id in OperationId]: (...input: Arguments<Id>) => ReturnType<typeof queryOf<Reply<Id>>> }

function byName(make: (id: string) => unknown): unknown {
  return Object.fromEntries(Object.keys(addresses).map((id) => [id, make(id)]))
}

/** `api.recordDelivery({ caseId, version, deliveredOn, method })`: every operation as a function. Throws ApiProblem. */
export const api = byName((id) => (input?: Values) => invoke(id, input)) as Api

/** `q.getCase({ caseId })`: every reading operation as query options; `.queryKey` starts with the operation's name. */
export const q = byName((id) => (input?: Values) => queryOf(id, input)) as Queries
