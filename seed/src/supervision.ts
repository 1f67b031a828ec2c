import { addDays, type Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { instant } from '../../server/src/kit/instant.ts'
import * as governance from '../../server/src/modules/governance/index.ts'
import * as inspection from '../../server/src/modules/inspection/index.ts'
import { type Ctx, makeCtx, type Role } from '../../server/src/platform/index.ts'
import type { City } from './city.ts'
import { TOLD_COMMENTS, TOLD_MEETINGS, TOLD_NOTICES } from './supervision-told.ts'

type Unit = { id: string; code: string; path: string }
type House = { sql: Sql; city: City; units: ReadonlyMap<string, Unit> }

const CITY = '220300000000'
const LEGAL = '220300010000'

/** One of a unit's officers at ten in the morning of a day, in a post over a reach. */
function at(
  { sql, city, units }: House,
  on: string,
  post: { unitCode: string; order: number; role: Role; reach: string },
  hour = 10,
): Ctx {
  const officer = city.officers.filter(({ unitCode }) => unitCode === post.unitCode)[post.order]
  const reach = units.get(post.reach)
  if (!officer || !reach) throw new RangeError(`nobody at ${post.unitCode}`)
  const actor = { id: officer.id, personId: officer.id, name: officer.name, roles: [post.role], scopePath: reach.path }
  return makeCtx(sql, actor, () => instant(`${on}T${String(hour).padStart(2, '0')}:00:00+08:00`))
}
const legal = (house: House, on: string, hour = 10) =>
  at(house, on, { unitCode: LEGAL, order: 0, role: 'legal-reviewer', reach: CITY }, hour)
const head = (house: House, unitCode: string, on: string) =>
  at(house, on, { unitCode, order: 0, role: unitCode.endsWith('000000') ? 'bureau-chief' : 'unit-head', reach: unitCode }, 15)
const idOf = ({ units }: House, code: string): string => {
  const unit = units.get(code)
  if (!unit) throw new RangeError(`no unit ${code}`)
  return unit.id
}

/** Comments, notices and meetings of the demo, through their own actions, each at its time. To be told when the cases and what was found in them stand. */
export async function tellSupervision(sql: Sql, city: City): Promise<void> {
  const found = await sql<Unit[]>`select id, code, path from organisations.unit`
  const house = { sql, city, units: new Map(found.map((unit) => [unit.code, unit])) }
  await tellComments(house)
  await tellNotices(house)
  await tellMeetings(house)
}

async function tellComments(house: House): Promise<void> {
  for (const { unitCode, month, on, words } of TOLD_COMMENTS) {
    const ctx = legal(house, on)
    const unitId = idOf(house, unitCode)
    const { content } = await inspection.draftComment(ctx, { unitId, month })
    const chosen = (of: typeof content.good) => of.map(({ caseId, why }) => ({ caseId, why: why.slice(0, 300) }))
    await inspection.issueComment(ctx, { unitId, month, words, good: chosen(content.good), bad: chosen(content.bad) })
  }
}

async function tellNotices(house: House): Promise<void> {
  for (const [index, { unitCode, on, replies = [], ...told }] of TOLD_NOTICES.entries()) {
    const unitId = idOf(house, unitCode)
    const [about] = await house.sql<{ id: string }[]>`select id from cases.administrative_case
      where unit_id = ${unitId} and reported_at < ${addDays(on as Day, -20)} and reported_at >= '2026-01-01' order by number desc offset ${index} limit 1`
    if (!about) throw new RangeError(`no case of ${unitCode} before ${on}`)
    const notice = { ...told, law: [...told.law], unitId, caseId: about.id, rectificationId: null }
    let { supervisionId, version } = await inspection.issueNotice(legal(house, on), notice)
    for (const { on: repliedOn, words, verdict } of replies) {
      const named = { supervisionId, version }
      ;({ version } = await inspection.replyToNotice(head(house, unitCode, repliedOn), { ...named, words }))
      if (!verdict) continue
      const said = { accepted: verdict.accepted, words: verdict.words }
      ;({ version } = await inspection.judgeReply(legal(house, verdict.on), { supervisionId, version, ...said }))
    }
  }
}

const ATTENDEES = ['示例委员甲', '示例委员乙', '示例委员丙', '示例委员丁']
async function tellMeetings(house: House): Promise<void> {
  const unitId = idOf(house, CITY)
  for (const { title, heldOn, signedOn, minutes, agenda } of TOLD_MEETINGS) {
    const items = agenda.map(({ kind, title: item, words }) => ({ kind, title: item, words }))
    const place = { place: '市局三楼会议室', chair: '示例主任委员', attendees: ATTENDEES }
    const called = { unitId, title, heldOn: heldOn as Day, ...place, agenda: items }
    const { meetingId } = await governance.callMeeting(legal(house, addDays(heldOn as Day, -5)), called)
    if (signedOn === null) continue
    const ctx = legal(house, signedOn)
    const held = await governance.getMeeting(ctx, { meetingId })
    const decisions = agenda.map(({ decision = null, tasks = [] }, index) => ({
      agendaId: held.agenda[index]?.id as string,
      decision,
      tasks: tasks.map(({ unitCode, words, dueOn }) => ({ unitId: idOf(house, unitCode), words, dueOn: dueOn as Day })),
    }))
    await governance.signMinutes(ctx, { meetingId, version: held.meeting.version, minutes, decisions })
    await tellTasks(
      house,
      meetingId,
      ctx,
      agenda.flatMap(({ tasks = [] }) => [...tasks]),
    )
  }
}

type Task = NonNullable<(typeof TOLD_MEETINGS)[number]['agenda'][number]['tasks']>[number]
async function tellTasks(house: House, meetingId: string, ctx: Ctx, told: readonly Task[]): Promise<void> {
  const { tasks } = await governance.getMeeting(ctx, { meetingId })
  for (const { unitCode, words, reported } of told) {
    const task = tasks.find((one) => one.words === words && one.unitId === idOf(house, unitCode))
    if (!task || !reported) continue
    const said = { taskId: task.id, version: task.version, words: reported.words }
    const { version } = await governance.reportTask(head(house, unitCode, reported.on), said)
    const { verdict } = reported
    if (verdict)
      await governance.judgeTask(legal(house, verdict.on), {
        taskId: task.id,
        version,
        accepted: verdict.accepted,
        words: verdict.words,
      })
  }
}
