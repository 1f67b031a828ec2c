import { type Day, daysBetween } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import type { Row } from '../rows.ts'
import { type Dossier, delay } from './dossier.ts'
import {
  afterDays,
  afterWorkingDays,
  asMinor,
  CITY,
  chiefs,
  cityChief,
  dayAt,
  daysToDecide,
  decidedOn,
  general,
  handler,
  hoursLater,
  plain,
  plus,
  psa,
  punished,
  type Recipe,
  tell,
  traffic,
  unheard,
} from './recipe.ts'

const slow = (dossier: Dossier) => punished(dossier) && unheard(dossier) && !traffic(dossier) && daysToDecide(dossier) > 3
const inCounty = (dossier: Dossier) => dossier.case.organId !== dossier.world.unitId(CITY)
const dayAfterAcceptance = (dossier: Dossier) => plus(dayAt(dossier.case.acceptedAt), 1)

function extend(dossier: Dossier, ordinal: number, given: Row = {}): Row {
  const at = hoursLater(dossier.case.acceptedAt, 24)
  const row = dossier.add('extension', {
    ordinal,
    reason: '案情复杂。',
    requestedBy: handler(dossier, 'lead').personId,
    requestedAt: at,
    approvedBy: cityChief(dossier).id,
    approverUnit: dossier.world.unitId(CITY),
    approvedOn: dayAt(at),
    refusedReason: null,
    decidedAt: at,
    ...given,
  })
  tell(dossier, 'requestExtension', at, { ordinal })
  return row
}

const extended = (check: string, host: Recipe['host'], given: (dossier: Dossier) => Row, years?: number[]): Recipe => ({
  check,
  ...(years ? { years } : {}),
  host,
  plant: (dossier) => {
    const row = extend(dossier, 1, given(dossier))
    return [[check, row.id, row.approvedOn as Day]]
  },
})

function pause(dossier: Dossier, given: Row): Row {
  const fromOn = dayAfterAcceptance(dossier)
  return dossier.add('pause', { reason: 'expert-opinion', fromOn, toOn: plus(fromOn, 1), document: '示例鉴定委托书', ...given })
}

const mediated = (dossier: Dossier) =>
  plain(dossier, ['mediation']) && dossier.all('mediation').length === 1 && dossier.one('decision').outcome === 'mediated'

/** Faults of the terms for handling a case, and of mediation. */
export const LIMITS: readonly Recipe[] = [
  extended(
    'extension-approved-by-applicant',
    (dossier) => slow(dossier) && psa(dossier),
    (dossier) => ({
      approvedBy: handler(dossier, 'lead').personId,
    }),
  ),
  extended(
    'extension-approved-too-low',
    (dossier) => slow(dossier) && psa(dossier) && inCounty(dossier),
    (dossier) => ({ approvedBy: chiefs(dossier)[1]?.id, approverUnit: dossier.case.organId }),
    [2022],
  ),
  extended(
    'extension-approved-too-low',
    (dossier) => slow(dossier) && psa(dossier) && inCounty(dossier) && !isStation(dossier),
    (dossier) => ({ approvedBy: chiefs(dossier)[1]?.id, approverUnit: dossier.case.organId }),
    [2026],
  ),
  extended(
    'extension-without-law',
    (dossier) => slow(dossier) && general(dossier),
    () => ({}),
  ),
  {
    check: 'second-extension-before-2026',
    years: [2022],
    host: (dossier) => slow(dossier) && psa(dossier),
    plant: (dossier) => {
      extend(dossier, 1)
      const row = extend(dossier, 2)
      return [['second-extension-before-2026', row.id, row.approvedOn as Day]]
    },
  },
  {
    check: 'general-handling-overdue',
    room: 100,
    host: (dossier) => slow(dossier) && general(dossier),
    plant: (dossier) => {
      delay(dossier, dossier.one('notice').givenAt as Instant, 98)
      return [['general-handling-overdue', dossier.id, afterDays(dayAt(dossier.case.acceptedAt), 90)]]
    },
  },
  {
    check: 'expert-pause-without-opinion',
    host: slow,
    plant: (dossier) => {
      const row = pause(dossier, {})
      return [['expert-pause-without-opinion', row.id, row.toOn as Day]]
    },
  },
  {
    check: 'hearing-pause-not-in-law',
    years: [2022],
    host: slow,
    plant: (dossier) => {
      const row = pause(dossier, { reason: 'hearing', document: '示例听证通知书' })
      return [['hearing-pause-not-in-law', row.id, row.fromOn as Day]]
    },
  },
  {
    check: 'hearing-pause-without-hearing',
    years: [2026],
    host: (dossier) => slow(dossier) && psa(dossier),
    plant: (dossier) => {
      const row = pause(dossier, { reason: 'hearing', document: '示例听证通知书' })
      return [['hearing-pause-without-hearing', row.id, row.fromOn as Day]]
    },
  },
  {
    check: 'pause-left-open',
    host: slow,
    plant: (dossier) => {
      const row = pause(dossier, { toOn: null })
      return [['pause-left-open', row.id, decidedOn(dossier)]]
    },
  },
  {
    check: 'pause-without-document',
    host: (dossier) => slow(dossier) && dossier.all('evidence').length > 1,
    plant: (dossier) => {
      const opinion = dossier.all('evidence').at(-1) as Row
      Object.assign(opinion, { kind: 'expert-opinion', title: '鉴定意见' })
      const row = pause(dossier, { fromOn: opinion.collectedOn, toOn: opinion.collectedOn, document: ' ' })
      return [['pause-without-document', row.id, row.fromOn as Day]]
    },
  },
  {
    check: 'mediated-after-broken-agreement',
    host: (dossier) => mediated(dossier) && daysBetween(dossier.one('mediation').heldOn as Day, decidedOn(dossier)) > 3,
    plant: (dossier) => {
      const first = dossier.one('mediation')
      Object.assign(first, { performedOn: null, failedOn: plus(first.heldOn, 1) })
      const heldOn = plus(first.heldOn, 2)
      const { id: _, ...same } = first
      const row = dossier.add('mediation', { ...same, ordinal: 2, heldOn, performedOn: heldOn, failedOn: null })
      tell(dossier, 'recordMediation', secondAt(dossier, 48), { heldOn, guardianNote: null })
      return [['mediated-after-broken-agreement', row.id, heldOn]]
    },
  },
  {
    check: 'second-mediation-late',
    room: 16,
    host: (dossier) =>
      mediated(dossier) &&
      daysToDecide(dossier) < 15 &&
      daysBetween(dossier.one('mediation').heldOn as Day, decidedOn(dossier)) > 3,
    plant: (dossier) => {
      const first = dossier.one('mediation')
      const { id: _, ...same } = first
      const since = afterWorkingDays(first.heldOn, 7)
      delay(dossier, dossier.one('proposal').proposedAt as Instant, 14)
      dossier.add('mediation', { ...same, ordinal: 2, heldOn: since, performedOn: since, failedOn: null })
      Object.assign(first, { agreed: false, agreement: null, performedOn: null })
      tell(dossier, 'recordMediation', secondAt(dossier, 24 * daysBetween(first.heldOn as Day, since)), {
        heldOn: since,
        guardianNote: null,
      })
      return [['second-mediation-late', dossier.all('mediation')[1]?.id, since]]
    },
  },
  {
    check: 'mediation-without-guardian',
    host: (dossier) => mediated(dossier) && dossier.has('questioning'),
    plant: (dossier) => {
      asMinor(dossier, 16)
      return [['mediation-without-guardian', dossier.one('mediation').id, dossier.one('mediation').heldOn as Day]]
    },
  },
]

const secondAt = (dossier: Dossier, hours: number): Instant =>
  hoursLater(dossier.all('timeline').find((row) => row.act === 'recordMediation')?.at, hours)
const isStation = (dossier: Dossier) =>
  dossier.world.city.units.some(({ code, kind }) => kind === 'station' && dossier.world.unitId(code) === dossier.case.unitId)
