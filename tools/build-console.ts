import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '..')
const STAMP = join(ROOT, '.fadu/console-built')
const CONTRACT = 'console/src/api/contract.ts'
/** Written by the build or by `npm run contract`. */
const GENERATED = /^console\/(dist|src\/api\/(contract\.ts|openapi\.json))/

/**
 * Builds the console when its sources, the API's contract or the packages have changed since the last build.
 * @param progress gets a Chinese line per step; nothing when the build is fresh
 * @throws Error with the last lines of a failed build, in which case the next start builds again
 */
export async function buildConsole(progress: (line: string) => void): Promise<'fresh' | 'built'> {
  const [server, console, built] = await Promise.all([hashOf(['server/src', 'tools/contract.ts']), hashOfConsole(), stamp()])
  const contract = await hashOf([CONTRACT])
  if (built.server === server && built.console === console && built.contract === contract && (await exists())) return 'fresh'
  progress('正在生成接口契约')
  await tool(['tools/contract.ts'])
  const renewed = await hashOf([CONTRACT])
  if (built.console !== console || built.contract !== renewed || !(await exists())) {
    progress('正在构建工作台页面')
    await rm(STAMP, { force: true })
    await tool(['node_modules/vite/bin/vite.js', 'build', 'console', '--logLevel', 'warn'])
  }
  await mkdir(join(ROOT, '.fadu'), { recursive: true })
  await writeFile(STAMP, JSON.stringify({ server, console, contract: renewed }))
  return 'built'
}

type Stamp = { server?: string; console?: string; contract?: string }
const stamp = async (): Promise<Stamp> => JSON.parse(await readFile(STAMP, 'utf8').catch(() => '{}'))
const exists = () =>
  readFile(join(ROOT, 'console/dist/index.html')).then(
    () => true,
    () => false,
  )

const hashOfConsole = () => hashOf(['console', 'package-lock.json'])

/** One hash over the names and contents of files; a folder stands for all below it. */
async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      const content = await readFile(join(ROOT, file)).catch(() => null)
      if (content) hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
  return files.filter((file) => !GENERATED.test(file) && !file.includes('node_modules')).sort()
}

async function tool(args: string[]): Promise<void> {
  try {
    await run(process.execPath, args, { cwd: ROOT, maxBuffer: 50_000_000 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-30).join('\n')
    throw new Error(`工作台构建失败：\n${said || error}`)
  }
}

if (import.meta.main) await buildConsole((line) => console.log(line))
