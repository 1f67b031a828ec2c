import { basename } from 'node:path'
import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import { importPenaltyTable, writeErrorFile } from '../../server/src/modules/cases/index.ts'
import { findUnitByCode } from '../../server/src/modules/organisations/index.ts'
import type { Ctx } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, parityText, print } from './output.ts'

type Options = Output & { dryRun?: boolean; errors?: string; unit?: string; usccOverride?: string }

/** `import penalties`: exit 1 when a row was wrong, so that a script notices. */
export function addImportCommands(program: Command): void {
  program
    .command('import')
    .description('导入')
    .command('penalties <file>')
    .description('双公示行政处罚表（CSV 或 XLSX），作为历史决定导入，法制审核标注为无记载')
    .option('--dry-run', '只检查、计数，不导入')
    .option('--errors <file>', '把错误行写成可改正后再导入的 XLSX')
    .option('--unit <code>', '只接受该单位及以下机关的决定；不写则全部')
    .option('--uscc-override <reason>', '接受校验码不符的统一社会信用代码，并记录理由')
    .option('--json', '输出 JSON')
    .action(importPenalties)
}

async function importPenalties(file: string, options: Options): Promise<void> {
  const scopePath = options.unit ? await acting('import', ['clerk'], (ctx) => pathOf(ctx, options.unit ?? '')) : '/'
  const choices = { dryRun: options.dryRun ?? false, usccOverride: options.usccOverride ?? null }
  const work = async (ctx: Ctx) => {
    const result = await importPenaltyTable(ctx, { name: basename(file), stream: file }, choices)
    if (options.errors && result.run.wrong > 0) await writeErrorFile(ctx, result.run.id, options.errors)
    return result
  }
  const { run, wrongRows } = await acting('import', ['clerk'], work, scopePath)
  const { read, created, updated, skipped, wrong } = run
  const lines = [
    `${run.dryRun ? '试运行：' : ''}${parityText({ read, created, updated, skipped, wrong })}`,
    ...wrongRows.map(({ row, errors }) => {
      const reasons = Object.entries(errors).map(([title, reason]) => `${title}：${reason}`)
      return `  第 ${row} 行  ${reasons.join('；')}`
    }),
  ]
  if (wrong > wrongRows.length) lines.push(`  另有 ${wrong - wrongRows.length} 行有误，用 --errors 写出全部`)
  print({ ...run, wrongRows }, lines, options)
  if (wrong > 0) process.exitCode = 1
}

async function pathOf(ctx: Ctx, code: string): Promise<string> {
  const unit = await ctx.read((tx) => findUnitByCode(tx, code))
  if (!unit) throw new DomainError('not-found', 'unit-not-found', `没有代码为 ${code} 的单位。`)
  return unit.path
}
