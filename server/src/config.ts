import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { DomainError } from './kit/errors.ts'
import type { OidcConfig } from './platform/auth/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
const webUrl = z
  .url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的地址' })
  .transform((url) => url.replace(/\/+$/, ''))

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('应为 1 至 65535 的整数').int().min(1).max(65_535).default(8080),
  /** Owner of the database: makes roles and schemas. Without it, PostgreSQL is started here. */
  DATABASE_URL: databaseUrl.optional(),
  /** A streaming replica for the portal's reads. */
  DATABASE_READ_URL: databaseUrl.optional(),
  /** Folder of the database, the files and the secret. */
  FADU_DATA: z.string().min(1).default('.fadu'),
  FADU_SECRET: z.string().min(32, '至少 32 个字符').optional(),
  /** Whether an empty database is filled with the demo year; by default only the database started here. */
  FADU_DEMO: z.enum(['on', 'off'], '应为 on 或 off').optional(),
  /** The address people type, for links and single sign-on. */
  PUBLIC_URL: webUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
  /** Letter for letter what the provider calls itself, a slash at the end included. */
  OIDC_ISSUER: webUrl.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Claim that holds the police number, which is the sign-in name. */
  OIDC_NAME_CLAIM: z.string().min(1).default('preferred_username'),
})

export type Config = {
  host: string
  port: number
  databaseUrl: string | null
  readUrl: string | null
  dataDir: string
  /** Null: kept in a file of the data folder, see `secretOf`. */
  secret: string | null
  demo: boolean
  publicUrl: string
  /** Null: single sign-on is off. */
  oidc: OidcConfig | null
}

/** @throws DomainError `bad-configuration` naming each variable that is wrong */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  const env = parsed.data
  const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    readUrl: env.DATABASE_READ_URL ?? null,
    dataDir: resolve(ROOT, env.FADU_DATA),
    secret: env.FADU_SECRET ?? null,
    demo: env.FADU_DEMO ? env.FADU_DEMO === 'on' : env.DATABASE_URL === undefined,
    publicUrl,
    oidc: oidcOf(env, publicUrl),
  }
}

function oidcOf(env: z.infer<typeof Environment>, publicUrl: string): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, nameClaim: env.OIDC_NAME_CLAIM, publicUrl }
  if (issuer || clientId || clientSecret) refuse(['OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 须同时设置'])
  return null
}

function refuse(problems: string[]): never {
  throw new DomainError('invalid', 'bad-configuration', `环境变量有误：${problems.join('；')}。`)
}

/** The installation's secret, from the environment or from `<data>/secret`, made on the first run and readable by its owner only. */
export async function secretOf(config: Config): Promise<string> {
  if (config.secret) return config.secret
  const file = join(config.dataDir, 'secret')
  await mkdir(config.dataDir, { recursive: true })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error // another start was first: its secret counts
  })
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}
