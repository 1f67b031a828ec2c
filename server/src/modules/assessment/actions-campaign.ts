import type { Tx } from '../../kit/db.ts'
import { DomainError, type Refusal, refuseIf } from '../../kit/errors.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx, settingOf } from '../../platform/index.ts'
import { getUnit } from '../organisations/index.ts'
import { refuseEnd, refuseRound, refuseStarted, stateOf } from './rules-round.ts'
import { forbiddenFields, refuseStandard } from './rules-standard.ts'
import { criteria, rules, vetoes } from './settings.ts'
import * as store from './store.ts'
import type { Act, Campaign, NewCriminalFile, PlanCampaign } from './types.ts'
import type { Standard } from './types-standard.ts'

/** A refusal as a page shows it. */
export const told = (refusal: Refusal | null): Act => refusal && { ...refusal, basis: [...(refusal.basis ?? [])] }
/** Acts of the organiser are refused to everyone who only sees the campaign. */
export const ofOrganiser = (ctx: Ctx, path: string, refusal: Refusal | null): Act =>
  told(path.startsWith(ctx.actor.scopePath) ? refusal : { code: 'outside-scope', detail: '这次案卷评查由上级单位组织。' })

async function standardOf(tx: Tx): Promise<Standard> {
  return { criteria: await settingOf(tx, criteria), vetoes: await settingOf(tx, vetoes), ...(await settingOf(tx, rules)) }
}

/** Plans a campaign of an own unit, with the standard as the settings have it now. */
export function planCampaign(ctx: Ctx, input: PlanCampaign) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    if (!unit.path.startsWith(ctx.actor.scopePath))
      throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内，请选择本单位或者下级单位。')
    const id = newId(Date.parse(ctx.now))
    const standard = await standardOf(tx)
    await store.insertCampaign(tx, { ...input, id, unitPath: unit.path, standard, plannedBy: ctx.actor.id, plannedAt: ctx.now })
    audit.record(tx, { action: 'assessment.campaign-planned', subject: id, details: { title: input.title, kinds: input.kinds } })
    return { campaignId: id, version: 1 }
  })
}

const stale = (yours: number, campaign: Campaign) =>
  new DomainError('conflict', 'stale', '评分标准已被他人修改，请核对后再保存。', {
    values: { yours: { version: yours }, theirs: { version: campaign.version, standard: campaign.standard } },
  })

/** Says at which field a measure stands that the law forbids. */
function refuseWrongStandard(standard: Standard, kinds: Campaign['kinds']): void {
  const refusal = refuseStandard(standard, kinds)
  const fields = forbiddenFields(standard, kinds)
  if (refusal) throw new DomainError('refused', refusal.code, refusal.detail, { basis: refusal.basis ?? [], fields })
}

/** Replaces the standard before the campaign starts; measures the law forbids are refused. @law APL:74, PSA-2025:135 */
export function changeStandard(
  ctx: Ctx,
  { campaignId, version, standard }: { campaignId: string; version: number; standard: Standard },
) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const campaign = await store.getCampaignForUpdate(tx, campaignId)
    if (campaign.version !== version) throw stale(version, campaign)
    refuseIf(refuseStarted(campaign))
    refuseWrongStandard(standard, campaign.kinds)
    await store.changeStandard(tx, campaignId, standard)
    audit.record(tx, { action: 'assessment.standard-changed', subject: campaignId, details: { standard } })
    return { campaignId, version: version + 1 }
  })
}

/** Fixes the standard for good. */
export function startCampaign(ctx: Ctx, { campaignId }: { campaignId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const campaign = await store.getCampaignForUpdate(tx, campaignId)
    refuseIf(refuseStarted(campaign) ?? refuseStandard(campaign.standard, campaign.kinds))
    await store.startCampaign(tx, campaignId, ctx.now)
    audit.record(tx, { action: 'assessment.campaign-started', subject: campaignId })
    return { at: ctx.now }
  })
}

/** Ends a campaign whose rounds are all closed. */
export function endCampaign(ctx: Ctx, { campaignId }: { campaignId: string }) {
  authorise(ctx.actor, 'assessment.manage')
  return ctx.transaction(async (tx) => {
    const campaign = await store.getCampaignForUpdate(tx, campaignId)
    refuseIf(refuseEnd(campaign, await store.listRounds(tx, campaignId)))
    await store.endCampaign(tx, campaignId, ctx.now)
    audit.record(tx, { action: 'assessment.campaign-ended', subject: campaignId })
    return { at: ctx.now }
  })
}

/** Campaigns of the actor's units and of those above them. */
export function listCampaigns(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read((tx) => store.listCampaigns(tx, query))
}

/** One campaign with its rounds, and why each act is or is not possible. */
export function getCampaign(ctx: Ctx, { campaignId }: { campaignId: string }) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    const campaign = await store.getCampaign(tx, campaignId)
    const rounds = await store.listRounds(tx, campaignId)
    const act = (refusal: Refusal | null) => ofOrganiser(ctx, campaign.unitPath, refusal)
    return {
      campaign,
      rounds: rounds.map((round) => ({ ...round, state: stateOf(round) })),
      acts: {
        changeStandard: act(refuseStarted(campaign)),
        start: act(refuseStarted(campaign) ?? refuseStandard(campaign.standard, campaign.kinds)),
        planRound: act(refuseRound(campaign, rounds)),
        end: act(refuseEnd(campaign, rounds)),
      },
    }
  })
}

/** Registers a criminal file by its number; its process is not in this system. */
export function registerCriminalFile(ctx: Ctx, input: NewCriminalFile) {
  authorise(ctx.actor, 'assessment.register')
  return ctx.transaction(async (tx) => {
    const id = newId(Date.parse(ctx.now))
    if (input.closedOn > ctx.today)
      throw new DomainError('invalid', 'invalid-input', '结案日期不能晚于今天。', { fields: { closedOn: '不能晚于今天' } })
    await store.insertCriminalFile(tx, { ...input, id, by: ctx.actor.id, at: ctx.now })
    audit.record(tx, { action: 'assessment.criminal-file-registered', subject: id, details: { number: input.number } })
    return { criminalFileId: id }
  })
}
export function listCriminalFiles(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read((tx) => store.listCriminalFiles(tx, query))
}
