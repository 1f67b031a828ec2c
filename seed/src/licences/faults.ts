import { addDays, type Day, dayOf } from '../../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../../server/src/modules/law/index.ts'
import type { Row, Rows } from '../rows.ts'
import type { Fault } from '../teller.ts'
import type { LicenceFault } from './teller.ts'

const after = (on: unknown, workingDays: number): Day => addDays(chinaCalendar.addWorkingDays(on as Day, workingDays), 1)

type Told = { first: Rows; later: Rows; faults: LicenceFault[] }
const rowsOf = ({ first, later }: Told, table: string): Row[] =>
  [first, later].flatMap((rows) => rows.tables.get(`licences.${table}`) ?? [])

/** What inspection is to find of the faults told with the applications: taken up by silence, decided late, handed over late. @law LIC:32, LIC:42, LIC:44 */
export function foundLate(told: Told): Fault[] {
  const hearings = rowsOf(told, 'hearing').map((row): Row => ({ ...row, fromOn: row.requestedOn, toOn: row.heldOn }))
  const pauses = [...rowsOf(told, 'excluded_time'), ...hearings]
  return told.faults.map(({ applicationId, clock }) => {
    const of = (row: Row) => row.applicationId === applicationId
    const application = rowsOf(told, 'application').find(({ id }) => id === applicationId) as Row
    const found = { caseId: null, subjectId: applicationId }
    if (clock === 'licence-correct')
      return { ...found, check: 'licence-correction-late', since: after(dayOf(application.receivedAt as Instant), 5) }
    if (clock === 'licence-certificate')
      return { ...found, check: 'licence-issued-late', since: after(rowsOf(told, 'decision').find(of)?.decidedOn, 10) }
    const more = Number(rowsOf(told, 'extension').find(of)?.days ?? 0)
    const paused = pauses
      .filter(of)
      .reduce((sum, row) => sum + chinaCalendar.workingDaysBetween(row.fromOn as Day, row.toOn as Day), 0)
    const days = Number(application.decisionDays) + more + paused
    return { ...found, check: 'licence-decided-late', since: after(application.acceptedOn, days) }
  })
}

/** Two applications for each fault that the story does not tell, none of them late. */
export function plantInLicences(told: Told): Fault[] {
  const taken = new Set(told.faults.map(({ applicationId }) => applicationId))
  const planted: Fault[] = []
  const plant = (check: string, rows: readonly Row[], change: (row: Row, application: Row) => Day | null) => {
    let left = 2
    for (const row of rows) {
      const application = rowsOf(told, 'application').find(({ id }) => id === row.applicationId)
      if (left === 0 || !application || application.stage !== 'closed' || taken.has(String(application.id))) continue
      const since = change(row, application)
      if (!since) continue
      left -= 1
      taken.add(String(application.id))
      planted.push({ check, caseId: null, subjectId: String(application.id), since })
    }
  }
  const held = rowsOf(told, 'hearing').filter((row) => row.heldOn !== null)
  plant('licence-hearing-notice-short', held, (row) => {
    row.notifiedOn = addDays(row.heldOn as Day, -3)
    return row.heldOn as Day
  })
  plant('licence-extension-too-long', rowsOf(told, 'extension'), (row, application) => {
    row.days = 15
    return application.acceptedOn as Day
  })
  plant('licence-hearing-late', held, (row) => holdLate(told, row))
  plant(
    'renewal-after-its-end',
    rowsOf(told, 'decision').filter(({ outcome }) => outcome === 'renewed'),
    (row) => {
      const prior = rowsOf(told, 'decision').find(({ id }) => id === row.priorDecisionId)
      const validTo = addDays(row.decidedOn as Day, -4)
      if (!prior || validTo <= (prior.validFrom as Day)) return null
      Object.assign(prior, { validTo })
      return addDays(validTo, 1)
    },
  )
  return planted
}

/** The hearing and all that came after it come three weeks later. */
function holdLate(told: Told, hearing: Row): Day {
  const { applicationId, heldOn } = hearing
  const from = heldOn as Day
  hearing.notifiedOn = addDays(hearing.notifiedOn as Day, 21)
  for (const table of ['hearing', 'decision', 'delivery', 'timeline', 'proposal', 'opinion', 'application'])
    for (const row of rowsOf(told, table).filter((other) => (other.applicationId ?? other.id) === applicationId))
      for (const [name, value] of Object.entries(row)) {
        if (typeof value !== 'string' || name === 'validTo') continue
        if (DAY.test(value) && value >= from && name !== 'notifiedOn') row[name] = addDays(value as Day, 21)
        else if (MOMENT.test(value) && dayOf(value as Instant) >= from) row[name] = addSeconds(value as Instant, 21 * 86_400)
      }
  return after(hearing.requestedOn, 20)
}
const [DAY, MOMENT] = [/^\d{4}-\d{2}-\d{2}$/, /^\d{4}-\d{2}-\d{2}T/]
