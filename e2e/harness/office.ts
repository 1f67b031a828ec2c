type Body = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: stories read answers of every operation
export type Answer = { status: number; body: any }

/** A signed-in caller of the API: arranges what a story presupposes and looks behind what a page says. */
export class Office {
  readonly #url: string
  readonly #cookie: string

  constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  static async open(url: string, signInName: string, password: string): Promise<Office> {
    const reply = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName, password }),
    })
    if (reply.status !== 201) throw new Error(`${signInName} could not sign in: ${reply.status} ${await reply.text()}`)
    return new Office(url, (reply.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '')
  }

  /** @param path below `/api/v1` */
  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: Body): Promise<Answer> {
    const reply = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await reply.text()
    return { status: reply.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }

  async get(path: string): Promise<Answer['body']> {
    return this.#sure('GET', path)
  }

  async post(path: string, body: Body = {}): Promise<Answer['body']> {
    return this.#sure('POST', path, body)
  }

  async #sure(method: 'GET' | 'POST', path: string, body?: Body): Promise<Answer['body']> {
    const answer = await this.call(method, path, body)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** An act on a case, at the version it has now. */
  async act(caseId: string, noun: string, body: Body): Promise<Answer['body']> {
    const { file } = await this.get(`/cases/${caseId}`)
    return this.post(`/cases/${caseId}/${noun}`, { version: file.case.version, ...body })
  }
}
