import { z } from 'zod'
import { firstRow, type Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { SignedHead } from './types.ts'

/** Makes sequencers take turns until the transaction ends. */
export const lockLog = (tx: Tx) => tx`select publicity.log_lock()`

/** Gives waiting leaves their places. @returns how many, at most `most` */
export async function appendLeaves(tx: Tx, most: number): Promise<number> {
  const done = await firstRow(z.object({ placed: z.int() }), tx`select publicity.log_append(${most}) as placed`)
  return done?.placed ?? 0
}

/** Leaves that have their place. */
export async function logSize(tx: Tx): Promise<number> {
  return (await firstRow(z.object({ size: z.int() }), tx`select publicity.log_size() as size`))?.size ?? 0
}

/** Hashes of tiles of the tree as it stands, signed or not; null for one that is not there. */
export async function hashesOf(
  tx: Tx,
  tiles: readonly { level: number; number: number; width: number }[],
): Promise<(Buffer | null)[]> {
  const found = await tx<{ hashes: Buffer | null }[]>`
    select publicity.log_hashes(level, number, width) as hashes
    from unnest(${tiles.map(({ level }) => level)}::int[], ${tiles.map(({ number }) => number)}::bigint[], ${tiles.map(({ width }) => width)}::int[])
      with ordinality as tile (level, number, width, place) order by place`
  return found.map(({ hashes }) => hashes)
}

export async function insertHead(tx: Tx, { size, root, note, signedAt }: SignedHead): Promise<void> {
  await tx`insert into publicity.log_checkpoint (size, root, note, signed_at) values (${size}, ${root}, ${note}, ${signedAt})`
}

export async function insertKey(tx: Tx, verifierKey: string, name: string, addedAt: Instant): Promise<void> {
  await tx`insert into publicity.log_key (verifier_key, name, added_at) values (${verifierKey}, ${name}, ${addedAt}) on conflict do nothing`
}
