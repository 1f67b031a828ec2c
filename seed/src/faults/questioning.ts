import type { Instant } from '../../../server/src/kit/instant.ts'
import { LAPSED } from '../city.ts'
import type { Row } from '../rows.ts'
import type { Dossier } from './dossier.ts'
import {
  asMinor,
  born,
  dayAt,
  decidedOn,
  general,
  handler,
  hoursLater,
  moveAct,
  officers,
  type Planted,
  plus,
  psa,
  punished,
  type Recipe,
  tell,
  traffic,
  victim,
} from './recipe.ts'

const asked = (dossier: Dossier) => dossier.one('questioning')
const found = (check: string, row: Row): Planted => [check, row.id, dayAt(row.arrivedAt)]
const summoned = (dossier: Dossier) =>
  punished(dossier) && asked(dossier).summons !== 'voluntary' && asked(dossier).ground === 'ordinary'
/** Nothing hangs on the hours of the day. */
const calm = (dossier: Dossier) => summoned(dossier) && !traffic(dossier) && psa(dossier)

/** Once more, so many hours after the first questioning ended. */
function again(dossier: Dossier, afterHours: number, changed: Row = {}): Row {
  const { id: _, ...first } = asked(dossier)
  const arrivedAt = hoursLater(first.leftAt, afterHours)
  const leftAt = hoursLater(arrivedAt, 1)
  const row = dossier.add('questioning', { ...first, arrivedAt, leftAt, recordedAt: leftAt, ...changed })
  tell(dossier, 'recordQuestioning', leftAt, { party: row.partyId })
  return row
}

/** One thing of the only questioning is not as it should be. */
const changed = (
  check: string,
  host: Recipe['host'],
  change: (row: Row, dossier: Dossier) => void,
  years?: number[],
): Recipe => ({
  check,
  ...(years ? { years } : {}),
  host,
  plant: (dossier) => {
    change(asked(dossier), dossier)
    return [found(check, asked(dossier))]
  },
})

const longer = (hours: number, ground: string, limit: number, years: number[]): Recipe => ({
  check: 'questioning-too-long',
  years,
  host: (dossier) => calm(dossier) && dayAt(hoursLater(asked(dossier).arrivedAt, hours)) < decidedOn(dossier),
  plant: (dossier) => {
    const row = asked(dossier)
    const leftAt = hoursLater(row.arrivedAt, hours)
    Object.assign(row, { leftAt, recordedAt: leftAt, ground })
    moveAct(dossier, 'recordQuestioning', leftAt as Instant)
    return [['questioning-too-long', row.id, dayAt(hoursLater(row.arrivedAt, limit))]]
  },
})

/** Faults of questioning and of its records. */
export const QUESTIONING: readonly Recipe[] = [
  longer(9, 'ordinary', 8, [2022, 2026]),
  longer(13, 'many-or-unknown', 12, [2026]),
  changed('place-questioning-not-recorded', calm, (row) => Object.assign(row, { avRecorded: false }), [2026]),
  changed('no-rest-or-food', summoned, (row) => Object.assign(row, { restAndFood: false })),
  changed('questioned-by-one-officer', summoned, (row, dossier) =>
    Object.assign(row, { officers: [handler(dossier, 'lead').personId as string], inHandlingPlace: false }),
  ),
  changed(
    'summons-not-approved',
    (dossier) => summoned(dossier) && asked(dossier).summons === 'written',
    (row) => Object.assign(row, { approvedBy: null }),
  ),
  changed('twelve-hours-not-in-law', summoned, (row) => Object.assign(row, { ground: 'many-or-unknown' }), [2022]),
  changed(
    'twelve-hours-not-in-law',
    (dossier) => summoned(dossier) && general(dossier),
    (row) => Object.assign(row, { ground: 'many-or-unknown' }),
    [2026],
  ),
  {
    check: 'questioning-without-end',
    host: (dossier) =>
      punished(dossier) && asked(dossier).summons === 'voluntary' && dayAt(asked(dossier).arrivedAt) < decidedOn(dossier),
    plant: (dossier) => {
      asked(dossier).leftAt = null
      return [['questioning-without-end', asked(dossier).id, decidedOn(dossier)]]
    },
  },
  {
    check: 'chained-summons',
    host: (dossier) => calm(dossier) && dayAt(hoursLater(asked(dossier).leftAt, 3)) < decidedOn(dossier),
    plant: (dossier) => [found('chained-summons', again(dossier, 2))],
  },
  {
    check: 'questionings-overlap',
    host: (dossier) => calm(dossier),
    plant: (dossier) => [found('questionings-overlap', again(dossier, -0.25))],
  },
  {
    check: 'summoned-not-offender',
    host: (dossier) => calm(dossier) && victim(dossier) !== undefined,
    plant: (dossier) => [found('summoned-not-offender', again(dossier, 1, { partyId: victim(dossier)?.id }))],
  },
  {
    check: 'minor-questioned-without-adult',
    host: (dossier) => summoned(dossier) && dossier.one('proposal_item').detentionExecuted === null,
    plant: (dossier) => {
      asMinor(dossier, 16)
      asked(dossier).guardianPresent = null
      return [found('minor-questioned-without-adult', asked(dossier))]
    },
  },
  {
    check: 'adult-present-unfit',
    host: (dossier) => summoned(dossier) && dossier.one('proposal_item').detentionExecuted === null,
    plant: (dossier) => {
      asMinor(dossier, 15)
      const cousin = dossier.all('party').find((party) => party.id === asked(dossier).guardianPresent) as Row
      born(dossier, cousin, plus(dossier.case.occurredOn, -17 * 365 - 60))
      return [found('adult-present-unfit', asked(dossier))]
    },
  },
  {
    check: 'questioned-without-credential',
    years: [2022],
    host: (dossier) => punished(dossier) && officers(dossier)[0]?.unitCode === LAPSED.credential,
    plant: (dossier) => {
      asked(dossier).officers = [handler(dossier, 'lead').personId as string, officers(dossier)[0]?.id as string]
      return [found('questioned-without-credential', asked(dossier))]
    },
  },
  {
    check: 'questioned-by-unqualified',
    years: [2022],
    host: (dossier) => punished(dossier) && officers(dossier)[0]?.unitCode === LAPSED.grade,
    plant: (dossier) => {
      asked(dossier).officers = [handler(dossier, 'lead').personId as string, officers(dossier)[0]?.id as string]
      return [found('questioned-by-unqualified', asked(dossier))]
    },
  },
]
