import { authorise, type Ctx } from '../../platform/index.ts'
import { cityMean, unitMeans } from './rules-averages.ts'
import { stateOf } from './rules-round.ts'
import * as store from './store.ts'
import { openAppeals, sumsOf } from './store-averages.ts'

/**
 * Means of a campaign by round and bureau, before and after appeals, and of the city: county bureaus alone, each counting once. Bureaus of the
 * actor's scope; city figure and ranks for the organiser, who sees them all. Units only: there is no mean of a person.
 */
export function getAverages(ctx: Ctx, { campaignId }: { campaignId: string }) {
  authorise(ctx.actor, 'assessment.read')
  return ctx.read(async (tx) => {
    const campaign = await store.getCampaign(tx, campaignId)
    const whole = campaign.unitPath.startsWith(ctx.actor.scopePath)
    const [sums, open] = [
      await sumsOf(tx, campaignId),
      new Map((await openAppeals(tx, campaignId)).map(({ roundId, n }) => [roundId, n])),
    ]
    const told = (await store.listRounds(tx, campaignId)).filter(({ fedBackAt }) => fedBackAt !== null)
    const rounds = told.map((round) => {
      const of = sums.filter(({ roundId }) => roundId === round.id).map(({ roundId: _, ...unit }) => unit)
      const counties = of.filter(({ county }) => county)
      const appeals = open.get(round.id) ?? 0
      return {
        ...{ roundId: round.id, sequence: round.sequence, title: round.title, state: stateOf(round), openAppeals: appeals },
        units: unitMeans(of, campaign.standard, whole && appeals === 0),
        cityFirstHundredths: whole ? cityMean(counties.map(({ files, firstSum }) => ({ files, sum: firstSum }))) : null,
        cityHundredths: whole ? cityMean(counties) : null,
      }
    })
    return { rounds, beforeHundredths: rounds[0]?.cityHundredths ?? null, afterHundredths: rounds.at(-1)?.cityHundredths ?? null }
  })
}
