import { firstRow, rows, type Sql, type Tx } from '../../../kit/db.ts'
import type { ReadTiles } from './prove.ts'
import { readTilePath, type Tile } from './rules-tiles.ts'
import { Opening, PublicKey, SignedHead } from './types.ts'

/* What anyone may read of the log: the portal as `fadu_portal`, the export as `fadu_app`. Nothing reaches beyond the newest signed head. */
type Reader = Sql | Tx

/** The newest signed head; null before the first. */
export function findHead(sql: Reader): Promise<SignedHead | null> {
  return firstRow(SignedHead, sql`select size, root, note, signed_at from publicity.public_log_checkpoint`)
}

/** Every key that ever signed, oldest first. */
export function listKeys(sql: Reader): Promise<PublicKey[]> {
  return rows(PublicKey, sql`select verifier_key, name, added_at from publicity.public_log_key order by id`)
}

export const keysText = (keys: readonly PublicKey[]): string => keys.map(({ verifierKey }) => `${verifierKey}\n`).join('')

/** Tiles of the signed tree, in their order; null for one that is not there. */
async function findTiles(sql: Reader, tiles: readonly Tile[]): Promise<(Buffer | null)[]> {
  const found = await (sql as Sql)<{ hashes: Buffer | null }[]>`
    select publicity.public_log_tile(level, number, width) as hashes
    from unnest(${tiles.map(({ level }) => level)}::int[], ${tiles.map(({ number }) => number)}::bigint[], ${tiles.map(({ width }) => width)}::int[])
      with ordinality as tile (level, number, width, place) order by place`
  return found.map(({ hashes }) => hashes)
}

export const signedTiles =
  (sql: Reader): ReadTiles =>
  async (tiles) =>
    (await findTiles(sql, tiles)).map((bytes, i) => {
      if (!bytes) throw new RangeError(`no tile ${JSON.stringify(tiles[i])} below the signed head`)
      return bytes
    })

/** What lies at `tile/<path>`, or null. @param path `0/x001/234`, `entries/067.p/5`, … */
export async function findLogFile(sql: Reader, path: string): Promise<{ bytes: Buffer; full: boolean } | null> {
  const place = readTilePath(path)
  if (!place) return null
  const { level, number, width } = place
  const [found] =
    level === 'entries'
      ? await (sql as Sql)<{ bytes: Buffer | null }[]>`select publicity.public_log_bundle(${number}, ${width}) as bytes`
      : await (sql as Sql)<{ bytes: Buffer | null }[]>`select publicity.public_log_tile(${level}, ${number}, ${width}) as bytes`
  return found?.bytes ? { bytes: found.bytes, full: width === 256 } : null
}

/** What opens the newest leaf of a record; null unless its page is public and the leaf lies in the signed tree. */
export function findOpening(sql: Reader, recordNo: string): Promise<Opening | null> {
  return firstRow(Opening, sql`select index, entry, salt, content from publicity.public_log_opening(${recordNo})`)
}
