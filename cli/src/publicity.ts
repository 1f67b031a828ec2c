import type { Command } from 'commander'
import { DomainError } from '../../server/src/kit/errors.ts'
import { findUnitByCode } from '../../server/src/modules/organisations/index.ts'
import {
  getLedger,
  LEDGER_CLASS_NAME,
  LEDGER_FAULT_NAME,
  type Ledger,
  type LedgerLine,
  LedgerQuery,
  type LedgerRow,
  REASON_NAME,
  type ReasonCode,
} from '../../server/src/modules/publicity/index.ts'
import { addTwoPublicityCommand } from './export.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type Options = Output & { month?: string; year?: string; unit?: string }

/** `publicity ledger`: exit 1 when a month of a unit does not add up. */
export function addPublicityCommands(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'publicity') ?? program.command('publicity')
  group
    .description('执法公示')
    .command('ledger')
    .description('公示台账：决定 = 公示 + 不予公开 + 封存 + 待公示 + 逾期；对不上则列出并以 1 退出')
    .option('--month <month>', '月份，如 2022-10')
    .option('--year <year>', '年度；月份和年度都不写则为今年')
    .option('--unit <code>', '单位代码（12 位），含下级；不写则全部')
    .option('--json', '输出 JSON')
    .action(showLedger)
  addTwoPublicityCommand(group)
}

async function showLedger({ month, year, unit, ...output }: Options): Promise<void> {
  if (month && year) throw new DomainError('invalid', 'two-periods', '--month 与 --year 只能写一个。')
  const asked = LedgerQuery.parse({ month, year })
  const ledger = await acting('ledger', ['supervisor'], async (ctx) => {
    const found = unit ? await ctx.read((tx) => findUnitByCode(tx, unit)) : null
    if (unit && !found) throw new DomainError('not-found', 'unit-not-found', `没有代码为 ${unit} 的单位。`)
    return getLedger(ctx, { ...asked, unitId: found?.id })
  })
  print(ledger, linesOf(ledger), output)
  if (ledger.rows.some(({ counts }) => counts === null)) process.exitCode = 1
}

function linesOf({ from, to, asOf, unitName, rows, faults, faultsTotal }: Ledger): string[] {
  const head = `公示台账　${unitName}　决定日期 ${from} 至 ${to}，截至 ${asOf}`
  const months = rows.map((row) => `${'  '.repeat(row.depth)}${row.month ?? '合计'}  ${row.unitName}：${rowText(row)}`)
  if (faultsTotal === 0) return [head, ...months]
  const more = faultsTotal > faults.length ? [`  另有 ${faultsTotal - faults.length} 项`] : []
  return [head, ...months, `警报：${faultsTotal} 项对不上`, ...faults.map(faultText), ...more]
}

function rowText({ counts, faults, publishedPercent, inTimePercent }: LedgerRow): string {
  if (!counts) return `对不上，不予显示（${faults} 项，见警报）`
  const { decided, publishedInTime, publishedLate, withheld, withheldBy, sealed, pending, late } = counts
  const reasons = Object.entries(withheldBy).map(([code, count]) => `${REASON_NAME[code as ReasonCode]} ${count}`)
  const why = reasons.length > 0 ? `（${reasons.join('，')}）` : ''
  const sum = `决定 ${decided} = 按期公示 ${publishedInTime} + 逾期公示 ${publishedLate} + 不予公开 ${withheld}${why} + 封存 ${sealed}`
  const shares = `公示率 ${percentText(publishedPercent)}，按期率 ${percentText(inTimePercent)}`
  return `${sum} + 期限内待公示 ${pending} + 逾期未公示 ${late}；${shares}`
}

const percentText = (percent: number | null) => (percent === null ? '无' : `${percent}%`)

const faultText = ({ decidedOn, unitName, number, sourceId, recordId, class: where, faults }: LedgerLine) =>
  `  ${decidedOn}  ${unitName}  ${number ?? '无文号'}  决定 ${sourceId ?? '无'}  记录 ${recordId ?? '无'}  ${LEDGER_CLASS_NAME[where]}：${faults
    .map((fault) => LEDGER_FAULT_NAME[fault])
    .join('，')}`
