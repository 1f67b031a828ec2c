/** `content` is null in the short form a QR code holds. */
export type Receipt = {
  format: string
  record: string
  event: string
  at: string
  index: number
  entry: string
  salt: string
  content: string | null
  proof: string[]
  checkpoint: string
  keys: string[]
}
export class Unreadable extends Error {}
export const MOST_CHARACTERS: number
export function readReceipt(text: string): Receipt & { content: string }
export function readCompact(fragment: string): Receipt
