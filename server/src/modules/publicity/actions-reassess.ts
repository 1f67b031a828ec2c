import type { Tx } from '../../kit/db.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { nudgeLog } from './log/actions.ts'
import { publicationDueOn } from './rules-clocks.ts'
import { assess } from './rules-gate.ts'
import { turnOf } from './rules-reassess.ts'
import { choicesTold } from './settings.ts'
import { originsOf } from './sources.ts'
import * as store from './store-reassess.ts'
import { REASON_NAME, type ReasonCode, type RecordState } from './types.ts'
import type { GateChoices } from './types-gate.ts'
import type { Group, Reassess, Reassessment, Turn } from './types-reassess.ts'

const BATCH = 1000
/** Records told of each group. */
const TOLD = 200
const FIRST = '00000000-0000-0000-0000-000000000000'
const SEALED = '依照《治安管理处罚法》第一百三十六条，自然人违反治安管理的记录予以封存，不再公示。'
/** The public reason names the law where it says nothing about the person; otherwise it stays general. */
const PUBLIC_REASON: Partial<Record<ReasonCode, string>> = { 'sealed-psa': SEALED, 'sealed-psa-legacy': SEALED }
const GENERAL = '该信息依法不应公开，现予撤回。'

type Turning = store.Standing & { turn: Turn }
type Found = { examined: number; last: string | null; turning: Turning[] }
const ACTIONS: Record<Turn['to'], string> = {
  down: 'publicity.withdrawn',
  withheld: 'publicity.withheld',
  up: 'publicity.reopened',
  sealed: 'publicity.sealed',
  renamed: 'publicity.withheld',
}

/**
 * Asks the gate about every record once more, as after a change of law or setting. The dry run tells what would come down and what would
 * go up; the run does it: pages come down at once, records the law releases return to the desk. A revoked decision's page is left to
 * the clerk, who gives the reason within its own clock. What was taken down before stays down.
 * @law PSA-2025:136, OGI:14, APL:48
 */
export async function reassessRecords(ctx: Ctx, { dryRun, suppose = {} }: Reassess): Promise<Reassessment> {
  authorise(ctx.actor, 'publicity.reassess')
  if (!dryRun) authorise(ctx.actor, 'publicity.release')
  const choices = await ctx.read((tx) => choicesTold(tx, dryRun ? suppose : {}))
  const turning: Turning[] = []
  let [after, examined]: [string | null, number] = [FIRST, 0]
  while (after !== null) {
    const from: string = after
    const found: Found = dryRun
      ? await ctx.read((tx) => findTurns(ctx, tx, from, choicesIn(choices), false))
      : await ctx.transaction((tx) => turnBatch(ctx, tx, from, choicesIn(choices)))
    after = found.last
    examined += found.examined
    for (const one of found.turning) turning.push(one)
  }
  const groups = (to: Turn['to']) => grouped(turning.filter(({ turn }) => turn.to === to))
  const told = { down: groups('down'), withheld: groups('withheld'), up: groups('up'), sealed: groups('sealed') }
  return { dryRun, choices, examined, ...told, renamed: groups('renamed') }
}

/** The choices as the gate asks for them. */
const choicesIn = (told: Reassessment['choices']): GateChoices =>
  Object.fromEntries(told.map(({ key, value }) => [key, value])) as GateChoices

async function findTurns(ctx: Ctx, tx: Tx, after: string, choices: GateChoices, lock: boolean): Promise<Found> {
  const standings = await store.listStandings(tx, after, { limit: BATCH, lock })
  const origins = await originsOf(
    tx,
    standings.map(({ id }) => id),
    ctx.today,
  )
  const turning = standings.flatMap((record) => {
    const gate = origins.get(record.id)?.gate
    if (!gate) return [] // the import was undone: nothing is left to ask about
    const turn = turnOf(record, assess(gate, ctx.today, choices), assess({ ...gate, revokedOn: null }, ctx.today, choices))
    return turn ? [{ ...record, turn }] : []
  })
  return { examined: standings.length, last: standings.at(-1)?.id ?? null, turning }
}

async function turnBatch(ctx: Ctx, tx: Tx, after: string, choices: GateChoices): Promise<Found> {
  const found = await findTurns(ctx, tx, after, choices, true)
  await store.turnRecords(
    tx,
    found.turning.map((one) => turnedOf(ctx, one)),
    ctx.now,
  )
  if (found.turning.length > 0) await nudgeLog(tx)
  for (const { id, recordNo, turn } of found.turning)
    audit.record(tx, { action: ACTIONS[turn.to], subject: id, details: { recordNo, reasonCode: turn.reason, reassessed: true } })
  return found
}

const STATES: Partial<Record<Turn['to'], RecordState>> = { down: 'withdrawn', withheld: 'not-public', up: 'collected' }

function turnedOf(ctx: Ctx, { id, kind, state, turn }: Turning): store.Turned {
  const next = { id, to: turn.to, state: STATES[turn.to] ?? state }
  if (turn.to === 'up') {
    const due = { dueOn: publicationDueOn(kind, ctx.today), dueFrom: ctx.today }
    return { ...next, ...due, reasonCode: null, reasonBasis: [], publicReason: null }
  }
  const publicReason = PUBLIC_REASON[turn.reason] ?? GENERAL
  return { ...next, reasonCode: turn.reason, reasonBasis: turn.basis, publicReason, dueOn: null, dueFrom: null }
}

function grouped(turning: readonly Turning[]): Group[] {
  return [...Map.groupBy(turning, ({ turn }) => turn.reason)]
    .map(([reason, records]) => {
      const told = records.slice(0, TOLD).map(({ id, recordNo, number }) => ({ id, recordNo, number }))
      const basis = [...new Set(records.flatMap(({ turn }) => turn.basis))]
      return { reason, reasonName: REASON_NAME[reason], basis, count: records.length, records: told }
    })
    .toSorted((one, other) => other.count - one.count)
}
