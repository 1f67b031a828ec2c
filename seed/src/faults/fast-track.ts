import type { Instant } from '../../../server/src/kit/instant.ts'
import { delay } from './dossier.ts'
import {
  dayAt,
  decisionFault,
  detentionOf,
  fast,
  hoursLater,
  offender,
  type Recipe,
  rangesOf,
  setDays,
  traffic,
} from './recipe.ts'

/** Faults of the fast track. */
export const FAST_TRACK: readonly Recipe[] = [
  {
    check: 'fast-track-barred',
    host: fast,
    plant: (dossier) => {
      offender(dossier).vulnerabilities = ['deaf']
      const row = dossier.one('fast_track')
      return [['fast-track-barred', row.id, dayAt(row.consentedAt)]]
    },
  },
  {
    check: 'fast-track-consent-before-told',
    host: fast,
    plant: (dossier) => {
      const row = dossier.one('fast_track')
      row.informedAt = hoursLater(row.consentedAt, 0.5)
      return [['fast-track-consent-before-told', row.id, dayAt(row.consentedAt)]]
    },
  },
  {
    check: 'fast-track-long-detention',
    host: (dossier) =>
      fast(dossier) &&
      detentionOf(dossier) > 0 &&
      rangesOf(dossier).some((range) => range.kind === 'detention' && range.maxDays >= 10),
    plant: (dossier) => {
      setDays(dossier, 10)
      return [decisionFault(dossier, 'fast-track-long-detention')]
    },
  },
  {
    check: 'fast-track-with-hearing',
    host: fast,
    plant: (dossier) => {
      const row = dossier.one('notice')
      Object.assign(row, { hearingOffered: true, hearingWaived: true })
      return [['fast-track-with-hearing', row.id, dayAt(row.givenAt)]]
    },
  },
  {
    check: 'fast-track-without-consent',
    host: fast,
    plant: (dossier) => {
      dossier.drop('fast_track', dossier.one('fast_track'))
      return [['fast-track-without-consent', offender(dossier).id, dayAt(dossier.case.acceptedAt)]]
    },
  },
  {
    check: 'fast-track-late',
    host: (dossier) => fast(dossier) && !traffic(dossier),
    plant: (dossier) => {
      const row = dossier.one('fast_track')
      row.custodyFrom = row.consentedAt
      delay(dossier, dossier.one('notice').givenAt as Instant, 3)
      return [['fast-track-late', row.id, dayAt(hoursLater(row.custodyFrom, 48))]]
    },
  },
]
