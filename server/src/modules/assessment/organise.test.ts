import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable, type TableRow } from '../../kit/tables/index.ts'
import { CRIMINAL_HEADERS } from './rules-criminal.ts'
import {
  anEntry,
  aRound,
  assessmentWorld,
  assigned,
  codeOf,
  drawNow,
  markerOf,
  marks,
  ok,
  slotsOf,
  started,
  type World,
} from './test/world.ts'

let w: World
beforeAll(async () => {
  w = await assessmentWorld()
})
afterAll(() => w.close())

const busiest = (slots: Awaited<ReturnType<typeof slotsOf>>) =>
  [...Map.groupBy(slots, ({ personId }) => personId)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0]?.[0] as string

describe('a marker drops out', () => {
  test('what was handed in stays, the rest goes on under the same separations and begins anew, recorded with the reason', async () => {
    const roundId = await assigned(w, await started(w))
    const before = await slotsOf(w, roundId)
    const personId = busiest(before)
    const own = before.filter((slot) => slot.personId === personId)
    expect(own.length).toBe(2)
    const [done, left] = own as [(typeof own)[0], (typeof own)[0]]
    await marks(w, done, [anEntry()])
    const client = await markerOf(w, personId)
    await ok(client.put(`/assessment/assignments/${left.id}/draft`, { version: 1, entries: [anEntry()] }))
    const replace = (more: object = {}) =>
      w.organiser.post(`/assessment/rounds/${roundId}/replacements`, { personId, reason: '因病住院', ...more })
    const told = await ok(replace())
    expect([told.handed, told.kept, told.most]).toEqual([1, 1, 2])

    const after = await slotsOf(w, roundId)
    const taken = after.find(({ id }) => id === left.id)
    expect(after.filter(({ id }) => id !== left.id)).toEqual(before.filter(({ id }) => id !== left.id))
    expect(taken?.personId).not.toBe(personId)
    const other = await markerOf(w, taken?.personId as string)
    const anew = await ok(other.get(`/assessment/assignments/${left.id}`))
    expect([anew.version, anew.entries, anew.submittedAt]).toEqual([1, [], null])
    expect((await client.get(`/assessment/assignments/${left.id}`)).statusCode).toBe(404)
    expect((await client.get(`/assessment/assignments/${left.id}/file`)).statusCode).toBe(404)
    expect((await ok(client.get(`/assessment/assignments/${done.id}`))).hundredths).toBe(9500)

    const { items } = await ok(w.organiser.get(`/assessment/rounds/${roundId}/replacements`))
    expect(items).toMatchObject([{ personId, reason: '因病住院', handed: 1, kept: 1 }])
    const [kept] = await w.t
      .owner`select from_person, to_person, draft_entries from assessment.handover where assignment_id = ${left.id}`
    expect(kept).toEqual({ fromPerson: personId, toPerson: taken?.personId, draftEntries: 1 })
    const [line] = await w.t
      .owner`select details from audit.line where action = 'assessment.marker-replaced' and subject = ${roundId}`
    expect(line?.details).toMatchObject({ personId, reason: '因病住院', handed: 1 })
    expect(await codeOf(replace())).toEqual([422, 'dropped-before'])
    expect(await codeOf(replace({ personId: w.decider.actor.personId }))).toEqual([404, 'marker-not-found'])
    expect(await codeOf(other.post(`/assessment/rounds/${roundId}/replacements`, { personId, reason: 'x' }))).toEqual([
      403,
      'not-permitted',
    ])

    for (const slot of after.filter(({ id }) => id !== done.id)) await marks(w, slot, [])
    const fed = await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
    expect([fed.scored, fed.problems]).toEqual([8, 1])
    expect(await codeOf(replace({ personId: taken?.personId }))).toEqual([422, 'round-fed-back'])
  })
  test('where nobody is left it is refused whole, and a stand-in takes the file', async () => {
    const roundId = await assigned(w, await started(w))
    const drop = (personId: string, standIns: string[] = []) =>
      w.organiser.post(`/assessment/rounds/${roundId}/replacements`, { personId, reason: '调离', standIns })
    const all = w.counties.flatMap(({ markers }) => markers.map(({ id }) => id))
    let refused: [number, string] = [0, '']
    const dropped: string[] = []
    for (const personId of all) {
      const reply = await drop(personId)
      if (reply.statusCode >= 300) {
        refused = [reply.statusCode, reply.json().code]
        const [none] = await w.t.owner`select count(*) as n from assessment.drop_out where round_id = ${roundId}`
        expect(none?.n).toBe(dropped.length)
        const county = w.counties.find(({ markers }) => markers.some(({ id }) => id === personId))
        const told = await ok(drop(personId, [county?.legal.id as string]))
        expect(told.handed).toBeGreaterThan(0)
        const now = (await slotsOf(w, roundId)).filter((slot) => slot.personId === county?.legal.id)
        expect(now.length).toBeGreaterThan(0)
        break
      }
      dropped.push(personId)
    }
    expect(refused).toEqual([422, 'no-replacement'])
    expect(await codeOf(drop(all.at(-1) as string, [crypto.randomUUID()]))).toEqual([400, 'unknown-marker'])
  })
})

describe('a round whose draw was withdrawn', () => {
  test('is drawn anew, the former draw stays in its history; never while its draw stands', async () => {
    const campaignId = await started(w)
    const { roundId, drawId } = await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/rounds`, aRound()))
    const { title: _, ...anew } = aRound({ sample: { by: ['unit'], take: 'count', size: 1 } })
    const again = () => w.organiser.post(`/assessment/rounds/${roundId}/draws`, anew)
    expect(await codeOf(again())).toEqual([422, 'draw-stands'])
    await ok(w.organiser.post(`/draws/${drawId}/freeze`, { officersOf: null }))
    expect(await codeOf(again())).toEqual([422, 'draw-stands'])
    await ok(
      w.organiser.post(`/draws/${drawId}/withdrawal`, { reasonCode: 'parties-unavailable', reason: '参与单位临时不能到场' }),
    )
    const { acts } = await ok(w.organiser.get(`/assessment/rounds/${roundId}`))
    expect([acts.sample.code, acts.drawAnew]).toEqual(['draw-withdrawn', null])
    const planned = await ok(again())
    expect([planned.roundId, planned.listed, planned.strata]).toEqual([roundId, 16, 4])
    expect(planned.drawId).not.toBe(drawId)
    const { round, formerDraws } = await ok(w.organiser.get(`/assessment/rounds/${roundId}`))
    expect([round.drawId, round.sequence, round.sample.size]).toEqual([planned.drawId, 1, 1])
    expect(formerDraws).toMatchObject([{ drawId, sample: { size: 2 } }])
    expect(await codeOf(again())).toEqual([422, 'draw-stands'])
    await drawNow(w, planned.drawId)
    expect((await ok(w.organiser.post(`/assessment/rounds/${roundId}/sample`))).files).toBe(4)
    expect(await codeOf(again())).toEqual([422, 'round-sampled'])
    const back = w.t.owner`update assessment.round set draw_id = ${drawId} where id = ${roundId}`
    await expect(back).rejects.toThrow(/was not withdrawn/)
  })
})

describe('criminal files by table', () => {
  const head = '案卷编号,承办单位代码,承办人警号,结案日期'
  const table = (...lines: string[]) => Buffer.from([head, ...lines].join('\n'))
  const send = (body: Buffer, dryRun = 'false') =>
    w.organiser.upload('/assessment/criminal-files/imports', '刑卷.csv', body, { dryRun })
  const count = async () => (await w.t.owner`select count(*) as n from assessment.criminal_file`)[0]?.n as number
  const police = async (id: string | undefined) =>
    (await w.t.owner`select police_number from organisations.person where id = ${id as string}`)[0]?.policeNumber as string

  const readRows = async (bytes: Buffer, headers: readonly string[]): Promise<TableRow[]> => {
    const found: TableRow[] = []
    for await (const row of readTable(Readable.from([bytes]), { name: 'x.xlsx', headers })) found.push(row)
    return found
  }

  test('a dry run writes nothing; good rows go in, wrong ones come back as a table to correct; the same row again is skipped', async () => {
    const [one, other] = w.counties
    const by = await police(one?.lead.id)
    const [unit, good] = [one?.station.code, (n: number) => `刑示字〔2022〕${n}号,${one?.station.code},${by},2022-08-01`]
    const tried = await ok(send(table(good(1), good(2)), 'true'))
    expect(tried).toMatchObject({ fileName: '刑卷.csv', dryRun: true, read: 2, created: 2, skipped: 0, wrong: 0, wrongRows: [] })
    expect(await count()).toBe(0)
    expect(await codeOf(w.organiser.get(`/assessment/criminal-files/imports/${tried.importId}/errors`))).toEqual([
      404,
      'no-wrong-rows',
    ])
    const told = await ok(
      send(
        table(
          good(1),
          good(1),
          `刑示字〔2022〕3号,${unit},${by},2022-11-02`,
          `刑示字〔2022〕4号,999999999999,000001,2022-08-01`,
          `,2203,${by},去年`,
          `刑示字〔2022〕5号,${unit},${by},2022-11-01`,
        ),
      ),
    )
    expect([told.read, told.created, told.skipped, told.wrong]).toEqual([6, 2, 0, 4])
    expect(told.wrongRows.map(({ row, errors }: { row: number; errors: object }) => [row, Object.keys(errors).sort()])).toEqual([
      [3, ['案卷编号']],
      [4, ['结案日期']],
      [5, ['承办人警号', '承办单位代码']],
      [6, ['承办单位代码', '案卷编号', '结案日期']],
    ]) // prettier
    expect(await count()).toBe(2)
    const errors = await w.organiser.get(`/assessment/criminal-files/imports/${told.importId}/errors`)
    const back = await readRows(errors.rawPayload, CRIMINAL_HEADERS)
    expect(back.map(({ cells }) => cells.案卷编号)).toEqual(['刑示字〔2022〕1号', '刑示字〔2022〕3号', '刑示字〔2022〕4号', ''])
    const corrected = await ok(
      w.organiser.upload('/assessment/criminal-files/imports', '改.xlsx', errors.rawPayload, { dryRun: 'true' }),
    )
    expect([corrected.read, corrected.skipped, corrected.wrong]).toEqual([4, 1, 3]) // as it came: the repeated row is there word for word
    const again = await ok(send(table(good(3), good(1), `刑示字〔2022〕5号,${unit},${by},2022-10-31`)))
    expect([again.created, again.skipped, again.wrongRows]).toMatchObject([
      1,
      1,
      [{ row: 4, errors: { 案卷编号: '该案卷编号已登记，内容与本行不同' } }],
    ])
    expect(await count()).toBe(3)
    const template = await w.organiser.get('/assessment/criminal-files/imports/template')
    expect(await readRows(template.rawPayload, CRIMINAL_HEADERS)).toEqual([])
    const stranger = await w.t.signIn(['unit-legal-officer'], one?.organ.path)
    const errorsOf = `/assessment/criminal-files/imports/${told.importId}/errors`
    expect(await codeOf(stranger.get(errorsOf))).toEqual([404, 'import-not-found'])
    const officer = await w.t.signIn(['case-officer'], one?.organ.path)
    expect(await codeOf(officer.get('/assessment/criminal-files/imports/template'))).toEqual([403, 'not-permitted'])
    const narrow = await w.t.signIn(['unit-legal-officer'], other?.organ.path)
    const outside = await ok(narrow.upload('/assessment/criminal-files/imports', 'x.csv', table(good(9)), { dryRun: 'false' }))
    expect([outside.created, Object.keys(outside.wrongRows[0].errors)]).toEqual([0, ['承办单位代码', '承办人警号']])
    const hidden = await ok(
      narrow.upload(
        '/assessment/criminal-files/imports',
        'x.csv',
        table(`刑示字〔2022〕1号,${other?.station.code},${await police(other?.lead.id)},2022-08-01`),
        { dryRun: 'true' },
      ),
    )
    expect(hidden.wrongRows[0].errors).toEqual({ 案卷编号: '该案卷编号已登记，内容与本行不同' })
    const campaignId = await started(w, { kinds: ['administrative', 'criminal'] })
    const planned = await ok(
      w.organiser.post(
        `/assessment/campaigns/${campaignId}/rounds`,
        aRound({ sample: { by: ['kind'], take: 'count', size: 1 } }),
      ),
    )
    expect([planned.listed, planned.strata]).toEqual([18, 2])
  })
})
