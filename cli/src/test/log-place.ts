import { generateKeyPairSync, hash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transparencyLog as log } from '../../../server/src/modules/publicity/index.ts'

/** A key and its name, as the writer has them. */
export const newKey = (name = 'log.example/log'): log.NoteKey => ({ name, privateKey: generateKeyPairSync('ed25519').privateKey })

export const newFolder = () => mkdtemp(join(tmpdir(), 'fadu-log-'))

export type Made = { entry: Buffer; salt: Buffer; content: string }

/** A leaf with an invented content. @param record number of the record; twenty digits are made of it */
export function makeLeaf(record: number, event = 'published', at = '2026-03-01T02:00:00.000Z'): Made {
  const [salt, content] = [randomBytes(32), `{"fields": {"decisionNo": "示例${record}号"}, "masking": []}`]
  const commitment = hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'base64')
  const leaf = { record: record.toString(16).padStart(20, '0'), event, at, commitment }
  return { entry: Buffer.from(JSON.stringify(leaf)), salt, content }
}

/** Reads tiles of a tree that lies in memory. */
function tilesIn(entries: readonly Buffer[]): log.ReadTiles {
  const levels = [entries.map(log.leafHash)]
  for (let row = levels[0] ?? []; row.length >= log.TILE_WIDTH; levels.push(row))
    row = Array.from({ length: Math.floor(row.length / log.TILE_WIDTH) }, (_, i) =>
      log.foldWhole(row.slice(i * log.TILE_WIDTH, (i + 1) * log.TILE_WIDTH)),
    )
  return async (tiles) =>
    tiles.map(({ level, number, width }) =>
      Buffer.concat((levels[level] ?? []).slice(number * log.TILE_WIDTH, number * log.TILE_WIDTH + width)),
    )
}

/** A signed checkpoint of these entries. */
export async function makeNote(entries: readonly Buffer[], keys: readonly log.NoteKey[]): Promise<string> {
  const root = await log.rootAt(entries.length, tilesIn(entries))
  return log.signNote(log.checkpointText(keys[0]?.name ?? '', entries.length, root), keys)
}

/** Writes a whole log as it is served. @returns the folder */
export async function makePlace(entries: readonly Buffer[], keys: readonly log.NoteKey[], folder?: string): Promise<string> {
  const place = folder ?? (await newFolder())
  const put = async (path: string, content: Buffer | string) => {
    await mkdir(dirname(join(place, path)), { recursive: true })
    await writeFile(join(place, path), content)
  }
  await put('keys', keys.map((key) => `${log.verifierKey(key)}\n`).join(''))
  await put('checkpoint', await makeNote(entries, keys))
  const tiles = [...log.tilesOf(entries.length)]
  const bytes = await tilesIn(entries)(tiles)
  for (const [i, tile] of tiles.entries()) {
    await put(log.tilePath(tile), bytes[i] as Buffer)
    const start = tile.number * log.TILE_WIDTH
    if (tile.level === 0) await put(log.bundlePath(tile), log.packBundle(entries.slice(start, start + tile.width)))
  }
  return place
}

/** A receipt for entry `index` of these, as docs/transparency-log.md describes it. */
export async function makeReceiptFile(made: readonly Made[], index: number, keys: readonly log.NoteKey[]): Promise<object> {
  const entries = made.map(({ entry }) => entry)
  const { entry, salt, content } = made[index] as Made
  const { record, event, at } = JSON.parse(entry.toString())
  const proof = await log.inclusionProof(index, entries.length, tilesIn(entries))
  return {
    ...{
      format: 'fadu-log-receipt/1',
      record,
      event,
      at,
      index,
      entry: entry.toString(),
      salt: salt.toString('base64'),
      content,
    },
    proof: proof.map((one) => one.toString('base64')),
    checkpoint: await makeNote(entries, keys),
    keys: keys.map(log.verifierKey),
  }
}
