import { LeafFacts, type Receipt } from './types.ts'

const EVENTS = LeafFacts.shape.event.options
const VERSION = 1

const number = (value: number, bytes: number): Buffer => {
  const made = Buffer.alloc(bytes)
  made.writeUIntBE(value, 0, bytes)
  return made
}
const counted = (text: string): Buffer => Buffer.concat([number(Buffer.byteLength(text), 1), Buffer.from(text)])

/**
 * A receipt short enough for a QR code, without its content and keys: base64url of the bytes docs/transparency-log.md lays down. About 1,200
 * signs when the log holds a million leaves.
 */
export function compactReceipt(receipt: Receipt): string {
  const { record, event, at, commitment } = LeafFacts.parse(JSON.parse(receipt.entry))
  const [body = '', signed = ''] = receipt.checkpoint.split('\n\n')
  const [origin = '', size, root = ''] = body.split('\n')
  const signatures = signed.split('\n').slice(0, -1)
  return Buffer.concat([
    number(VERSION, 1),
    Buffer.from(record, 'hex'),
    number(EVENTS.indexOf(event), 1),
    number(Date.parse(at), 6),
    Buffer.from(receipt.salt, 'base64'),
    Buffer.from(commitment, 'base64'),
    number(receipt.index, 6),
    number(Number(size), 6),
    counted(origin),
    Buffer.from(root, 'base64'),
    number(receipt.proof.length, 1),
    ...receipt.proof.map((one) => Buffer.from(one, 'base64')),
    number(signatures.length, 1),
    ...signatures.flatMap((line) => {
      const [, name = '', signature = ''] = line.split(' ')
      return [counted(name), Buffer.from(signature, 'base64')]
    }),
  ]).toString('base64url')
}

/** The address a QR code holds; what stands after `#` is never sent to a server. */
export const verifyAddress = (publicUrl: string, receipt: Receipt): string => `${publicUrl}/verify#${compactReceipt(receipt)}`
