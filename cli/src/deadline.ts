import type { Command } from 'commander'
import { explainCase, findCase, getDeadlines } from '../../server/src/modules/cases/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

/** `deadline explain`: every clock of a case with its start, unit, pauses, law and last day. */
export function addDeadlineCommands(program: Command): void {
  program
    .command('deadline')
    .description('期限')
    .command('explain <case>')
    .description('案件的每个期限及其计算过程；案件用案件编号、受案或决定文号指明')
    .option('--json', '输出 JSON')
    .action(async (name: string, output: Output) => {
      const { deadlines, text } = await acting('command-line', ['supervisor'], async (ctx) => {
        const found = await findCase(ctx, { name })
        return { deadlines: await getDeadlines(ctx, found), text: await explainCase(ctx, found) }
      })
      print(deadlines, [text], output)
    })
}
