import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import { findUnitByCode } from '../../server/src/modules/organisations/index.ts'
import { createAccount, findAccount, grantRole } from '../../server/src/platform/auth/index.ts'
import { type Ctx, ROLE_NAMES, Role } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type UserOptions = Output & { name: string; person?: string; oidcSubject?: string; passwordStdin?: boolean }

/** `user add`, `role grant`: the first administrators of a fresh installation come from here. */
export function addAccountCommands(program: Command): void {
  program
    .command('user')
    .description('账号')
    .command('add <signInName>')
    .description('开立账号（无任何岗位）；不给密码则生成初始密码，只显示这一次')
    .requiredOption('--name <name>', '姓名')
    .option('--person <id>', '机构人员中的人员编号')
    .option('--oidc-subject <subject>', '统一身份认证的用户标识；此时不设密码')
    .option('--password-stdin', '从标准输入读初始密码')
    .option('--json', '输出 JSON')
    .action(addUser)
  program
    .command('role')
    .description('岗位')
    .command('grant <signInName> <role>')
    .description(`授予岗位：${Role.options.map((role) => `${role} ${ROLE_NAMES[role]}`).join('，')}`)
    .option('--unit <code>', '单位代码（12 位）；管理员不限单位')
    .option('--json', '输出 JSON')
    .action(grant)
}

async function addUser(signInName: string, options: UserOptions): Promise<void> {
  const password = options.passwordStdin ? (await readStdin()).replace(/\r?\n$/, '') : undefined
  const made = await acting('command-line', ['system-admin'], (ctx) =>
    createAccount(ctx, {
      signInName,
      displayName: options.name,
      personId: options.person ?? null,
      oidcSubject: options.oidcSubject ?? null,
      password,
    }),
  )
  const lines = [`已开立账号 ${signInName}（编号 ${made.accountId}）`]
  if (made.password) lines.push(`初始密码 ${made.password}（首次登录须修改）`)
  print({ signInName, ...made }, lines, options)
}

async function grant(signInName: string, named: string, options: Output & { unit?: string }): Promise<void> {
  const role = Role.safeParse(named)
  if (!role.success) {
    throw new DomainError('invalid', 'no-such-role', `没有岗位 ${named}；可选：${Role.options.join('、')}。`)
  }
  const granted = await acting('command-line', ['security-admin'], async (ctx) => {
    const { accountId } = await findAccount(ctx, { signInName })
    const scopePath = await scopeOf(ctx, role.data, options.unit)
    return { accountId, scopePath, ...(await grantRole(ctx, { accountId, role: role.data, scopePath })) }
  })
  const line = `已授予 ${signInName}：${ROLE_NAMES[role.data]}，范围 ${granted.scopePath}`
  print({ signInName, role: role.data, ...granted }, [line], options)
}

/** Administrators see no unit's files, so theirs is no unit; everyone else needs one. */
async function scopeOf(ctx: Ctx, role: Role, code: string | undefined): Promise<string> {
  if (role.endsWith('-admin')) return '/'
  if (!code) throw new DomainError('invalid', 'unit-needed', `岗位 ${ROLE_NAMES[role]} 须用 --unit 指明单位代码。`)
  const unit = await ctx.read((tx) => findUnitByCode(tx, code))
  if (!unit) throw new DomainError('not-found', 'unit-not-found', `没有代码为 ${code} 的单位。`)
  return unit.path
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
