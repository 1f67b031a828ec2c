import { checkAttempts, seedFrom, sha256 } from './attempts.ts'
import { must } from './failure.ts'
import { checkList } from './list.ts'
import { redraw } from './lots.ts'
import { type File, readDraw } from './read.ts'

export { ReplayFailure } from './failure.ts'

export type Replayed = {
  draw: string
  title: string
  listHash: string
  seed: string
  objects: number
  drawn: number
  attempts: number
  opened: number
}

/** A name that is told is the one in the frozen list. */
function checkOpened({ opened, list }: File): void {
  const details = new Map([...list.objects, ...list.inspectors].map(({ id, detail }) => [id, detail]))
  for (const { id, text, salt } of opened)
    must(
      sha256(`fadu-draw-1 detail\n${salt}\n${text}`) === details.get(id),
      'opened',
      `编号 ${id} 所写的名称不是冻结名单中的那一个。`,
    )
}

function checkDrawn({ drawn }: File, again: File['drawn']): void {
  for (const [index, one] of again.entries()) {
    const told = drawn[index]
    must(
      told?.object === one.object,
      'result',
      `第 ${index + 1} 个抽中的对象应为 ${one.object}，文件中为 ${told?.object ?? '空'}。`,
    )
    const same = told.inspectors.join() === one.inspectors.join()
    must(
      same,
      'inspectors',
      `对象 ${one.object} 的检查人员应为 ${one.inspectors.join('、')}，文件中为 ${told.inspectors.join('、')}。`,
    )
  }
  must(drawn.length === again.length, 'result', `应抽中 ${again.length} 个对象，文件中有 ${drawn.length} 个。`)
}

/**
 * Recomputes a draw from its file and from nothing else. Shares no code with what made the draw and uses only what Node brings.
 * @throws ReplayFailure at the first thing that differs
 */
export function replayDraw(text: string): Replayed {
  const file = readDraw(text)
  checkList(file)
  const seed = seedFrom(file.listHash, file.attempts.length, checkAttempts(file))
  must(seed === file.seed, 'seed', '随机种子不是由各方公开的数算出来的。')
  checkDrawn(file, redraw(file.list, seed))
  checkOpened(file)
  const { list, listHash, drawn, attempts, opened } = file
  const counts = { objects: list.objects.length, drawn: drawn.length, attempts: attempts.length, opened: opened.length }
  return { draw: list.draw, title: list.title, listHash, seed, ...counts }
}
