import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import {
  allRecords,
  FigureQuery,
  type FigureRecord,
  type FigureValue,
  getFigure,
  listFigures,
} from '../../server/src/modules/report/index.ts'
import type { Ctx } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type Options = Output & { year?: string; scope?: string; asOf?: string; records?: boolean }
const inFigures = <T>(work: (ctx: Ctx) => Promise<T>) => acting('figure', ['supervisor'], work)

/** `figure list`, `figure ID --year Y`. */
export function addFigureCommands(program: Command): void {
  const group = program.command('figure').description('指标：数字和它所计的记录')
  group
    .command('list')
    .description('指标目录')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const figures = await inFigures((ctx) => listFigures(ctx))
      print(
        figures,
        figures.map(({ id, title, definition }) => `${id}  ${title}\n  ${definition}`),
        output,
      )
    })
  group
    .command('show <id>', { isDefault: true, hidden: true })
    .description('一项指标')
    .option('--year <year>', '年度')
    .option('--scope <unit>', '单位代码（12 位）；不写则全部')
    .option('--as-of <day>', '截止日；不写则年末或今天')
    .option('--records', '连同所计的每一条记录')
    .option('--json', '输出 JSON')
    .action(showFigure)
}

async function showFigure(figureId: string, options: Options): Promise<void> {
  if (!/^\d{4}$/.test(options.year ?? '')) throw new DomainError('invalid', 'bad-year', '须用 --year 指明年度，如 --year 2022。')
  const asked = { figureId, ...FigureQuery.parse(options) }
  const { value, records } = await inFigures(async (ctx) => {
    const found: FigureRecord[] = []
    if (options.records) for await (const record of allRecords(ctx, asked)) found.push(record)
    return { value: await getFigure(ctx, asked), records: found }
  })
  print(options.records ? { ...value, items: records } : value, [...linesOf(value), ...records.map(recordLine)], options)
}

function linesOf({ title, year, to, scope, value, unitText, parts, beside }: FigureValue): string[] {
  return [
    `${title}　${year} 年（截至 ${to}）　${scope.name}：${value ?? '无'}${value === null ? '' : unitText}`,
    ...parts.map((part) => `  ${part.title} ${part.value}`),
    ...beside.map((other) => `  另：${other.title} ${other.value ?? '无'}${other.value === null ? '' : other.unitText}`),
  ]
}

const recordLine = ({ on, unit, label, part, amount }: FigureRecord) => [on, unit, label, part ?? '', amount].join('\t')
