import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FOLDERS, findBreaches } from './arrows.ts'
import { readSources } from './imports.ts'

test('every import of the house goes down, through a door', async () => {
  const root = resolve(import.meta.dirname, '..')
  const sources = await readSources(root, FOLDERS)
  expect(sources.length).toBeGreaterThan(30)
  expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(100)
  expect(await findBreaches(root)).toEqual([])
})

async function breachesOf(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'fadu-arrows-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    return await findBreaches(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

const M = 'server/src/modules'
const ORDERLY: [string, string][] = [
  [`${M}/cases/actions.ts`, "import { lawOf } from '../law/index.ts'"],
  [`${M}/cases/decision/actions.ts`, "import { saved } from './store.ts'\nimport { may } from '../acceptance/rules.ts'"],
  [`${M}/cases/actions.ts`, "import { audit } from '../../platform/index.ts'"],
  [`${M}/cases/rules.ts`, "import type { Sql } from '../../kit/db.ts'"],
  [
    `${M}/cases/routes.test.ts`,
    "import { buildApp } from '../../app.ts'\nimport { testDatabase } from '../../kit/test/database.ts'",
  ],
  ['portal/src/pages/decision.ts', "import { find } from '../../../server/src/modules/publicity/public.ts'"],
  ['server/src/main.ts', "import { start } from '../../portal/src/index.ts'"],
  ['cli/src/log-verify/log.ts', "import { hash } from 'node:crypto'\nimport { x } from './merkle.ts'"],
  ['console/src/api/client.ts', "import type { paths } from './contract.ts'"],
]

test.each(ORDERLY)('%s may say %s', async (path, text) => {
  expect(await breachesOf({ [path]: text })).toEqual([])
})

const BREACHES: [string, string, RegExp][] = [
  [`${M}/cases/actions.ts`, "import { x } from '../licences/index.ts'", /cases may not need licences \(sideways\)/],
  [`${M}/law/actions.ts`, "import type { Case } from '../cases/index.ts'", /law may not need cases \(up\)/],
  [`${M}/law/actions.ts`, "export { x } from '../cases/index.ts'", /law may not need cases/],
  [`${M}/law/actions.ts`, "const x = await import('../cases/index.ts')", /law may not need cases/],
  [`${M}/law/types.ts`, "export type Case = import('../cases/index.ts').Case", /law may not need cases/],
  [`${M}/law/actions.ts`, 'const x = await import(process.argv[2])', /computed path/],
  [`${M}/cases/actions.ts`, "import { x } from '../law/store.ts'", /enter law by .*law\/index\.ts/],
  [`${M}/cases/actions.ts`, "import { x } from '../../platform/audit/record.ts'", /enter the platform/],
  [`${M}/cases/actions.ts`, "import { testDatabase } from '../../kit/test/database.ts'", /may not need test/],
  [`${M}/cases/actions.ts`, "import { buildApp } from '../../app.ts'", /may not need top/],
  [`${M}/cases/actions.ts`, "import postgres from 'postgres'", /only the kit/],
  [`${M}/cases/decision/store.ts`, "import { x } from '../acceptance/actions.ts'", /store may not see actions/],
  [`${M}/cases/actions.ts`, "import { x } from './routes.ts'", /actions may not see routes/],
  [`${M}/cases/rules.ts`, "import { x } from './store.ts'", /rules may not see store/],
  [`${M}/cases/rules-hearing.ts`, "import { readFile } from 'node:fs/promises'", /rules are pure/],
  [`${M}/cases/rules.ts`, "import { sql } from '../../kit/db.ts'", /rules are pure/],
  [`${M}/gossip/index.ts`, "import { x } from '../law/index.ts'", /needs\.ts does not name/],
  ['server/src/kit/day.ts', "import { x } from '../platform/index.ts'", /kit may not need platform \(up\)/],
  ['portal/src/page.ts', "import { x } from '../../server/src/modules/publicity/index.ts'", /public\.ts/],
  ['cli/src/log-verify/log.ts', "import { x } from '../output.ts'", /stands alone/],
  ['cli/src/log-verify/log.ts', "import { z } from 'zod'", /stands alone/],
  ['console/src/page.tsx', "import type { Day } from '../../server/src/kit/day.ts'", /console may not need kit/],
  ['console/src/page.test.ts', "import { buildApp } from '../../server/src/app.ts'", /console may not need top/],
]

test.each(BREACHES)('%s may not say %s', async (path, text, wrong) => {
  const found = await breachesOf({ [path]: text })
  expect(found[0]).toMatch(wrong)
  expect(found[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+ `))
})

test('a rule does not reach the store by way of another file', async () => {
  const found = await breachesOf({
    [`${M}/cases/rules.ts`]: "\nimport { x } from './perform.ts'",
    [`${M}/cases/perform.ts`]: "import { x } from './store.ts'",
  })
  expect(found).toEqual([`${M}/cases/rules.ts:2 reaches ${M}/cases/store.ts: rules and store do not see each other`])
})

test('a file has at most 400 lines', async () => {
  const found = await breachesOf({ 'seed/src/long.ts': 'export {}\n'.repeat(401), 'seed/src/full.ts': 'export {}\n'.repeat(400) })
  expect(found).toEqual(['seed/src/long.ts:401 has 401 lines, at most 400 are allowed'])
})
