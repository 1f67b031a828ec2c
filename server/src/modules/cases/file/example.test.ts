import { expect, test } from 'vitest'
import { aCaseFile, aParty, aUnitParty } from './example.ts'
import { CaseFile } from './types.ts'

test('the example is a case file as the store would read it', () => {
  expect(CaseFile.safeParse(aCaseFile()).error).toBeUndefined()
})

test('what a test names replaces the default, the rest stays', () => {
  const file = aCaseFile({ case: { stage: 'decided' }, parties: [aUnitParty()] })
  expect([file.case.stage, file.case.family, file.parties.length, file.handlers.length]).toEqual(['decided', 'psa', 1, 2])
  expect(aParty().id).not.toBe(aParty().id)
})
