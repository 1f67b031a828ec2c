import { sha256 } from './sha256.ts'

/** 32 random bytes of this browser, in hex. */
export const newValue = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What is sent before the value is: bound to the list, the attempt and the place (docs/draws.md). */
export const commitmentOf = (listHash: string, attempt: number, slot: number, value: string): string =>
  sha256(`fadu-draw-1 part\n${listHash}\n${attempt}\n${slot}\n${value}\n`)

const nameOf = (drawId: string, attempt: number, account: string) => `fadu.draw|${drawId}|${attempt}|${account}`
/** Kept in this browser until it is revealed. */
export const keepValue = (drawId: string, attempt: number, account: string, value: string): void =>
  localStorage.setItem(nameOf(drawId, attempt, account), value)
export const keptValue = (drawId: string, attempt: number, account: string): string =>
  localStorage.getItem(nameOf(drawId, attempt, account)) ?? ''
