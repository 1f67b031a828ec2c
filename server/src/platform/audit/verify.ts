import { createHash } from 'node:crypto'
import type { Sql, Tx } from '../../kit/db.ts'

/** Outcome of walking the chain: whole, or the first line that does not follow from the one before. */
export type AuditVerdict = { lines: number; head: string; broken: null | { seq: number; why: string } }

type Row = {
  seq: number
  micros: string
  actor: string
  name: string
  action: string
  subject: string
  details: string
  previous: Buffer
  hash: Buffer
}

const ZERO = Buffer.alloc(32)

/**
 * Recomputes every hash from the stored content, independently of the SQL that wrote it, and compares the end with the head.
 * @param sql a connection that may read all lines (the owner, or an audit administrator)
 */
export async function verifyAudit(sql: Sql | Tx): Promise<AuditVerdict> {
  const [head] = await sql<{ seq: number; hash: Buffer }[]>`select seq, hash from audit.head` // first: lines written meanwhile do not count
  let previous: Buffer = ZERO
  let seq = 0
  const query = sql<Row[]>`
    select seq, (extract(epoch from at) * 1000000)::bigint::text as micros, actor, name, action, subject, details::text as details, previous, hash
    from audit.line where seq <= ${head?.seq ?? 0} order by seq`
  for await (const batch of query.cursor(2000)) {
    for (const row of batch) {
      const why = flaw(row, seq, previous)
      if (why) return { lines: seq, head: previous.toString('hex'), broken: { seq: row.seq, why } }
      previous = row.hash
      seq = row.seq
    }
  }
  const ended = head && head.seq === seq && head.hash.equals(previous)
  const broken = ended ? await beyondHead(sql) : { seq: seq + 1, why: '末尾的记录缺失，与链头不符' }
  return { lines: seq, head: previous.toString('hex'), broken }
}

/** A line nobody's act wrote: read together with the head in one statement, so that lines written meanwhile are none. */
async function beyondHead(sql: Sql | Tx): Promise<AuditVerdict['broken']> {
  const [line] = await sql<{ seq: number }[]>`
    select l.seq from audit.line l, audit.head h where l.seq > h.seq or l.seq < 1 order by l.seq limit 1`
  return line ? { seq: line.seq, why: '该行不在链头之内，不是由系统写入' } : null
}

function flaw(row: Row, seq: number, previous: Buffer): string | null {
  if (row.seq !== seq + 1) return `序号不连续，缺第 ${seq + 1} 行`
  if (!row.previous.equals(previous)) return '与上一行的摘要不相接'
  const parts = [previous.toString('hex'), row.seq, row.micros, row.actor, row.name, row.action, row.subject, row.details]
  const hash = createHash('sha256').update(parts.join('\n')).digest()
  return hash.equals(row.hash) ? null : '内容与摘要不符'
}
