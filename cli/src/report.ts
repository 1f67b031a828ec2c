import type { Command } from 'commander'
import { getReports, listReports, type Release, type ReleaseEntry, releaseYear } from '../../server/src/modules/report/index.ts'
import type { Ctx } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'
import { readYear } from './year.ts'

const inReports = <T>(work: (ctx: Ctx) => Promise<T>) => acting('report', ['bureau-chief'], work)

/** `report list`, `report show YEAR`, `report release YEAR`. */
export function addReportCommands(program: Command): void {
  const group = program.command('report').description('年度报告：发布和查看')
  group
    .command('list')
    .description('已发布的年度报告')
    .option('--json', '输出 JSON')
    .action(async (output: Output) => {
      const found = await inReports((ctx) => listReports(ctx))
      print(found, found.length > 0 ? found.map(entryLine) : ['尚未发布年度报告。'], output)
    })
  group
    .command('show <year>')
    .description('某年度的报告，各次发布')
    .option('--json', '输出 JSON')
    .action(async (year: string, output: Output) => {
      const found = await inReports((ctx) => getReports(ctx, { year: readYear(year) }))
      print(found, found.flatMap(linesOf), output)
    })
  group
    .command('release <year>')
    .description('发布某年度的报告；已发布的年度再次发布即为更正，须写明原因')
    .option('--reason <reason>', '更正的原因，向社会公开')
    .option('--json', '输出 JSON')
    .action(async (year: string, { reason, ...output }: Output & { reason?: string }) => {
      const released = await inReports((ctx) => releaseYear(ctx, { year: readYear(year), ...(reason ? { reason } : {}) }))
      print(released, linesOf(released), output)
    })
}

const entryLine = ({ year, edition, releasedAt, digest }: ReleaseEntry) =>
  `${year} 年　第 ${edition} 次发布　${releasedAt}　指纹 ${digest}`

const linesOf = (release: Release) => [
  entryLine(release),
  ...(release.reason ? [`更正原因：${release.reason}`] : []),
  ...release.changes.map(
    ({ title, before, after, unitText }) => `  更正　${title}：${before ?? '无'} → ${after ?? '无'} ${unitText}`,
  ),
  ...release.figures.map(({ title, value, unitText }) => `  ${title}　${value ?? '无'}${value === null ? '' : unitText}`),
]
