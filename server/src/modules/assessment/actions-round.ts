import type { Tx } from '../../kit/db.ts'
import { DomainError, type Refusal, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { type Chance, drawnObjects, isDrawWithdrawn, planListedDraw } from '../draws/index.ts'
import { ofOrganiser } from './actions-campaign.ts'
import { refuseClose, refuseFeedBack, refuseReplan, refuseRound, refuseSample, refuseState, stateOf } from './rules-round.ts'
import { stratify } from './rules-sample.ts'
import * as store from './store.ts'
import { clearMarkers, insertMarkers } from './store-assign.ts'
import { listFiles } from './store-result.ts'
import { insertFiles, listCandidates } from './store-sample.ts'
import type { Campaign, PlanRound } from './types.ts'

/** More strata than anybody reads. */
const MOST_STRATA = 2000

/**
 * Plans a round: lists every closed file of the period that was not drawn in the campaign yet, by strata, in a draw of its own, which is then frozen, committed
 * to and revealed like any other.
 */
export function planRound(ctx: Ctx, { campaignId, ...input }: PlanRound & { campaignId: string }, chance?: Chance) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const campaign = await store.getCampaignForUpdate(tx, campaignId)
    const rounds = await store.listRounds(tx, campaignId)
    refuseIf(refuseRound(campaign, rounds))
    const sequence = (rounds.at(-1)?.sequence ?? 0) + 1
    const { drawId, ...counted } = await planDraw(ctx, tx, campaign, sequence, input, chance)
    const id = newId(Date.parse(ctx.now))
    const row = { id, campaignId, organiserPath: campaign.unitPath, sequence, title: input.title, sample: input.sample }
    await store.insertRound(tx, { ...row, drawId, plannedAt: ctx.now })
    audit.record(tx, {
      action: 'assessment.round-planned',
      subject: id,
      details: { sequence, drawId, listed: counted.listed },
    })
    return { roundId: id, drawId, ...counted }
  })
}

type PlanAnew = Omit<PlanRound, 'title'>
/** Lists what may be drawn, by strata, in a draw of its own. */
async function planDraw(ctx: Ctx, tx: Tx, campaign: Campaign, sequence: number, input: PlanAnew, chance?: Chance) {
  const candidates = await listCandidates(tx, campaign, ctx.now)
  if (candidates.length === 0) throw new DomainError('refused', 'no-candidates', '评查期间内没有尚未抽取的已结案卷。')
  const { names, strata } = stratify(candidates, input.sample)
  if (strata.length > MOST_STRATA)
    throw new DomainError(
      'refused',
      'too-many-strata',
      `按所选方式分为 ${strata.length} 层，最多 ${MOST_STRATA} 层，请减少分层依据。`,
    )
  const plan = {
    ...{ unitId: campaign.unitId, kind: 'case-review' as const, title: `${campaign.title} 第${sequence}轮`, basis: [], strata },
    ...{
      contributors: input.contributors,
      revealHours: input.revealHours,
      timesLimit: null,
      inspectorsEach: 0,
      inspectOn: null,
    },
  }
  const listed = { named: false, ownEnterprise: [], relation: [] }
  const objects = candidates.map(({ key, number }, index) => ({
    ...listed,
    key,
    name: number,
    stratum: names[index] as string,
  }))
  const { drawId } = await planListedDraw(ctx, tx, plan, objects, chance)
  return { drawId, listed: candidates.length, strata: strata.length }
}

/** Draws a round anew whose draw was withdrawn, from what may be drawn now; the draw that came to nothing stays in its history. */
export function replanRound(ctx: Ctx, { roundId, ...input }: PlanAnew & { roundId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'drawing')
    refuseIf(refuseReplan('drawing', await isDrawWithdrawn(tx, round.drawId)))
    const campaign = await store.getCampaignForUpdate(tx, round.campaignId)
    const planned = await planDraw(ctx, tx, campaign, round.sequence, input)
    await store.replanRound(tx, roundId, { drawId: planned.drawId, sample: input.sample, plannedAt: ctx.now })
    const details = { former: round.drawId, drawId: planned.drawId, listed: planned.listed }
    audit.record(tx, { action: 'assessment.round-drawn-anew', subject: roundId, details })
    return { roundId, ...planned }
  })
}

/** The round of an own unit, locked, in the state an act needs. */
export async function roundIn(tx: Tx, roundId: string, state: Parameters<typeof refuseState>[1]) {
  const round = await store.getRoundForUpdate(tx, roundId)
  refuseIf(refuseState(stateOf(round), state))
  return round
}

/** Takes the files that were drawn into the round. */
export function takeSample(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const round = await roundIn(tx, roundId, 'drawing')
    const drawn = await drawnObjects(tx, round.drawId)
    const files = await insertFiles(tx, roundId, drawn)
    if (files !== drawn.length)
      throw new DomainError(
        'conflict',
        'files-gone',
        `抽中的 ${drawn.length} 份案卷中有 ${drawn.length - files} 份已不在您的单位范围内。`,
      )
    await store.stepRound(tx, roundId, { sampledAt: ctx.now })
    audit.record(tx, { action: 'assessment.sample-taken', subject: roundId, details: { files } })
    return { files }
  })
}

/** Names who may mark in the round, in place of those named before. */
export function chooseMarkers(ctx: Ctx, { roundId, personIds }: { roundId: string; personIds: string[] }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    await roundIn(tx, roundId, 'sampled')
    const wanted = [...new Set(personIds)]
    await clearMarkers(tx, roundId)
    const markers = await insertMarkers(tx, roundId, wanted)
    if (markers !== wanted.length)
      throw new DomainError('invalid', 'unknown-marker', '有的人员不是您单位范围内的在职民警。', {
        fields: { personIds: '请重新选择' },
      })
    audit.record(tx, { action: 'assessment.markers-chosen', subject: roundId, details: { markers } })
    return { markers }
  })
}

/** One round with its progress, and why each act is or is not possible. Who marks in it is shown to the organiser. */
export function getRound(ctx: Ctx, { roundId }: { roundId: string }) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    const round = await store.getRound(tx, roundId)
    const campaign = await store.getCampaign(tx, round.campaignId)
    const progress = await store.progressOf(tx, roundId)
    const state = stateOf(round)
    const own = round.organiserPath.startsWith(ctx.actor.scopePath)
    const withdrawn = own && state === 'drawing' && (await isDrawWithdrawn(tx, round.drawId))
    const act = (refusal: Refusal | null) => ofOrganiser(ctx, round.organiserPath, refusal)
    return {
      round: { ...round, state },
      campaignTitle: campaign.title,
      standard: campaign.standard,
      progress,
      markers: await store.listMarkers(tx, roundId),
      formerDraws: await store.listFormerDraws(tx, roundId),
      acts: {
        sample: act(refuseSample(state, withdrawn)),
        drawAnew: act(refuseReplan(state, withdrawn)),
        replaceMarker: act(refuseState(state, 'marking')),
        chooseMarkers: act(refuseState(state, 'sampled')),
        assign: act(refuseState(state, 'sampled')),
        feedBack: act(refuseFeedBack(state, progress)),
        close: act(refuseClose(state, round, ctx.today, progress)),
      },
    }
  })
}

/** Files of a round with their scores, of one bureau or all: what a mean was made of. Marks are told by slot, never by person. */
export function listRoundFiles(
  ctx: Ctx,
  query: { roundId: string; organId?: string | undefined; page: number; pageSize: number },
) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    await store.getRound(tx, query.roundId)
    return listFiles(tx, query)
  })
}
