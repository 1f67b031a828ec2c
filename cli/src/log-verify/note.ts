import { createPublicKey, hash, verify } from 'node:crypto'
import { LogFailure, UsageFailure } from './failure.ts'

export type Checkpoint = { origin: string; size: number; root: Buffer; text: string }
type Signature = { name: string; id: string; bytes: Buffer }
type Key = { text: string; name: string; id: string; bytes: Buffer }

const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** `name+hash+key`, C2SP signed-note, Ed25519. Null when it is not one. */
function readKey(text: string): Key | null {
  const [, name, id, data] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const bytes = Buffer.from(data ?? '', 'base64')
  if (!name || !id || bytes.length !== 33 || bytes[0] !== 1) return null
  const expected = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes]), 'hex').slice(0, 8)
  return expected === id ? { text, name, id, bytes: bytes.subarray(1) } : null
}

/** Lines of verifier keys; empty lines and lines that begin with # do not count. */
export function readKeys(text: string, where: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const wrong = lines.findIndex((line) => !readKey(line.trim()))
  if (wrong >= 0) throw new LogFailure('bad-key', where, `第 ${wrong + 1} 个公钥格式不对`)
  return lines.map((line) => line.trim())
}

/** @throws UsageFailure when a key given by hand is not one */
export function givenKey(text: string): string {
  if (!readKey(text)) throw new UsageFailure(`不是有效的公钥：${text}`)
  return text
}

function splitNote(note: string, where: string): { text: string; signatures: Signature[] } {
  const split = note.lastIndexOf('\n\n')
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2).split('\n')
  const signatures = lines.slice(0, -1).map((line) => {
    const [, name, data] = /^— ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
    const bytes = Buffer.from(data ?? '', 'base64')
    if (!name || bytes.length < 5 || bytes.toString('base64') !== data) throw new LogFailure('bad-note', where, '签名行格式不对')
    return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
  })
  if (split < 0 || lines.at(-1) !== '' || signatures.length === 0)
    throw new LogFailure('bad-note', where, '检查点不是签名文本：应为正文、空行和签名行')
  return { text, signatures }
}

/** Which of these keys signed. A signature by a known key that is wrong makes the whole note wrong. */
export function signers(note: string, keys: readonly string[], where: string): { text: string; by: string[] } {
  const { text, signatures } = splitNote(note, where)
  const known = keys.flatMap((key) => readKey(key) ?? [])
  const by = signatures.flatMap((signature) => {
    const key = known.find(({ name, id }) => name === signature.name && id === signature.id)
    if (!key) return []
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_ED25519, key.bytes]), format: 'der', type: 'spki' })
    if (!verify(null, Buffer.from(text), publicKey, signature.bytes))
      throw new LogFailure('bad-signature', where, `检查点的签名不对（公钥 ${key.id}）`)
    return [key.text]
  })
  return { text, by }
}

/** Reads a checkpoint signed by at least one of these keys. */
export function openCheckpoint(note: string, keys: readonly string[], where: string): Checkpoint & { by: string[] } {
  const { text, by } = signers(note, keys, where)
  if (by.length === 0) throw new LogFailure('unknown-signer', where, '检查点没有所信任公钥的签名')
  const [origin, size, root, ...rest] = text.split('\n')
  const bytes = Buffer.from(root ?? '', 'base64')
  if (
    !origin ||
    !/^(0|[1-9]\d{0,14})$/.test(size ?? '') ||
    bytes.length !== 32 ||
    bytes.toString('base64') !== root ||
    rest.length < 1
  )
    throw new LogFailure('bad-checkpoint', where, '检查点正文格式不对：应为名称、条数、根哈希')
  return { origin, size: Number(size), root: bytes, text, by }
}
