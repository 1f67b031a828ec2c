import { LogFailure } from './failure.ts'
import { LeafWatch, readBundle } from './leaves.ts'
import { GrowingTree, type GrownTile, HASH, hashLeaf, WIDTH } from './merkle.ts'
import type { Checkpoint } from './note.ts'
import { ahead, type Source } from './source.ts'
import type { OldHead } from './witness.ts'

/** Read ahead of the hashing, so that neither waits for the other. */
const WINDOW = 8
const MAX_BUNDLE = WIDTH * 1024

function numberPath(number: number): string {
  const digits = String(number)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
}
const pathOf = (kind: string | number, number: number, width: number) =>
  `tile/${kind}/${numberPath(number)}${width < WIDTH ? `.p/${width}` : ''}`

async function demand(source: Source, path: string, maxBytes: number): Promise<Buffer> {
  const bytes = await source.read(path, maxBytes)
  if (!bytes) throw new LogFailure('missing', path, '检查点所说的日志缺少这个文件')
  return bytes
}

async function compareTile(source: Source, { level, number, hashes }: GrownTile): Promise<void> {
  const path = pathOf(level, number, hashes.length / HASH)
  const stored = await demand(source, path, WIDTH * HASH)
  if (stored.equals(hashes)) return
  const at = stored.length === hashes.length ? stored.findIndex((byte, i) => byte !== hashes[i]) : -1
  const detail = at < 0 ? '哈希块长度不对' : `哈希块第 ${Math.floor(at / HASH) + 1} 个哈希与条目不符`
  throw new LogFailure('tile-differs', path, detail)
}

/** Older heads in the order of their size; the tree passes each as it grows. */
function checkOld(tree: GrowingTree, old: OldHead[]): void {
  while (old[0]?.size === tree.size) {
    const { root, where } = old.shift() as OldHead
    if (!root.equals(tree.root())) throw new LogFailure('forked', where, `日志已分叉：前 ${tree.size} 条与先前保存的检查点不一致`)
  }
}

/** Entries that receipts speak of, by index. */
export type Expected = ReadonlyMap<number, Buffer>

/** Recomputes the whole log from its entries and compares everything else with that. */
export async function checkTree(
  source: Source,
  head: Checkpoint,
  oldHeads: readonly OldHead[],
  expected: Expected,
): Promise<void> {
  const behind = oldHeads.find(({ size }) => size > head.size)
  if (behind)
    throw new LogFailure(
      'older-head',
      behind.where,
      `日志只有 ${head.size} 条，少于先前保存的检查点的 ${behind.size} 条：出示的是旧的或被截短的日志`,
    )
  const old = oldHeads.toSorted((one, other) => one.size - other.size)
  const [tree, watch] = [new GrowingTree(), new LeafWatch()]
  checkOld(tree, old)
  const bundle = async (number: number) => {
    const width = Math.min(WIDTH, head.size - number * WIDTH)
    const path = pathOf('entries', number, width)
    return readBundle(await demand(source, path, MAX_BUNDLE), width, path)
  }
  for await (const entries of ahead(Math.ceil(head.size / WIDTH), WINDOW, bundle)) {
    const full: GrownTile[] = []
    for (const entry of entries) {
      const hash = hashLeaf(entry)
      watch.see(entry, hash, tree.size)
      if (expected.get(tree.size)?.equals(entry) === false)
        throw new LogFailure('receipt-differs', `第 ${tree.size + 1} 条`, '日志中的条目与回执不符')
      full.push(...tree.add(hash))
      checkOld(tree, old)
    }
    for (const tile of full) await compareTile(source, tile)
  }
  for (const tile of tree.partial()) await compareTile(source, tile)
  if (!tree.root().equals(head.root)) throw new LogFailure('root-differs', 'checkpoint', '由条目算出的根哈希与检查点不符')
}
