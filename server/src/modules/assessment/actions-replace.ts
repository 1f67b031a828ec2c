import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { inputOf } from './actions-assign.ts'
import { roundIn } from './actions-round.ts'
import { replaceMarker as findOthers } from './rules-replace.ts'
import * as store from './store.ts'
import { insertMarkers, type MarkRow, marksOf } from './store-assign.ts'
import * as drops from './store-replace.ts'
import type { Round } from './types.ts'

type Replace = { roundId: string; personId: string; reason: string; standIns: string[] }

/**
 * Takes a marker out of a round: what was handed in stays, every other file goes to somebody else under the same separations and begins anew. Who dropped out,
 * why, and where each file went is kept.
 * @throws DomainError `no-replacement` when nobody is left for a file; name stand-ins then
 */
export function replaceMarker(ctx: Ctx, { roundId, personId, reason, standIns }: Replace) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'marking')
    const named = (await store.listMarkers(tx, roundId)).some((marker) => marker.personId === personId)
    if (!named) throw new DomainError('not-found', 'marker-not-found', '该民警不是本轮的评查员。')
    const row = { roundId, personId, reason, recordedBy: ctx.actor.id, recordedAt: ctx.now }
    if (!(await drops.insertDropOut(tx, row))) throw new DomainError('refused', 'dropped-before', '该评查员已经退出本轮。')
    await addStandIns(tx, roundId, standIns)
    const told = await handOn(tx, round, personId)
    audit.record(tx, {
      action: 'assessment.marker-replaced',
      subject: roundId,
      details: { personId, reason, standIns, handed: told.handed },
    })
    return told
  })
}

async function addStandIns(tx: Tx, roundId: string, standIns: readonly string[]): Promise<void> {
  const here = new Set((await store.listMarkers(tx, roundId)).map(({ personId }) => personId))
  const wanted = [...new Set(standIns)].filter((id) => !here.has(id))
  if ((await insertMarkers(tx, roundId, wanted)) !== wanted.length)
    throw new DomainError('invalid', 'unknown-marker', '有的人员不是您单位范围内的在职民警。', {
      fields: { standIns: '请重新选择' },
    })
}

async function handOn(tx: Tx, round: Round, personId: string) {
  const moved = (await drops.lockLeft(tx, round.id, personId)).map(({ fileId }) => fileId)
  const [input, given] = [await inputOf(tx, round, round.pairsApart), await marksOf(tx, round.id)]
  const left = new Set(moved)
  const standing = given.filter((one) => !(one.personId === personId && left.has(one.fileId)))
  const { handed, without } = findOthers({ ...input, standing, moved })
  if (without.length > 0)
    throw new DomainError('refused', 'no-replacement', `有 ${without.length} 份案卷没有可以接替的评查员，请补充评查员后再试。`, {
      values: { files: without },
    })
  await drops.handOver(tx, round.id, personId, handed)
  const all = loads(input.markers, [...standing, ...handed])
  const kept = standing.filter((one) => one.personId === personId).length
  return { handed: handed.length, kept, least: Math.min(...all), most: Math.max(...all) }
}

/** Files of each who still marks. */
function loads(markers: readonly { id: string }[], given: readonly Pick<MarkRow, 'personId'>[]): number[] {
  const count = new Map(markers.map(({ id }) => [id, 0]))
  for (const { personId } of given) if (count.has(personId)) count.set(personId, (count.get(personId) as number) + 1)
  return count.size > 0 ? [...count.values()] : [0]
}

/** Who dropped out of a round. Empty for all but the organiser. */
export function listDropOuts(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    await store.getRound(tx, roundId)
    return { items: await drops.listDropOuts(tx, roundId) }
  })
}
