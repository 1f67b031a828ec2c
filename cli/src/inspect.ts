import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { Day } from '../../server/src/kit/day.ts'
import { DomainError } from '../../server/src/kit/errors.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import {
  type BackTest,
  backTest,
  CHECKS,
  type Check,
  momentOf,
  type RunResult,
  runInspection,
} from '../../server/src/modules/inspection/index.ts'
import type { Ctx } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type Asked = Output & { asOf?: string }
type Tried = Asked & { check: string; sql?: string; set?: string[] }
const inInspection = <T>(work: (ctx: Ctx) => Promise<T>) => acting('inspection', ['supervisor'], work)

/** `inspect`: exit 1 when a check was skipped. `inspect back-test`: what a changed check would bring; writes nothing. */
export function addInspectCommands(program: Command): void {
  const group = program.command('inspect').description('网上日巡查')
  group
    .command('run', { isDefault: true, hidden: true })
    .description('按全部规则巡查全部案件并保存问题；有规则被跳过则以 1 退出')
    .option('--as-of <day>', '截止日；不写则此刻')
    .option('--increment', '只查在办、近期办结和有变动的案件')
    .option('--json', '输出 JSON')
    .action(run)
  group
    .command('back-test')
    .description('用改动后的一条规则重查历史案件，列出将新增和将消失的问题；不保存')
    .requiredOption('--check <code>', '规则代码')
    .option('--as-of <day>', '截止日；不写则此刻')
    .option('--sql <file>', '改动后的查询语句；不写则用程序中的')
    .option('--set <key=value...>', '改动后的设置，如 inspection.days=5')
    .option('--json', '输出 JSON')
    .action(tryOut)
}

/** Of today the moment it is, of an earlier day its last. */
function asOfIn(ctx: Ctx, text: string | undefined): Instant {
  if (text === undefined || text === ctx.today) return ctx.now
  if (!Day.safeParse(text).success)
    throw new DomainError('invalid', 'bad-day', `日期“${text.slice(0, 20)}”不对，应如 2022-03-01。`)
  return momentOf(text)
}

async function run({ asOf, increment, ...output }: Asked & { increment?: boolean }): Promise<void> {
  const kind = increment ? 'increment' : 'full'
  const result = await inInspection((ctx) => runInspection(ctx, { asOf: asOfIn(ctx, asOf), kind }))
  print(result, linesOf(result), output)
  if (result.skipped > 0) process.exitCode = 1
}

function linesOf({ asOfOn, kind, planned, checked, found, fresh, gone, checks }: RunResult): string[] {
  const head = `截至 ${asOfOn}（${kind === 'full' ? '全部案件' : '增量'}）：${planned} 条规则已查 ${checked} 条，问题 ${found} 个，其中新增 ${fresh} 个，消失 ${gone} 个`
  const busy = checks.filter((one) => one.found + one.fresh + one.gone > 0)
  const skipped = checks.flatMap(({ check, title, reason }) => (reason === null ? [] : [`  跳过 ${check}　${title}：${reason}`]))
  return [
    head,
    ...busy.map((one) => `  ${one.found}（新 ${one.fresh}，消失 ${one.gone}）　${one.title}　${one.check}`),
    ...skipped,
  ]
}

async function tryOut({ check: code, asOf, sql, set = [], ...output }: Tried): Promise<void> {
  const known = CHECKS.find((one) => one.code === code)
  if (!known) throw new DomainError('not-found', 'check-not-found', `没有代码为“${code.slice(0, 80)}”的规则。`)
  const check: Check = sql === undefined ? known : { ...known, sql: await readFile(sql, 'utf8') }
  const settings = Object.fromEntries(set.map(settingIn))
  const result = await inInspection((ctx) => backTest(ctx, { check, asOf: asOfIn(ctx, asOf), settings }))
  print(result, triedLines(result), output)
}

function settingIn(text: string): [key: string, value: number] {
  const match = /^([\w.-]+)=(-?\d+(?:\.\d+)?)$/.exec(text)
  if (!match) throw new DomainError('invalid', 'bad-setting', `“${text.slice(0, 40)}”不对，应如 inspection.days=5。`)
  return [match[1] ?? '', Number(match[2])]
}

function triedLines({ check, found, appears, goes }: BackTest): string[] {
  const line = (mark: string) => (row: BackTest['appears'][number]) =>
    `  ${mark} ${row.caseNumber ?? row.subjectId}　自 ${row.since}　${row.facts}`
  return [
    `${check}：共 ${found} 个；将新增 ${appears.length} 个，将消失 ${goes.length} 个`,
    ...appears.map(line('+')),
    ...goes.map(line('-')),
  ]
}
