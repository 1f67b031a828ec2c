import type { Instant } from '../../../server/src/kit/instant.ts'
import { causeOf } from '../../../server/src/modules/law/index.ts'
import { type Dossier, inside } from './dossier.ts'
import {
  afterDays,
  afterWorkingDays,
  decidedOn,
  decisionFault,
  fineOf,
  general,
  moveAct,
  onTheSpot,
  plus,
  psa,
  type Recipe,
  traffic,
} from './recipe.ts'

const collected = (dossier: Dossier) => onTheSpot(dossier) && dossier.all('payment').some((row) => row.channel === 'on-the-spot')
const spotOf = (dossier: Dossier) => inside(dossier.one('decision').spot)

/** The whole fine is taken on the spot, and handed in the same day. */
function collect(dossier: Dossier): void {
  const { recordedAt } = dossier.one('decision')
  const paidOn = decidedOn(dossier)
  Object.assign(spotOf(dossier), { collectedFen: fineOf(dossier), collectedWhy: 'small' })
  Object.assign(dossier.one('payment'), { paidOn, handedInOn: paidOn, channel: 'on-the-spot', recordedAt })
  moveAct(dossier, 'recordPayment', recordedAt as Instant)
}
const paid = (dossier: Dossier) => onTheSpot(dossier) && dossier.has('payment')

/** Faults of penalties decided on the spot. */
export const SPOT: readonly Recipe[] = [
  {
    check: 'collected-fine-kept-general',
    host: (dossier) => collected(dossier) && general(dossier),
    plant: (dossier) => {
      const row = dossier.one('payment')
      row.handedInOn = plus(afterWorkingDays(row.paidOn, 2), 3)
      return [['collected-fine-kept-general', row.id, afterWorkingDays(row.paidOn, 2)]]
    },
  },
  {
    check: 'collected-fine-kept-psa',
    host: (dossier) => collected(dossier) && psa(dossier),
    plant: (dossier) => {
      const row = dossier.one('payment')
      row.handedInOn = plus(afterDays(row.paidOn, 2), 2)
      return [['collected-fine-kept-psa', row.id, afterDays(row.paidOn, 2)]]
    },
  },
  ...(
    [
      ['collected-over-limit-general', general, 10_000, [2022]],
      ['collected-over-limit-psa-2012', psa, 5000, [2022]],
      ['collected-over-limit-psa-2025', psa, 20_000, [2026]],
    ] as const
  ).map(
    ([check, family, limitFen, years]): Recipe => ({
      check,
      years,
      host: (dossier) => paid(dossier) && family(dossier) && fineOf(dossier) > limitFen && !collected(dossier),
      plant: (dossier) => {
        collect(dossier)
        return [decisionFault(dossier, check)]
      },
    }),
  ),
  {
    check: 'disputed-spot-by-one-officer',
    years: [2026],
    host: (dossier) => onTheSpot(dossier) && psa(dossier) && !collected(dossier),
    plant: (dossier) => {
      const spot = spotOf(dossier)
      Object.assign(spot, { officers: [spot.officers[0]], disputed: true })
      return [decisionFault(dossier, 'disputed-spot-by-one-officer')]
    },
  },
  {
    check: 'spot-barred-cause',
    host: (dossier) =>
      onTheSpot(dossier) && psa(dossier) && fineOf(dossier) > 0 && fineOf(dossier) % 10_000 === 0 && !traffic(dossier),
    plant: (dossier) => {
      const cause = causeOf('gambling')
      const version = cause.versions[dossier.year < 2026 ? 0 : cause.versions.length - 1]
      const tier = version?.tiers[0]
      dossier.case.title = String(dossier.case.title).replaceAll(spotCause(dossier), cause.name)
      dossier.case.summary = String(dossier.case.summary).replaceAll(spotCause(dossier), cause.name)
      dossier.case.causeCode = cause.code
      const { summary: facts } = dossier.case
      Object.assign(spotOf(dossier), {
        causeCode: cause.code,
        statute: version?.statute,
        tier: tier?.name,
        basis: [tier?.article],
        facts,
      })
      return [decisionFault(dossier, 'spot-barred-cause')]
    },
  },
]

const spotCause = (dossier: Dossier) => causeOf(String(spotOf(dossier).causeCode)).name
