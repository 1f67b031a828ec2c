import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { getUnit } from '../organisations/index.ts'
import { roundIn } from './actions-round.ts'
import { assign } from './rules-assign.ts'
import { chooseThirds, filesNeedingThird } from './rules-third.ts'
import * as store from './store.ts'
import * as marks from './store-assign.ts'
import type { Round } from './types.ts'
import type { AssignedFile, AssignInput, AssignRefusal, Marker } from './types-assign.ts'

/** What an assignment in a round goes by. `gone`: markers who dropped out of it. */
export async function inputOf(tx: Tx, round: Round, pairsApart: boolean): Promise<AssignInput & { gone: Marker[] }> {
  const [files, all] = [await marks.filesToMark(tx, round.id), await marks.markersOf(tx, round.id)]
  const [markers, gone] = [all.filter((one) => !one.gone), all.filter((one) => one.gone)]
  return { files, markers, gone, pairsApart, before: await marks.pairsOf(tx, round.campaignId, round.sequence - 1) }
}

type Found = { assigned: AssignedFile[]; pairsApart: boolean }
/** Keeps the bureaus apart wherever that is possible; where not, only when it was asked for. */
function find(input: AssignInput, relax: boolean): Found | AssignRefusal {
  const strict = assign(input)
  const apart = input.pairsApart && new Set([...input.files, ...input.markers].map(({ unit }) => unit)).size >= 3
  if (strict.assigned) return { assigned: strict.assigned, pairsApart: apart }
  if (!relax || !apart) return strict.refused
  const loose = assign({ ...input, pairsApart: false })
  return loose.assigned ? { assigned: loose.assigned, pairsApart: false } : loose.refused
}

/** Units by their names, files by their numbers: a refusal people can act on. */
async function inWords(tx: Tx, { code, detail, files, units }: AssignRefusal) {
  const names = await Promise.all(units.map(async (id) => (await getUnit(tx, id)).name))
  const where = names.length > 0 ? `涉及单位：${names.join('、')}。` : ''
  return new DomainError('refused', code, `${detail}${where}`, { values: { files, units: names } })
}

/**
 * Gives every file of the round two markers (see `rules-assign.ts`), or refuses with the bureaus and files that cannot be covered.
 * @param input `dryRun` shows the loads and pairs and writes nothing; `relax` lets bureaus mark each other when there is no other way
 */
export function assignMarkers(ctx: Ctx, { roundId, dryRun, relax }: { roundId: string; dryRun: boolean; relax: boolean }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'sampled')
    const { standard } = await store.getCampaign(tx, round.campaignId)
    const input = await inputOf(tx, round, standard.pairsApart)
    const found = find(input, relax)
    if ('code' in found) throw await inWords(tx, found)
    const { assigned, pairsApart } = found
    if (!dryRun) {
      await store.stepRound(tx, roundId, { assignedAt: ctx.now, pairsApart })
      const slots = assigned.flatMap(({ file, markers }) =>
        markers.map((personId, index) => ({ fileId: file, personId, slot: index === 0 ? (1 as const) : (2 as const) })),
      )
      await marks.insertAssignments(tx, roundId, slots)
      audit.record(tx, {
        action: 'assessment.markers-assigned',
        subject: roundId,
        details: { files: assigned.length, pairsApart },
      })
    }
    return { dryRun, pairsApart, ...(await summary(tx, input, assigned)) }
  })
}

async function summary(tx: Tx, input: AssignInput, assigned: readonly AssignedFile[]) {
  const unit = new Map([...input.files, ...input.markers].map((one) => [one.id, one.unit]))
  const loads = new Map(input.markers.map(({ id }) => [id, 0]))
  const pairs = new Map<string, number>()
  for (const { file, markers } of assigned)
    for (const marker of markers) {
      loads.set(marker, (loads.get(marker) ?? 0) + 1)
      const pair = `${unit.get(marker)} ${unit.get(file)}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  const nameOf = async (id: string) => (await getUnit(tx, id)).name
  const named = []
  for (const [pair, count] of [...pairs].sort()) {
    const [by, of] = pair.split(' ') as [string, string]
    named.push({ by: await nameOf(by), of: await nameOf(of), marks: count })
  }
  const all = [...loads.values()]
  const range = { least: Math.min(...all), most: Math.max(...all) }
  return { files: assigned.length, markers: loads.size, ...range, pairs: named }
}

/**
 * Calls a third marker wherever the first two marks lie further apart than the campaign allows. Bears being repeated.
 * @throws DomainError `no-third` when nobody is left for a file
 */
export function callThirds(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const called = await callThirdsIn(tx, await roundIn(tx, roundId, 'marking'))
    return { called }
  })
}

/** @returns how many were called now */
export async function callThirdsIn(tx: Tx, round: Round): Promise<number> {
  const { standard } = await store.getCampaign(tx, round.campaignId)
  const given = await marks.marksOf(tx, round.id)
  const wanted = filesNeedingThird(given, standard.spreadHundredths)
  if (wanted.length === 0) return 0
  const { thirds, without } = chooseThirds(await inputOf(tx, round, round.pairsApart), given, wanted)
  refuseIf(
    without.length > 0
      ? { code: 'no-third', detail: `有 ${without.length} 份案卷两次评分相差过大，但没有可以担任第三评查员的人员。` }
      : null,
  )
  await marks.insertAssignments(
    tx,
    round.id,
    thirds.map((third) => ({ ...third, slot: 3 as const })),
  )
  audit.record(tx, {
    action: 'assessment.thirds-called',
    subject: round.id,
    details: { files: thirds.map(({ fileId }) => fileId) },
  })
  return thirds.length
}

/** Looks at every round that is being marked; where nobody can be called in one, the others go on. Bears being broken off and repeated. */
export async function callAllThirds(ctx: Ctx): Promise<void> {
  const refused: unknown[] = []
  for (const { id } of await ctx.read((tx) => marks.openRounds(tx)))
    await callThirds(ctx, { roundId: id }).catch((error: unknown) => refused.push(error))
  if (refused.length > 0) throw refused[0]
}
