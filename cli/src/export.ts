import { extname } from 'node:path'
import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import {
  type ExportCheck,
  ExportOptions,
  writeLicenceExport,
  writePenaltyExport,
} from '../../server/src/modules/publicity/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type Options = Output & { from?: string; to?: string; header?: string; format?: string; kind?: string }

/** Options both forms of the command take. */
const withOptions = (command: Command) =>
  command
    .option('--from <day>', '决定日期自')
    .option('--to <day>', '决定日期至')
    .option('--header <style>', '表头：title 中文列名，code 标准字段代码', 'title')
    .option('--json', '输出 JSON')

/** `export penalties FILE`, the same as `publicity export --format shuanggongshi FILE`. */
export function addExportCommands(program: Command): void {
  const group = program.command('export').description('导出')
  withOptions(group.command('penalties <file>').description('双公示行政处罚表（.csv 或 .xlsx）；有一行不合标准即不写出')).action(
    (file: string, options: Options) => exportTo(file, options),
  )
}

/** @param publicity the command's group */
export function addTwoPublicityCommand(publicity: Command): void {
  withOptions(
    publicity
      .command('export <file>')
      .description('按双公示数据标准导出公示中的决定（.csv 或 .xlsx）；有一行不合标准即不写出，列出错误并以 1 退出')
      .requiredOption('--format <format>', '数据标准：shuanggongshi')
      .option('--kind <kind>', '种类：penalties 行政处罚，licences 行政许可', 'penalties'),
  ).action((file: string, options: Options) => {
    if (options.format !== 'shuanggongshi')
      throw new DomainError('invalid', 'no-such-format', '--format 只有 shuanggongshi（双公示）。')
    if (options.kind !== 'penalties' && options.kind !== 'licences')
      throw new DomainError('invalid', 'no-such-kind', '--kind 有 penalties（行政处罚）和 licences（行政许可）。')
    return exportTo(file, options)
  })
}

async function exportTo(file: string, { from, to, header, kind, ...output }: Options): Promise<void> {
  const format = extname(file).slice(1).toLowerCase()
  if (format !== 'csv' && format !== 'xlsx') throw new DomainError('invalid', 'no-such-format', '文件名应以 .csv 或 .xlsx 结尾。')
  const options = ExportOptions.parse({ format, header, from, to })
  try {
    const check = await acting('export', ['clerk'], (ctx) =>
      (kind === 'licences' ? writeLicenceExport : writePenaltyExport)(ctx, options, file),
    )
    print({ file, ...check }, [`已导出 ${check.rows} 行到 ${file}；${check.leftOut} 条公示中的决定依法不报送。`], output)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'export-faults') throw error
    const check = error.values as ExportCheck
    print({ file: null, ...check }, [error.message, ...linesOf(check)], output)
    process.exitCode = 1
  }
}

function linesOf({ faults, faultsTotal }: ExportCheck): string[] {
  const lines = faults.map(({ row, number, errors }) => {
    const reasons = Object.entries(errors).map(([title, reason]) => `${title}：${reason}`)
    return `  第 ${row} 行  ${number ?? '无文号'}  ${reasons.join('；')}`
  })
  return faultsTotal > faults.length ? [...lines, `  另有 ${faultsTotal - faults.length} 行`] : lines
}
