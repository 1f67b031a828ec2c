import type { Command } from 'commander'
import { Day } from '../../server/src/kit/day.ts'
import { DomainError } from '../../server/src/kit/errors.ts'
import { explainAdd, explainBetween, type WorkingDayCount } from '../../server/src/modules/law/index.ts'
import { type Output, print } from './output.ts'

function dayOf(text: string): Day {
  const parsed = Day.safeParse(text)
  if (!parsed.success) throw new DomainError('invalid', 'bad-day', `${text}：日期不存在，应为 2022-03-01 这样的格式。`)
  return parsed.data
}

function countOf(text: string): number {
  if (!/^[+-]?\d{1,5}$/.test(text)) throw new DomainError('invalid', 'bad-count', `${text}：工作日数应为整数。`)
  return Number(text)
}

function linesOf(first: string, { skipped, makeUpDays }: WorkingDayCount): string[] {
  const lines = [first, ...skipped.map(({ day, why }) => `  跳过 ${day} ${why}`)]
  return makeUpDays.length > 0 ? [...lines, `  调休上班 ${makeUpDays.join('、')}`] : lines
}

/** `day add`, `day between`: needs no database. */
export function addDayCommands(program: Command): void {
  const group = program.command('day').description('工作日计算（起算日不计入）')
  group
    .command('add <day> <count>')
    .description('某日之后第 N 个工作日')
    .option('--json', '输出 JSON')
    .action((start: string, count: string, output: Output) => {
      const counted = explainAdd(dayOf(start), countOf(count))
      print(counted, linesOf(counted.end, counted), output)
    })
  group
    .command('between <from> <to>')
    .description('某日之后至某日（含）的工作日数')
    .option('--json', '输出 JSON')
    .action((from: string, to: string, output: Output) => {
      const counted = explainBetween(dayOf(from), dayOf(to))
      print(counted, linesOf(String(counted.workingDays), counted), output)
    })
}
