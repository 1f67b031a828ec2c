import { LogFailure } from './failure.ts'

const FORM =
  /^\{"record":"[0-9a-f]{20}","event":"(published|updated|withdrawn|sealed|restored)","at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","commitment":"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="\}$/
/** `{"record":"` is 11 bytes; the number has 20. */
const RECORD_FROM = 11
const RECORD_TO = 31

/** One leaf, read. */
export type Leaf = { record: string; event: string; at: string; commitment: string }

/** @throws LogFailure when it is not letter for letter the form of docs/transparency-log.md */
export function readLeaf(entry: Buffer, where: string): Leaf {
  const text = entry.toString('latin1')
  if (!FORM.test(text)) throw new LogFailure('bad-leaf', where, '条目内容不合格式')
  const leaf = JSON.parse(text) as Leaf
  if (Number.isNaN(Date.parse(leaf.at))) throw new LogFailure('bad-leaf', where, '条目的时间不存在')
  return leaf
}

/** Entries of a bundle that must hold exactly `count`. */
export function readBundle(bytes: Buffer, count: number, path: string): Buffer[] {
  const entries: Buffer[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const end = at + 2 + bytes.readUInt16BE(at)
    if (end > bytes.length) break
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  if (at !== bytes.length || entries.length !== count)
    throw new LogFailure('bad-bundle', path, `条目文件应恰有 ${count} 条，实有 ${entries.length} 条或末尾有多余字节`)
  return entries
}

/**
 * What must hold over all leaves, whoever signed: none occurs twice, each record begins with `published`, and the instants of one record
 * never run backwards.
 */
export class LeafWatch {
  private readonly seen = new Set<string>()
  private readonly last = new Map<string, string>()

  see(entry: Buffer, hash: Buffer, index: number): void {
    const where = `第 ${index + 1} 条`
    const { event, at } = readLeaf(entry, where)
    const size = this.seen.size
    this.seen.add(hash.toString('latin1', 0, 16))
    if (this.seen.size === size) throw new LogFailure('duplicate-leaf', where, '同一条目出现了两次')
    const record = entry.toString('latin1', RECORD_FROM, RECORD_TO)
    const before = this.last.get(record)
    if (!before && event !== 'published') throw new LogFailure('bad-order', where, '这条记录的第一个条目不是“公示”')
    if (before && before > at) throw new LogFailure('bad-order', where, '同一记录的时间倒退')
    this.last.set(record, at)
  }
}
