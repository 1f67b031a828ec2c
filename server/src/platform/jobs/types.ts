import { z } from 'zod'
import { type Actor, Role } from '../auth/actor.ts'
import type { Ctx } from '../context.ts'

/**
 * Work done beside requests, at least once: after a crash it runs again, so `run` must bear being repeated.
 * `rights: 'enqueuer'` runs under the rights of whoever asked for it, as they stand when it runs, never wider than when asked;
 * a list of roles runs it as the system, over all units, under the job's name.
 */
export type Job<P> = {
  /** `noun.verb`, the same for ever. */
  name: string
  title: string
  payload: z.ZodType<P>
  rights: 'enqueuer' | readonly Role[]
  /** Five fields, in Asia/Shanghai; for jobs of the system only, whose payload is then `{}`. */
  cron?: string
  /** Further attempts after a failure, each later than the one before. Default 5. */
  retryLimit?: number
  run: (ctx: Ctx, payload: P) => Promise<unknown>
}
export type AnyJob = Omit<Job<unknown>, 'run'> & { run: (ctx: Ctx, payload: never) => Promise<unknown> }

/** What lies in the queue: who asked, with which rights, and for what. */
export const Envelope = z.object({
  by: z.object({ id: z.string(), roles: z.array(Role), scopePath: z.string() }).nullable(),
  payload: z.unknown(),
})
export type Envelope = z.infer<typeof Envelope>

export const envelopeOf = (actor: Actor, payload: unknown): Envelope => ({
  by: { id: actor.id, roles: [...actor.roles], scopePath: actor.scopePath },
  payload,
})
