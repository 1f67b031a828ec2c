import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import type { Severity } from '../types-check.ts'
import { ACTS, type Part, refuseAct, type Who } from './rules.ts'
import { clock, daysOwed, isOverdue, type Terms } from './rules-clock.ts'
import { rectificationTerms } from './settings.ts'
import * as store from './store.ts'
import type { ActName, Rectification, RectificationReply, RectificationState } from './types.ts'

export type Held = { now: Rectification; part: Part; who: Who; terms: Terms; files: number }

/** Who had a part in it, and who is acting. */
export async function partsAndActor(ctx: Ctx, tx: Tx, now: Rectification): Promise<Omit<Held, 'terms'>> {
  const { correctors, raisedBy, unitPath, own, files } = await store.standingOf(tx, now)
  const { actor } = ctx
  const part = { unitPath: now.unitPath, foundBy: now.foundBy, responsibleId: now.responsibleId, correctors, raisedBy }
  const { id: accountId, personId, scopePath } = actor
  const who = { accountId, personId, unitPath: unitPath ?? scopePath, own, scopePath }
  return { now, part, who, files }
}

/** The clock a state starts with, counted from today. */
export function clockFrom(state: RectificationState, severity: Severity, terms: Terms, today: Day): store.Clocked {
  const days = daysOwed(state, severity, terms)
  if (days === null) return { dueFrom: null, dueDays: null, dueOn: null }
  return { dueFrom: today, dueDays: days, dueOn: clock(today, days, chinaCalendar).dueOn }
}

export type Done = { to?: RectificationState; set?: store.Change; words?: string | null }

/** Writes the step: the row with its new clock, a line of the timeline, a line of the audit. */
export async function takeStep(
  ctx: Ctx,
  tx: Tx,
  act: string,
  now: Rectification,
  terms: Terms,
  done: Done,
): Promise<RectificationReply> {
  const to = done.to ?? now.state
  const clocked = to === now.state ? {} : clockFrom(to, now.severity, terms, ctx.today)
  await store.updateRectification(tx, now.id, { state: to, ...clocked, ...done.set })
  const late = isOverdue(now.dueOn, ctx.today) && to !== now.state
  await store.insertEntry(tx, {
    ...{ rectificationId: now.id, act, at: ctx.now, byId: ctx.actor.id, byName: ctx.actor.name },
    ...{ fromState: now.state, toState: to, dueOn: now.dueOn, late, words: done.words ?? null },
  })
  audit.record(tx, { action: `rectification.${act}`, subject: now.id, details: { from: now.state, to, late } })
  return { rectificationId: now.id, state: to, version: now.version + 1 }
}

type Input = { rectificationId: string; version: number }

/**
 * The five beats of every act on a rectification: load and lock, authorise, rule, save, record.
 * @throws DomainError `stale` (409, with both versions); 422 in Chinese words when the state or the separation of persons forbids it
 */
export function act(
  ctx: Ctx,
  name: ActName,
  input: Input,
  work: (tx: Tx, held: Held) => Promise<Done>,
): Promise<RectificationReply> {
  authorise(ctx.actor, ACTS[name].permission)
  return ctx.transaction(async (tx) => {
    const now = await store.getRectification(tx, input.rectificationId, true)
    if (now.version !== input.version) {
      const values = { yours: { version: input.version }, theirs: now }
      throw new DomainError('conflict', 'stale', '该问题刚刚被他人办理，请刷新后再办理。', { values })
    }
    const held = await partsAndActor(ctx, tx, now)
    refuseIf(refuseAct(name, now.state, held.part, held.who))
    const terms = await settingOf(tx, rectificationTerms)
    const done = await work(tx, { ...held, terms })
    return takeStep(ctx, tx, name, now, terms, done)
  })
}
