/** HTTP status of each kind of error: the one place where errors meet HTTP. */
const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  refused: 422,
  'too-many': 429,
  busy: 503,
} as const

/** Chinese title of each kind, shown above the detail. */
const TITLE: Record<ErrorKind, string> = {
  invalid: '输入有误',
  unauthenticated: '请先登录',
  forbidden: '没有权限',
  'not-found': '未找到',
  conflict: '内容已被他人修改',
  gone: '已撤回',
  'too-large': '内容过大',
  refused: '依法不能办理',
  'too-many': '操作过于频繁',
  busy: '系统繁忙',
}

export type ErrorKind = keyof typeof STATUS

/**
 * Why the law or the state of the case forbids an act.
 * `code` is stable API (kebab-case); `detail` is Chinese, for people; `basis` cites articles such as `PSA-2025:118`.
 */
export type Refusal = { code: string; detail: string; basis?: readonly string[] }

type Extra = { fields?: Record<string, string>; basis?: readonly string[]; values?: unknown }

/** The only error thrown on purpose. It knows nothing of HTTP; anything else that escapes is a bug, hence 500. */
export class DomainError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  /** Field path (`parties.0.idNumber`) to the Chinese message shown at that field. */
  readonly fields: Record<string, string>
  /** Articles the refusal rests on. */
  readonly basis: readonly string[]
  /** For `conflict`: `{ yours, theirs }`, so that nothing is silently overwritten. */
  readonly values: unknown

  constructor(kind: ErrorKind, code: string, detail: string, extra: Extra = {}) {
    super(detail)
    this.kind = kind
    this.code = code
    this.fields = extra.fields ?? {}
    this.basis = extra.basis ?? []
    this.values = extra.values
  }
}

/** Turns a rule's refusal into the error that answers 422. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new DomainError('refused', refusal.code, refusal.detail, { basis: refusal.basis ?? [] })
}

/** RFC 9457 problem document. A bug tells the caller only the request id; the log has the rest. */
export function toProblem(error: unknown, requestId: string) {
  const instance = `/requests/${requestId}`
  if (!(error instanceof DomainError)) {
    return { type: 'about:blank', title: '系统内部错误', status: 500, detail: `请把编号 ${requestId} 告诉技术人员。`, instance }
  }
  return {
    type: `/problems/${error.code}`,
    title: TITLE[error.kind],
    status: STATUS[error.kind],
    code: error.code,
    detail: error.message,
    instance,
    errors: error.fields,
    basis: error.basis,
    values: error.values,
  }
}
