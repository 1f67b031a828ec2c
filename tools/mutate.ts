// npm run -s mutate:checks [-- PATH …]: asks of every mutant of every check whether an example of its test notices; ends with 1 when one survives.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const CHECKS = 'server/src/modules/inspection/checks/'

type Report = { testResults: { name: string; message: string; assertionResults: { title: string; status: string }[] }[] }

/** Names of mutants hold what became what; the other tests of a check do not. */
const isMutant = (title: string) => title.includes(' → ')

function vitest(report: string, paths: readonly string[]): Promise<number> {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [program, 'run', ...reporters, ...paths], {
    cwd: ROOT,
    env: { ...process.env, FADU_MUTATE: '1' },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

const folder = await mkdtemp(join(tmpdir(), 'fadu-mutate-'))
const asked = process.argv.slice(2)
const code = await vitest(join(folder, 'report.json'), asked.length > 0 ? asked : [CHECKS])
const { testResults } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report
await rm(folder, { recursive: true, force: true })

const all = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((one) => ({ ...one, check: basename(name, '.test.ts') })),
)
const mutants = all.filter(({ title }) => isMutant(title))
const killed = mutants.filter(({ status }) => status === 'passed')
const survived = mutants.filter(({ status }) => status === 'failed')
const equivalent = mutants.filter(({ status }) => status !== 'passed' && status !== 'failed')
/** A file that did not run, or examples that do not hold even unchanged. */
const broken = [
  ...testResults
    .filter(({ assertionResults }) => assertionResults.length === 0)
    .map(({ name, message }) => `${name}: ${message}`),
  ...all.filter(({ title, status }) => !isMutant(title) && status !== 'passed').map(({ check, title }) => `${check}: ${title}`),
]

const line = ({ check, title }: { check: string; title: string }) => `  ${check}: ${title}`
if (equivalent.length > 0) console.log(['equivalent, with the reason:', ...equivalent.map(line)].join('\n'))
if (survived.length > 0) console.log(['survived:', ...survived.map(line)].join('\n'))
if (broken.length > 0) console.log(['did not run as it should:', ...broken.map((one) => `  ${one}`)].join('\n'))
console.log(
  `${testResults.length} checks, ${mutants.length} mutants: ${killed.length} killed, ${equivalent.length} equivalent, ${survived.length} survived`,
)
process.exitCode = survived.length + broken.length + code === 0 ? 0 : 1
