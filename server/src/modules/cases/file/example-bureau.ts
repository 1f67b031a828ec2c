import type { Sql } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'

export type ExampleUnit = { id: string; path: string; code: string }
export type ExampleOfficer = { id: string; name: string; unit: ExampleUnit }
/** An invented bureau: the city, a branch, two stations below it, and officers who may enforce from 2020 to 2030. */
export type ExampleBureau = Record<'city' | 'branch' | 'stationA' | 'stationB', ExampleUnit> &
  Record<'lead' | 'co' | 'otherUnit' | 'chief', ExampleOfficer> & {
    /** An auxiliary of station A, who may not enforce. */
    auxiliary: ExampleOfficer
    /** An officer of station A whose credential ended on 2021-12-31. */
    lapsed: ExampleOfficer
  }

/** Arranges the bureau as the owner of an empty database; how units and people really come about has tests of its own. */
export async function arrangeBureau(owner: Sql): Promise<ExampleBureau> {
  const city = await unit(owner, null, '220300000000', '示例市公安局', '四公', 'city-bureau')
  const branch = await unit(owner, city, '220302000000', '示例分局', '四公西', 'branch-bureau')
  const stationA = await unit(owner, branch, '220302010000', '示例一派出所', '四公（西一）', 'station')
  const stationB = await unit(owner, branch, '220302020000', '示例二派出所', '四公（西二）', 'station')
  return {
    city,
    branch,
    stationA,
    stationB,
    lead: await officer(owner, stationA, '示例警官一', '900001'),
    co: await officer(owner, stationA, '示例警官二', '900002'),
    otherUnit: await officer(owner, stationB, '示例警官三', '900003'),
    chief: await officer(owner, branch, '示例局长', '900004'),
    auxiliary: await officer(owner, stationA, '示例辅警', null),
    lapsed: await officer(owner, stationA, '示例警官四', '900005', '2021-12-31'),
  }
}

/** A unit of the kind's level; a bureau is its own organ. */
export async function unit(
  owner: Sql,
  parent: ExampleUnit | null,
  code: string,
  name: string,
  shortName: string,
  kind: string,
): Promise<ExampleUnit> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${code}/`
  const level = kind === 'city-bureau' ? 'city' : kind === 'station' ? 'station' : 'county'
  const organId = kind.endsWith('-bureau') ? id : (parent?.id ?? id)
  await owner`insert into organisations.unit (id, parent_id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${id}, ${parent?.id ?? null}, ${organId}, ${code}, ${code.slice(0, 6)}, ${name}, ${shortName}, ${kind}, ${level}, ${path})`
  return { id, path, code }
}

/** @param policeNumber null for an auxiliary */
export async function officer(
  owner: Sql,
  of: ExampleUnit,
  name: string,
  policeNumber: string | null,
  validTo = '2030-12-31',
): Promise<ExampleOfficer> {
  const id = newId()
  const kind = policeNumber ? 'officer' : 'auxiliary'
  await owner`insert into organisations.person (id, unit_id, unit_path, name, police_number, kind, active_from)
    values (${id}, ${of.id}, ${of.path}, ${name}, ${policeNumber}, ${kind}, '2020-01-01')`
  if (policeNumber) {
    await owner`insert into organisations.credential (id, person_id, number, valid_from, valid_to)
      values (${newId()}, ${id}, ${`吉C${policeNumber}`}, '2020-01-01', ${validTo})`
    await owner`insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
      values (${newId()}, ${id}, 'basic', '2020-01-01', ${`基${policeNumber}`})`
  }
  return { id, name, unit: of }
}
