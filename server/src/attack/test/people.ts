import type { Sql } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'

/** Invented units and people, arranged as the owner: how they really come about is tested in organisations. */
export type Place = { id: string; path: string; code: string; organId: string }
export type Officer = { id: string; name: string; at: Place }

/** Invented codes of the three bureaus, with right check signs. */
export const USCC: Record<string, string> = {
  220300000000: '112203000000000001',
  220302000000: '11220302000000000X',
  220303000000: '11220303000000000C',
}

async function place(
  owner: Sql,
  parent: Place | null,
  code: string,
  name: string,
  shortName: string,
  kind: string,
): Promise<Place> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${code}/`
  const bureau = kind.endsWith('bureau')
  const organId = bureau ? id : (parent?.organId ?? id)
  const level = kind === 'station' ? 'station' : parent === null ? 'city' : 'county'
  const uscc = bureau ? (USCC[code] ?? null) : null
  const [parentId, regionCode] = [parent?.id ?? null, code.slice(0, 6)]
  await owner`insert into organisations.unit ${owner({ id, parentId, organId, code, regionCode, name, shortName, kind, level, path, uscc })}`
  return { id, path, code, organId }
}

const POSTS: Record<string, string> = { lead: '主办', co: '协办', head: '所长', reviewer: '审核', second: '复核', chief: '局长' }

let police = 930_000
async function officer(owner: Sql, at: Place, name: string): Promise<Officer> {
  const id = newId()
  const policeNumber = String(++police)
  const row = { id, unitId: at.id, unitPath: at.path, name, policeNumber, kind: 'officer', activeFrom: '2019-01-01' }
  await owner`insert into organisations.person ${owner(row)}`
  await owner`insert into organisations.posting (person_id, unit_id, from_on) values (${id}, ${at.id}, '2019-01-01')`
  await owner`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
    values (${newId()}, ${id}, ${`例C${policeNumber}`}, '2020-01-01', '2030-12-31')`
  for (const kind of ['basic', 'legal-profession'])
    await owner`insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
      values (${newId()}, ${id}, ${kind}, '2020-01-01', ${`${kind}${policeNumber}`})`
  return { id, name, at }
}

/** A city with a county bureau and a station on either side; the same posts on both. */
export async function arrangeCity(owner: Sql) {
  const city = await place(owner, null, '220300000000', '示例市公安局', '四公', 'city-bureau')
  const side = async (letter: '甲' | '乙', region: string, short: string) => {
    const county = await place(owner, city, `${region}000000`, `示例${letter}分局`, short, 'branch-bureau')
    const legal = await place(owner, county, `${region}060000`, `示例${letter}法制大队`, short, 'legal-section')
    const station = await place(owner, county, `${region}010000`, `示例${letter}派出所`, short, 'station')
    const posts = { lead: station, co: station, head: station, reviewer: legal, second: legal, chief: county }
    const people = {} as Record<keyof typeof posts, Officer>
    for (const [post, at] of Object.entries(posts))
      people[post as keyof typeof posts] = await officer(owner, at, `${letter}方${POSTS[post]}`)
    for (const one of [people.reviewer, people.second])
      await owner`insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
        values (${newId()}, ${one.id}, ${legal.id}, '2020-06-01', '2020-06-01')`
    return { letter, city, county, legal, station, ...people }
  }
  return { city, a: await side('甲', '220302', '四公（西）'), b: await side('乙', '220303', '四公（东）') }
}
export type City = Awaited<ReturnType<typeof arrangeCity>>
export type Side = City['a']
