import type { Instant } from '../../../server/src/kit/instant.ts'
import { type Dossier, delay, inside } from './dossier.ts'
import {
  dayAt,
  decidedOn,
  hoursLater,
  moveAct,
  offender,
  ordinary,
  psa,
  punished,
  type Recipe,
  tell,
  text,
  traffic,
  undo,
  unheard,
  victim,
} from './recipe.ts'

const accepted = (dossier: Dossier) => dayAt(dossier.case.acceptedAt)
const aDayLater = (dossier: Dossier) => dayAt(hoursLater(dossier.case.reportedAt, 24))
const actOf = (dossier: Dossier, act: string) => dossier.all('timeline').find((row) => row.act === act)
const declined = (dossier: Dossier) => dossier.case.stage === 'declined' && dossier.case.source !== 'patrol'

/** Faults from the report to the acceptance. */
export const ACCEPTANCE: readonly Recipe[] = [
  {
    check: 'accepted-without-number',
    host: punished,
    plant: (dossier) => {
      dossier.world.numbers.forget(dossier.id, 'acceptance')
      return [['accepted-without-number', dossier.id, accepted(dossier)]]
    },
  },
  {
    check: 'accepted-without-receipt',
    host: (dossier) => punished(dossier) && dossier.case.source === 'report',
    plant: (dossier) => {
      delete inside(actOf(dossier, 'accept')?.details).receiptGivenTo
      return [['accepted-without-receipt', dossier.id, accepted(dossier)]]
    },
  },
  {
    check: 'decided-before-acceptance',
    host: (dossier) => punished(dossier) && !traffic(dossier),
    plant: (dossier) => {
      const at = hoursLater(dossier.one('decision').recordedAt, 26)
      dossier.case.acceptedAt = at
      moveAct(dossier, 'accept', at)
      return [
        ['decided-before-acceptance', dossier.one('decision').id, decidedOn(dossier)],
        ['report-accepted-late', dossier.id, aDayLater(dossier)],
      ]
    },
  },
  {
    check: 'declined-reporter-not-told',
    host: declined,
    plant: (dossier) => {
      const details = inside(actOf(dossier, 'decline')?.details)
      delete details.told
      delete details.toldOn
      return [['declined-reporter-not-told', dossier.id, dayAt(actOf(dossier, 'decline')?.at)]]
    },
  },
  {
    check: 'declined-without-reason',
    host: declined,
    plant: (dossier) => {
      inside(actOf(dossier, 'decline')?.details).reason = ''
      return [['declined-without-reason', dossier.id, dayAt(actOf(dossier, 'decline')?.at)]]
    },
  },
  {
    check: 'report-declined-late',
    host: declined,
    plant: (dossier) => {
      const act = actOf(dossier, 'decline')
      const at = hoursLater(act?.at, 72)
      inside(act?.details).toldOn = dayAt(at)
      moveAct(dossier, 'decline', at)
      return [['report-declined-late', dossier.id, aDayLater(dossier)]]
    },
  },
  {
    check: 'report-left-unhandled',
    host: declined,
    plant: (dossier) => {
      undo(dossier, 'decline')
      dossier.case.stage = 'reported'
      return [['report-left-unhandled', dossier.id, aDayLater(dossier)]]
    },
  },
  {
    check: 'report-transferred-late',
    host: (dossier) => punished(dossier) && unheard(dossier) && dossier.case.source === 'report',
    plant: (dossier) => {
      delay(dossier, dossier.case.acceptedAt as Instant, 2)
      dossier.case.acceptedAt = hoursLater(dossier.case.acceptedAt, 48)
      tell(dossier, 'transferReport', hoursLater(dossier.case.reportedAt, 30), { reason: '移交有管辖权的单位处理。' })
      return [['report-transferred-late', dossier.id, aDayLater(dossier)]]
    },
  },
  {
    check: 'accepted-before-report',
    host: ordinary,
    plant: (dossier) => {
      dossier.case.acceptedAt = hoursLater(dossier.case.reportedAt, -1)
      moveAct(dossier, 'accept', dossier.case.acceptedAt as Instant)
      return [['accepted-before-report', dossier.id, dayAt(dossier.case.reportedAt)]]
    },
  },
  {
    check: 'unknown-offender-victim-not-told',
    host: (dossier) => punished(dossier) && psa(dossier) && victim(dossier) !== undefined,
    plant: (dossier) => {
      const at = plusDays(dossier, 12)
      leaveUnknown(dossier)
      dossier.case.stage = 'handling-continued'
      tell(dossier, 'continueUnknown', at, { reason: '经调查违法行为人尚未查明，继续办理。' })
      return [['unknown-offender-victim-not-told', dossier.id, dayAt(at)]]
    },
  },
]

const plusDays = (dossier: Dossier, days: number): Instant => hoursLater(dossier.case.acceptedAt, days * 24)

/** Nobody is suspected yet: all that was told of a suspect never was. */
function leaveUnknown(dossier: Dossier): void {
  const gone = offender(dossier)
  const words = [text(gone.name)]
  for (const table of LATER) for (const row of dossier.all(table)) dossier.drop(table, row)
  for (const row of dossier.all('party')) if (row.id === gone.id || row.guardsParty === gone.id) dossier.drop('party', row)
  for (const act of new Set(dossier.all('timeline').map((row) => text(row.act))))
    if (act !== 'registerReport' && act !== 'accept') undo(dossier, act)
  dossier.world.numbers.forget(dossier.id, 'penalty-decision')
  for (const name of words) {
    dossier.case.title = text(dossier.case.title).replaceAll(name, '')
    dossier.case.summary = text(dossier.case.summary).replaceAll(name, '有人')
  }
  dossier.case.closedAt = null
}

/** What comes after the first inquiry, those that name others first. */
const LATER = [
  ...[
    'closure',
    'execution',
    'payment',
    'delivery',
    'decision',
    'review_outcome',
    'opinion',
    'proposal_item',
    'proposal',
    'discussion',
  ],
  ...['notice', 'questioning', 'evidence', 'fast_track'],
]
