import { addMonths, type Day } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import { LAPSED } from '../city.ts'
import type { Row } from '../rows.ts'
import { type Dossier, delay } from './dossier.ts'
import {
  afterDays,
  afterWorkingDays,
  asMinor,
  beGraver,
  born,
  changePenalties,
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
  item,
  lowestFine,
  offender,
  offenders,
  officers,
  penaltiesOf,
  plus,
  psa,
  punished,
  type Recipe,
  rangesOf,
  setDays,
  tell,
  text,
  traffic,
  undo,
  unheard,
} from './recipe.ts'

/** The decision is not as it should be. */
const decided = (check: string, host: Recipe['host'], change: (dossier: Dossier) => void, years?: number[]): Recipe => ({
  check,
  ...(years ? { years } : {}),
  host,
  plant: (dossier) => {
    change(dossier)
    return [decisionFault(dossier, check)]
  },
})
const calm = (dossier: Dossier) => punished(dossier) && unheard(dossier)
const detained = (dossier: Dossier) =>
  calm(dossier) && psa(dossier) && item(dossier).detentionExecuted === true && detentionOf(dossier) > 0

/** The act lay so long before the day it was found. */
function longAgo(dossier: Dossier, months: number): void {
  const before = text(dossier.case.occurredOn)
  const occurredOn = addMonths(dossier.case.foundOn as Day, -months)
  dossier.case.occurredOn = occurredOn
  const words = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  for (const [row, name] of [[dossier.case, 'summary'], ...dossier.all('notice').map((one) => [one, 'facts'] as const)] as [
    Row,
    string,
  ][])
    row[name] = text(row[name]).replace(words(before), words(occurredOn))
}

/** Faults of evidence, of who handles and reviews, of the law applied and of the decision itself. */
export const DECIDING: readonly Recipe[] = [
  decided('decision-without-basis', calm, (dossier) => {
    item(dossier).basis = []
  }),
  decided('discretion-unreasoned', calm, (dossier) => {
    dossier.one('proposal').discretion = ''
  }),
  decided('penalty-above-range', detained, (dossier) => setDays(dossier, 16)),
  decided(
    'penalty-below-range',
    (dossier) =>
      calm(dossier) &&
      fineOf(dossier) > 0 &&
      Number.isFinite(lowestFine(dossier)) &&
      lowestFine(dossier) >= 10_000 &&
      dossier.all('payment').length === 1,
    (dossier) => {
      const fineFen = lowestFine(dossier) - 5000
      changePenalties(dossier, (list) => list.map((penalty) => (penalty.kind === 'fine' ? { ...penalty, fineFen } : penalty)))
      dossier.one('payment').amountFen = fineFen
    },
  ),
  decided(
    'penalty-not-provided',
    (dossier) => calm(dossier) && !rangesOf(dossier).some(({ kind }) => kind === 'confiscate-gains'),
    (dossier) => {
      changePenalties(dossier, (list) => [...list, { kind: 'confiscate-gains', gainsFen: 20_000 }])
      const on = dossier.one('delivery').deliveredOn as string
      const decisionId = dossier.one('decision').id as string
      const recordedAt = dossier.one('delivery').recordedAt as string
      dossier.add('execution', { decisionId, kind: 'confiscation', fromOn: on, toOn: null, place: null, recordedAt })
    },
  ),
  decided(
    'own-statement-alone',
    (dossier) => punished(dossier),
    (dossier) => {
      for (const row of dossier.all('evidence'))
        if (row.kind !== 'offender-statement')
          Object.assign(row, { excludedOn: row.collectedOn, excludedReason: '来源不明，予以排除。' })
    },
  ),
  decided(
    'minor-not-mitigated',
    (dossier) => calm(dossier) && detentionOf(dossier) === 0,
    (dossier) => {
      asMinor(dossier, 16)
      item(dossier).mitigation = 'none'
    },
  ),
  decided(
    'under-14-punished',
    (dossier) => calm(dossier) && detentionOf(dossier) === 0,
    (dossier) => asMinor(dossier, 13),
  ),
  ...(['protected-detained-psa-2012', 'protected-detained-psa-2025'] as const).map((check, index) =>
    decided(check, detained, (dossier) => born(dossier, offender(dossier), plus(dossier.case.occurredOn, -76 * 365)), [
      index === 0 ? 2022 : 2026,
    ]),
  ),
  decided(
    'minor-hearing-not-offered',
    detained,
    (dossier) => {
      asMinor(dossier, 16)
      born(dossier, offender(dossier), plus(dossier.case.occurredOn, -17 * 365 - 30))
      offender(dossier).priorDetained = true
    },
    [2026],
  ),
  decided('deputy-detained-without-permission', detained, (dossier) => {
    offender(dossier).congressDeputy = 'county-or-above'
  }),
  decided(
    'detention-not-by-county',
    (dossier) =>
      detained(dossier) &&
      fineOf(dossier) <= 50_000 &&
      penaltiesOf(dossier).every(({ kind }) => kind === 'fine' || kind === 'detention'),
    (dossier) => {
      dossier.one('decision').level = 'station'
    },
  ),
  decided(
    'discussion-missing',
    (dossier) => punished(dossier) && !unheard(dossier) && dossier.has('discussion'),
    (dossier) => {
      for (const row of dossier.all('discussion')) dossier.drop('discussion', row)
      dossier.one('decision').discussionId = null
      undo(dossier, 'holdDiscussion')
    },
  ),
  decided(
    'station-decided-general',
    (dossier) => calm(dossier) && general(dossier) && detentionOf(dossier) === 0,
    (dossier) => {
      dossier.one('decision').level = 'station'
    },
  ),
  decided(
    'station-over-limit-psa-2012',
    (dossier) =>
      punished(dossier) &&
      psa(dossier) &&
      penaltiesOf(dossier).every(({ kind }) => kind === 'fine' || kind === 'warning') &&
      graver(dossier, 100_000) !== null &&
      unheard(dossier) &&
      dossier.all('payment').length <= 1,
    (dossier) => {
      dossier.one('decision').level = 'station'
      beGraver(dossier, 100_000)
    },
    [2022],
  ),
  {
    check: 'station-over-limit-psa-2025',
    years: [2026],
    host: (dossier) => detained(dossier) && graver(dossier, 150_000) !== null && dossier.all('payment').length <= 1,
    plant: (dossier) => {
      dossier.one('decision').level = 'station'
      beGraver(dossier, 150_000)
      return [decisionFault(dossier, 'station-over-limit-psa-2025'), decisionFault(dossier, 'detention-not-by-county')]
    },
  },
  decided(
    'general-punished-after-limitation',
    (dossier) => calm(dossier) && general(dossier),
    (dossier) => longAgo(dossier, 30),
  ),
  decided(
    'psa-punished-after-limitation',
    (dossier) => calm(dossier) && psa(dossier),
    (dossier) => longAgo(dossier, 8),
  ),
  decided(
    'punished-after-mediation',
    (dossier) => calm(dossier) && psa(dossier) && daysToDecide(dossier) > 3,
    (dossier) => {
      const at = hoursLater(dossier.case.acceptedAt, 20)
      const heldOn = dayAt(at)
      dossier.add('mediation', {
        ordinal: 1,
        heldOn,
        agreed: true,
        agreement: '双方互相谅解，当场赔偿。',
        performedOn: heldOn,
        failedOn: null,
      })
      tell(dossier, 'recordMediation', at, { heldOn })
    },
  ),
  decided(
    'decided-before-review',
    (dossier) =>
      calm(dossier) &&
      !traffic(dossier) &&
      dayAt(dossier.one('notice').givenAt) < decidedOn(dossier) &&
      dossier.one('delivery').deliveredOn === decidedOn(dossier) &&
      dayAt(dossier.one('review_outcome').at) === decidedOn(dossier) &&
      !dossier.has('discussion') &&
      !dossier.all('execution').some(({ kind }) => kind === 'detention') &&
      chinaCalendar.isWorkingDay(decidedOn(dossier)),
    (dossier) => {
      dossier.one('decision').decidedOn = plus(decidedOn(dossier), -1)
    },
  ),
  {
    check: 'detention-over-20-days',
    host: (dossier) => detained(dossier) && decidedOn(dossier) < '2026-09-01',
    plant: (dossier) => {
      setDays(dossier, 25)
      return [['detention-over-20-days', offender(dossier).id, decidedOn(dossier)], decisionFault(dossier, 'penalty-above-range')]
    },
  },
  {
    check: 'detained-against-decision',
    host: detained,
    plant: (dossier) => {
      item(dossier).detentionExecuted = false
      const row = dossier.one('execution')
      return [['detained-against-decision', row.id, row.fromOn as Day]]
    },
  },
  {
    check: 'evidence-by-one-officer',
    host: (dossier) => calm(dossier) && dossier.has('evidence'),
    plant: (dossier) => {
      const row = dossier.one('evidence')
      row.collectedBy = [handler(dossier, 'lead').personId as string]
      return [['evidence-by-one-officer', row.id, row.collectedOn as Day]]
    },
  },
  {
    check: 'evidence-without-credential',
    years: [2022],
    host: (dossier) => calm(dossier) && officers(dossier)[0]?.unitCode === LAPSED.credential,
    plant: (dossier) => {
      const row = dossier.one('evidence')
      row.collectedBy = [handler(dossier, 'lead').personId as string, officers(dossier)[0]?.id as string]
      return [['evidence-without-credential', row.id, row.collectedOn as Day]]
    },
  },
  {
    check: 'fewer-than-two-handlers',
    host: calm,
    plant: (dossier) => {
      const at = hoursLater(dossier.one('decision').recordedAt, -0.1)
      Object.assign(handler(dossier, 'co'), { untilAt: at, reason: '调离，未另行指派', endGround: 'handed-over' })
      return [['fewer-than-two-handlers', dossier.id, dayAt(dossier.one('decision').recordedAt)]]
    },
  },
  {
    check: 'recused-officer-acted',
    host: (dossier) => calm(dossier) && officers(dossier).length > 3,
    plant: (dossier) => {
      const co = handler(dossier, 'co')
      const others = officers(dossier)
        .slice(1)
        .filter(({ id }) => id !== co.personId && id !== handler(dossier, 'lead').personId)
      const at = hoursLater(dossier.case.acceptedAt, 0.1)
      Object.assign(co, { untilAt: at, reason: '与当事人有利害关系，决定回避', endGround: 'recused' })
      dossier.add('handler', {
        personId: others[0]?.id as string,
        kind: 'co',
        fromAt: at,
        untilAt: null,
        reason: null,
        endGround: null,
      })
      return [['recused-officer-acted', co.id, dayAt(dossier.one('questioning').arrivedAt)]]
    },
  },
  {
    check: 'review-late',
    room: 12,
    host: (dossier) => calm(dossier) && !traffic(dossier) && daysToDecide(dossier) < 19,
    plant: (dossier) => {
      const proposal = dossier.one('proposal')
      delay(dossier, dossier.one('review_outcome').at as Instant, 10)
      return [['review-late', proposal.id, afterWorkingDays(dayAt(proposal.proposedAt), 3)]]
    },
  },
  {
    check: 'return-unanswered',
    years: [2022],
    host: (dossier) => {
      const [who, ...others] = offenders(dossier)
      const versions = dossier.all('proposal').length
      return (
        general(dossier) &&
        who !== undefined &&
        others.length === 0 &&
        versions === 2 &&
        !dossier.has('measure') &&
        !dossier.has('hearing')
      )
    },
    plant: (dossier) => {
      const [first] = dossier.all('opinion')
      leaveAt(dossier, first?.writtenAt as Instant)
      return [
        ['return-unanswered', first?.id, afterWorkingDays(dayAt(first?.writtenAt), 10)],
        ['general-handling-overdue', dossier.id, afterDays(dayAt(dossier.case.acceptedAt), 90)],
      ]
    },
  },
  {
    check: 'reviewer-took-part',
    years: [2022],
    host: calm,
    plant: (dossier) => {
      const { reviewerId, proposalId, at } = dossier.one('review_outcome')
      const recordedAt = hoursLater(at, 0.05)
      const [{ id: _, ...same }] = dossier.all('evidence') as [Row]
      const collected = { title: '补充调取的监控录像', kind: 'av-material', collectedOn: dayAt(recordedAt), recordedAt }
      dossier.add('later evidence', {
        ...same,
        ...collected,
        collectedBy: [reviewerId as string, handler(dossier, 'lead').personId as string],
      })
      tell(dossier, 'addEvidence', recordedAt, { kind: 'av-material', title: collected.title })
      return [['reviewer-took-part', proposalId, dayAt(at)]]
    },
  },
]

/** Nothing came after that moment: the case still lies where it was. */
function leaveAt(dossier: Dossier, at: Instant): void {
  const [first] = dossier.all('proposal')
  const gone = ['closure', 'execution', 'payment', 'delivery', 'decision', 'discussion']
  for (const table of gone) for (const row of dossier.all(table)) dossier.drop(table, row)
  for (const table of ['review_outcome', 'opinion', 'proposal_item'])
    for (const row of dossier.all(table)) if (row.proposalId !== first?.id) dossier.drop(table, row)
  for (const row of dossier.all('proposal')) if (row !== first) dossier.drop('proposal', row)
  const acts = new Set(dossier.all('timeline').map((row) => text(row.act)))
  for (const act of acts) undo(dossier, act, (row) => text(row.at) > at)
  for (const mark of ['penalty-decision', 'no-penalty-decision', 'termination']) dossier.world.numbers.forget(dossier.id, mark)
  Object.assign(dossier.case, { stage: 'investigating', closedAt: null })
}
