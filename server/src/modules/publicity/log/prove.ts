import { placeOf, type Tile } from './rules-tiles.ts'
import { emptyRoot, foldRun, foldWhole, HASH_BYTES, proofRuns, type Run, wholeParts } from './rules-tree.ts'

/** Gives the bytes of these tiles in their order, each exactly `width` hashes long. */
export type ReadTiles = (tiles: readonly Tile[]) => Promise<readonly Buffer[]>

/** Roots of these runs in a tree of `size` leaves; asks for every tile once, all at the same time. */
async function rootsOfRuns(runs: readonly Run[], size: number, read: ReadTiles): Promise<Buffer[]> {
  const places = runs.map((run) => wholeParts(run).map((node) => placeOf(node, size)))
  const wanted = new Map(places.flat().map(({ tile }) => [keyOf(tile), tile]))
  const tiles = [...wanted.values()]
  const read256 = new Map((await read(tiles)).map((bytes, i) => [keyOf(tiles[i] as Tile), bytes]))
  return places.map((parts) =>
    foldRun(
      parts.map(({ tile, first, count }) => {
        const bytes = read256.get(keyOf(tile))
        if (bytes?.length !== tile.width * HASH_BYTES) throw new RangeError(`tile ${keyOf(tile)} is incomplete`)
        const hashes = Array.from({ length: count }, (_, i) =>
          bytes.subarray((first + i) * HASH_BYTES, (first + i + 1) * HASH_BYTES),
        )
        return foldWhole(hashes)
      }),
    ),
  )
}

const keyOf = ({ level, number }: Tile) => `${level}/${number}`

/** Root of the tree of `size` leaves. */
export async function rootAt(size: number, read: ReadTiles): Promise<Buffer> {
  if (size === 0) return emptyRoot()
  const [root] = await rootsOfRuns([{ from: 0, to: size }], size, read)
  return root as Buffer
}

/** Hashes from the leaf's neighbour up to the root's child: RFC 6962 section 2.1.1. */
export function inclusionProof(index: number, size: number, read: ReadTiles): Promise<Buffer[]> {
  return rootsOfRuns(proofRuns(index, size), size, read)
}
