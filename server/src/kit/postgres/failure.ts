/** Why a cluster cannot start, in Chinese, for the person at the terminal. The caller prints it and exits with 1. */
export class ClusterFailure extends Error {
  readonly code: ClusterFailureCode

  constructor(code: ClusterFailureCode, message: string) {
    super(message)
    this.code = code
  }
}

export type ClusterFailureCode =
  | 'already-running'
  | 'no-account'
  | 'no-binaries'
  | 'no-disk'
  | 'no-permission'
  | 'not-stopped'
  | 'old-data'
  | 'port-in-use'
  | 'start-failed'
