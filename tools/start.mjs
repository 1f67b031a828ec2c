// What `npm start` runs. Arguments go on to the server.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

/** A terminal, and npm once more, may deliver the same Ctrl-C: within this time it counts once. */
const SAME_SIGNAL_MS = 1000

const { node, env } = await setUp()
// A process group of its own: the server hears of a signal from us only, once.
const server = spawn(node, [join(ROOT, 'server/src/main.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
  detached: true,
})

let lastAt = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (Date.now() - lastAt < SAME_SIGNAL_MS) return
    lastAt = Date.now()
    server.kill(signal)
  })
}
// npm that is told to end dies without passing it on: the server must not live on alone.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) server.kill('SIGTERM')
}, SAME_SIGNAL_MS).unref()
server.once('error', (error) => {
  console.error(`法度：无法启动服务（${error.message}）。`)
  process.exit(1)
})
server.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
