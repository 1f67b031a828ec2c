import type { Day } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import { hearingDays } from '../deciding.ts'
import { randomOf } from '../random.ts'
import { Json, type Row } from '../rows.ts'
import { momentOn } from '../time.ts'
import { type Dossier, delay } from './dossier.ts'
import {
  afterDays,
  asMinor,
  beGraver,
  born,
  dayAt,
  daysToDecide,
  decidedOn,
  decisionFault,
  detentionOf,
  fineOf,
  general,
  graver,
  handler,
  hoursLater,
  moveAct,
  offender,
  type Planted,
  penaltiesOf,
  plus,
  psa,
  punished,
  type Recipe,
  tell,
  undo,
  unheard,
} from './recipe.ts'

const notice = (dossier: Dossier) => dossier.one('notice')
const hearing = (dossier: Dossier) => dossier.one('hearing')
const noticed = (dossier: Dossier) => punished(dossier) && dossier.all('notice').length === 1
const offered = (dossier: Dossier) => noticed(dossier) && notice(dossier).hearingOffered === true
const heard = (dossier: Dossier) =>
  punished(dossier, ['hearing', 'statement']) && dossier.all('hearing').length === 1 && hearing(dossier).heldOn !== null
const ofNotice = (dossier: Dossier, check: string): Planted => [check, notice(dossier).id, dayAt(notice(dossier).givenAt)]
const ofHearing = (dossier: Dossier, check: string, since: unknown): Planted => [check, hearing(dossier).id, since as never]

const notOffered = (check: string, family: Recipe['host'], years: number[]): Recipe => ({
  check,
  years,
  host: (dossier) => offered(dossier) && family(dossier),
  plant: (dossier) => {
    Object.assign(notice(dossier), { hearingOffered: false, hearingWaived: false })
    return [ofNotice(dossier, check)]
  },
})

/** Faults of notices and hearings. */
export const HEARING: readonly Recipe[] = [
  {
    check: 'announced-notice-too-short',
    host: (dossier) => noticed(dossier) && unheard(dossier),
    plant: (dossier) => {
      notice(dossier).method = 'announcement'
      return [['announced-notice-too-short', notice(dossier).id, decidedOn(dossier)]]
    },
  },
  {
    check: 'decided-before-hearing',
    host: heard,
    plant: (dossier) => {
      const { requestedOn } = hearing(dossier)
      Object.assign(hearing(dossier), { heldOn: null, record: null })
      undo(dossier, 'holdHearing')
      return [
        ofHearing(dossier, 'decided-before-hearing', decidedOn(dossier)),
        ofHearing(dossier, 'hearing-held-late', afterDays(requestedOn, 10)),
      ]
    },
  },
  {
    check: 'decided-in-hearing-request-period',
    host: (dossier) => offered(dossier) && decidedOn(dossier) <= chinaCalendar.addWorkingDays(dayAt(notice(dossier).givenAt), 5),
    plant: (dossier) => {
      notice(dossier).hearingWaived = false
      return [['decided-in-hearing-request-period', notice(dossier).id, decidedOn(dossier)]]
    },
  },
  {
    check: 'hearing-by-investigator',
    host: heard,
    plant: (dossier) => {
      hearing(dossier).clerkId = handler(dossier, 'co').personId
      return [ofHearing(dossier, 'hearing-by-investigator', hearing(dossier).heldOn)]
    },
  },
  {
    check: 'hearing-held-late',
    host: (dossier) =>
      heard(dossier) &&
      (general(dossier) || daysToDecide(dossier) < 21) &&
      plus(hearing(dossier).heldOn, 7) >= afterDays(hearing(dossier).requestedOn, 10),
    plant: (dossier) => {
      const held = dossier.all('timeline').find((row) => row.act === 'holdHearing')
      delay(dossier, held?.at as Instant, 7)
      return [ofHearing(dossier, 'hearing-held-late', afterDays(hearing(dossier).requestedOn, 10))]
    },
  },
  notOffered('hearing-not-offered-general', general, [2022]),
  notOffered('hearing-not-offered-psa-2012', psa, [2022]),
  {
    check: 'hearing-not-offered-psa-2025',
    years: [2026],
    host: (dossier) =>
      noticed(dossier) &&
      psa(dossier) &&
      unheard(dossier) &&
      dossier.all('payment').length <= 1 &&
      !dossier.has('discussion') &&
      graver(dossier, 400_000) !== null,
    plant: (dossier) => {
      beGraver(dossier, 400_000)
      return [ofNotice(dossier, 'hearing-not-offered-psa-2025'), decisionFault(dossier, 'discussion-missing')]
    },
  },
  {
    check: 'guardian-not-told',
    years: [2026],
    host: (dossier) => noticed(dossier) && psa(dossier) && detentionOf(dossier) === 0,
    plant: (dossier) => {
      asMinor(dossier, 16)
      notice(dossier).guardianTold = false
      return [ofNotice(dossier, 'guardian-not-told')]
    },
  },
  {
    check: 'minor-hearing-public',
    years: [2026],
    room: 16,
    host: (dossier) =>
      noticed(dossier) &&
      psa(dossier) &&
      unheard(dossier) &&
      daysToDecide(dossier) < 15 &&
      detentionOf(dossier) > 0 &&
      dossier.one('proposal_item').detentionExecuted === true &&
      hearingDays(dayAt(notice(dossier).givenAt)) !== null,
    plant: (dossier) => {
      asMinor(dossier, 16)
      born(dossier, offender(dossier), plus(dossier.case.occurredOn, -17 * 365 - 30))
      offender(dossier).priorDetained = true
      const row = hearInPublic(dossier)
      return [['minor-hearing-public', row.id, row.heldOn as Day]]
    },
  },
  {
    check: 'hearing-notice-short',
    host: heard,
    plant: (dossier) => {
      hearing(dossier).noticeServedOn = plus(hearing(dossier).heldOn, -4)
      return [ofHearing(dossier, 'hearing-notice-short', hearing(dossier).heldOn)]
    },
  },
  {
    check: 'hearing-request-unanswered',
    host: heard,
    plant: (dossier) => {
      const since = afterDays(hearing(dossier).requestedOn, 2)
      hearing(dossier).decidedOn = since
      return [ofHearing(dossier, 'hearing-request-unanswered', since)]
    },
  },
  {
    check: 'hearing-without-record',
    host: heard,
    plant: (dossier) => {
      hearing(dossier).record = null
      return [ofHearing(dossier, 'hearing-without-record', hearing(dossier).heldOn)]
    },
  },
  {
    check: 'notice-after-decision',
    host: (dossier) => noticed(dossier) && unheard(dossier),
    plant: (dossier) => {
      const at = hoursLater(dossier.one('decision').recordedAt, 24)
      notice(dossier).givenAt = at
      moveAct(dossier, 'giveNotice', at)
      return [decisionFault(dossier, 'notice-after-decision')]
    },
  },
  {
    check: 'penalty-heavier-than-notice',
    host: (dossier) => noticed(dossier) && unheard(dossier) && (fineOf(dossier) >= 20_000 || detentionOf(dossier) > 2),
    plant: (dossier) => {
      const lighter = penaltiesOf(dossier).map((penalty) =>
        penalty.kind === 'fine'
          ? { ...penalty, fineFen: penalty.fineFen - 10_000 }
          : penalty.kind === 'detention'
            ? { ...penalty, days: penalty.days - 2 }
            : penalty,
      )
      notice(dossier).penalties = new Json(lighter.filter((penalty) => penalty.kind !== 'fine' || penalty.fineFen > 0))
      return [decisionFault(dossier, 'penalty-heavier-than-notice')]
    },
  },
  {
    check: 'punished-without-notice',
    host: noticed,
    plant: (dossier) => {
      dossier.drop('notice', notice(dossier) as Row)
      undo(dossier, 'giveNotice')
      return [decisionFault(dossier, 'punished-without-notice')]
    },
  },
]

/** Asked for on the working day after the notice, and held in time: then what followed the notice follows the hearing. */
function hearInPublic(dossier: Dossier): Row {
  const { requestedOn, heldOn } = hearingDays(dayAt(notice(dossier).givenAt)) ?? {}
  notice(dossier).hearingOffered = true
  delay(dossier, dossier.one('proposal').proposedAt as Instant, 14)
  const [, , , , , chair, clerk] = dossier.world.officersOf(`${dossier.case.regionCode}010000`)
  const row = dossier.add('hearing', {
    ...{
      noticeId: notice(dossier).id,
      partyId: offender(dossier).id,
      requestedOn,
      decidedOn: requestedOn,
      noticeServedOn: requestedOn,
    },
    ...{ plannedOn: heldOn, heldOn, chairId: chair?.id, clerkId: clerk?.id, openToPublic: true },
    record: '听证笔录：调查人员提出事实、证据和处罚建议，当事人进行申辩和质证。',
  })
  tell(dossier, 'holdHearing', momentOn(randomOf(`hearing ${dossier.id}`), heldOn as Day, 9, 11), { party: offender(dossier).id })
  return row
}
