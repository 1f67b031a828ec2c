import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import {
  type Credential,
  Person,
  PersonInUnit,
  type PersonQuery,
  type ReviewerPost as Post,
  type Qualification,
  ReviewerPost,
} from '../types.ts'

const columns = (tx: Tx) => tx`p.id, p.unit_id as "unitId", p.name, p.police_number as "policeNumber", p.kind, p.post,
  p.active_from as "activeFrom", p.left_on as "leftOn", p.version`

const Held = Person.extend({ since: Day })

/** Locks the person; `since` is the first day in the present unit. */
export async function getPersonForUpdate(tx: Tx, id: string): Promise<z.infer<typeof Held>> {
  const person = await firstRow(
    Held,
    tx`select ${columns(tx)}, coalesce((select max(t.from_on) from organisations.posting t where t.person_id = p.id), p.active_from) as since
      from organisations.person p where p.id = ${id} for update of p`,
  )
  if (!person) throw new DomainError('not-found', 'person-not-found', '没有这个人员，或不在您的管辖范围内。')
  return person
}

/** Whether the actor sees this person at all: row rights decide. */
export async function getPerson(tx: Tx, id: string): Promise<Person> {
  const person = await firstRow(Person, tx`select ${columns(tx)} from organisations.person p where p.id = ${id}`)
  if (!person) throw new DomainError('not-found', 'person-not-found', '没有这个人员，或不在您的管辖范围内。')
  return person
}

/** One page of people in the actor's scope, by unit and police number. */
export async function listPeople(tx: Tx, query: PersonQuery): Promise<{ total: number; items: PersonInUnit[] }> {
  const like = query.text ? `%${query.text.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const from = tx`from organisations.person p join organisations.unit u on u.id = p.unit_id
    where (${query.unitId ?? null}::uuid is null or u.path ^@ (select path from organisations.unit where id = ${query.unitId ?? null}))
      and (${like}::text is null or p.name like ${like} or p.police_number like ${like})
      and (${query.kind ?? null}::text is null or p.kind = ${query.kind ?? null})
      and (${query.left === 'true'} or p.left_on is null)`
  const [items, count] = await Promise.all([
    rows(
      PersonInUnit,
      tx`select ${columns(tx)}, u.name as "unitName" ${from} order by u.path, p.police_number nulls last, p.id
        limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n ${from}`),
  ])
  return { total: count?.n ?? 0, items }
}

/** Officers who serve on that day in the unit or below it, as far as the actor sees them. */
export function listOfficers(tx: Tx, { unitId, on }: { unitId: string; on: Day }): Promise<PersonInUnit[]> {
  return rows(
    PersonInUnit,
    tx`select ${columns(tx)}, u.name as "unitName" from organisations.person p join organisations.unit u on u.id = p.unit_id
      where u.path ^@ (select path from organisations.unit where id = ${unitId}) and p.kind = 'officer'
        and p.active_from <= ${on} and (p.left_on is null or p.left_on > ${on}) order by u.path, p.police_number, p.id`,
  )
}

export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  const done = await tx`
    insert into organisations.person (id, unit_id, unit_path, name, police_number, kind, post, active_from)
    select ${person.id}, u.id, u.path, ${person.name}, ${person.policeNumber}, ${person.kind}, ${person.post}, ${person.activeFrom}
    from organisations.unit u where u.id = ${person.unitId}
    on conflict (police_number) do nothing`
  if (done.count === 0)
    throw new DomainError('conflict', 'police-number-taken', `警号 ${person.policeNumber} 已被使用。`, {
      fields: { policeNumber: '已被使用' },
    })
  await tx`insert into organisations.posting (person_id, unit_id, from_on) values (${person.id}, ${person.unitId}, ${person.activeFrom})`
}

export async function movePerson(tx: Tx, person: Person, to: { unitId: string; on: Day; post: string | null }): Promise<void> {
  await tx`update organisations.posting set to_on = ${to.on} where person_id = ${person.id} and to_on is null`
  await tx`insert into organisations.posting (person_id, unit_id, from_on) values (${person.id}, ${to.unitId}, ${to.on})`
  await tx`update organisations.person p set unit_id = u.id, unit_path = u.path, post = ${to.post}, version = p.version + 1
    from organisations.unit u where p.id = ${person.id} and u.id = ${to.unitId}`
}

export async function recordLeaving(tx: Tx, person: Person, on: Day): Promise<void> {
  await tx`update organisations.posting set to_on = ${on} where person_id = ${person.id} and to_on is null`
  await tx`update organisations.person set left_on = ${on}, version = version + 1 where id = ${person.id}`
}

/** Changes name and post. */
export async function savePerson(tx: Tx, person: Person): Promise<void> {
  await tx`update organisations.person set name = ${person.name}, post = ${person.post}, version = version + 1 where id = ${person.id}`
}

/** Ends the open review posts on that day; one that had not begun never was held. @returns how many */
export async function endOpenPosts(tx: Tx, personId: string, on: Day): Promise<number> {
  const done =
    await tx`update organisations.reviewer_post set to_on = greatest(from_on, ${on}) where person_id = ${personId} and to_on is null`
  return done.count
}

export async function getPostForUpdate(tx: Tx, id: string): Promise<Post> {
  const post = await firstRow(
    ReviewerPost,
    tx`select id, person_id as "personId", unit_id as "unitId", from_on as "fromOn", to_on as "toOn", first_took_up_on as "firstTookUpOn"
      from organisations.reviewer_post where id = ${id} for update`,
  )
  if (!post) throw new DomainError('not-found', 'post-not-found', '没有这个审核岗位。')
  return post
}

export async function endPost(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update organisations.reviewer_post set to_on = ${on} where id = ${id}`
}

/** @returns false when the number is taken */
export async function insertCredential(tx: Tx, given: Credential): Promise<boolean> {
  const done = await tx`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
    values (${given.id}, ${given.personId}, ${given.number}, ${given.validFrom}, ${given.validTo}) on conflict (number) do nothing`
  return done.count === 1
}

/** @returns false when the person has no such credential, or it was revoked before */
export async function revokeCredential(tx: Tx, personId: string, credentialId: string, on: Day): Promise<boolean> {
  const done = await tx`update organisations.credential set revoked_on = ${on}
    where id = ${credentialId} and person_id = ${personId} and revoked_on is null`
  return done.count === 1
}

/** @returns false when the certificate is taken */
export async function insertQualification(tx: Tx, given: Qualification): Promise<boolean> {
  const done = await tx`insert into organisations.qualification (id, person_id, kind, obtained_on, valid_to, certificate_no)
    values (${given.id}, ${given.personId}, ${given.kind}, ${given.obtainedOn}, ${given.validTo}, ${given.certificateNo})
    on conflict (kind, certificate_no) do nothing`
  return done.count === 1
}

/** @returns false when the person holds an open post in that unit */
export async function insertPost(tx: Tx, given: Post): Promise<boolean> {
  const done = await tx`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
    values (${given.id}, ${given.personId}, ${given.unitId}, ${given.fromOn}, ${given.firstTookUpOn})
    on conflict (person_id, unit_id) where to_on is null do nothing`
  return done.count === 1
}

/** What an import knows a person by. */
export function personKey(person: Pick<Person, 'policeNumber' | 'unitId' | 'name' | 'activeFrom'>): string {
  return person.policeNumber ?? `${person.unitId} ${person.name} ${person.activeFrom}`
}

export async function peopleByKey(tx: Tx): Promise<Map<string, Person>> {
  const people = await rows(Person, tx`select ${columns(tx)} from organisations.person p`)
  return new Map(people.map((person) => [personKey(person), person]))
}

const Followed = z.object({ accountId: z.uuid(), role: z.string(), fromScope: z.string(), toScope: z.string().nullable() })

/**
 * Lets the account's roles follow what the register now says of the person: over the old unit they go on over the new one, wider ones end
 * (the security administrator gives them anew), and all end when the person has left. @returns each role touched; `toScope` null: ended
 */
export function followPerson(tx: Tx, personId: string, now: Instant): Promise<z.infer<typeof Followed>[]> {
  return rows(
    Followed,
    tx`select account_id as "accountId", role, from_scope as "fromScope", to_scope as "toScope"
      from organisations.follow_person(${personId}, ${now})`,
  )
}
