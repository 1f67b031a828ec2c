import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Replayed, ReplayFailure, replayDraw } from './draw-replay/index.ts'
import { type Output, print } from './output.ts'

/** `draw replay`: the random draws, recomputed from their published files. */
export function addDrawCommands(program: Command): void {
  program
    .command('draw')
    .description('随机抽取')
    .command('replay <file>')
    .description('只凭公布的文件重新计算一次抽取；不符则指出何处并以 1 退出')
    .option('--json', '输出 JSON')
    .action(replay)
}

async function replay(path: string, { json }: Output): Promise<void> {
  try {
    const done = replayDraw(await textOf(path))
    print({ ok: true, ...done }, linesOf(done), { json })
  } catch (error) {
    if (json && error instanceof ReplayFailure) print({ ok: false, code: error.code, message: error.message }, [], { json })
    throw error
  }
}

/** A list of a million rows stays below it. */
const MOST_BYTES = 256 * 1024 ** 2
async function textOf(path: string): Promise<string> {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    throw new ReplayFailure('no-file', `读不到文件 ${path}（${error.code ?? error.message}）。`)
  }
  const { size } = await stat(path).catch(unreadable)
  if (size > MOST_BYTES) throw new ReplayFailure('too-large', `文件 ${path} 超过 256 MB，不是公布的抽取文件，没有读取。`)
  return readFile(path, 'utf8').catch(unreadable)
}

const linesOf = ({ title, draw, listHash, seed, objects, drawn, attempts, opened }: Replayed): string[] => [
  `重演一致：${title}（${draw}）`,
  `名单 ${objects} 个对象，摘要 ${listHash}`,
  `第 ${attempts} 次产生结果，种子 ${seed}`,
  `抽中 ${drawn} 个，与公布的结果逐个相同；所写名称 ${opened} 个，均与冻结名单相符`,
]
