import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../../kit/db.ts'
import type { Client } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { aCity, aProblem, codeOf, ok, type Person, type World } from './test/city.ts'

/*
 * What inspection, notices and the committee keep apart, attacked by SQL written by hand as the serving role, with the rights the attacker really has: the
 * rules are not asked, the database refuses.
 */
let w: World
let [head, officer, reviewer, finder, peer] = [] as unknown as [Person, Person, Person, Person, Person]
beforeAll(async () => {
  w = await aCity()
  head = await w.person('station', '示例所长')
  officer = await w.person('station', '示例民警')
  reviewer = await w.person('west', '示例审核员')
  finder = await w.person('legal', '示例巡查员')
  peer = await w.person('eastStation', '示例法制员')
})
afterAll(() => w.t.close())
beforeEach(() => w.at('2026-03-02T09:00:00+08:00'))

const asHead = () => w.as(head, ['unit-head'])
const asOfficer = () => w.as(officer, ['case-officer'])
const asReviewer = () => w.as(reviewer, ['legal-reviewer'])
const asFinder = () => w.as(finder, ['supervisor'], 'city')
const asPeer = () => w.as(peer, ['unit-legal-officer'])

class Undone extends Error {}
/** The name of the constraint that held, the words of what else refused, or `passes`; nothing of it is kept. */
async function tried(who: () => Promise<Client>, work: (tx: Tx, actor: string) => Promise<unknown>): Promise<string> {
  const { actor } = await who()
  return w.t.sql
    .begin(async (tx) => {
      await tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true)`
      await work(tx as unknown as Tx, actor.id)
      await tx`set constraints all immediate`
      throw new Undone()
    })
    .catch((error) => (error instanceof Undone ? 'passes' : (error.constraint_name ?? error.message)))
}
const at = (id: string, act = '') => `/inspection/rectifications/${id}${act}`
async function step(who: () => Promise<Client>, id: string, act: string, body: object = {}) {
  const client = await who()
  const { version } = (await ok(client.get(at(id)))).rectification
  return ok(client.post(at(id, act), { version, ...body }))
}
const found = async () => (await ok((await asFinder()).post(at('').slice(0, -1), aProblem(w.units.station.id)))).rectificationId
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
async function inCorrection() {
  const id = await found()
  await step(asHead, id, '/confirmation', { words: null })
  await step(asHead, id, '/assignment', { responsibleId: officer.id, measure: '补齐回证。', dueOn: null })
  await step(asOfficer, id, '/start')
  return id
}
async function submitted() {
  const id = await inCorrection()
  await ok((await asOfficer()).upload(at(id, '/proofs'), '回证.pdf', PDF, { words: '回证' }))
  await step(asOfficer, id, '/submissions', { words: '已补齐。' })
  return id
}
const set = (id: string, what: (tx: Tx) => unknown) => (tx: Tx) =>
  tx`update inspection.rectification set ${what(tx) as never} where id = ${id}`
/** Moves a person as the register does. */
async function move(person: Person, to: 'east' | 'station', on = '2026-03-02') {
  const from = w.units[person.unit]
  const unit = w.units[to]
  await w.t
    .owner`insert into organisations.posting (person_id, unit_id, from_on, to_on) values (${person.id}, ${from.id}, '2019-01-01', ${on})`
  await w.t.owner`update organisations.person set unit_id = ${unit.id}, unit_path = ${unit.path} where id = ${person.id}`
  return async () => {
    await w.t.owner`delete from organisations.posting where person_id = ${person.id}`
    await w.t.owner`update organisations.person set unit_id = ${from.id}, unit_path = ${from.path} where id = ${person.id}`
  }
}

describe('putting right', () => {
  test('the unit takes no fault back itself', async () => {
    const id = await inCorrection()
    const cancel = set(id, (tx) => tx`state = 'cancelled'`)
    expect(await tried(asHead, cancel)).toBe('checker_other_unit')
    expect(await tried(asReviewer, cancel)).toBe('passes')
  })

  test('no round is counted back to an old check', async () => {
    const id = await submitted()
    await step(asReviewer, id, '/checks', { verdict: 'verified', words: '已核。' })
    await step(asReviewer, id, '/closure', { words: null })
    await step(asFinder, id, '/reopening', { reason: '又出现。' })
    const again = async (tx: Tx) => {
      await set(id, (t) => t`state = 'assigned'`)(tx)
      await set(id, (t) => t`state = 'in-correction'`)(tx)
      await set(id, (t) => t`state = 'submitted'`)(tx)
    }
    expect(await tried(asOfficer, again)).toBe('rectification_round')
    expect(
      await tried(
        asOfficer,
        set(id, (t) => t`round = 0`),
      ),
    ).toBe('rectification_round')
  })

  test('the unit gives itself no more time, names nobody else once proof is in, and says not who checks', async () => {
    const id = await inCorrection()
    expect(
      await tried(
        asHead,
        set(id, (t) => t`due_on = due_on + 1`),
      ),
    ).toBe('rectification_term')
    expect(
      await tried(
        asHead,
        set(id, (t) => t`due_on = null`),
      ),
    ).toBe('rectification_term')
    expect(
      await tried(
        asHead,
        set(id, (t) => t`due_days = 60`),
      ),
    ).toBe('rectification_term')
    expect(
      await tried(
        asHead,
        set(id, (t) => t`due_on = due_on - 1`),
      ),
    ).toBe('passes')
    const handedIn = await submitted()
    expect(
      await tried(
        asHead,
        set(handedIn, (t) => t`responsible_id = ${head.id}`),
      ),
    ).toBe('responsible_in_time')
    expect(
      await tried(
        asHead,
        set(handedIn, (t) => t`checker_id = ${peer.id}`),
      ),
    ).toBe('checker_other_unit')
    expect(
      await tried(
        asReviewer,
        set(handedIn, (t) => t`checker_id = ${head.id}`),
      ),
    ).toBe('checker_other_unit')
    expect(
      await tried(
        asReviewer,
        set(handedIn, (t) => t`checker_id = ${peer.id}`),
      ),
    ).toBe('passes')
  })

  test('nobody writes under another name, so that who corrected could check', async () => {
    const id = await inCorrection()
    const { actor: other } = await asPeer()
    const forged = (by: string) => (tx: Tx) =>
      tx`insert into inspection.rectification_submission values (${id}, 1, '已补齐。', ${by}, '他人', now())`
    expect(await tried(asOfficer, forged(other.id))).toMatch(/row-level security/)
    const { actor: own } = await asOfficer()
    expect(await tried(asOfficer, forged(own.id))).toBe('passes')
  })

  test('a change of unit makes nobody a stranger: not the checker, not who looks, and the rule says so before', async () => {
    const id = await submitted()
    const colleague = await w.person('station', '示例调走民警')
    const back = await move(colleague, 'east', '2026-03-03')
    w.at('2026-03-04T09:00:00+08:00')
    const moved = () => w.as(colleague, ['supervisor'], 'city')
    const check = (tx: Tx, actor: string) =>
      tx`insert into inspection.rectification_check (rectification_id, round, submitted_by, unit_path, verdict, words, checked_by, checked_name, checker_unit, checked_at)
        select rectification_id, round, submitted_by, '', 'verified', '已核', ${actor}, '他人', '', now() from inspection.rectification_submission where rectification_id = ${id}`
    expect(await tried(moved, check)).toBe('checker_other_unit')
    const client = await moved()
    const { version } = (await ok(client.get(at(id)))).rectification
    expect(await codeOf(client.post(at(id, '/checks'), { version, verdict: 'verified', words: '已核' }))).toEqual([
      422,
      'own-unit',
    ])
    expect(await codeOf(client.post(at(id, '/checker'), { version, checkerId: peer.id }))).toEqual([422, 'own-unit'])
    await back()
    const { id: unitId } = w.units.legal
    await w.t
      .owner`insert into organisations.posting (person_id, unit_id, from_on) values (${finder.id}, ${unitId}, '2019-01-01')`
    expect(await tried(asFinder, check)).toBe('passes')
  })
})

describe('findings', () => {
  let findingId: string
  beforeAll(async () => {
    findingId = newId()
    const { id: unitId, path: unitPath } = w.units.station
    const row = {
      id: findingId,
      checkCode: 'x',
      subjectId: newId(),
      unitId,
      unitPath,
      since: '2026-02-01',
      firstSeen: '2026-03-01',
    }
    await w.t.owner`insert into inspection.finding ${w.t.owner({ ...row, openedOn: '2026-03-01', details: {} } as never)}`
  })
  const judged = (state: string) => (tx: Tx, actor: string) =>
    tx`update inspection.finding set state = ${state}, judged_at = now(), judged_by = ${actor}, reason = '无' where id = ${findingId}`

  test('that it never was one, nobody of the unit says', async () => {
    expect(await tried(asHead, judged('false-alarm'))).toBe('finding_by_other')
    expect(await tried(asFinder, judged('false-alarm'))).toBe('passes')
    const own = await w.as(await w.person('station', '示例所内审核员'), ['legal-reviewer'])
    const body = { version: 1, reason: '本所认为没有问题。' }
    expect(await codeOf(own.post(`/inspection/findings/${findingId}/false-alarm`, body))).toEqual([422, 'finding-of-own-unit'])
  })
  test('only the run says that it is gone, since when, and how often', async () => {
    const change = (what: (tx: Tx) => unknown) => (tx: Tx) =>
      tx`update inspection.finding set ${what(tx) as never} where id = ${findingId}`
    for (const what of [
      (tx: Tx) => tx`state = 'gone', gone_on = '2026-03-02'`,
      (tx: Tx) => tx`since = '2026-03-02'`,
      (tx: Tx) => tx`details = '{"days": 0}'`,
      (tx: Tx) => tx`times = 9`,
    ])
      expect(await tried(asHead, change(what))).toBe('finding_by_run')
  })
  test('nobody plants one, and no line stands under another name', async () => {
    const { id, path } = w.units.station
    const plant = (
      tx: Tx,
    ) => tx`insert into inspection.finding (check_code, subject_id, unit_id, unit_path, since, details, first_seen, opened_on)
      values ('x', ${newId()}, ${id}, ${path}, '2026-02-01', '{}', '2026-03-01', '2026-03-01')`
    expect(await tried(asHead, plant)).toMatch(/row-level security/)
    const line = (tx: Tx) => tx`insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name)
      values (${findingId}, 'gone', '2026-03-02', now(), 'system:inspection.run', '系统')`
    expect(await tried(asHead, line)).toMatch(/row-level security/)
  })
})

describe('notices', () => {
  const notice = async () => {
    const rectificationId = await found()
    const body = {
      unitId: w.units.station.id,
      caseId: null,
      rectificationId,
      kind: 'correct',
      problems: '未归档。',
      demands: '补齐。',
      law: ['APL:61'],
    }
    return (await ok((await asReviewer()).post('/inspection/notices', { ...body, replyDays: null }))).supervisionId as string
  }
  const reply = (id: string) => (tx: Tx, actor: string) =>
    tx`insert into inspection.supervision_reply values (${id}, 1, '已补齐。', ${actor}, '某', now(), null, false)`
  const change = (id: string, what: (tx: Tx) => unknown) => (tx: Tx) =>
    tx`update inspection.supervision_notice set ${what(tx) as never} where id = ${id}`

  test('the unit answers, not who issued it, and not the unit below another name', async () => {
    const id = await notice()
    expect(await tried(asReviewer, reply(id))).toBe('reply_by_unit')
    expect(await tried(asFinder, reply(id))).toBe('reply_by_unit')
    expect(await tried(asHead, reply(id))).toBe('passes')
  })
  test('the unit neither takes it back nor gives itself more time', async () => {
    const id = await notice()
    const withdrawn = change(id, (tx) => tx`state = 'withdrawn', ended_by = 'x', ended_at = now(), ended_words = '撤回'`)
    expect(await tried(asHead, withdrawn)).toBe('withdrawn_by_issuer')
    expect(await tried(asReviewer, withdrawn)).toBe('passes')
    expect(
      await tried(
        asHead,
        change(id, (tx) => tx`reply_due_on = reply_due_on + 30`),
      ),
    ).toBe('notice_term')
    expect(
      await tried(
        asHead,
        change(id, (tx) => tx`round = 7`),
      ),
    ).toBe('notice_round')
  })
  test('nobody issues one in the name of an organ above', async () => {
    const id = await notice()
    const forged = (tx: Tx, actor: string) =>
      tx`insert into inspection.supervision_notice (id, number, unit_id, unit_path, issuer_id, issuer_path, kind, problems, demands, law, issued_by, issued_name, issued_at, reply_from, reply_days)
        select ${newId()}, number, unit_id, unit_path, ${w.units.city.id}, ${w.units.city.path}, kind, problems, demands, law, ${actor}, '某', now(), reply_from, 3
        from inspection.supervision_notice where id = ${id}`
    expect(await tried(asReviewer, forged)).toMatch(/row-level security/)
    const up = (tx: Tx, actor: string) =>
      tx`insert into inspection.supervision_notice (id, number, unit_id, unit_path, issuer_id, issuer_path, kind, problems, demands, law, issued_by, issued_name, issued_at, reply_from, reply_days)
        select ${newId()}, number, ${w.units.west.id}, ${w.units.west.path}, unit_id, unit_path, kind, problems, demands, law, ${actor}, '某', now(), reply_from, 3
        from inspection.supervision_notice where id = ${id}`
    expect(await tried(asReviewer, up)).toMatch(/row-level security/)
  })
})

describe('tasks of the committee', () => {
  const task = async () => {
    const office = await w.as(finder, ['supervisor'], 'city')
    const [meeting, item, id] = [newId(), newId(), newId()]
    const { city, west } = w.units
    await w.t
      .owner`insert into governance.meeting (id, unit_id, unit_path, title, held_on, place, chair, attendees, called_by, called_at)
      values (${meeting}, ${city.id}, ${city.path}, '会', '2026-03-02', '室', '甲', '{甲}', ${office.actor.id}, now())`
    await w.t
      .owner`insert into governance.agenda_item (id, meeting_id, position, kind, title, words) values (${item}, ${meeting}, 1, 'other', '议', '议')`
    await w.t.owner`insert into governance.task (id, item_id, unit_id, unit_path, words, due_on, meeting_title, item_title)
      values (${id}, ${item}, ${west.id}, ${west.path}, '办', '2026-03-10', '会', '议')`
    return id
  }
  const entry = (id: string, act: string) => (tx: Tx, actor: string) =>
    tx`insert into governance.task_entry (task_id, act, words, late, by_id, by_name, at) values (${id}, ${act}, '好', false, ${actor}, '某', now())`

  test('reported by the unit, accepted where the meeting was, done only when somebody said so', async () => {
    const id = await task()
    expect(await tried(asFinder, entry(id, 'reported'))).toBe('task_by_unit')
    expect(await tried(asReviewer, entry(id, 'reported'))).toBe('passes')
    expect(await tried(asReviewer, entry(id, 'accepted'))).toBe('task_by_meeting')
    expect(await tried(asReviewer, (tx) => tx`update governance.task set state = 'done' where id = ${id}`)).toBe('task_as_said')
    const [chief, other] = [await w.person('west', '示例西城局长'), await w.person('west', '示例西城副局长')]
    await ok((await w.as(chief, ['bureau-chief'])).post(`/governance/tasks/${id}/reports`, { version: 1, words: '已办。' }))
    const own = await w.as(other, ['bureau-chief'])
    expect((await ok(own.get(`/governance/tasks/${id}`))).acts.judge.refused.code).toBe('not-own-meeting')
  })
})
