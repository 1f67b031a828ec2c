import { useSyncExternalStore } from 'react'

/** Holds requests back while the session has ended, until the same person signs in again in the dialog. */
type Waiting = { promise: Promise<void>; resolve: () => void }

let waiting: Waiting | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Opens the sign-in dialog (once for all requests) and resolves when the person is signed in again. */
export function whenSignedIn(): Promise<void> {
  if (!waiting) {
    let resolve = () => {}
    const promise = new Promise<void>((done) => {
      resolve = done
    })
    waiting = { promise, resolve }
    tell()
  }
  return waiting.promise
}

/** Lets the held requests go. */
export function signedInAgain(): void {
  const done = waiting
  waiting = null
  tell()
  done?.resolve()
}

/** True while the dialog is wanted. */
export function useSignInWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
  )
}
