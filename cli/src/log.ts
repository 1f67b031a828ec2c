import { type Command, CommanderError } from 'commander'
import { systemClock } from '../../server/src/kit/instant.ts'
import { transparencyLog } from '../../server/src/modules/publicity/index.ts'
import { type Ctx, makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { acting, inHouse } from './house.ts'
import { LogFailure, UsageFailure, type Verified, verifyLog } from './log-verify/index.ts'
import { type Output, print } from './output.ts'

type VerifyInput = Output & { key?: string[]; witness?: string; saveWitness?: string; receipt?: string }

/** `log export`, `log sequence`, `log key …`, `log verify`: the transparency log of what was made public. */
export function addLogCommands(program: Command): void {
  const log = program.command('log').description('公示透明日志')
  addKeeping(log)
  addKeys(log.command('key').description('日志的签名密钥'))
  log
    .command('verify [place]')
    .description('只凭文件核验日志目录或网址（…/log），或只核验一张回执；不符则指出何处并以 1 退出，用法有误以 2 退出')
    .option('--key <vkey...>', '所信任的公钥；不写则用见证文件里的，再不然用随日志公布的')
    .option('--witness <file>', '先前保存的检查点：日志必须仍包含它')
    .option('--save-witness <file>', '核验通过后把检查点存下，供以后比对')
    .option('--receipt <file>', '一并核对的回执')
    .option('--json', '输出 JSON')
    .action(verify)
}

function addKeeping(log: Command): void {
  log
    .command('export <dir>')
    .description('把已签署的日志写入目录，路径与网上相同；再次导出只补新的部分')
    .option('--json', '输出 JSON')
    .action(async (dir: string, output: Output) => {
      const done = await inHouse(({ app }) => transparencyLog.exportLog(app, dir))
      print(done, [`已导出 ${done.size} 条，写入 ${done.written} 个文件`], output)
    })
  log
    .command('sequence')
    .description('立即排定待入日志的条目并签署检查点（平时每分钟自动进行）')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const done = await inHouse(async ({ app, files, publicUrl }) => {
        const ctx = makeCtx(app, systemActor('log', ['clerk']), systemClock, files)
        await transparencyLog.openLogKeys(ctx, transparencyLog.originFor(publicUrl))
        return transparencyLog.sequenceLog(ctx)
      })
      print(done, [`新排定 ${done.appended} 条，日志共 ${done.size} 条`], output)
    })
}

function addKeys(key: Command): void {
  const change = (name: string, title: string, act: (ctx: Ctx) => Promise<string[]>, said: string) =>
    key
      .command(name)
      .description(title)
      .option('--json', '输出 JSON')
      .action(async (output: Output) => {
        const keys = await acting('log-key', ['system-admin'], act)
        print({ keys }, [said, ...keys], output)
      })
  change(
    'rotate',
    '增加一把新私钥；自下一检查点起新旧私钥一同签署',
    transparencyLog.rotateLogKey,
    '现在签署的公钥，请公告最后一把：',
  )
  change('retire', '换钥期满：删除旧私钥，只留最新一把', transparencyLog.retireLogKeys, '已停用：')
}

async function verify(place: string | undefined, { key, json, ...files }: VerifyInput): Promise<void> {
  try {
    const verified = await verifyLog(place ?? null, { keys: key, ...files })
    print({ ok: true, ...verified }, linesOf(verified), { json })
  } catch (error) {
    if (json && error instanceof LogFailure) {
      const { code, where, message } = error
      print({ ok: false, code, where, message }, [], { json })
    }
    throw error
  }
}

function linesOf({ origin, size, root, keys, witnessSize, receipt }: Verified): string[] {
  const lines =
    size === null ? [] : [`日志完整：${origin}，共 ${size} 条，根哈希 ${root}`, ...keys.map((key) => `签名公钥 ${key}`)]
  if (witnessSize !== null) lines.push(`与见证文件一致：先前的 ${witnessSize} 条一条未改`)
  if (receipt)
    lines.push(`回执有效：${receipt.record} 于 ${receipt.at} 的 ${receipt.event} 是日志 ${origin} 的第 ${receipt.index + 1} 条`)
  return lines
}

/** Scripts tell a log that is wrong (1) from a command that was wrong (2). */
export function logExitCode(args: readonly string[], error: unknown): number {
  const usage = error instanceof UsageFailure || error instanceof CommanderError
  return args[0] === 'log' && args[1] === 'verify' && usage ? 2 : 1
}
