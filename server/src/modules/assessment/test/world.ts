import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { type Client, fixedClock, type TestApp, testApp } from '../../../kit/test/app.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Role } from '../../../platform/index.ts'
import { syncLaw } from '../../law/index.ts'

export type Person = { id: string; name: string; client: () => Promise<Client> }
export type County = { organ: Place; station: Place; lead: Person; legal: Person; markers: Person[]; cases: string[] }
type Place = { id: string; path: string; code: string }
export type World = {
  t: TestApp
  city: Place
  counties: County[]
  organiser: Client
  /** Deputy of the organiser: of the city's own bureau, marks nothing. */
  decider: Client
  parties: Client[]
  /** Everyone signs in again at this moment. */
  at: (moment: string) => Promise<void>
  close: () => Promise<void>
}

/** The answer's body, which must not be a refusal. */
export async function ok(reply: ReturnType<Client['get']>) {
  const answer = await reply
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}
export async function codeOf(reply: ReturnType<Client['get']>): Promise<[number, string]> {
  const answer = await reply
  return [answer.statusCode, answer.json().code]
}

/** A city with county bureaus, each with a station, markers and closed cases that its lead handled. */
export async function assessmentWorld({ counties = 4, markers = 3, cases = 4 } = {}): Promise<World> {
  const t = await testApp({ clock: fixedClock('2022-11-01T09:00:00+08:00') })
  if (process.env.FADU_TEST_LOG) t.app.addHook('onError', async (_request, _reply, error) => console.error(error))
  await (await t.ctxWith([], '/')).transaction((tx) => syncLaw(tx))
  const clients = new Map<string, { actor: Client['actor']; client: Client }>()
  let police = 910_000

  const place = async (parent: Place | null, code: string, name: string, kind: string, organId?: string): Promise<Place> => {
    const [id, path] = [newId(), `${parent?.path ?? '/'}${code}/`]
    const unit = {
      id,
      parentId: parent?.id ?? null,
      organId: organId ?? id,
      code,
      regionCode: code.slice(0, 6),
      name,
      shortName: code,
    }
    const level = parent === null ? 'city' : kind === 'station' ? 'station' : 'county'
    await t.owner`insert into organisations.unit ${t.owner({ ...unit, kind, level, path })}`
    return { id, path, code }
  }
  const person = async (at: Place, name: string, roles: Role[], scope = at.path): Promise<Person> => {
    const id = newId()
    const row = {
      id,
      unitId: at.id,
      unitPath: at.path,
      name,
      policeNumber: String(++police),
      kind: 'officer',
      activeFrom: '2019-01-01',
    }
    await t.owner`insert into organisations.person ${t.owner(row)}`
    const client = async () => {
      const known = clients.get(id)
      if (known) return known.client
      const made = await t.signIn(roles, scope, { personId: id, name })
      clients.set(id, { actor: made.actor, client: made })
      return made
    }
    return { id, name, client }
  }

  const city = await place(null, '220300000000', '示例市公安局', 'city-bureau')
  const all: County[] = []
  for (let n = 1; n <= counties; n++) {
    const organ = await place(city, `22030${n}000000`, `示例${n}分局`, 'branch-bureau')
    const station = await place(organ, `22030${n}010000`, `示例${n}派出所`, 'station', organ.id)
    const lead = await person(station, `主办${n}`, ['case-officer'])
    const legal = await person(organ, `法制员${n}`, ['unit-legal-officer'])
    const people: Person[] = []
    for (let m = 1; m <= markers; m++) people.push(await person(organ, `评查员${n}-${m}`, ['case-officer'], station.path))
    const ids: string[] = []
    for (let c = 1; c <= cases; c++) ids.push(await closedCase(t, { organ, station, lead }, n * 100 + c))
    all.push({ organ, station, lead, legal, markers: people, cases: ids })
  }
  const organiser = await (await person(city, '组织者', ['legal-reviewer'])).client()
  const decider = await (await person(city, '复核员', ['supervisor'])).client()
  const parties = await Promise.all(all.slice(0, 2).map(({ organ }) => t.signIn(['unit-head'], organ.path)))
  const world: World = { t, city, counties: all, organiser, decider, parties, at: async () => {}, close: () => t.close() }
  for (const client of [organiser, decider]) clients.set(client.actor.id, { actor: client.actor, client })
  world.at = async (moment) => {
    t.clock.set(moment)
    for (const [key, { actor }] of clients) clients.set(key, { actor, client: await t.signInAgain(actor) })
    world.organiser = clients.get(organiser.actor.id)?.client as Client
    world.decider = clients.get(decider.actor.id)?.client as Client
    world.parties = await Promise.all(world.parties.map(({ actor }) => t.signInAgain(actor)))
  }
  return world
}

let serial = 0
async function closedCase(t: TestApp, { organ, station, lead }: Pick<County, 'organ' | 'station' | 'lead'>, n: number) {
  const id = newId()
  const at = '2022-08-01T01:00:00Z'
  await t.owner`insert into cases.administrative_case ${t.owner({
    ...{
      id,
      number: `A${station.code}2022${String(n).padStart(6, '0')}${++serial}`,
      title: `示例案件${n}`,
      unitId: station.id,
      unitPath: station.path,
    },
    ...{
      organId: organ.id,
      procedure: n % 2 ? 'ordinary' : 'fast-track',
      stage: 'closed',
      family: 'psa',
      causeCode: 'beating',
      source: 'report',
    },
    ...{ place: '示例路', regionCode: '220302', foundOn: '2022-07-30', summary: `示例${n}`, reportedAt: at, acceptedAt: at },
    ...{ closedAt: '2022-08-20T01:00:00Z', createdBy: 'test' },
  })}`
  await t.owner`insert into cases.handler ${t.owner({ id: newId(), caseId: id, personId: lead.id, kind: 'lead', fromAt: at, untilAt: null, reason: null })}`
  return id
}

export const aCampaign = (w: World, more: object = {}) => ({
  ...{ unitId: w.city.id, title: '法制千警阅万卷', closedFrom: '2022-01-01', closedTo: '2022-10-31' },
  ...{ kinds: ['administrative'], plannedRounds: 10, ...more },
})
export async function started(w: World, more: object = {}): Promise<string> {
  const { campaignId } = await ok(w.organiser.post('/assessment/campaigns', aCampaign(w, more)))
  await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/start`))
  return campaignId
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
/** Commits and reveals of two parties, then the result. */
export async function drawNow(w: World, drawId: string): Promise<void> {
  await ok(w.organiser.post(`/draws/${drawId}/freeze`, { officersOf: null }))
  const values: string[] = []
  for (const party of w.parties) {
    const { plan } = await ok(party.get(`/draws/${drawId}`))
    const value = randomBytes(32).toString('hex')
    const commitment = sha(`fadu-draw-1 part\n${plan.listHash}\n${plan.attempt}\n${plan.committed + 1}\n${value}\n`)
    await ok(party.post(`/draws/${drawId}/commitments`, { commitment, attempt: plan.attempt }))
    values.push(value)
  }
  for (const [index, party] of w.parties.entries()) await ok(party.post(`/draws/${drawId}/reveals`, { value: values[index] }))
  await ok(w.organiser.post(`/draws/${drawId}/result`))
}

export const aRound = (more: object = {}) => ({
  ...{ title: '第一轮', sample: { by: ['unit'], take: 'count', size: 2 }, contributors: 2, revealHours: 24, ...more },
})
/** A round whose files are drawn and whose markers, all of every county, are named. */
export async function sampled(w: World, campaignId: string, more: object = {}): Promise<string> {
  const { roundId, drawId } = await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/rounds`, aRound(more)))
  await drawNow(w, drawId)
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/sample`))
  const personIds = w.counties.flatMap(({ markers }) => markers.map(({ id }) => id))
  await ok(w.organiser.put(`/assessment/rounds/${roundId}/markers`, { personIds }))
  return roundId
}
export async function assigned(w: World, campaignId: string, more: object = {}): Promise<string> {
  const roundId = await sampled(w, campaignId, more)
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/assignments`, { dryRun: false, relax: false }))
  return roundId
}

export type Slot = { id: string; fileId: string; caseId: string; personId: string; slot: number; organId: string }
export async function slotsOf(w: World, roundId: string): Promise<Slot[]> {
  const found = await w.t.owner<
    Slot[]
  >`select a.id, a.file_id, f.case_id, a.person_id, a.slot, f.organ_id from assessment.assignment a
    join assessment.file f on f.id = a.file_id where a.round_id = ${roundId} order by f.sequence, a.slot`
  return [...found]
}
export const markerOf = (w: World, personId: string): Promise<Client> => {
  const found = w.counties.flatMap(({ markers }) => markers).find(({ id }) => id === personId)
  if (!found) throw new Error('no such marker')
  return found.client()
}

/** A marker saves these entries and hands them in. */
export async function marks(w: World, slot: Pick<Slot, 'id' | 'personId'>, entries: object[]) {
  const client = await markerOf(w, slot.personId)
  const { version } = await ok(client.put(`/assessment/assignments/${slot.id}/draft`, { version: 1, entries }))
  return ok(client.post(`/assessment/assignments/${slot.id}/submission`, { version }))
}

export { anEntry } from './entry.ts'
