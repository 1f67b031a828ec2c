import { createPublicKey, hash, type KeyObject, sign } from 'node:crypto'

/** A key that signs notes: C2SP signed-note, Ed25519 (algorithm 1). `name` has neither space nor plus sign. */
export type NoteKey = { name: string; privateKey: KeyObject }

const ED25519 = 1

export function publicBytes(key: KeyObject): Buffer {
  const { x } = createPublicKey(key as never).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}

function keyId(name: string, publicKey: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ED25519]), publicKey]), 'buffer').subarray(0, 4)
}

/** The public part as verifiers take it: `name+hash+key`. */
export function verifierKey({ name, privateKey }: NoteKey): string {
  const key = publicBytes(privateKey)
  return `${name}+${keyId(name, key).toString('hex')}+${Buffer.concat([Buffer.from([ED25519]), key]).toString('base64')}`
}

/** Signs a text that ends with a line break, once with each key. */
export function signNote(text: string, keys: readonly NoteKey[]): string {
  const lines = keys.map(({ name, privateKey }) => {
    const signature = Buffer.concat([keyId(name, publicBytes(privateKey)), sign(null, Buffer.from(text), privateKey)])
    return `— ${name} ${signature.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** Whether a line of this note is by this key; the signature itself is not checked. */
export function signedBy(note: string, key: string): boolean {
  const [name, id] = key.split('+')
  return note.split('\n').some((line) => {
    const [mark, signer, signature = ''] = line.split(' ')
    return mark === '—' && signer === name && Buffer.from(signature, 'base64').subarray(0, 4).toString('hex') === id
  })
}

/** Name of a log at this address: C2SP asks for the address without its scheme; a key's name has neither space nor plus sign. */
export const originFor = (publicUrl: string): string => `${publicUrl.replace(/^[a-z]+:\/\//, '').replace(/[\s+]/g, '-')}/log`

/** The body of a checkpoint, as C2SP tlog-checkpoint has it: origin, size, root. */
export function checkpointText(origin: string, size: number, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}
