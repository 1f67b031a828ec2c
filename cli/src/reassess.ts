import type { Command } from 'commander'
import { type Reassessment, reassessRecords } from '../../server/src/modules/publicity/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

const TITLES = {
  down: '撤下',
  withheld: '转为不予公开',
  up: '恢复公示程序',
  sealed: '封存（已不在公示）',
  renamed: '不予公开，理由改变',
} as const

/** `publicity reassess`: asks the gate about every record once more. */
export function addReassessCommands(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'publicity') ?? program.command('publicity')
  group
    .description('执法公示')
    .command('reassess')
    .description('法律或者设置改变后，重新判断每条记录能否公开')
    .option('--dry-run', '只说明会撤下什么、恢复什么，不作改变')
    .option('--json', '输出 JSON')
    .action(async ({ dryRun = false, ...output }: Output & { dryRun?: boolean }) => {
      const told = await acting('command-line', ['clerk'], (ctx) => reassessRecords(ctx, { dryRun }))
      print(told, linesOf(told), output)
    })
}

function linesOf(told: Reassessment): string[] {
  const kinds = Object.keys(TITLES) as (keyof typeof TITLES)[]
  const turned = kinds.flatMap((kind) => told[kind].map(({ reasonName, count }) => `${TITLES[kind]}　${reasonName}　${count} 条`))
  const head = `${told.dryRun ? '试算' : '执行'}：核对 ${told.examined} 条，${turned.length === 0 ? '没有变化' : '变化如下'}`
  return [head, ...turned]
}
