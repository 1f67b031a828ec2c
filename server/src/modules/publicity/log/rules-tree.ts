import { hash } from 'node:crypto'

/**
 * The Merkle tree of RFC 6962 section 2.1 over SHA-256. Sizes and indices are safe integers, so no 32-bit shift is used.
 * A node of height h and number i stands for the 2^h leaves from i * 2^h on.
 */
export type TreeNode = { height: number; number: number }
/** A run of leaves `[from, to)`. */
export type Run = { from: number; to: number }

const LEAF = Buffer.from([0])
const INNER = Buffer.from([1])
export const HASH_BYTES = 32

const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer')
export const leafHash = (entry: Buffer): Buffer => sha256(Buffer.concat([LEAF, entry]))
export const innerHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([INNER, left, right]))
/** What a log without a leaf has for a root. */
export const emptyRoot = (): Buffer => sha256(Buffer.alloc(0))

/** Root of a whole subtree from its 2^h hashes. */
export function foldWhole(hashes: readonly Buffer[]): Buffer {
  let row = hashes
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => innerHash(at(row, 2 * i), at(row, 2 * i + 1)))
  return at(row, 0)
}

/** Root of a run from the whole subtrees it is made of, largest first. */
export function foldRun(parts: readonly Buffer[]): Buffer {
  return parts.reduceRight((right, left) => innerHash(left, right))
}

function at(row: readonly Buffer[], index: number): Buffer {
  const found = row[index]
  if (!found) throw new RangeError(`no hash ${index} of ${row.length}`)
  return found
}

/** Largest power of two below n. @param n at least 2 */
function splitOf(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** The whole subtrees a run is made of, left to right. The run begins where a subtree of its own height may begin. */
export function wholeParts({ from, to }: Run): TreeNode[] {
  const parts: TreeNode[] = []
  let start = from
  while (start < to) {
    let [height, length] = [0, 1]
    while (length * 2 <= to - start) [height, length] = [height + 1, length * 2]
    parts.push({ height, number: start / length })
    start += length
  }
  return parts
}

/** The runs whose roots prove that leaf `index` lies in the tree of `size` leaves, nearest first. RFC 6962 section 2.1.1. */
export function proofRuns(index: number, size: number): Run[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const runs: Run[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      runs.unshift({ from: middle, to })
      to = middle
    } else {
      runs.unshift({ from, to: middle })
      from = middle
    }
  }
  return runs
}
