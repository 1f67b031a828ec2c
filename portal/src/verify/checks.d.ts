import type { Receipt } from './receipt.js'

export type Step = {
  id: 'entry' | 'content' | 'inclusion' | 'signature' | 'key' | 'present'
  title: string
  ok: boolean | null
  detail: string
}
export type Ed25519 = (signature: Uint8Array, message: Uint8Array, key: Uint8Array) => Promise<boolean>
export function checkReceipt(receipt: Receipt, trusted: readonly string[], ed25519?: Ed25519): Promise<Step[]>
export function checkPresent(receipt: Receipt, note: string | null, trusted: readonly string[], ed25519?: Ed25519): Promise<Step>
export function passed(steps: readonly Step[]): boolean
export function contentLines(content: string): [name: string, text: string][]
export function eventWords(event: string): string
export function momentWords(at: string): string
