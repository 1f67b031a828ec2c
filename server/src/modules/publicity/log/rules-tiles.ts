import type { TreeNode } from './rules-tree.ts'

/** Hashes in a full tile, and leaves in a full bundle of entries. */
export const TILE_WIDTH = 256
const TILE_HEIGHT = 8

export const HEAD_PATH = 'checkpoint'
export const KEYS_PATH = 'keys'

/** A tile as C2SP tlog-tiles names it; `width` is 256 for a full one. */
export type Tile = { level: number; number: number; width: number }
export type Bundle = Omit<Tile, 'level'>

/** How many hashes tile `number` of a level holds in a tree of `size` leaves: 0 when it is beyond the tree. */
export function widthAt(level: number, number: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return Math.max(0, Math.min(TILE_WIDTH, hashes - number * TILE_WIDTH))
}

/** The tile a node's hash is computed from, in a tree of `size` leaves, and which of its hashes. */
export function placeOf({ height, number }: TreeNode, size: number): { tile: Tile; first: number; count: number } {
  const level = Math.floor(height / TILE_HEIGHT)
  const count = 2 ** (height % TILE_HEIGHT)
  const start = number * count
  const tile = Math.floor(start / TILE_WIDTH)
  return { tile: { level, number: tile, width: widthAt(level, tile, size) }, first: start % TILE_WIDTH, count }
}

/** Every tile of a tree of `size` leaves, level by level. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; Math.floor(size / TILE_WIDTH ** level) > 0; level++) {
    const tiles = Math.ceil(Math.floor(size / TILE_WIDTH ** level) / TILE_WIDTH)
    for (let number = 0; number < tiles; number++) yield { level, number, width: widthAt(level, number, size) }
  }
}

/** `1234067` is `x001/x234/067`. */
export function numberPath(number: number): string {
  const groups = String(number).replace(/^(\d*?)((?:\d{3})*)$/, (_, head, rest) => (head ? head.padStart(3, '0') : '') + rest)
  return (groups.match(/\d{3}/g) ?? []).map((group, i, all) => (i < all.length - 1 ? `x${group}` : group)).join('/')
}

const partOf = (width: number) => (width < TILE_WIDTH ? `.p/${width}` : '')
export const tilePath = ({ level, number, width }: Tile): string => `tile/${level}/${numberPath(number)}${partOf(width)}`
export const bundlePath = ({ number, width }: Bundle): string => `tile/entries/${numberPath(number)}${partOf(width)}`

const PATH = /^(0|[1-9]\d?|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Reads what stands after `tile/`. Null for anything that is not letter for letter what {@link tilePath} or {@link bundlePath} writes. */
export function readTilePath(path: string): (Bundle & { level: number | 'entries' }) | null {
  const [, kind, digits, part] = PATH.exec(path) ?? []
  if (!kind || !digits) return null
  const found = { number: Number(digits.replace(/[x/]/g, '')), width: part ? Number(part) : TILE_WIDTH }
  const level = kind === 'entries' ? ('entries' as const) : Number(kind)
  const whole = level === 'entries' ? bundlePath(found) : tilePath({ level, ...found })
  return whole === `tile/${path}` && (level === 'entries' || level < 64) ? { level, ...found } : null
}

/** Entries of a bundle, each with its length in two bytes before it. */
export function packBundle(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )
}
