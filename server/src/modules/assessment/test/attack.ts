import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'
import { anEntry, type County, marks, ok, slotsOf, type World } from './world.ts'

export class Undone extends Error {}

/** Ways to attack by SQL written by hand, as the serving role with the rights of whoever acts. @param world of the test, once it stands */
export function attacksOn(world: () => World) {
  /** One transaction as the serving role, acting as this account with this scope. */
  const as = <T>(actor: { id: string; scopePath: string }, work: (tx: Tx) => Promise<T>): Promise<T> =>
    world().t.sql.begin(async (tx) => {
      await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true), set_config('fadu.roles', 'legal-reviewer', true), set_config('fadu.by_hand', 'on', true)`
      return work(tx as unknown as Tx)
    }) as Promise<T>
  const organising = <T>(work: (tx: Tx) => Promise<T>) => as(world().organiser.actor, work)
  /** What an attack comes to when nothing of it is kept. */
  const tried = (work: (tx: Tx) => Promise<unknown>) =>
    organising(async (tx) => {
      await work(tx)
      throw new Undone()
    }).catch((error: Error) => (error instanceof Undone ? 'passes' : error.message))

  const give =
    (roundId: string, fileId: string, personId: string, slot = 1) =>
    (tx: Tx) =>
      tx`insert into assessment.assignment (id, round_id, file_id, slot, person_id) values (${newId()}, ${roundId}, ${fileId}, ${slot}, ${personId})`
  const fileOf = async (roundId: string, { organ }: County) =>
    (
      await world().t.owner<
        { id: string; caseId: string }[]
      >`select id, case_id from assessment.file where round_id = ${roundId} and organ_id = ${organ.id} order by id`
    )[0] as {
      id: string
      caseId: string
    }
  const county = (n: number) => world().counties[n] as County
  const markerIn = (n: number, m = 0) => county(n).markers[m]?.id as string
  /** Marks everything, tells it, and has the file's bureau appeal. @returns the appeal */
  async function appealed(roundId: string, fileId: string): Promise<string> {
    for (const slot of await slotsOf(world(), roundId)) await marks(world(), slot, slot.fileId === fileId ? [anEntry()] : [])
    await ok(world().organiser.post(`/assessment/rounds/${roundId}/feedback`))
    const legal = await county(0).legal.client()
    const { problems } = await ok(legal.get(`/assessment/files/${fileId}`))
    const { appealId } = await ok(
      legal.post(`/assessment/files/${fileId}/appeals`, { problems: [problems[0].id], reason: '期限已依法延长' }),
    )
    return appealId
  }
  /** With the person who acts among them, as the database wants it. */
  const acting = (deciders: string[]) => (deciders.length === 0 ? [] : [...deciders, world().organiser.actor.personId as string])
  const decide =
    (appealId: string, deciders: string[], by = world().organiser.actor.id) =>
    (tx: Tx) =>
      tx`update assessment.appeal set cancelled = problems, answer = '成立', deciders = ${acting(deciders)}::uuid[], decided_by = ${by}, decided_at = now() where id = ${appealId}`
  return { as, organising, tried, give, fileOf, county, markerIn, appealed, acting, decide }
}
