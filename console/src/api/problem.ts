export type ProblemDocument = {
  title?: string
  status?: number
  code?: string
  detail?: string
  instance?: string
  errors?: Record<string, string>
  basis?: string[]
  values?: unknown
}

/** An answer other than success, in Chinese. `status` is 0 when no answer came at all. */
export class ApiProblem extends Error {
  readonly status: number
  readonly title: string
  readonly code: string
  readonly detail: string
  /** Field path (`parties.0.idNumber`) to its message. */
  readonly errors: Record<string, string>
  /** Articles a refusal rests on, such as `PSA-2025:118`. */
  readonly basis: readonly string[]
  /** For 409: `{ yours, theirs }`. */
  readonly values: unknown
  readonly instance: string

  constructor(status: number, document: ProblemDocument) {
    const detail = document.detail ?? FALLBACK[status] ?? '服务器没有正常回答，请稍后重试。'
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.title = document.title ?? '办理未成功'
    this.code = document.code ?? 'unknown'
    this.detail = detail
    this.errors = document.errors ?? {}
    this.basis = document.basis ?? []
    this.values = document.values
    this.instance = document.instance ?? ''
  }

  /** The number the help desk can find in the log; empty when the request never arrived. */
  get number(): string {
    return this.instance.split('/').pop() ?? ''
  }
}

const FALLBACK: Record<number, string> = {
  0: '网络不通或服务器没有响应。已填写的内容没有丢失，请稍后重试。',
  502: '服务器正在启动或维护，请稍后重试。',
  503: '服务器繁忙，请稍后重试。',
  504: '服务器处理超时，请稍后重试。',
}

/** Any thrown thing as a problem that can be shown; what is no answer of the server gets no number. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem(-1, { title: '页面出错', code: 'console-error', detail: '页面出现意外错误，请刷新后重试。' })
}
