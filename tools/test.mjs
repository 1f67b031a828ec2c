// What `npm test` runs: everything, in order, ending with one line that counts.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BIN, ROOT, setUp } from './setup.mjs'

const REPORT = join(ROOT, '.fadu/vitest.json')
const total = { passed: 0, failed: 0 }
/** @type {import('node:child_process').ChildProcess | undefined} */
let running
let interrupted = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true
    running?.kill('SIGTERM')
  })
}

const { node, env } = await setUp()
delete env.NODE_ENV
delete env.DATABASE_URL // the tests bring their own database; this one may be the real one

const has = (path) => existsSync(join(ROOT, path))
const tool = (name) => join(BIN, name)

/** Runs a program without input; returns its exit code and what it printed. */
function run(program, args) {
  if (interrupted) return { code: 130, said: '' }
  return new Promise((resolve) => {
    running = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    running.stdout.on('data', (data) => {
      process.stdout.write(data)
      said = (said + data).slice(-10_000)
    })
    running.once('error', (error) => resolve({ code: 127, said: error.message }))
    running.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

function count(passed, failed) {
  total.passed += passed
  total.failed += failed
}

/** A step without tests of its own counts as one. */
async function check(program, args) {
  const { code } = await run(program, args)
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1)
}

async function types() {
  if (has('tools/contract.ts')) await check(node, ['tools/contract.ts'])
  await check(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])
  if (has('console/tsconfig.json')) await check(tool('tsc'), ['--noEmit', '-p', 'console/tsconfig.json'])
}

async function unit() {
  rmSync(REPORT, { force: true })
  const { code } = await run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`])
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 }
  const failed = report.numFailedTests
  count(report.numPassedTests, code !== 0 && failed === 0 ? 1 : failed)
}

async function journeys() {
  if (!has('e2e/run.ts')) return console.log('e2e/run.ts 尚不存在，跳过。')
  const { code, said } = await run(node, ['e2e/run.ts'])
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [null, code === 0 ? 1 : 0, 0]
  count(Number(passed), code !== 0 && Number(failed) === 0 ? 1 : Number(failed))
}

const STEPS = [
  ['类型 types', types],
  ['格式 lint', () => check(tool('biome'), ['check', '--error-on-warnings', '.'])],
  ['规则与模块 rules, modules, arrows', unit],
  ['工作台构建 console build', () => (has('console/vite.config.ts') ? check(node, ['tools/build-console.ts']) : undefined)],
  ['浏览器流程 journeys', journeys],
]

for (const [title, step] of STEPS) {
  if (interrupted) break
  console.log(`\n━━ ${title}`)
  await step()
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && !interrupted ? 0 : 1)
