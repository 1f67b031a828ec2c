import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx, nudge } from '../../../platform/index.ts'
import { addLogKey, keepHead, readKeptHead, readLogKeys, removeLogKey, type StoredKey } from './keys.ts'
import { checkpointText, type NoteKey, signedBy, signNote, verifierKey } from './note.ts'
import { type ReadTiles, rootAt } from './prove.ts'
import { findHead, listKeys } from './public-log.ts'
import * as store from './store.ts'

/** The job's name. */
export const SEQUENCE = 'publicity.sequence'
/** Asks that what this transaction makes public be placed soon. */
export const nudgeLog = (tx: Tx): Promise<void> => nudge(tx, SEQUENCE)

/** Leaves placed in one transaction. */
const BATCH = 10_000

const currentTiles =
  (tx: Tx): ReadTiles =>
  async (tiles) =>
    (await store.hashesOf(tx, tiles)).map((bytes, i) => {
      if (!bytes) throw new RangeError(`the log lacks tile ${JSON.stringify(tiles[i])}`)
      return bytes
    })

/** Where the private keys lie: in the data folder of whoever runs this. */
function keyDirOf(ctx: Ctx): string {
  if (!ctx.files) throw new Error('the log is signed where the data folder is')
  return ctx.files.keyDir
}

/** The log's name: that of its first key, which never changes. Null before the first. */
export const originOf = async (tx: Tx): Promise<string | null> => (await listKeys(tx))[0]?.name ?? null

type Signer = NoteKey & StoredKey & { text: string }

/** The keys of the folder under the log's name, oldest first; one the database does not know yet comes last. */
async function signersIn(tx: Tx, dir: string, name: string): Promise<Signer[]> {
  const order = (await listKeys(tx)).map((key) => key.verifierKey)
  const place = ({ text }: Signer) => (order.indexOf(text) + order.length + 1) % (order.length + 1)
  const found = (await readLogKeys(dir)).map((key) => ({ ...key, name, text: verifierKey({ name, privateKey: key.privateKey }) }))
  return found.toSorted((one, other) => place(one) - place(other))
}

async function signers(tx: Tx, dir: string): Promise<Signer[]> {
  const name = await originOf(tx)
  const keys = name ? await signersIn(tx, dir, name) : []
  if (keys.length > 0) return keys
  const detail = `${dir} 中没有透明日志的私钥，无法签署检查点。请恢复数据目录的 keys 文件夹；确已丢失的，用 fadu log key rotate 换钥并公告。`
  throw new DomainError('conflict', 'log-key-missing', detail)
}

/**
 * Makes sure the log has a key: the first start makes one; a key the database does not know yet is made known.
 * @param origin name of a log that has none yet: its address without the scheme
 * @throws DomainError `log-key-exposed`; `log-key-missing` when the log has been signed before, with a key that is not here
 */
export async function openLogKeys(ctx: Ctx, origin: string): Promise<string[]> {
  const dir = keyDirOf(ctx)
  return ctx.transaction(async (tx) => {
    await store.lockLog(tx)
    const known = await originOf(tx)
    const name = known ?? origin
    if (known) await signers(tx, dir)
    else if ((await readLogKeys(dir)).length === 0) await addLogKey(dir)
    return register(ctx, tx, await signersIn(tx, dir, name))
  })
}

async function register(ctx: Ctx, tx: Tx, keys: readonly Signer[]): Promise<string[]> {
  const known = new Set((await listKeys(tx)).map((key) => key.verifierKey))
  for (const { text, name } of keys.filter((key) => !known.has(key.text))) {
    await store.insertKey(tx, text, name, ctx.now)
    audit.record(tx, { action: 'log.key-added', subject: text, details: {} })
  }
  return keys.map(({ text }) => text)
}

/** Gives every waiting leaf its place and signs the new head. May run at any time, anywhere, any number of times. */
export async function sequenceLog(ctx: Ctx): Promise<{ appended: number; size: number }> {
  authorise(ctx.actor, 'publicity.release')
  let [appended, placed] = [0, BATCH]
  while (placed === BATCH) {
    placed = await ctx.transaction((tx) => store.appendLeaves(tx, BATCH))
    appended += placed
  }
  return { appended, size: await signHead(ctx) }
}

/** Signs the tree as committed, unless that was done. A transaction of its own: no head speaks of a leaf that could still vanish. */
function signHead(ctx: Ctx): Promise<number> {
  const dir = keyDirOf(ctx)
  return ctx.transaction(async (tx) => {
    await store.lockLog(tx)
    const [size, last] = [await store.logSize(tx), await findHead(tx)]
    if (last?.size === size) return size
    const keys = await signers(tx, dir)
    const origin = keys[0]?.name ?? ''
    await demandContinuity(tx, dir, size)
    const root = await rootAt(size, currentTiles(tx))
    await keepHead(dir, { origin, size, root: root.toString('base64') })
    const note = signNote(checkpointText(origin, size, root), keys)
    await store.insertHead(tx, { size, root, note, signedAt: ctx.now })
    return size
  })
}

/**
 * The tree must contain every head that was signed: the newest one the database has, and the newest one remembered beside the key, which
 * a restored older backup does not know of.
 */
async function demandContinuity(tx: Tx, dir: string, size: number): Promise<void> {
  const [kept, last] = [await readKeptHead(dir), await findHead(tx)]
  const stored = last && { size: last.size, root: last.root.toString('base64') }
  const same = kept?.size === stored?.size && kept?.root === stored?.root
  for (const head of [kept, same ? null : stored].filter((one) => one !== null)) {
    if (head.size > size) {
      const detail = `数据库中的透明日志只有 ${size} 条，少于已经签署的 ${head.size} 条：数据库可能是从旧备份恢复的。继续签署会使日志分叉，拒绝继续，见 docs/how-to/log-key.md。`
      throw new DomainError('conflict', 'log-behind', detail)
    }
    if ((await rootAt(head.size, currentTiles(tx))).toString('base64') !== head.root) {
      const detail = `数据库中透明日志的前 ${head.size} 条与已经签署的检查点不一致，拒绝继续签署，见 docs/how-to/log-key.md。`
      throw new DomainError('conflict', 'log-forked', detail)
    }
  }
}

/** Adds a key; from the next head on, all keys of the folder sign. @returns verifier keys of all that sign now, oldest first */
export async function rotateLogKey(ctx: Ctx): Promise<string[]> {
  authorise(ctx.actor, 'log.manage')
  const dir = keyDirOf(ctx)
  return ctx.transaction(async (tx) => {
    await store.lockLog(tx)
    const name = await originOf(tx)
    if (!name) throw new DomainError('refused', 'no-log', '透明日志尚未建立，先启动一次服务。')
    await addLogKey(dir)
    return register(ctx, tx, await signersIn(tx, dir, name))
  })
}

/** Ends a changeover: every key but the newest is deleted, and signs no more. @returns verifier keys that were retired */
export async function retireLogKeys(ctx: Ctx): Promise<string[]> {
  authorise(ctx.actor, 'log.manage')
  const dir = keyDirOf(ctx)
  return ctx.transaction(async (tx) => {
    await store.lockLog(tx)
    const [keys, head] = [await signers(tx, dir), await findHead(tx)]
    const newest = keys.at(-1)
    if (!newest || keys.length < 2) throw new DomainError('refused', 'one-log-key', '只有一把私钥，没有可以停用的。')
    if (!head || !signedBy(head.note, newest.text))
      throw new DomainError('refused', 'log-key-unused', '新私钥还没有签过检查点，请待下一次签署后再停用旧私钥。')
    const retired = keys.slice(0, -1)
    for (const key of retired) {
      audit.record(tx, { action: 'log.key-retired', subject: key.text, details: {} })
      await removeLogKey(key)
    }
    return retired.map(({ text }) => text)
  })
}
