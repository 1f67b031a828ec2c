/** What is wrong with a log, a receipt or a witness: a Chinese sentence that says what and where. */
export class LogFailure extends Error {
  readonly code: string
  readonly where: string
  constructor(code: string, where: string, detail: string) {
    super(where ? `${detail}（位置：${where}）` : detail)
    this.code = code
    this.where = where
  }
}

/** The command was asked for wrongly; nothing has been checked. */
export class UsageFailure extends Error {}
