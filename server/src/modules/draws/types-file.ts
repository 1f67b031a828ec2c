import { z } from 'zod'
import { Instant } from '../../kit/instant.ts'
import { FORMAT, FrozenList, Hex32, OpaqueId } from './types-list.ts'

/** One party's part in an attempt. `value` null: never revealed. */
export const PublicPart = z.object({
  slot: z.int(),
  party: z.string(),
  commitment: Hex32,
  committedAt: Instant,
  value: Hex32.nullable(),
  revealedAt: Instant.nullable(),
})
export type PublicPart = z.infer<typeof PublicPart>

export const PublicAttempt = z.object({
  attempt: z.int(),
  end: z.enum(['drawn', 'reveal-missing']),
  /** Last moment of revealing. */
  revealBy: Instant.nullable(),
  endedAt: Instant,
  parts: z.array(PublicPart),
})
export type PublicAttempt = z.infer<typeof PublicAttempt>

/** Everything public about a draw, enough to compute its result again. */
export const DrawFile = z.object({
  format: z.literal(FORMAT),
  list: FrozenList,
  listHash: Hex32,
  frozenAt: Instant,
  attempts: z.array(PublicAttempt),
  seed: Hex32,
  drawnAt: Instant,
  drawn: z.array(z.object({ object: OpaqueId, inspectors: z.array(OpaqueId) })),
  /** Who some of the rows are: name and number, with the salt that proves it. */
  opened: z.array(z.object({ id: OpaqueId, text: z.string(), salt: Hex32 })),
})
export type DrawFile = z.infer<typeof DrawFile>
