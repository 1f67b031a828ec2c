import { LogFailure, UsageFailure } from './failure.ts'
import { checkTree } from './log.ts'
import { givenKey, openCheckpoint, readKeys } from './note.ts'
import { type CheckedReceipt, checkReceipt } from './receipt.ts'
import { openSource, type Source } from './source.ts'
import { readWitness, saveWitness } from './witness.ts'

export { LogFailure, UsageFailure }

/*
 * Verifies a transparency log from its files alone. Imports nothing but what comes with Node and shares no code with the writer, so that
 * a fault there is not repeated here; tools/arrows.ts holds it to that.
 */
export type VerifyOptions = { keys?: string[]; witness?: string; saveWitness?: string; receipt?: string }
export type Verified = {
  origin: string | null
  size: number | null
  root: string | null
  keys: string[]
  witnessSize: number | null
  receipt: { record: string; event: string; at: string; index: number } | null
}

const MAX_NOTE = 64 * 1024

async function textOf(source: Source, path: string): Promise<string> {
  const bytes = await source.read(path, MAX_NOTE)
  if (!bytes) throw new LogFailure('missing', path, '日志缺少这个文件')
  return bytes.toString()
}

const factsOf = ({ record, event, at, index }: CheckedReceipt) => ({ record, event, at, index })

/**
 * Checks a log, and a receipt when one is given; a receipt alone when there is no log.
 * @param place folder or address; null: receipt only
 * @throws LogFailure saying what is wrong and where; UsageFailure when asked for wrongly
 */
export async function verifyLog(place: string | null, options: VerifyOptions): Promise<Verified> {
  const given = options.keys?.map(givenKey) ?? []
  if (place === null) return verifyReceiptOnly(options, given)
  const source = await openSource(place)
  const published = given.length > 0 ? given : readKeys(await textOf(source, 'keys'), 'keys')
  const witness = options.witness ? await readWitness(options.witness, published) : null
  // Keys given by hand are trusted, else those the witness has seen, else those published with the log.
  const trusted = given.length > 0 ? given : witness?.keys.length ? witness.keys : published
  const note = await textOf(source, 'checkpoint')
  const head = openCheckpoint(note, trusted, 'checkpoint')
  if (witness && witness.head.origin !== head.origin)
    throw new LogFailure('other-log', 'checkpoint', `这是另一份日志：${head.origin}，见证文件属于 ${witness.head.origin}`)
  const receipt = options.receipt ? await checkReceipt(options.receipt, [...trusted, ...published]) : null
  if (receipt && receipt.head.origin !== head.origin) throw new LogFailure('other-log', receipt.head.where, '回执属于另一份日志')
  const old = [...(witness ? [witness.head] : []), ...(receipt ? [receipt.head] : [])]
  await checkTree(source, head, old, new Map(receipt ? [[receipt.index, receipt.entry]] : []))
  if (options.saveWitness) await saveWitness(options.saveWitness, note, head.by)
  return {
    origin: head.origin,
    size: head.size,
    root: head.root.toString('base64'),
    keys: head.by,
    witnessSize: witness?.head.size ?? null,
    receipt: receipt && factsOf(receipt),
  }
}

async function verifyReceiptOnly({ receipt: file, witness, saveWitness }: VerifyOptions, given: string[]): Promise<Verified> {
  if (!file || witness || saveWitness) throw new UsageFailure('请写明日志目录或网址；只核对回执时只写 --receipt 和 --key')
  const receipt = await checkReceipt(file, given.length > 0 ? given : null)
  const nothing = { origin: receipt.head.origin, size: null, root: null, keys: given, witnessSize: null }
  return { ...nothing, receipt: factsOf(receipt) }
}
