import { createServer } from 'node:net'
import { ClusterFailure } from './failure.ts'

/** A free port on the loopback address. */
export function freePort(): Promise<number> {
  return listenOnce(0)
}

/** @throws ClusterFailure `port-in-use` */
export async function demandPort(port: number): Promise<number> {
  return listenOnce(port).catch(() => {
    throw new ClusterFailure('port-in-use', `端口 ${port} 已被其他程序占用。请换一个端口，或停止占用它的程序。`)
  })
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
