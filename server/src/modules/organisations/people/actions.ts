import type { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { refuseEnforcement, refuseReviewer } from '../rules.ts'
import { reviewerQualifiedSince } from '../settings.ts'
import * as door from '../store.ts'
import type { NewPerson, PersonInUnit, PersonPage, PersonQuery, Refused, Transfer } from '../types.ts'
import { getUnitForUpdate } from '../units/store.ts'
import { refuseEntry, refuseLeaving, refuseNumber, refuseTransfer } from './rules.ts'
import * as store from './store.ts'

/** People by unit, kind and words, a page at a time. */
export function listPeople(ctx: Ctx, query: PersonQuery): Promise<{ total: number; items: PersonInUnit[] }> {
  authorise(ctx.actor, 'organisation.read')
  return ctx.read((tx) => store.listPeople(tx, query))
}

/** The person with all that is held, and what it allows today. */
export function showPerson(ctx: Ctx, { personId }: { personId: string }): Promise<PersonPage> {
  authorise(ctx.actor, 'organisation.read')
  return ctx.transaction(async (tx) => {
    const { unitId } = await store.getPerson(tx, personId)
    const [unit, held, since] = await Promise.all([
      door.getUnit(tx, unitId),
      door.standingOf(tx, personId),
      settingOf(tx, reviewerQualifiedSince),
    ])
    return {
      on: ctx.today,
      unit,
      ...held,
      enforcementRefused: shown(refuseEnforcement(held.person, held.credentials, held.qualifications, ctx.today)),
      reviewRefused: shown(refuseReviewer(held.person, held.qualifications, held.posts, ctx.today, since)),
    }
  })
}

function shown(refusal: ReturnType<typeof refuseEnforcement>): z.infer<typeof Refused> | null {
  return refusal && { ...refusal, basis: [...(refusal.basis ?? [])] }
}

/** Adds a person to a unit that is open. @throws DomainError `police-number-taken` */
export async function addPerson(ctx: Ctx, input: NewPerson): Promise<PersonPage> {
  authorise(ctx.actor, 'organisation.manage')
  const personId = newId(Date.parse(ctx.now))
  await ctx.transaction(async (tx) => {
    refuseIf(refuseEntry(await getUnitForUpdate(tx, input.unitId)))
    refuseIf(refuseNumber(input.kind, input.policeNumber))
    await store.insertPerson(tx, { id: personId, ...input, leftOn: null, version: 1 })
    audit.record(tx, { action: 'person.added', subject: personId, details: input })
  })
  return showPerson(ctx, { personId })
}

/** Moves the person, ends open review posts, and lets the account's scope follow. */
export async function transferPerson(ctx: Ctx, input: Transfer & { personId: string }): Promise<PersonPage> {
  authorise(ctx.actor, 'organisation.manage')
  await ctx.transaction(async (tx) => {
    const to = await getUnitForUpdate(tx, input.unitId)
    const person = await store.getPersonForUpdate(tx, input.personId)
    refuseIf(refuseTransfer(person, to, input.on, person.since, ctx.today))
    await store.movePerson(tx, person, input)
    const endedPosts = await store.endOpenPosts(tx, person.id, input.on)
    const roles = await store.followPerson(tx, person.id, ctx.now)
    const details = { from: person.unitId, to: to.id, on: input.on, endedPosts, roles }
    audit.record(tx, { action: 'person.transferred', subject: person.id, details })
  })
  return showPerson(ctx, input)
}

/** The person no longer serves from that day on; review posts end and the account loses its roles. */
export async function recordLeaving(ctx: Ctx, input: { personId: string; leftOn: Day }): Promise<PersonPage> {
  authorise(ctx.actor, 'organisation.manage')
  await ctx.transaction(async (tx) => {
    const person = await store.getPersonForUpdate(tx, input.personId)
    refuseIf(refuseLeaving(person, input.leftOn, person.since, ctx.today))
    await store.recordLeaving(tx, person, input.leftOn)
    await store.endOpenPosts(tx, person.id, input.leftOn)
    const roles = await store.followPerson(tx, person.id, ctx.now)
    audit.record(tx, { action: 'person.left', subject: person.id, details: { leftOn: input.leftOn, roles } })
  })
  return showPerson(ctx, input)
}
