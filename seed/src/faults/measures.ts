import { daysBetween } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { LAPSED } from '../city.ts'
import type { Row } from '../rows.ts'
import { type Dossier, delay } from './dossier.ts'
import {
  afterDays,
  afterWorkingDays,
  cityChief,
  dayAt,
  daysToDecide,
  decidedOn,
  general,
  handler,
  hoursLater,
  offender,
  officers,
  type Planted,
  plus,
  psa,
  punished,
  type Recipe,
  tell,
  traffic,
  unheard,
  victim,
} from './recipe.ts'

const taken = (dossier: Dossier) => dossier.one('measure')
const seized = (dossier: Dossier) => punished(dossier, ['measure']) && dossier.all('measure').length === 1 && !traffic(dossier)
const found = (check: string, row: Row): Planted => [check, row.id, dayAt(row.takenAt)]

const changed = (
  check: string,
  change: (row: Row, dossier: Dossier) => void,
  host: Recipe['host'] = seized,
  only: Pick<Recipe, 'years'> = {},
): Recipe => ({
  check,
  ...only,
  host,
  plant: (dossier) => {
    change(taken(dossier), dossier)
    return [found(check, taken(dossier))]
  },
})

/** Someone is kept: questioned on, or until sober. */
function keep(dossier: Dossier, kind: string, hours: number, given: Row = {}): Row {
  const takenAt = hoursLater(dossier.case.acceptedAt, 0.1)
  const approver = officers(dossier)[0]?.id as string
  const row = dossier.add('measure', {
    partyId: offender(dossier).id,
    kind,
    object: '违法嫌疑人',
    urgent: false,
    takenAt,
    officers: [handler(dossier, 'lead').personId as string, handler(dossier, 'co').personId as string],
    approvedBy: approver,
    approvedAt: hoursLater(takenAt, -0.1),
    documentNumber: null,
    familyTold: '已电话告知家属',
    liftedAt: hoursLater(takenAt, hours),
    liftedReason: '不再需要采取强制措施',
    ...given,
  })
  tell(dossier, 'orderMeasure', takenAt, { kind, urgent: row.urgent, measureId: row.id })
  return row
}
const free = (dossier: Dossier) =>
  punished(dossier) && psa(dossier) && !traffic(dossier) && daysBetween(dayAt(dossier.case.acceptedAt), decidedOn(dossier)) > 4

const prolong = (dossier: Dossier, row: Row, approvedOn: unknown, hours: number | null) =>
  dossier.add('measure_extension', {
    measureId: row.id,
    approvedBy: cityChief(dossier).id,
    approvedOn: approvedOn as string,
    reason: '案情复杂，需要延长。',
    hours,
  })

/** Everything from the notice on comes later, so that what was taken is held longer. Only the ninety days of other laws leave the room. */
const slow = (dossier: Dossier) => seized(dossier) && general(dossier) && unheard(dossier) && daysToDecide(dossier) < 30
function hold(dossier: Dossier, days: number): void {
  const row = taken(dossier)
  delay(dossier, dossier.one('notice').givenAt as Instant, days)
  row.liftedAt = dossier.case.closedAt
  row.liftedReason = '案件办结'
}

/** Faults of compulsory measures and of what is taken. */
export const MEASURES: readonly Recipe[] = [
  {
    check: 'continued-questioning-too-long',
    host: free,
    plant: (dossier) => {
      const row = keep(dossier, 'continued-questioning', 14)
      return [['continued-questioning-too-long', row.id, dayAt(hoursLater(row.takenAt, 12))]]
    },
  },
  {
    check: 'continued-questioning-without-ground',
    host: free,
    plant: (dossier) => {
      const row = keep(dossier, 'continued-questioning', 40)
      const on = dayAt(row.takenAt)
      prolong(dossier, row, on, 24)
      prolong(dossier, row, on, 48)
      return [['continued-questioning-without-ground', row.id, on]]
    },
  },
  {
    check: 'family-not-told',
    host: free,
    plant: (dossier) => [found('family-not-told', keep(dossier, 'restraint-until-sober', 6, { familyTold: null }))],
  },
  {
    check: 'liberty-measure-approved-late',
    host: free,
    plant: (dossier) => {
      const row = keep(dossier, 'restraint-until-sober', 9, { urgent: true })
      row.approvedAt = hoursLater(row.takenAt, AT_ONCE_HOURS + 3)
      return [['liberty-measure-approved-late', row.id, dayAt(hoursLater(row.takenAt, AT_ONCE_HOURS))]]
    },
  },
  changed('measure-approved-by-taker', (row) => Object.assign(row, { approvedBy: (row.officers as string[])[0] })),
  changed('measure-by-one-officer', (row) =>
    Object.assign(row, { officers: (row.officers as string[]).slice(0, 1), kind: 'sealing-off' }),
  ),
  changed('measure-not-approved', (row) => Object.assign(row, { urgent: false, approvedAt: null, approvedBy: null })),
  changed('measure-without-document', (row) => Object.assign(row, { documentNumber: null })),
  changed(
    'victim-property-seized',
    (row, dossier) => Object.assign(row, { partyId: victim(dossier)?.id }),
    (dossier) => seized(dossier) && psa(dossier) && victim(dossier) !== undefined,
  ),
  changed(
    'measure-without-credential',
    (row, dossier) => Object.assign(row, { officers: [handler(dossier, 'lead').personId, officers(dossier)[0]?.id] }),
    (dossier) => seized(dossier) && officers(dossier)[0]?.unitCode === LAPSED.credential,
    { years: [2022] },
  ),
  {
    check: 'refused-measure-not-lifted',
    host: (dossier) => seized(dossier) && dayAt(taken(dossier).liftedAt) > plus(dayAt(taken(dossier).takenAt), 2),
    plant: (dossier) => {
      const row = taken(dossier)
      Object.assign(row, { urgent: true, approvedAt: null, refusedAt: hoursLater(row.takenAt, 10), documentNumber: null })
      return [['refused-measure-not-lifted', row.id, plus(dayAt(row.refusedAt), 1)]]
    },
  },
  {
    check: 'urgent-measure-approved-late',
    host: seized,
    plant: (dossier) => {
      const row = taken(dossier)
      Object.assign(row, { urgent: true, approvedAt: hoursLater(row.takenAt, 30) })
      return [['urgent-measure-approved-late', row.id, dayAt(hoursLater(row.takenAt, 24))]]
    },
  },
  {
    check: 'evidence-kept-too-long',
    host: (dossier) => {
      if (!seized(dossier)) return false
      const due = afterWorkingDays(dayAt(taken(dossier).takenAt), 7)
      return decidedOn(dossier) >= due && dayAt(taken(dossier).liftedAt) >= due
    },
    plant: (dossier) => {
      const row = taken(dossier)
      row.kind = 'evidence-preservation'
      return [['evidence-kept-too-long', row.id, afterWorkingDays(dayAt(row.takenAt), 7)]]
    },
  },
  {
    check: 'freezing-overdue',
    room: 44,
    host: slow,
    plant: (dossier) => {
      hold(dossier, 42)
      taken(dossier).kind = 'freezing'
      return [['freezing-overdue', taken(dossier).id, afterDays(dayAt(taken(dossier).takenAt), 30)]]
    },
  },
  {
    check: 'seizure-overdue',
    room: 44,
    host: slow,
    plant: (dossier) => {
      hold(dossier, 42)
      return [['seizure-overdue', taken(dossier).id, afterDays(dayAt(taken(dossier).takenAt), 30)]]
    },
  },
  {
    check: 'measure-extended-late',
    room: 44,
    host: (dossier) => slow(dossier) && daysToDecide(dossier) < 12,
    plant: (dossier) => {
      hold(dossier, 42)
      const row = taken(dossier)
      const approvedOn = plus(afterDays(dayAt(row.takenAt), 30), 1)
      prolong(dossier, row, approvedOn, null)
      return [['measure-extended-late', row.id, approvedOn]]
    },
  },
  {
    check: 'measure-left-after-closing',
    host: (dossier) => seized(dossier) && !dossier.all('execution').some((row) => row.kind === 'confiscation'),
    plant: (dossier) => {
      const row = taken(dossier)
      const closedOn = dossier.one('closure').closedOn
      Object.assign(row, { liftedAt: hoursLater(dossier.case.closedAt, 24 * 6), liftedReason: '清理积存物品时解除' })
      return [['measure-left-after-closing', row.id, plus(closedOn, 1)]]
    },
  },
]

/** What “at once” is measured by. */
const AT_ONCE_HOURS = 2
