/** The file does not prove its result. `code` is for scripts, the message is Chinese and says where. */
export class ReplayFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function must(holds: boolean, code: string, message: string): asserts holds {
  if (!holds) throw new ReplayFailure(code, message)
}
