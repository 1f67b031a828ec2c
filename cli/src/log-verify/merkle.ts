import { hash } from 'node:crypto'

export const HASH = 32
export const WIDTH = 256
const LEAF = Buffer.from([0])

const scratch = Buffer.alloc(1 + 2 * HASH, 1)
/** SHA-256 of one, the left and the right hash: RFC 6962. */
function join(left: Buffer, right: Buffer): Buffer {
  left.copy(scratch, 1)
  right.copy(scratch, 1 + HASH)
  return hash('sha256', scratch, 'buffer')
}
export const hashLeaf = (entry: Buffer): Buffer => hash('sha256', Buffer.concat([LEAF, entry]), 'buffer')

/** Root of `count` hashes lying one behind the other; `count` is a power of two. */
function fold(hashes: Buffer, from: number, count: number): Buffer {
  if (count === 1) return hashes.subarray(from * HASH, (from + 1) * HASH)
  return join(fold(hashes, from, count / 2), fold(hashes, from + count / 2, count / 2))
}

/** A tile as it grows; `number` tells which of its level. */
type Row = { number: number; count: number; hashes: Buffer }
export type GrownTile = { level: number; number: number; hashes: Buffer }

/** A tree that only grows. Keeps the last tile of each level, which is all its root needs. */
export class GrowingTree {
  size = 0
  private readonly rows: Row[] = []

  /** @returns tiles this leaf has filled, lowest level first */
  add(leaf: Buffer): GrownTile[] {
    this.size += 1
    const full: GrownTile[] = []
    let [level, next]: [number, Buffer | null] = [0, leaf]
    while (next) next = this.put(level++, next, full)
    return full
  }

  private put(level: number, value: Buffer, full: GrownTile[]): Buffer | null {
    this.rows[level] ??= { number: 0, count: 0, hashes: Buffer.alloc(WIDTH * HASH) }
    const row = this.rows[level]
    value.copy(row.hashes, row.count * HASH)
    row.count += 1
    if (row.count < WIDTH) return null
    full.push({ level, number: row.number, hashes: row.hashes })
    this.rows[level] = { number: row.number + 1, count: 0, hashes: Buffer.alloc(WIDTH * HASH) }
    return fold(row.hashes, 0, WIDTH)
  }

  /** The tiles at the right edge that are not full. */
  partial(): GrownTile[] {
    return this.rows.flatMap(({ number, count, hashes }, level) =>
      count > 0 ? [{ level, number, hashes: hashes.subarray(0, count * HASH) }] : [],
    )
  }

  root(): Buffer {
    let root: Buffer | null = null
    for (const { count, hashes } of this.rows) {
      for (let [length, end] = [1, count]; length <= end; length *= 2) {
        if (Math.floor(end / length) % 2 === 0) continue
        const whole = fold(hashes, end - length, length)
        root = root ? join(whole, root) : whole
        end -= length
      }
    }
    return root ?? hash('sha256', '', 'buffer')
  }
}

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2); null when the proof has the wrong length. */
export function rootFromProof(index: number, size: number, leaf: Buffer, proof: readonly Buffer[]): Buffer | null {
  let [node, last, root] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      root = join(sibling, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else root = join(root, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : null
}
