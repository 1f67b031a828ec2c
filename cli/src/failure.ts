import { CommanderError } from 'commander'
import { ZodError } from 'zod'
import { DomainError } from '../../server/src/kit/errors.ts'
import { ClusterFailure } from '../../server/src/kit/postgres/index.ts'
import { ReplayFailure } from './draw-replay/index.ts'
import { LogFailure, UsageFailure } from './log-verify/index.ts'

/** PostgreSQL and network codes of a database that is not there, not ours or not up to date. */
const DATABASE: Record<string, string> = {
  ECONNREFUSED: '无法连接数据库：没有程序在该地址监听。',
  ENOTFOUND: '无法连接数据库：主机名无法解析。',
  CONNECT_TIMEOUT: '无法连接数据库：等待超时。',
  '28P01': '数据库拒绝登录：请核对 DATABASE_URL 与 FADU_SECRET，或先运行 fadu migrate。',
  '28000': '数据库拒绝登录：请核对 DATABASE_URL 与 FADU_SECRET，或先运行 fadu migrate。',
  '3D000': '没有这个数据库，请核对 DATABASE_URL。',
  '3F000': '数据库尚未升级，请先运行 fadu migrate。',
  '42P01': '数据库尚未升级，请先运行 fadu migrate。',
  '42703': '数据库尚未升级，请先运行 fadu migrate。',
  '42883': '数据库尚未升级，请先运行 fadu migrate。',
}

const FILE: Record<string, string> = { ENOENT: '没有这个文件或目录', EACCES: '没有权限读写', EISDIR: '是目录，不是文件' }

const USAGE: Record<string, string> = {
  'commander.missingArgument': '缺少参数',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '参数过多',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.invalidArgument': '参数有误',
}

/** What went wrong, in Chinese, on one or a few lines; never a stack. */
export function failureText(error: unknown): string {
  if (error instanceof DomainError) return [error.message, ...fieldLines(error)].join('\n')
  if (error instanceof ClusterFailure) return error.message
  if (error instanceof LogFailure || error instanceof UsageFailure || error instanceof ReplayFailure) return error.message
  if (error instanceof CommanderError) return usageText(error)
  if (error instanceof ZodError) return error.issues.map(({ path, message }) => [...path, message].join('：')).join('\n')
  const { code = '', path, message } = error as NodeJS.ErrnoException
  if (DATABASE[code]) return DATABASE[code]
  if (FILE[code] && path) return `${FILE[code]}：${path}`
  return `程序内部错误：${message ?? error}`
}

function fieldLines({ fields, basis }: DomainError): string[] {
  const lines = Object.entries(fields).map(([field, message]) => `  ${field}：${message}`)
  return basis.length > 0 ? [...lines, `  依据：${basis.join('、')}`] : lines
}

function usageText({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1]
  const what = USAGE[code]
  return what ? `${what}${named ? `：${named}` : ''}（用 --help 查看用法）` : message.replace(/^error: /, '')
}
