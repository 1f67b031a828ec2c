import type { Command } from 'commander'
import { assignMarkers, getAverages } from '../../server/src/modules/assessment/index.ts'
import type { Ctx } from '../../server/src/platform/index.ts'
import { acting } from './house.ts'
import { type Output, print } from './output.ts'

type Assigning = Output & { write?: boolean; relax?: boolean }
const inCampaigns = <T>(work: (ctx: Ctx) => Promise<T>) => acting('campaign', ['legal-reviewer'], work)
/** @param hundredths hundredths of a point, or null when there is none */
const points = (hundredths: number | null): string => (hundredths === null ? '—' : (hundredths / 100).toFixed(2))

/** `campaign assign ROUND`, `campaign averages CAMPAIGN`. */
export function addCampaignCommands(program: Command): void {
  const group = program.command('campaign').description('案卷评查')
  group
    .command('assign <round>')
    .description('交叉分配评查员；不加 --write 只试算')
    .option('--write', '写入分配结果')
    .option('--relax', '确无办法使单位之间不互评时，允许互评')
    .option('--json', '输出 JSON')
    .action(assignRound)
  group.command('averages <campaign>').description('各轮、各单位和全市均分').option('--json', '输出 JSON').action(showAverages)
}

async function assignRound(roundId: string, { write = false, relax = false, json }: Assigning): Promise<void> {
  const done = await inCampaigns((ctx) => assignMarkers(ctx, { roundId, dryRun: !write, relax }))
  const lines = [
    `${write ? '已分配' : '试算'}：案卷 ${done.files} 份，评查员 ${done.markers} 人，每人 ${done.least}–${done.most} 份`,
    done.pairsApart ? '单位之间不互评、不连续两轮评查同一单位' : '单位之间未作互评限制',
    ...done.pairs.map(({ by, of, marks }) => `  ${by} → ${of}：${marks} 份次`),
  ]
  print(done, lines, { json })
}

async function showAverages(campaignId: string, { json }: Output): Promise<void> {
  const told = await inCampaigns((ctx) => getAverages(ctx, { campaignId }))
  const lines = told.rounds.flatMap(({ sequence, title, units, cityFirstHundredths, cityHundredths }) => [
    `第 ${sequence} 轮 ${title}：全市 ${points(cityFirstHundredths)}，申诉后 ${points(cityHundredths)}`,
    ...units.map(
      (unit) => `  ${unit.organName} ${unit.files} 份：${points(unit.firstHundredths)}，申诉后 ${points(unit.hundredths)}`,
    ),
  ])
  print(told, [...lines, `全市均分：首轮 ${points(told.beforeHundredths)}，末轮 ${points(told.afterHundredths)}`], { json })
}
