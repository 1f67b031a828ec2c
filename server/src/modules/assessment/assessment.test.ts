import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../kit/test/app.ts'
import {
  aCampaign,
  anEntry,
  aRound,
  assessmentWorld,
  assigned,
  codeOf,
  drawNow,
  markerOf,
  marks,
  ok,
  sampled,
  slotsOf,
  started,
  type World,
} from './test/world.ts'

let w: World
beforeAll(async () => {
  w = await assessmentWorld()
})
afterAll(() => w.close())

describe('the standard', () => {
  test('is what the settings say, may be changed until the start, and never after', async () => {
    const { campaignId, version } = await ok(w.organiser.post('/assessment/campaigns', aCampaign(w)))
    const { campaign } = await ok(w.organiser.get(`/assessment/campaigns/${campaignId}`))
    expect(campaign.standard.vetoes).toHaveLength(15)
    expect(
      campaign.standard.criteria.administrative.reduce((sum: number, one: { hundredths: number }) => sum + one.hundredths, 0),
    ).toBe(10_000)
    const change = (standard: object, at = version) =>
      w.organiser.put(`/assessment/campaigns/${campaignId}/standard`, {
        version: at,
        standard: { ...campaign.standard, ...standard },
      })
    expect((await ok(change({ spreadHundredths: 800 }))).version).toBe(2)
    expect(await codeOf(change({}))).toEqual([409, 'stale'])
    await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/start`))
    expect(await codeOf(change({}, 3))).toEqual([422, 'campaign-started'])
    const forced = w.t.owner`update assessment.campaign set standard = '{}' where id = ${campaignId}`
    await expect(forced).rejects.toThrow(/has begun/)
  })
  test.each(['罚款总额', '罚没款收入', '行政拘留人数', '刑事拘留数', '发案数', '退查率', '破案率', '立案数'])(
    '%s is no criterion',
    async (title) => {
      const { campaignId } = await ok(w.organiser.post('/assessment/campaigns', aCampaign(w)))
      const { standard } = (await ok(w.organiser.get(`/assessment/campaigns/${campaignId}`))).campaign
      const [first, ...rest] = standard.criteria.administrative
      const criteria = { ...standard.criteria, administrative: [{ ...first, title }, ...rest] }
      const reply = await w.organiser.put(`/assessment/campaigns/${campaignId}/standard`, {
        version: 1,
        standard: { ...standard, criteria },
      })
      expect([reply.statusCode, reply.json().code, reply.json().basis]).toEqual([
        422,
        'forbidden-measure',
        ['APL:74', 'PSA-2025:135'],
      ])
    },
  )
})

describe('a round from the draw to the closed problems', () => {
  test('drawn by strata, crossed, marked, told, appealed, averaged', async () => {
    const campaignId = await started(w)
    const planned = await ok(w.organiser.post(`/assessment/campaigns/${campaignId}/rounds`, aRound()))
    expect([planned.listed, planned.strata]).toEqual([16, 4])
    const { roundId } = planned
    expect(await codeOf(w.organiser.post(`/assessment/rounds/${roundId}/sample`))).toEqual([422, 'not-drawn'])
    await drawNow(w, planned.drawId)
    expect((await ok(w.organiser.post(`/assessment/rounds/${roundId}/sample`))).files).toBe(8)
    const personIds = w.counties.flatMap(({ markers }) => markers.map(({ id }) => id))
    await ok(w.organiser.put(`/assessment/rounds/${roundId}/markers`, { personIds }))
    const tried = await ok(w.organiser.post(`/assessment/rounds/${roundId}/assignments`, { dryRun: true, relax: false }))
    expect([tried.files, tried.markers, tried.least, tried.most, tried.pairsApart]).toEqual([8, 12, 1, 2, true])
    expect(await slotsOf(w, roundId)).toEqual([])
    await ok(w.organiser.post(`/assessment/rounds/${roundId}/assignments`, { dryRun: false, relax: false }))

    const slots = await slotsOf(w, roundId)
    expect(slots).toHaveLength(16)
    expect(await codeOf(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))).toEqual([422, 'marks-missing'])
    // First file: ten points apart calls nobody; second: ten and a hundredth more do.
    const files = [...new Set(slots.map(({ fileId }) => fileId))]
    for (const { id, personId, fileId, slot } of slots) {
      const file = files.indexOf(fileId)
      const own = { item: null, severity: 'ordinary' }
      const entries =
        file === 0 && slot === 2
          ? [anEntry({ ...own, hundredths: 1000 })]
          : file === 1 && slot === 2
            ? [anEntry({ ...own, hundredths: 1001 })]
            : []
      await marks(w, { id, personId }, entries)
    }
    expect((await ok(w.organiser.post(`/assessment/rounds/${roundId}/thirds`))).called).toBe(1)
    expect((await ok(w.organiser.post(`/assessment/rounds/${roundId}/thirds`))).called).toBe(0)
    expect(await codeOf(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))).toEqual([422, 'marks-missing'])
    const third = (await slotsOf(w, roundId)).find(({ slot }) => slot === 3)
    expect(third?.fileId).toBe(files[1])
    expect(slots.filter(({ fileId }) => fileId === third?.fileId).map(({ personId }) => personId)).not.toContain(third?.personId)
    if (!third) throw new Error('no third')
    await marks(w, third, [anEntry({ hundredths: 500 })])
    const told = await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
    expect(told).toEqual({ scored: 8, problems: 3, appealBy: '2022-11-04' })

    const list = await ok(w.organiser.get(`/assessment/rounds/${roundId}/files`))
    const score = (id: string | undefined) => list.items.find((file: { id: string }) => file.id === id)
    expect([score(files[0]).hundredths, score(files[1]).hundredths, score(files[2]).hundredths]).toEqual([9500, 9750, 10000]) // prettier
    expect(JSON.stringify(list)).not.toMatch(/评查员/)
    await appealAndClose(campaignId, roundId, files[0] as string, slots[0]?.organId as string)
  })
})

async function appealAndClose(campaignId: string, roundId: string, fileId: string, organId: string) {
  const [own, other] = [
    w.counties.find(({ organ }) => organ.id === organId),
    w.counties.find(({ organ }) => organ.id !== organId),
  ]
  if (!own || !other) throw new Error('no county')
  const before = await ok(w.organiser.get(`/assessment/campaigns/${campaignId}/averages`))
  const { problems } = await ok((await own.legal.client()).get(`/assessment/files/${fileId}`))
  expect(problems).toHaveLength(1)
  const waits = async (client: Client) => (await ok(client.get('/assessment/work'))).counts
  const toAnswer = await waits(await own.legal.client())
  expect(toAnswer).toMatchObject({ mark: 0, 'appeal-decision': 0 })
  const appeal = { problems: [problems[0].id], reason: '期限已依法延长' }
  expect((await (await other.legal.client()).post(`/assessment/files/${fileId}/appeals`, appeal)).statusCode).toBe(404)
  const { appealId, dueOn } = await ok((await own.legal.client()).post(`/assessment/files/${fileId}/appeals`, appeal))
  expect(dueOn).toBe('2022-11-08')
  expect(await waits(w.organiser)).toEqual({ mark: 0, 'score-appeal': 0, 'appeal-decision': 1 })
  expect((await waits(await own.legal.client()))['score-appeal']).toBe(toAnswer['score-appeal'] - 1)
  expect(await codeOf((await own.legal.client()).post(`/assessment/files/${fileId}/appeals`, appeal))).toEqual([
    422,
    'appealed-before',
  ])
  const open = await ok(w.organiser.get(`/assessment/campaigns/${campaignId}/averages`))
  expect(open.rounds[0].units.map(({ rank }: { rank: number | null }) => rank)).toEqual([null, null, null, null])
  await w.at('2022-11-07T09:00:00+08:00')
  expect(await codeOf(w.organiser.post(`/assessment/rounds/${roundId}/closure`))).toEqual([422, 'appeals-open'])
  const decision = { cancelled: appeal.problems, answer: '申诉成立', members: [] as string[] }
  const decide = (members: string[]) =>
    codeOf(w.decider.post(`/assessment/appeals/${appealId}/decision`, { ...decision, members }))
  const marker = (await slotsOf(w, roundId)).find((slot) => slot.fileId === fileId)?.personId as string
  expect(await decide([marker])).toEqual([422, 'decider-not-marker'])
  expect(await decide([own.lead.id])).toEqual([422, 'decider-other-unit'])
  const byHand = (person: string, by = 'x') =>
    w.t
      .owner`update assessment.appeal set cancelled = problems, answer = 'x', deciders = ${[person]}::uuid[], decided_by = ${by}, decided_at = now() where id = ${appealId}`
  await expect(byHand(marker)).rejects.toThrow(/a decider marked the file/)
  await expect(byHand(own.lead.id)).rejects.toThrow(/a decider is of the unit/)
  const submitter = (await own.legal.client()).actor.id
  await expect(byHand(w.decider.actor.personId as string, submitter)).rejects.toThrow(/decided_by_other/)
  expect(await ok(w.decider.post(`/assessment/appeals/${appealId}/decision`, decision))).toEqual({
    hundredths: 10000,
    grade: 'excellent',
    edition: 2,
  })
  const result = await ok((await own.legal.client()).get(`/assessment/files/${fileId}`))
  expect(result.scores.map(({ edition, hundredths }: { edition: number; hundredths: number }) => [edition, hundredths])).toEqual([
    [1, 9500],
    [2, 10000],
  ]) // prettier
  const after = await ok(w.organiser.get(`/assessment/campaigns/${campaignId}/averages`))
  const of = (told: typeof after) => told.rounds[0].units.find((unit: { organId: string }) => unit.organId === organId)
  expect(of(after).hundredths - of(before).hundredths).toBe(250)
  expect([of(after).firstHundredths, of(after).files]).toEqual([of(before).firstHundredths, 2])
  const opened = await ok(w.organiser.get(`/assessment/rounds/${roundId}/files?organId=${organId}`))
  expect(opened.total).toBe(2)
  expect(opened.items.reduce((sum: number, file: { hundredths: number }) => sum + file.hundredths, 0) / 2).toBe(
    of(after).hundredths,
  )
  await ok(w.organiser.post(`/assessment/rounds/${roundId}/closure`))
  const closed = await ok(w.organiser.get(`/assessment/rounds/${roundId}`))
  const sent = await w.t
    .owner`select r.severity, r.case_id from assessment.problem p join inspection.rectification r on r.id = p.rectification_id
    where p.round_id = ${roundId} and r.source_kind = 'campaign-problem' and r.source_id = p.id`
  expect(sent).toHaveLength(2) // three found, one taken back
  expect([closed.round.state, closed.acts.close.code]).toEqual(['closed', 'round-closed'])
}

describe('drafts', () => {
  test('autosave, stale versions with both drafts, submission freezes', async () => {
    const roundId = await assigned(w, await started(w))
    const [slot] = await slotsOf(w, roundId)
    if (!slot) throw new Error('no slot')
    const client = await markerOf(w, slot.personId)
    const address = `/assessment/assignments/${slot.id}`
    const half = anEntry({ words: '', page: '' })
    const saved = await ok(client.put(`${address}/draft`, { version: 1, entries: [half] }))
    expect([saved.version, saved.score, saved.missing.map(({ field }: { field: string }) => field)]).toEqual([
      2,
      { hundredths: 9500, veto: false, grade: 'excellent' },
      ['page', 'words'],
    ]) // prettier
    const stale = await client.put(`${address}/draft`, { version: 1, entries: [] })
    expect([stale.statusCode, stale.json().values]).toEqual([
      409,
      { yours: { version: 1, entries: [] }, theirs: { version: 2, entries: [half] } },
    ])
    const refused = await client.post(`${address}/submission`, { version: 2 })
    expect([refused.statusCode, Object.keys(refused.json().errors)]).toEqual([400, ['entries.0.page', 'entries.0.words']])
    await ok(client.put(`${address}/draft`, { version: 2, entries: [anEntry()] }))
    await ok(client.post(`${address}/submission`, { version: 3 }))
    expect(await codeOf(client.put(`${address}/draft`, { version: 4, entries: [] }))).toEqual([422, 'mark-submitted'])
    await expect(w.t.owner`update assessment.assignment set hundredths = 10000 where id = ${slot.id}`).rejects.toThrow(
      /handed in once/,
    )
  })
})

describe('the offline form', () => {
  test('goes out as a table and comes back as drafts; wrong rows return with their reasons and nothing is half written', async () => {
    const roundId = await assigned(w, await started(w))
    const [slot] = await slotsOf(w, roundId)
    const client = await markerOf(w, slot?.personId as string)
    const own = (await slotsOf(w, roundId)).filter(({ personId }) => personId === slot?.personId)
    const out = await client.get(`/assessment/rounds/${roundId}/form`)
    expect([out.statusCode, out.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    const back = (body: Buffer, name: string) => ok(client.upload(`/assessment/rounds/${roundId}/form-imports`, name, body))
    expect(await back(out.rawPayload, '评查表.xlsx')).toEqual({
      read: own.length,
      files: own.length,
      taken: own.length,
      wrong: 0,
      wrongRows: [],
    })
    const { number, version } = await ok(client.get(`/assessment/assignments/${slot?.id}`))
    expect(version).toBe(2)
    const head = '案卷编号,版本,评分项,扣分项,否决项,扣分,问题类别,严重程度,能否补正,页码,依据,问题描述'
    const good = `${number},2,D,D1,,5,办案期限,一般,不能,12,PSA-2012:99,超期`
    const bad = `${number},2,D,D1,,4.5,办案期限,一般,不能,,PSA-2012:99,超期`
    const told = await back(Buffer.from([head, good, bad, `${number},1,,,,,,,,,,`].join('\n')), '表.csv')
    expect([
      told.taken,
      told.wrongRows.map(({ row, errors }: { row: number; errors: object }) => [row, Object.keys(errors)]),
    ]).toEqual([
      0,
      [
        [3, ['扣分', '页码']],
        [4, ['版本']],
      ],
    ]) // prettier
    expect((await ok(client.get(`/assessment/assignments/${slot?.id}`))).entries).toEqual([])
    expect((await back(Buffer.from([head, good].join('\n')), '表.csv')).taken).toBe(1)
    const saved = await ok(client.get(`/assessment/assignments/${slot?.id}`))
    expect([saved.version, saved.score.hundredths, saved.entries]).toEqual([3, 9500, [anEntry({ words: '超期' })]])
  })
})

describe('a marker reads the assigned files and nothing else', () => {
  test('by route and by hand-written SQL', async () => {
    const roundId = await assigned(w, await started(w))
    const slots = await slotsOf(w, roundId)
    const slot = slots[0]
    const foreign = slots.find((one) => one.personId !== slot?.personId && one.fileId !== slot?.fileId)
    if (!slot || !foreign) throw new Error('no slot')
    const client = await markerOf(w, slot.personId)
    const { file } = await ok(client.get(`/assessment/assignments/${slot.id}/file`))
    expect(file.case.id).toBe(slot.caseId)
    for (const page of ['', '/file'])
      expect((await client.get(`/assessment/assignments/${foreign.id}${page}`)).statusCode).toBe(404)
    expect((await client.get(`/cases/${slot.caseId}`)).statusCode).toBe(404) // not by any other way
    const seen = (settings: Record<string, string>, query: string) =>
      w.t.sql.begin(async (tx) => {
        for (const [name, value] of Object.entries(settings)) await tx`select set_config(${`fadu.${name}`}, ${value}, true)`
        return tx.unsafe(query)
      })
    const actor = { actor: client.actor.id, scope: client.actor.scopePath, roles: 'case-officer' }
    const all = 'select id from cases.administrative_case'
    const own = (await seen(actor, all)).length
    expect(await seen({ ...actor, marking: slot.id }, all)).toHaveLength(own + 1)
    expect(await seen({ ...actor, marking: foreign.id }, all)).toHaveLength(own)
    expect(
      await seen({ ...actor, marking: slot.id }, `select * from cases.handler where case_id = '${slot.caseId}'`),
    ).toHaveLength(1)
    const write = `insert into cases.timeline (case_id, act, at, actor_id, actor_name, stage_to) values ('${slot.caseId}', 'x', now(), 'x', 'x', 'closed')`
    await expect(seen({ ...actor, marking: slot.id }, write)).rejects.toThrow(/row-level security/)
    expect(
      await seen(
        { ...actor, marking: slot.id },
        `update cases.administrative_case set title = 'x' where id = '${slot.caseId}' returning id`,
      ),
    ).toEqual([])
    for (const one of slots) await marks(w, one, [])
    await ok(w.organiser.post(`/assessment/rounds/${roundId}/feedback`))
    expect(await seen({ ...actor, marking: slot.id }, all)).toHaveLength(own)
    for (const page of ['', '/file']) expect((await client.get(`/assessment/assignments/${slot.id}${page}`)).statusCode).toBe(404)
    expect(
      (await ok(client.get('/assessment/assignments'))).items.filter((one: { roundId: string }) => one.roundId === roundId),
    ).toEqual([])
    expect(await seen(actor, `select * from assessment.assignment where round_id = '${roundId}'`)).toEqual([])
  })
})

describe('what the database refuses, whoever asks', () => {
  test('markers of the same bureau, who handled the file, who mark it already; bureaus facing each other or twice running', async () => {
    const campaignId = await started(w)
    const roundId = await sampled(w, campaignId)
    const [one, other] = w.counties as [World['counties'][number], World['counties'][number]]
    const { owner } = w.t
    const file = async (organId: string) =>
      (await owner`select * from assessment.file where round_id = ${roundId} and organ_id = ${organId} limit 1`)[0]
    const mine = await file(one.organ.id)
    const theirs = await file(other.organ.id)
    const give = (fileId: string, personId: string | undefined, slot = 1) =>
      owner`insert into assessment.assignment (id, round_id, file_id, slot, person_id) values (gen_random_uuid(), ${roundId}, ${fileId}, ${slot}, ${personId as string})`
    await expect(give(mine?.id, one.markers[0]?.id)).rejects.toThrow(/marker_other_unit/)
    await owner`insert into cases.handler (id, case_id, person_id, kind, from_at) values (gen_random_uuid(), ${mine?.caseId}, ${other.markers[0]?.id as string}, 'co', now())`
    await expect(give(mine?.id, other.markers[0]?.id)).rejects.toThrow(/had to do with the file/)
    await give(mine?.id, other.markers[1]?.id)
    await expect(give(mine?.id, other.markers[1]?.id, 2)).rejects.toThrow(/assignment_file_id_person_id_key/)
    await expect(give(mine?.id, other.markers[2]?.id, 3)).rejects.toThrow(/first two marks come first/)
    await expect(give(theirs?.id, one.markers[0]?.id)).rejects.toThrow(/two bureaus mark each other/)
    await expect(owner`insert into assessment.file (id, round_id, kind, case_id, number, unit_id, unit_path, organ_id, stratum, sequence)
      select gen_random_uuid(), round_id, kind, ${w.counties[0]?.cases[0] as string}, number, unit_id, unit_path, organ_id, stratum, 99 from assessment.file where id = ${mine?.id}`).rejects.toThrow(
      /not drawn/,
    )
    await expect(give(mine?.id, other.legal.id, 2)).rejects.toThrow(/violates foreign key/) // not named as a marker
  })
})
