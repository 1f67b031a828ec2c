import { readConfig } from '../config.ts'
import { DomainError } from '../kit/errors.ts'
import { ClusterFailure } from '../kit/postgres/index.ts'
import { demandWebPort } from './port.ts'
import { PARTS, type Part, type Serving, serve } from './serve.ts'

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const say = (line: string) => console.log(`· ${line}`)

function fail(error: unknown): never {
  const known = error instanceof ClusterFailure || error instanceof DomainError
  console.error(known ? `法度：${error.message}` : error)
  process.exit(1)
}

function partsOf(names: readonly string[]): readonly Part[] {
  const wrong = names.find((name) => !PARTS.includes(name as Part))
  if (wrong) fail(new DomainError('invalid', 'no-such-part', `没有名为 ${wrong} 的部分；可选：${PARTS.join('、')}。`))
  return names.length > 0 ? (names as Part[]) : PARTS
}

function announce(serving: Serving, parts: readonly Part[]): void {
  const { url, signIns } = serving
  const lines = ['', '法度已启动，按 Ctrl-C 停止。']
  if (url && parts.includes('portal')) lines.push(`  公示门户  ${url}/`)
  if (url && parts.includes('console')) lines.push(`  工作台    ${url}/console/`, `  接口文档  ${url}/api/docs`)
  if (signIns.length > 0) lines.push('', '演示账号（虚构）：')
  for (const { name, role, signInName, password } of signIns) lines.push(`  ${signInName}  ${password}  ${name}（${role}）`)
  console.log(lines.join('\n')) // at once, so that nothing comes between
}

async function run(names: readonly string[]): Promise<void> {
  const parts = partsOf(names)
  const config = readConfig(process.env)
  let serving: Serving | undefined
  let ending = false
  const end = async (code: number) => {
    if (ending) process.exit(code) // asked twice: do not wait
    ending = true
    console.log('正在停止…')
    await serving?.stop()
    process.exit(code)
  }
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    process.on(signal, () => {
      if (ending) process.exit(SIGNALS[signal])
      end(0).catch(fail)
    })
  }
  if (parts.some((part) => part !== 'worker')) await demandWebPort(config.host, config.port)
  serving = await serve(config, parts, say)
  serving.lost.then(() => {
    if (ending) return
    console.error('法度：数据库意外停止，服务随之停止。')
    end(1).catch(fail)
  })
  announce(serving, parts)
}

/** What `npm start` and `fadu serve` do: serve until a signal comes, then stop cleanly; one clear line and exit 1 when it cannot. */
export function serveInForeground(names: readonly string[]): void {
  run(names).catch(fail)
}
