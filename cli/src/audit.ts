import type { Command } from 'commander'
import { verifyAudit } from '../../server/src/platform/audit/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

/** `audit verify`: exit 1 and the first broken line when the chain is not whole. */
export function addAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('审计')
    .command('verify')
    .description('重新计算审计链；有断裂则指出第一处并以 1 退出')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const verdict = await acting('audit-verify', ['audit-admin'], (ctx) => ctx.read((tx) => verifyAudit(tx)))
      const { lines, head, broken } = verdict
      const text = broken ? `审计链在第 ${broken.seq} 行断裂：${broken.why}` : `审计链完整：${lines} 行，链头 ${head}`
      print(verdict, [text], output)
      if (broken) process.exitCode = 1
    })
}
