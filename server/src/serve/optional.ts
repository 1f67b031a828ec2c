import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Sql } from '../kit/db.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** A part beside the server that an installation may leave out: null when its folder is not there. */
async function optional<T>(path: string): Promise<T | null> {
  const file = resolve(ROOT, path)
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : null
}

export type DemoSignIn = { signInName: string; password: string; name: string; role: string }
/** Fills an empty database with the demo year. */
type Seed = {
  loadDemo(parts: { ownerUrl: string; appUrl: string; say: (line: string) => void }): Promise<unknown>
  /** Who may sign in to the demo, most useful first. */
  demoSignIns: readonly DemoSignIn[]
}
type Portal = { mountPortal(app: FastifyInstance, parts: { sql: Sql; slowSql: Sql; publicUrl: string }): Promise<void> | void }
type ConsoleBuild = { buildConsole(say: (line: string) => void): Promise<unknown> }

export const findSeed = () => optional<Seed>('seed/src/index.ts')
export const findPortal = () => optional<Portal>('portal/src/index.ts')
export const findConsoleBuild = () => optional<ConsoleBuild>('tools/build-console.ts')
