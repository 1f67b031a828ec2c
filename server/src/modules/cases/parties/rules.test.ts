import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { aCaseFile, aParty, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import { identified } from './identity.ts'
import { changedFields, refuseChange, refuseParty, refuseRemoval } from './rules.ts'
import { PartyInput } from './types.ts'

const today = day('2026-03-03')
const person = (over: Partial<PartyInput> = {}) => PartyInput.parse({ role: 'offender', kind: 'person', name: '示例丁', ...over })
const fieldsOf = (over: Partial<PartyInput>) => {
  try {
    identified(person(over), today)
  } catch (error) {
    if (error instanceof DomainError) return Object.keys(error.fields)
    throw error
  }
  return []
}

test.each<[Partial<PartyInput>, string[], string]>([
  [{ idType: 'id-card', idNumber: '220302199001010018' }, [], 'a good number'],
  [{ idType: 'id-card', idNumber: '220302199001010019' }, ['idNumber'], 'wrong check sign'],
  [{ idType: 'id-card', idNumber: '220322201002291232' }, ['idNumber'], '29 February 2010 does not exist'],
  [{ idType: 'id-card', idNumber: '220302199001010018', birthOn: day('1990-01-02') }, ['birthOn'], 'another birth day'],
  [{ idType: 'id-card' }, ['idNumber'], 'kind without number'],
  [{ idNumber: '220302199001010018' }, ['idType'], 'number without kind'],
  [{ idType: 'unknown' }, [], 'identity unknown'],
  [{ kind: 'unit', uscc: '91220300MA0000001Y' }, [], 'a good social credit code'],
  [{ kind: 'unit', uscc: '91350211M0000XUF46' }, ['uscc'], 'wrong check sign'],
  [{ kind: 'unit', uscc: '91350211M0000XUF46', usccOverride: '登记机关确认' }, [], 'wrong check sign with a reason'],
  [{ kind: 'unit', uscc: '9135021', usccOverride: '登记机关确认' }, ['uscc'], 'no reason mends a wrong form'],
  [{ kind: 'unit', idType: 'id-card', idNumber: '220302199001010018' }, ['idNumber'], 'a unit has no ID card'],
  [{ phone: '12' }, ['phone'], 'no telephone number'],
])('%j is wrong at %j (%s)', (over, fields, _why) => {
  expect(fieldsOf(over)).toEqual(fields)
})

test('the ID number is normalised and gives the birth day', () => {
  const party = identified(person({ idType: 'id-card', idNumber: ' １１０１０５１９４９１２３１００２ｘ ' }), today)
  expect([party.idNumber, party.birthOn]).toEqual(['11010519491231002X', '1949-12-31'])
})

test.each<[Partial<PartyInput>, string | null, string]>([
  [{}, null, 'a person of whom only the name is known'],
  [{ uscc: '91220300MA0000001Y' }, 'person-with-uscc', 'a person with a social credit code'],
  [{ uscc: '92220302MA00000AB2', soleTrader: true }, null, 'a sole trader'],
  [{ kind: 'unit', birthOn: day('1990-01-01') }, 'unit-with-personal-facts', 'a unit with a birth day'],
  [{ birthOn: day('2026-03-03') }, null, 'born today'],
  [{ birthOn: day('2026-03-04') }, 'born-in-future', 'born tomorrow'],
  [{ role: 'guardian' }, 'guardian-without-ward', 'a guardian of nobody'],
  [{ role: 'guardian', guardsParty: OFFENDER_ID }, null, 'a guardian of the offender'],
  [{ role: 'victim', guardsParty: OFFENDER_ID }, 'guardian-without-ward', 'a ward of a victim'],
])('%j: %s (%s)', (over, code, _why) => {
  expect(refuseParty(aCaseFile(), person(over), today, null)?.code ?? null).toBe(code)
})

test('a party upon whom something was done stays; a ward stays as long as the guardian', () => {
  expect(refuseRemoval(aCaseFile(), VICTIM_ID)).toBeNull()
  const measured = aCaseFile({ measures: [{ partyId: VICTIM_ID } as never] })
  expect(refuseRemoval(measured, VICTIM_ID)?.code).toBe('party-in-use')
  const guarded = aCaseFile({ parties: [aParty({ id: VICTIM_ID }), aParty({ role: 'guardian', guardsParty: VICTIM_ID })] })
  expect(refuseRemoval(guarded, VICTIM_ID)?.code).toBe('ward-with-guardian')
})

test('a removed or unknown party is not corrected', () => {
  expect(refuseChange(undefined)?.code).toBe('no-such-party')
  expect(refuseChange(aParty({ removedAt: '2026-03-02T03:00:00.000Z' as never }))?.code).toBe('party-removed')
  expect(refuseChange(aParty())).toBeNull()
})

test('a correction names the fields it changed', () => {
  const before = aParty({ id: OFFENDER_ID })
  const after = PartyInput.parse({ ...before, name: '示例戊', phone: '13800000000' })
  expect(changedFields(before, after)).toEqual(['name', 'phone'])
})
