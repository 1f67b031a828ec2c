import { type ChildProcess, fork } from 'node:child_process'

/** A server in a process of its own. It is given its options once, answers with its address, and ends when we do. */
export type Child = { url: string; stop: () => Promise<void>; process: ChildProcess }

/** @param file beside this one */
export function startChild(file: string, options: unknown): Promise<Child> {
  const child = fork(new URL(file, import.meta.url), {
    stdio: 'inherit',
    execArgv: process.env.FADU_BENCH_NODE?.split(' ') ?? [],
  })
  child.send(options as object)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.once('message', (url) => {
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      const stop = () => {
        child.send('stop')
        return ended
      }
      resolve({ url: String(url), stop, process: child })
    })
  })
}

/** In the child: the options its parent gave it, then its own address back. */
export async function asChild<T>(serve: (options: T) => Promise<string>): Promise<void> {
  process.on('disconnect', () => process.exit(0))
  const options = await new Promise<T>((resolve) => process.once('message', (given) => resolve(given as T)))
  process.on('message', () => process.exit(0))
  process.send?.(await serve(options))
}
