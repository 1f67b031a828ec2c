import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile, aParty, aUnitParty, OFFENDER_ID } from '../file/example.ts'
import { ageAt, guardiansOf, isMinorAt, liveParties } from './age.ts'

test.each([
  ['2008-03-02', '2026-03-01', 17, true, 'the day before the birthday'],
  ['2008-03-02', '2026-03-02', 17, true, 'the birthday itself does not count'],
  ['2008-03-02', '2026-03-03', 18, false, 'the day after'],
  ['2008-02-29', '2026-02-28', 17, true, 'born on a leap day, the day before'],
  ['2008-02-29', '2026-03-01', 18, false, 'born on a leap day, the day after'],
])('born %s, on %s: %i years, minor %s (%s)', (born, on, years, minor, _why) => {
  const party = aParty({ birthOn: day(born) })
  expect([ageAt(party, day(on)), isMinorAt(party, day(on))]).toEqual([years, minor])
})

test('a unit has no age and is no minor', () => {
  expect([ageAt(aUnitParty(), day('2026-03-02')), isMinorAt(aUnitParty(), day('2026-03-02'))]).toEqual([null, false])
})

test('guardians are those of this very ward, while they stand on the case', () => {
  const guardian = aParty({ role: 'guardian', guardsParty: OFFENDER_ID })
  const removed = aParty({ role: 'guardian', guardsParty: OFFENDER_ID, removedAt: '2026-03-02T03:00:00.000Z' as never })
  const other = aParty({ role: 'guardian', guardsParty: 'another' })
  const file = aCaseFile({ parties: [aParty({ id: OFFENDER_ID }), guardian, removed, other] })
  expect(guardiansOf(file, OFFENDER_ID).map(({ id }) => id)).toEqual([guardian.id])
  expect(liveParties(file)).toHaveLength(3)
})
