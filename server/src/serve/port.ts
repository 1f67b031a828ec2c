import { createServer } from 'node:net'
import { DomainError } from '../kit/errors.ts'

/** Refuses before anything is started, so that nothing is left half done. */
export function demandWebPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): DomainError {
  const advice = `可用 PORT=${port + 1} npm start 换一个端口。`
  if (error.code === 'EADDRINUSE') {
    return new DomainError('conflict', 'port-in-use', `端口 ${port} 已被其他程序占用。${advice}`)
  }
  if (error.code === 'EACCES') return new DomainError('forbidden', 'port-denied', `没有使用端口 ${port} 的权限。${advice}`)
  return new DomainError('invalid', 'bad-address', `无法监听 ${host}:${port}（${error.code ?? error.message}）。`)
}
