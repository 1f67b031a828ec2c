import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { addDays, type Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { instant } from '../../server/src/kit/instant.ts'
import * as draws from '../../server/src/modules/draws/index.ts'
import { type Ctx, makeCtx, type Role } from '../../server/src/platform/index.ts'
import { TOLD_DRAWS, TOLD_ITEMS, type ToldDraw } from './draws-told.ts'

type Unit = { id: string; path: string; name: string }
type Units = { city: Unit; officers: Unit; parties: readonly [Unit, Unit, Unit] }

const HEADER = '名称,统一社会信用代码或编号,分层,名称可否公开,本人或近亲属经营（警号）,其他利害关系（警号）'
const WORDS = ['晨光', '松涛', '银河', '南湖', '金穗', '北辰', '和顺', '长青']

/** The same ids, salts and parts each time the demo is loaded. */
function chanceOf(name: string): draws.Chance {
  let count = 0
  return (bytes) => createHash('sha512').update(`fadu demo draw ${name} ${count++}`).digest().subarray(0, bytes)
}

function table({ name, noun, kind, classes }: ToldDraw): string {
  const series = kind === 'inspection' ? noun : name
  const code = createHash('sha256').update(series).digest('hex').slice(0, 4).toUpperCase()
  let number = 0
  const lines = Object.entries(classes).flatMap(([stratum, { objects }]) =>
    Array.from({ length: objects }, () => {
      const who =
        kind === 'inspection' ? `示例${WORDS[number % WORDS.length]}${Math.floor(number / WORDS.length) + 1}号${noun}` : '案卷'
      number++
      return `${who},YS${code}${String(number).padStart(5, '0')},${stratum},${kind === 'inspection' ? '是' : '否'},,`
    }),
  )
  return [HEADER, ...lines].join('\n')
}

async function unitsOf(sql: Sql): Promise<Units> {
  const find = async (where: string): Promise<Unit> => {
    const [unit] = await sql.unsafe<Unit[]>(`select id, path, name from organisations.unit where ${where} order by path limit 1`)
    if (!unit) throw new RangeError(`no unit ${where}`)
    return unit
  }
  const city = await find(`kind = 'city-bureau'`)
  const parties = [
    await find(`kind = 'legal-section' and organ_id = '${city.id}'`),
    await find(`kind = 'inspectorate'`),
    await find(`kind in ('branch-bureau', 'county-bureau')`),
  ] as const
  return { city, officers: await find(`kind = 'brigade' and organ_id = '${city.id}'`), parties }
}

/** Tells the draws of the year through their own actions, each at its time. */
export async function tellDraws(sql: Sql): Promise<void> {
  const units = await unitsOf(sql)
  const items = await listed(sql, units)
  for (const told of TOLD_DRAWS) await tellDraw(sql, units, told, items)
}

const LISTED_ON = '2022-01-04' as Day
/** The list of items, as it stood from the first working day of the year. @returns ids by the noun of their objects */
async function listed(sql: Sql, { city }: Units): Promise<Map<string, string>> {
  const actor = {
    id: `demo:draws:${city.path}`,
    personId: null,
    name: `${city.name}（演示）`,
    roles: ['clerk' as const],
    scopePath: city.path,
  }
  const ctx = makeCtx(sql, actor, () => instant(`${LISTED_ON}T09:00:00+08:00`))
  const ids = new Map<string, string>()
  for (const [noun, item] of Object.entries(TOLD_ITEMS)) {
    const input = { ...item, unitId: city.id, means: 'on-site' as const, timesLimit: 2, fromOn: LISTED_ON }
    ids.set(noun, (await draws.addDrawItem(ctx, input)).itemId)
  }
  return ids
}

async function tellDraw(sql: Sql, units: Units, told: ToldDraw, items: ReadonlyMap<string, string>): Promise<void> {
  const chance = chanceOf(told.name)
  const as = (unit: Unit, role: Role, on: Day, time: string): Ctx => {
    const actor = {
      id: `demo:draws:${unit.path}`,
      personId: null,
      name: `${unit.name}（演示）`,
      roles: [role],
      scopePath: unit.path,
    }
    return makeCtx(sql, actor, () => instant(`${on}T${time}:00+08:00`))
  }
  const clerk = (on: Day, time: string) => as(units.city, 'clerk', on, time)
  const frozenOn = told.frozenOn as Day
  const drawId = await freeze(clerk, units, told, items, chance)
  const commit = (unit: Unit, on: Day, time: string) => commits(as(unit, 'supervisor', on, time), drawId, chance)
  const reveal = (unit: Unit, on: Day, time: string, value: string) =>
    draws.revealPart(as(unit, 'supervisor', on, time), { drawId, value })
  const [law, watch, county] = units.parties
  const next = addDays(frozenOn, 1)
  const first = await commit(law, next, '09:00')
  if (told.course === 'withdrawn') {
    await draws.withdrawDraw(clerk(next, '15:00'), { drawId, reasonCode: 'list-wrong', reason: '名单漏列两家单位' })
    return
  }
  const second = await commit(watch, next, '10:00')
  if (told.course === 'smooth') {
    await reveal(law, next, '14:00', first)
    await reveal(watch, next, '14:30', second)
    await finish(clerk, told, drawId, next)
    return
  }
  await reveal(law, next, '14:00', first)
  const after = addDays(next, 1)
  await draws.repeatDraw(clerk(after, '10:30'), { drawId })
  const again = [await commit(law, after, '11:00'), await commit(county, after, '11:20')] as const
  await reveal(law, after, '14:00', again[0])
  await reveal(county, after, '14:10', again[1])
  await finish(clerk, told, drawId, after)
}

type Clerk = (on: Day, time: string) => Ctx

async function freeze(
  clerk: Clerk,
  { city, officers }: Units,
  told: ToldDraw,
  items: ReadonlyMap<string, string>,
  chance: draws.Chance,
): Promise<string> {
  const { kind, title, basis, classes } = told
  const [on, inspection] = [told.frozenOn as Day, kind === 'inspection']
  const strata = Object.entries(classes).map(([stratum, { take, size }]) => ({ stratum, take, size }))
  const rules = { contributors: 2, revealHours: 24, timesLimit: inspection ? 1 : null, inspectorsEach: inspection ? 2 : 0 }
  const inspectOn = told.inspectOn as Day | null
  const days = { inspectOn, inspectUntil: inspectOn && addDays(inspectOn, 11) }
  const itemIds = [items.get(told.noun) ?? []].flat()
  const plan = { unitId: city.id, kind, title, basis, ...rules, ...days, itemIds, strata }
  const { drawId } = await draws.planDraw(clerk(on, '09:00'), plan, chance)
  const file = { name: '名单.csv', stream: Readable.from(Buffer.from(table(told))) }
  const done = await draws.importDrawObjects(clerk(on, '09:10'), { drawId, dryRun: 'false', file }, chance)
  if (done.wrong > 0) throw new RangeError(`wrong rows in ${title}`)
  await draws.freezeDraw(clerk(on, '10:00'), { drawId, officersOf: inspection ? officers.id : null }, chance)
  return drawId
}

async function commits(ctx: Ctx, drawId: string, chance: draws.Chance): Promise<string> {
  const { plan } = await draws.getDraw(ctx, { drawId })
  const value = chance(32).toString('hex')
  const commitment = draws.commitmentOf(plan.listHash ?? '', plan.attempt, { slot: plan.committed + 1, value })
  await draws.commitPart(ctx, { drawId, commitment, attempt: plan.attempt })
  return value
}

const FOUND = [
  ['no-problem', 'none'],
  ['problem-found', 'corrected-on-site'],
  ['no-problem', 'none'],
  ['problem-found', 'ordered-to-correct'],
  ['not-operating', 'none'],
] as const

/** Draws, publishes and, for an inspection, records what was found: most within the term, one of each draw after it. */
async function finish(clerk: Clerk, { inspectOn }: ToldDraw, drawId: string, on: Day): Promise<void> {
  await draws.runDraw(clerk(on, '15:00'), { drawId })
  await draws.publishDraw(clerk(on, '16:00'), { drawId })
  if (inspectOn === null) return
  const { drawn } = await draws.getDraw(clerk(on, '16:10'), { drawId })
  for (const [index, { objectId }] of drawn.entries()) {
    const inspectedOn = addDays(inspectOn as Day, index % 5)
    const [result, handling] = FOUND[index % FOUND.length] ?? FOUND[0]
    const recordedOn = addDays(inspectedOn, index === 3 ? 45 : 10)
    await draws.recordDrawInspection(clerk(recordedOn, '10:00'), { drawId, objectId, inspectedOn, result, handling })
  }
}
