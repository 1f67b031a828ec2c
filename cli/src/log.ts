import { type Command, CommanderError } from 'commander'
import { LogFailure, UsageFailure, type Verified, verifyLog } from './log-verify/index.ts'
import { type Output, print } from './output.ts'

type VerifyInput = Output & { key?: string[]; witness?: string; saveWitness?: string; receipt?: string }

/** `log verify …`: the transparency log of what was made public. */
export function addLogCommands(program: Command): void {
  const log = program.command('log').description('公示透明日志')
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
    lines.push(`回执有效：${receipt.record} 于 ${receipt.at} 的 ${receipt.event} 是日志 ${origin} 的第 ${receipt.index} 条`)
  return lines
}

/** Scripts tell a log that is wrong (1) from a command that was wrong (2). */
export function logExitCode(args: readonly string[], error: unknown): number {
  const usage = error instanceof UsageFailure || error instanceof CommanderError
  return args[0] === 'log' && args[1] === 'verify' && usage ? 2 : 1
}
