import type { Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'

/** One line of the audit trail. `action` is `noun.verb-ed`; `details` must hold no secret. */
export type AuditLine = { action: string; subject: string; details?: unknown }
type Pending = { now: Instant; name: string; lines: AuditLine[] }

const pending = new WeakMap<Tx, Pending>()

/** Ties an open transaction to its moment and the actor's name. Called once, by the transaction itself. */
export function begun(tx: Tx, now: Instant, name: string): void {
  pending.set(tx, { now, name, lines: [] })
}

/** Adds a line that is written in the same transaction, just before it commits. */
export function record(tx: Tx, line: AuditLine): void {
  const open = pending.get(tx)
  if (!open) throw new Error('audit.record outside ctx.transaction')
  open.lines.push(line)
}

/** Writes the pending lines. The chain's head stays locked for this one statement and the commit only. */
export async function flush(tx: Tx): Promise<void> {
  const open = pending.get(tx)
  if (!open || open.lines.length === 0) return
  const lines = open.lines.map((line) => ({ ...line, details: line.details ?? {} }))
  await tx`select audit.append(${open.now}, ${open.name}, ${tx.json(lines as never)})`
}
