import { z } from 'zod'
import { Instant } from '../../../kit/instant.ts'

const Bytes = z.custom<Buffer>(Buffer.isBuffer)

/** A signed head of the log, as outsiders read it. */
export const SignedHead = z.object({ size: z.int(), root: Bytes, note: z.string(), signedAt: Instant })
export type SignedHead = z.infer<typeof SignedHead>

export const PublicKey = z.object({ verifierKey: z.string(), name: z.string(), addedAt: Instant })
export type PublicKey = z.infer<typeof PublicKey>

/** What opens the commitment of one leaf: see docs/transparency-log.md. */
export const Opening = z.object({ index: z.int(), entry: z.string(), salt: Bytes, content: z.string() })
export type Opening = z.infer<typeof Opening>

export const LeafFacts = z.object({
  record: z.string(),
  event: z.enum(['published', 'updated', 'withdrawn', 'sealed', 'restored']),
  at: Instant,
  commitment: z.string(),
})

/** Everything needed to check one leaf without asking anyone: see docs/transparency-log.md. */
export const Receipt = z.object({
  format: z.literal('fadu-log-receipt/1'),
  record: z.string(),
  event: z.string(),
  at: z.string(),
  index: z.int(),
  entry: z.string(),
  salt: z.string(),
  content: z.string(),
  proof: z.array(z.string()),
  checkpoint: z.string(),
  keys: z.array(z.string()),
})
export type Receipt = z.infer<typeof Receipt>
