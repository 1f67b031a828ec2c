import { createHash } from 'node:crypto'
import { FORMAT } from './types-list.ts'

/** @param attempt from 1 @param slot the place of the party, from 1 in the order of commitment @param value 32 random bytes in hex */
export type Part = { slot: number; value: string }

/**
 * What a party publishes before it reveals its part. Bound to the list, the attempt and the place, so that it can be neither copied
 * from another party nor used for another draw.
 */
export function commitmentOf(listHash: string, attempt: number, { slot, value }: Part): string {
  return createHash('sha256').update(`${FORMAT} part\n${listHash}\n${attempt}\n${slot}\n${value}\n`).digest('hex')
}

/** The seed: nobody knows or chooses it while one party keeps its part to itself. @param parts all, in the order of their places */
export function seedOf(listHash: string, attempt: number, parts: readonly Part[]): string {
  const lines = parts.map(({ slot, value }) => `${slot}\t${value}\n`).join('')
  return createHash('sha256').update(`${FORMAT} seed\n${listHash}\n${attempt}\n${lines}`).digest('hex')
}
