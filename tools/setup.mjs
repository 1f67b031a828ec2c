// Plain JavaScript for any Node from 18: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(ROOT, 'node_modules')
export const BIN = join(MODULES, '.bin')
const STATE = join(ROOT, '.fadu')
const STAMP = join(STATE, 'installed')
const OLDEST_NODE = 18
const OUR_NODE = 24

/**
 * Installs what is missing and finds Node 24.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} program and environment for everything that follows
 */
export async function setUp() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE) give(`Node 版本过低（${process.version}），需要 ${OLDEST_NODE} 或以上。`)
  if (!isInstalled()) await install()
  const env = { ...process.env, PATH: [BIN, ...pathWithout(MODULES)].join(delimiter) }
  for (const node of [join(BIN, 'node'), process.execPath]) if (majorOf(node) >= OUR_NODE) return { node, env }
  return give(`Node ${OUR_NODE} 没有装好。请执行 npm rebuild node --ignore-scripts=false，或自行安装 Node ${OUR_NODE}。`)
}

/** @returns {never} */
export function give(message) {
  console.error(`法度：${message}`)
  process.exit(1)
}

function lockHash() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Also true when somebody ran npm by hand after the lock file last changed, or linked the packages from elsewhere. */
function isInstalled() {
  if (!existsSync(join(BIN, 'tsc'))) return false
  if (lstatSync(MODULES).isSymbolicLink()) return true
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8').trim() === lockHash()
  const byHand = join(MODULES, '.package-lock.json')
  return existsSync(byHand) && statSync(byHand).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
}

/** `npm ci` refuses a lock file that lacks an optional package of another platform; `npm install` keeps to its versions as well. */
const WAYS = [['ci'], ['install', '--no-save']]

async function install() {
  const hash = lockHash()
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.log('正在安装依赖（首次约需一至三分钟）…')
  const progress = setInterval(() => console.log(`  仍在安装，已用 ${seconds()} 秒`), 15_000)
  let failure = ''
  for (const way of WAYS) {
    failure = await npm(way)
    if (!failure) break
  }
  clearInterval(progress)
  if (failure) give(`依赖安装失败。\n${failure}`)
  mkdirSync(STATE, { recursive: true })
  writeFileSync(STAMP, `${hash}\n`)
  console.log(`依赖安装完成，用时 ${seconds()} 秒。`)
}

/**
 * Runs npm with the machine's own Node: ours lies in the folder that npm is about to replace.
 * @returns {Promise<string>} why it failed, or nothing
 */
function npm(way) {
  const env = { ...process.env, PATH: pathWithout(MODULES).join(delimiter) }
  delete env.NODE_ENV
  const options = [...way, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn('npm', options, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) =>
      resolve(code === 0 ? '' : said.join('').trim().split('\n').slice(0, 15).join('\n') || `npm 退出码 ${code}`),
    )
  })
}

function pathWithout(folder) {
  return (process.env.PATH ?? '').split(delimiter).filter((part) => part && !part.startsWith(folder))
}

function majorOf(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0)
}
