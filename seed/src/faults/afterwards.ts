import { addMonths, type Day } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import { Json } from '../rows.ts'
import { type Dossier, delay } from './dossier.ts'
import {
  afterDays,
  afterWorkingDays,
  chiefs,
  dayAt,
  decidedOn,
  detentionOf,
  fineOf,
  general,
  hoursLater,
  moveAct,
  offender,
  onTheSpot,
  penaltiesOf,
  plus,
  psa,
  punished,
  type Recipe,
  undo,
  victim,
} from './recipe.ts'

const paid = (dossier: Dossier) =>
  punished(dossier) && fineOf(dossier) > 0 && dossier.all('payment').length === 1 && detentionOf(dossier) === 0
const served = (dossier: Dossier) => dossier.all('delivery').find((row) => row.partyId === offender(dossier).id)
const alone = (dossier: Dossier) => punished(dossier) && dossier.all('delivery').length === 1
const dropKind = (dossier: Dossier, kinds: readonly string[]) => {
  for (const row of dossier.all('execution')) if (kinds.includes(String(row.kind))) dossier.drop('execution', row)
  undo(dossier, 'recordExecution')
}

/** Faults of delivery, execution, payment and filing. */
export const AFTERWARDS: readonly Recipe[] = [
  {
    check: 'electronic-without-consent',
    host: alone,
    plant: (dossier) => {
      const row = dossier.one('delivery')
      Object.assign(row, { method: 'electronic', consentSigned: false })
      return [['electronic-without-consent', row.id, row.deliveredOn as Day]]
    },
  },
  {
    check: 'offender-not-served',
    host: alone,
    plant: (dossier) => {
      const row = dossier.one('delivery')
      row.method = 'impossible'
      return [['offender-not-served', row.id, row.deliveredOn as Day]]
    },
  },
  {
    check: 'public-notice-too-short',
    room: 42,
    host: (dossier) => alone(dossier) && detentionOf(dossier) === 0,
    plant: (dossier) => {
      const row = dossier.one('delivery')
      const publishedOn = row.deliveredOn as Day
      delay(dossier, row.recordedAt as Instant, 40)
      Object.assign(row, { method: 'public-notice', publishedOn })
      return [['public-notice-too-short', row.id, row.deliveredOn as Day]]
    },
  },
  {
    check: 'general-decision-delivered-late',
    room: 23,
    host: (dossier) => alone(dossier) && general(dossier),
    plant: (dossier) => {
      delay(dossier, dossier.one('delivery').recordedAt as Instant, 21)
      return [['general-decision-delivered-late', dossier.one('decision').id, afterWorkingDays(decidedOn(dossier), 7)]]
    },
  },
  {
    check: 'victim-copy-late',
    host: (dossier) => (punished(dossier) || onTheSpot(dossier)) && psa(dossier) && victim(dossier) !== undefined,
    plant: (dossier) => {
      const row = dossier.all('delivery').find(({ partyId }) => partyId === victim(dossier)?.id)
      const since = afterDays(decidedOn(dossier), 2)
      Object.assign(row as object, { deliveredOn: since, method: 'handed-over' })
      return [['victim-copy-late', dossier.one('decision').id, since]]
    },
  },
  {
    check: 'detention-not-carried-out',
    room: 30,
    host: (dossier) => punished(dossier) && dossier.all('execution').some(({ kind }) => kind === 'detention'),
    plant: (dossier) => {
      dropKind(dossier, ['detention'])
      const since = afterWorkingDays(served(dossier)?.deliveredOn, EXECUTION_WORKING_DAYS)
      return [['detention-not-carried-out', dossier.one('decision').id, since]]
    },
  },
  {
    check: 'licence-penalty-not-carried-out',
    room: 30,
    host: (dossier) =>
      punished(dossier) &&
      penaltiesOf(dossier).some(({ kind }) => kind !== 'fine' && kind !== 'detention' && kind !== 'warning') &&
      dossier.all('execution').some(({ kind }) => kind === 'license' || kind === 'business'),
    plant: (dossier) => {
      dropKind(dossier, ['license', 'business'])
      const since = afterWorkingDays(served(dossier)?.deliveredOn, EXECUTION_WORKING_DAYS)
      return [['licence-penalty-not-carried-out', dossier.one('decision').id, since]]
    },
  },
  {
    check: 'paid-above-fine',
    host: paid,
    plant: (dossier) => {
      const row = dossier.one('payment')
      row.amountFen = Number(row.amountFen) + 10_000
      return [['paid-above-fine', dossier.one('decision').id, row.paidOn as Day]]
    },
  },
  {
    check: 'instalment-missed',
    years: [2022],
    host: (dossier) => paid(dossier) && fineOf(dossier) >= 40_000 && String(dossier.case.reportedAt) < '2022-06',
    plant: (dossier) => {
      const row = dossier.one('payment')
      const { id: decisionId } = dossier.one('decision')
      const on = served(dossier)?.deliveredOn as Day
      const [first, second] = [plus(on, 30), plus(on, 90)]
      const amountFen = fineOf(dossier) / 2
      const parts = new Json([first, second].map((dueOn) => ({ dueOn, amountFen })))
      dossier.add('instalment_plan', {
        decisionId,
        requestedOn: on,
        approvedBy: chiefs(dossier)[1]?.id,
        approvedOn: plus(on, 2),
        parts,
      })
      row.amountFen = amountFen
      dossier.drop('closure', dossier.one('closure'))
      undo(dossier, 'close')
      Object.assign(dossier.case, { stage: 'delivered', closedAt: null })
      const court = addMonths(chinaCalendar.lastDayRolled(addMonths(on, 6)), 3)
      return [
        ['instalment-missed', decisionId, plus(second, 1)],
        ['court-not-asked', decisionId, plus(court, 1)],
      ]
    },
  },
  {
    check: 'surcharge-above-fine',
    host: (dossier) => punished(dossier) && dossier.all('payment').some(({ kind }) => kind === 'surcharge'),
    plant: (dossier) => {
      const row = dossier.all('payment').find(({ kind }) => kind === 'surcharge')
      Object.assign(row as object, { amountFen: fineOf(dossier) + 5000 })
      return [['surcharge-above-fine', dossier.one('decision').id, row?.paidOn as Day]]
    },
  },
  {
    check: 'closed-before-paid',
    host: paid,
    plant: (dossier) => {
      const { closedOn } = dossier.one('closure')
      const at = hoursLater(dossier.case.closedAt, 72)
      Object.assign(dossier.one('payment'), { paidOn: dayAt(at), recordedAt: at })
      moveAct(dossier, 'recordPayment', at)
      return [['closed-before-paid', dossier.one('decision').id, closedOn as Day]]
    },
  },
  {
    check: 'closed-without-closure',
    host: paid,
    plant: (dossier) => {
      dossier.drop('closure', dossier.one('closure'))
      return [['closed-without-closure', dossier.id, dayAt(dossier.case.closedAt)]]
    },
  },
  {
    check: 'closed-without-ground',
    host: paid,
    plant: (dossier) => {
      const row = dossier.one('closure')
      row.ground = 'no-penalty'
      return [['closed-without-ground', dossier.id, row.closedOn as Day]]
    },
  },
  {
    check: 'not-closed-after-all-done',
    room: 30,
    host: (dossier) => paid(dossier) && penaltiesOf(dossier).every(({ kind }) => kind === 'fine' || kind === 'warning'),
    plant: (dossier) => {
      dossier.drop('closure', dossier.one('closure'))
      undo(dossier, 'close')
      Object.assign(dossier.case, { stage: 'delivered', closedAt: null })
      const days = [served(dossier)?.deliveredOn, dossier.one('payment').paidOn].map(String).toSorted()
      return [['not-closed-after-all-done', dossier.id, afterWorkingDays(days.at(-1), CLOSURE_WORKING_DAYS)]]
    },
  },
  {
    check: 'traffic-fine-late',
    host: (dossier) => trafficFine(dossier),
    plant: (dossier) => {
      const { arrivedAt } = dossier.one('questioning')
      delay(dossier, dossier.one('notice').givenAt as Instant, 3)
      return [['traffic-fine-late', dossier.one('decision').id, dayAt(hoursLater(arrivedAt, 24))]]
    },
  },
]

const trafficFine = (dossier: Dossier) =>
  paid(dossier) &&
  ['driver-traffic-breach', 'driving-without-licence', 'non-motor-traffic-breach', 'unlawful-parking'].includes(
    String(dossier.case.causeCode),
  ) &&
  penaltiesOf(dossier).every(({ kind }) => kind === 'fine' || kind === 'warning')

/** What the bureau asks for where the law names no days; the settings' own defaults. */
const [EXECUTION_WORKING_DAYS, CLOSURE_WORKING_DAYS] = [10, 10]
