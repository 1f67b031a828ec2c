import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import {
  anEntry,
  assessmentWorld,
  assigned,
  type County,
  markerOf,
  marks,
  ok,
  type Slot,
  sampled,
  slotsOf,
  started,
  type World,
} from './test/world.ts'

/*
 * Every separation attacked by SQL written by hand, as the serving role with the organiser's own scope and rights: what the rules refuse, the database refuses
 * too. Each attack is first shown to pass but for the one thing that is wrong with it.
 */
let w: World
beforeAll(async () => {
  w = await assessmentWorld()
})
afterAll(() => w.close())

/** One transaction as the serving role, acting as this account with this scope. */
const as = <T>(actor: { id: string; scopePath: string }, work: (tx: Tx) => Promise<T>): Promise<T> =>
  w.t.sql.begin(async (tx) => {
    await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true), set_config('fadu.roles', 'legal-reviewer', true), set_config('fadu.by_hand', 'on', true)`
    return work(tx as unknown as Tx)
  }) as Promise<T>
const organising = <T>(work: (tx: Tx) => Promise<T>) => as(w.organiser.actor, work)
class Undone extends Error {}
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
    await w.t.owner<
      { id: string; caseId: string }[]
    >`select id, case_id from assessment.file where round_id = ${roundId} and organ_id = ${organ.id} order by id`
  )[0] as {
    id: string
    caseId: string
  }
const county = (n: number) => w.counties[n] as County
const markerIn = (n: number, m = 0) => county(n).markers[m]?.id as string

describe('who marks', () => {
  let roundId: string
  let file: { id: string; caseId: string }
  beforeAll(async () => {
    roundId = await sampled(w, await started(w))
    file = await fileOf(roundId, county(0))
  })

  test('a stranger may', async () => expect(await tried(give(roundId, file.id, markerIn(1)))).toBe('passes'))
  test('not somebody of the own bureau', async () =>
    expect(await tried(give(roundId, file.id, markerIn(0)))).toMatch(/marker_other_unit/))
  test('not with a false bureau written down', async () =>
    expect(
      await tried(
        (tx) => tx`insert into assessment.assignment (id, round_id, file_id, slot, person_id, marker_organ_id, file_organ_id)
          values (${newId()}, ${roundId}, ${file.id}, 1, ${markerIn(0)}, ${county(1).organ.id}, ${county(2).organ.id})`,
      ),
    ).toMatch(/marker_other_unit/))
  test('not one person twice, not three first markers', async () => {
    const twice = async (tx: Tx) => {
      await give(roundId, file.id, markerIn(1))(tx)
      await give(roundId, file.id, markerIn(1), 2)(tx)
    }
    expect(await tried(twice)).toMatch(/assignment_file_id_person_id_key/)
    const third = async (tx: Tx) => {
      await give(roundId, file.id, markerIn(1))(tx)
      await give(roundId, file.id, markerIn(1, 1))(tx)
    }
    expect(await tried(third)).toMatch(/assignment_file_id_slot_key/)
  })
  test('not who was not named, not for a file of another round', async () => {
    expect(await tried(give(roundId, file.id, county(1).legal.id))).toMatch(/foreign key/)
    const other = await sampled(w, await started(w))
    expect(await tried(give(other, file.id, markerIn(1)))).toMatch(/foreign key/)
  })
  test('not with a mark already handed in', async () =>
    expect(
      await tried(
        (tx) => tx`insert into assessment.assignment (id, round_id, file_id, slot, person_id, submitted_at, hundredths, veto)
          values (${newId()}, ${roundId}, ${file.id}, 1, ${markerIn(1)}, now(), 10000, false)`,
      ),
    ).toMatch(/row-level security/))
  test('not one bureau each other, in either order', async () => {
    const back = await fileOf(roundId, county(1))
    const facing = async (tx: Tx) => {
      await give(roundId, file.id, markerIn(1))(tx)
      await give(roundId, back.id, markerIn(0))(tx)
    }
    expect(await tried(facing)).toMatch(/two bureaus mark each other/)
    const turned = async (tx: Tx) => {
      await give(roundId, back.id, markerIn(0))(tx)
      await give(roundId, file.id, markerIn(1))(tx)
    }
    expect(await tried(turned)).toMatch(/two bureaus mark each other/)
  })
  test('not two bureaus each other in two transactions at once', async () => {
    const back = await fileOf(roundId, county(1))
    const race = [give(roundId, file.id, markerIn(1)), give(roundId, back.id, markerIn(0))]
    const ends = await Promise.allSettled(race.map((one) => organising(one)))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

const AT = '2022-08-01T01:00:00Z'
/** Everything by which a person has to do with a case. */
const INVOLVED: [what: string, table: string, row: (person: string) => object][] = [
  ['handled it', 'cases.handler', (person) => ({ personId: person })],
  ['handled it once', 'cases.handler', (person) => ({ personId: person, untilAt: AT })],
  ['collected evidence', 'cases.evidence', (person) => ({ collectedBy: [person] })],
  ['questioned', 'cases.questioning', (person) => ({ officers: [person] })],
  ['approved a questioning', 'cases.questioning', (person) => ({ officers: [], approvedBy: person })],
  ['took a measure', 'cases.measure', (person) => ({ officers: [person] })],
  ['approved a measure', 'cases.measure', (person) => ({ officers: [], approvedBy: person })],
  ['approved its extension', 'cases.measure_extension', (person) => ({ approvedBy: person })],
  ['asked for more time', 'cases.extension', (person) => ({ requestedBy: person })],
  ['approved more time', 'cases.extension', (person) => ({ approvedBy: person })],
  ['recognised a mediation', 'cases.mediation', (person) => ({ recognisedBy: person })],
  ['chaired a hearing', 'cases.hearing', (person) => ({ chairId: person })],
  ['sat in a hearing', 'cases.hearing', (person) => ({ members: [person] })],
  ['kept the minutes of a hearing', 'cases.hearing', (person) => ({ clerkId: person })],
  ['chaired a discussion', 'cases.discussion', (person) => ({ chairId: person, members: [] })],
  ['discussed it', 'cases.discussion', (person) => ({ members: [{ personId: person }] })],
  ['proposed a penalty', 'cases.proposal', (person) => ({ proposedBy: person })],
  ['reviewed it', 'cases.review_outcome', (person) => ({ reviewerId: person })],
  ['decided it', 'cases.decision', (person) => ({ decidedBy: person })],
  ['decided it on the spot', 'cases.decision', (person) => ({ spot: { officers: [person] } })],
  ['approved instalments', 'cases.instalment_plan', (person) => ({ approvedBy: person })],
  ['closed it', 'cases.closure', (person) => ({ closedBy: person })],
  ['took its review', 'legal_review.claim', (person) => ({ reviewerId: person })],
  ['wrote an opinion', 'legal_review.opinion', (person) => ({ reviewerId: person })],
  ['answered an opinion', 'legal_review.answer', (person) => ({ answeredBy: person })],
  ['reviewed it afterwards', 'legal_review.post_filing', (person) => ({ reviewerId: person })],
]

const FILLERS: Record<string, string> = { uuid: newId(), jsonb: '{}', boolean: 'true', date: '2022-08-01' }
const fillerOf = (type: string) =>
  type.endsWith('[]') ? '{}' : (FILLERS[type] ?? (/time/.test(type) ? AT : /int/.test(type) ? '1' : 'x'))
/** A row in which only the case and the person matter: without triggers, keys and checks, in a transaction that is undone. */
async function involve(tx: Tx, table: string, row: object): Promise<void> {
  await tx`set local session_replication_role = replica`
  for (const { conname } of await tx`select conname from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`)
    await tx`alter table ${tx(table)} drop constraint ${tx(conname)}`
  const needed = await tx<
    { column: string; type: string }[]
  >`select attname as column, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attnotnull and not atthasdef and not attisdropped`
  const filled = Object.fromEntries(needed.map(({ column, type }) => [column, fillerOf(type)]))
  const given = Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`), value])
  const all = { ...filled, ...Object.fromEntries(given) }
  const columns = tx(Object.keys(all))
  const text = JSON.stringify(all)
  await tx`insert into ${tx(table)} (${columns}) select ${columns} from json_populate_record(null::${tx(table)}, ${text}::text::json)`
  await tx`set local session_replication_role = origin`
}

/** As the organiser by hand, once somebody has to do with a case; nothing of it is kept. */
const triedBy = (table: string, row: object, attack: (tx: Tx) => Promise<unknown>) =>
  w.t.owner
    .begin(async (owner) => {
      const tx = owner as unknown as Tx
      await involve(tx, table, row)
      const { id, scopePath } = w.organiser.actor
      await tx`select set_config('fadu.actor', ${id}, true), set_config('fadu.scope', ${scopePath}, true), set_config('fadu.roles', 'legal-reviewer', true), set_config('fadu.by_hand', 'on', true)`
      await tx`set local role fadu_app`
      await attack(tx)
      throw new Undone()
    })
    .catch((error: Error) => (error instanceof Undone ? 'passes' : error.message))

test('the attacks know every table that tells who had to do with a case', async () => {
  const [found] = await w.t.owner`select prosrc as text from pg_proc where oid = 'legal_review.persons_of_case'::regproc`
  const read = [...new Set([...String(found?.text).matchAll(/from (\w+\.\w+)/g)].map(([, table]) => table))]
  expect(read.toSorted()).toEqual([...new Set(INVOLVED.map(([, table]) => table))].toSorted())
  const persons = await w.t
    .owner`select distinct conrelid::regclass::text as table from pg_constraint c join pg_class r on r.oid = c.conrelid
    join pg_namespace n on n.oid = r.relnamespace where confrelid = 'organisations.person'::regclass and n.nspname in ('cases', 'legal_review')`
  expect(persons.map(({ table }) => table).filter((table) => !read.includes(table))).toEqual([])
})

describe('who had to do with a case neither marks its file nor decides the appeal about it', () => {
  let [fresh, told]: { roundId: string; file: { id: string; caseId: string } }[] = []
  let appealId: string
  beforeAll(async () => {
    const roundId = await sampled(w, await started(w))
    fresh = { roundId, file: await fileOf(roundId, county(0)) }
    const other = await assigned(w, await started(w))
    told = { roundId: other, file: await fileOf(other, county(0)) }
    appealId = await appealed(other, told.file.id)
  })
  test.each(INVOLVED)('who %s', async (_, table, row) => {
    if (!fresh || !told) throw new Error('no world')
    const [marker, decider] = [markerIn(2), county(2).legal.id]
    const [of, about] = [
      (person: string) => ({ caseId: fresh?.file.caseId, ...row(person) }),
      (person: string) => ({ caseId: told?.file.caseId, ...row(person) }),
    ]
    for (const slot of [1, 2]) {
      expect(await triedBy(table, of(markerIn(2, 1)), give(fresh.roundId, fresh.file.id, marker, slot))).toBe('passes')
      expect(await triedBy(table, of(marker), give(fresh.roundId, fresh.file.id, marker, slot))).toMatch(
        /had to do with the file/,
      )
    }
    expect(await triedBy(table, about(marker), decide(appealId, [decider]))).toBe('passes')
    expect(await triedBy(table, about(decider), decide(appealId, [decider]))).toMatch(/had to do with the file/)
  })
})

/** Marks everything, tells it, and has the file's bureau appeal. @returns the appeal */
async function appealed(roundId: string, fileId: string): Promise<string> {
  for (const slot of await slotsOf(w, roundId)) await marks(w, slot, slot.fileId === fileId ? [anEntry()] : [])
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
  const legal = await county(0).legal.client()
  const { problems } = await ok(legal.get(`/assessment/files/${fileId}`))
  const { appealId } = await ok(
    legal.post(`/assessment/files/${fileId}/appeals`, { problems: [problems[0].id], reason: '期限已依法延长' }),
  )
  return appealId
}
/** With the person who acts among them, as the database wants it. */
const acting = (deciders: string[]) => (deciders.length === 0 ? [] : [...deciders, w.organiser.actor.personId as string])
const decide =
  (appealId: string, deciders: string[], by = w.organiser.actor.id) =>
  (tx: Tx) =>
    tx`update assessment.appeal set cancelled = problems, answer = '成立', deciders = ${acting(deciders)}::uuid[], decided_by = ${by}, decided_at = now() where id = ${appealId}`

test('who decides an appeal is of another bureau, marked nothing of it, did not hand it in, acts himself, and decides once', async () => {
  const roundId = await assigned(w, await started(w))
  const file = await fileOf(roundId, county(0))
  const appealId = await appealed(roundId, file.id)
  const marked = (await slotsOf(w, roundId)).filter(({ fileId }) => fileId === file.id)
  const good = county(1).legal.id
  expect(await tried(decide(appealId, [good]))).toBe('passes')
  for (const { personId } of marked) expect(await tried(decide(appealId, [good, personId]))).toMatch(/a decider marked the file/)
  for (const { id } of [county(0).legal, county(0).lead, county(0).markers[0] as { id: string }])
    expect(await tried(decide(appealId, [good, id]))).toMatch(/a decider is of the unit/)
  expect(await tried(decide(appealId, [newId()]))).toMatch(/a decider is of the unit/)
  expect(await tried(decide(appealId, []))).toMatch(/check constraint/)
  expect(await tried(decide(appealId, [good], county(1).legal.id))).toMatch(/row-level security/)
  const legal = (await county(0).legal.client()).actor
  expect(await as(legal, decide(appealId, [good], legal.id))).toHaveProperty('count', 0) // the unit itself reaches no row
  const more = (tx: Tx) =>
    tx`update assessment.appeal set cancelled = ${[newId()]}::uuid[], answer = 'x', deciders = ${acting([good])}::uuid[], decided_by = ${w.organiser.actor.id}, decided_at = now() where id = ${appealId}`
  expect(await tried(more)).toMatch(/cancelled_of_appeal/)
  expect(await tried((tx) => tx`update assessment.appeal set submitter_id = null where id = ${appealId}`)).toMatch(
    /permission denied/,
  )
  await organising(decide(appealId, [good]))
  expect(await tried(decide(appealId, [good]))).toMatch(/decided once/)
})

/** Two marks so far apart that a third is due, on a file of county 0. */
async function apart(): Promise<{ roundId: string; campaignId: string; file: { id: string; caseId: string }; first: Slot[] }> {
  const campaignId = await started(w)
  const roundId = await assigned(w, campaignId)
  const file = await fileOf(roundId, county(0))
  const first = (await slotsOf(w, roundId)).filter(({ fileId }) => fileId === file.id)
  return { roundId, campaignId, file, first }
}

test('the third marker comes after two marks, is neither of them, of no bureau that faces the file and of none that had to do with it', async () => {
  const { roundId, file, first } = await apart()
  const bureauOf = (personId: string) => w.counties.findIndex(({ markers }) => markers.some(({ id }) => id === personId))
  const [one, other] = first as [Slot, Slot]
  const same = county(bureauOf(one.personId))
  const free = same.markers.find(({ id }) => !first.some(({ personId }) => personId === id))?.id as string
  expect(await tried(give(roundId, file.id, free, 3))).toMatch(/first two marks come first/)
  await marks(w, one, [anEntry({ item: null, veto: 'V6', hundredths: 0, category: 'notice-hearing', severity: 'veto' })])
  expect(await tried(give(roundId, file.id, free, 3))).toMatch(/first two marks come first/)
  await marks(w, other, [])
  expect(await tried(give(roundId, file.id, free, 3))).toBe('passes')
  for (const { personId } of first)
    expect(await tried(give(roundId, file.id, personId, 3))).toMatch(/assignment_file_id_person_id_key/)
  expect(await tried(give(roundId, file.id, markerIn(0), 3))).toMatch(/marker_other_unit/)
  const slots = await slotsOf(w, roundId)
  const facing = w.counties.find(({ organ }) =>
    slots.some(({ organId, personId }) => organId === organ.id && county(0).markers.some(({ id }) => id === personId)),
  )
  expect(await tried(give(roundId, file.id, facing?.markers[0]?.id as string, 3))).toMatch(/two bureaus mark each other/)
  expect(await triedBy('cases.decision', { caseId: file.caseId, decidedBy: free }, give(roundId, file.id, free, 3))).toMatch(
    /had to do with/,
  )
  expect(await tried(give(roundId, file.id, free, 4))).toMatch(/check constraint/)
})

test('no bureau marks another twice running, first, second or third', async () => {
  const { roundId, campaignId, first } = await apart()
  for (const slot of await slotsOf(w, roundId)) await marks(w, slot, [])
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
  const next = await sampled(w, campaignId, { title: '第二轮' })
  const file = await fileOf(next, county(0))
  const before = w.counties.filter(({ markers }) => markers.some(({ id }) => first.some(({ personId }) => personId === id)))
  for (const { markers } of before)
    for (const slot of [1, 2]) expect(await tried(give(next, file.id, markers[2]?.id as string, slot))).toMatch(/twice running/)
  const rest = w.counties.find((one) => one !== county(0) && !before.includes(one))
  expect(await tried(give(next, file.id, rest?.markers[0]?.id as string))).toBe('passes')
})

describe('what is given out and handed in', () => {
  test('a file changes hands only when its marker dropped out, empty, and to no one the separations bar', async () => {
    const roundId = await assigned(w, await started(w))
    const slots = await slotsOf(w, roundId)
    const slot = slots.find(({ organId }) => organId === county(0).organ.id) as Slot
    const bureau = w.counties.find(({ markers }) => markers.some(({ id }) => id === slot.personId)) as County
    const mates = new Set(slots.filter(({ fileId }) => fileId === slot.fileId).map(({ personId }) => personId))
    const heir = bureau.markers.find(({ id }) => !mates.has(id))?.id as string
    const move =
      (to: string, more = '') =>
      (tx: Tx) =>
        tx.unsafe(`update assessment.assignment set person_id = '${to}' ${more} where id = '${slot.id}' returning id`)
    expect(await organising(move(heir))).toHaveLength(0) // not the organiser's to touch
    const drop = (personId: string) => (tx: Tx) =>
      tx`insert into assessment.drop_out (round_id, person_id, reason, recorded_by, recorded_at) values (${roundId}, ${personId}, '调离', ${w.organiser.actor.id}, now())`
    const dropped = (work: (tx: Tx) => Promise<unknown>) =>
      tried(async (tx) => {
        await drop(slot.personId)(tx)
        return work(tx)
      })
    expect(await dropped(move(heir))).toBe('passes')
    expect(await dropped(move(markerIn(0)))).toMatch(/marker_other_unit/)
    expect(await dropped(move([...mates].find((id) => id !== slot.personId) as string))).toMatch(
      /assignment_file_id_person_id_key/,
    )
    const facing = w.counties.find(({ organ }) =>
      slots.some(({ organId, personId }) => organId === organ.id && county(0).markers.some(({ id }) => id === personId)),
    )
    expect(await dropped(move(facing?.markers[0]?.id as string))).toMatch(/two bureaus mark each other/)
    expect(await dropped(move(heir, `, entries = '[{}]'`))).toMatch(/another begins anew|row-level security/)
    expect(await dropped(move(heir, ', submitted_at = now(), hundredths = 10000, veto = false'))).toMatch(
      /another begins anew|row-level security/,
    )
    expect(await dropped(move(slot.personId, ', version = 9'))).toMatch(/changes hands when its marker dropped out/)
    expect(await dropped(give(roundId, slot.fileId, slot.personId, 3))).toMatch(/dropped out/)
    const both = async (tx: Tx) => {
      await drop(heir)(tx)
      await move(heir)(tx)
    }
    expect(await dropped(both)).toMatch(/the marker dropped out/)
    expect(await dropped((tx) => tx`delete from assessment.drop_out`)).toMatch(/permission denied/)
    const marker = (await markerOf(w, slot.personId)).actor
    const own = (more: string) =>
      as(marker, (tx) => tx.unsafe(`update assessment.assignment set ${more} where id = '${slot.id}'`)).catch(
        (error: Error) => error.message,
      )
    expect(await own(`person_id = '${heir}'`)).toMatch(/changes hands when|row-level security/)
    await marks(w, slot, [])
    expect(await dropped(move(heir))).toBe('passes') // reaches no row: the mark stays whose it is
    expect((await slotsOf(w, roundId)).find(({ id }) => id === slot.id)?.personId).toBe(slot.personId)
  })
  test("nobody writes another one's mark, nor the own one as somebody else, nor the sides of a file", async () => {
    const roundId = await assigned(w, await started(w))
    const [slot] = (await slotsOf(w, roundId)) as [Slot]
    const mark = (tx: Tx) =>
      tx`update assessment.assignment set submitted_at = now(), hundredths = 10000, veto = false where id = ${slot.id} returning id`
    expect(await organising(mark)).toHaveLength(0)
    for (const column of ['file_organ_id', 'marker_organ_id', 'file_id', 'slot'])
      expect(await tried((tx) => tx.unsafe(`update assessment.assignment set ${column} = ${column}`))).toMatch(
        /permission denied/,
      )
    expect(await tried((tx) => tx`delete from assessment.assignment`)).toMatch(/permission denied/)
    expect(await tried((tx) => tx`update assessment.file set organ_id = ${county(1).organ.id}`)).toMatch(/permission denied/)
    expect(await tried((tx) => tx`update assessment.round set pairs_apart = false where id = ${roundId}`)).toMatch(
      /a step is taken once/,
    )
    expect(await tried((tx) => tx`update assessment.round set sample = '{}' where id = ${roundId}`)).toMatch(
      /sample is of its draw/,
    )
  })
})
