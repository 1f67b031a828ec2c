import type { Decision, LicenceFile } from './types.ts'

const GIVING: ReadonlySet<Decision['outcome']> = new Set(['granted', 'renewed', 'changed'])

/** The licence this application led to, or undefined. */
export const licenceOf = (file: Pick<LicenceFile, 'decisions'>): Decision | undefined =>
  file.decisions.find(({ outcome }) => GIVING.has(outcome))

/** The decision the applicant has not got yet: the last one first. */
export const undelivered = (file: Pick<LicenceFile, 'decisions' | 'deliveries'>): Decision | undefined =>
  file.decisions.filter(({ id }) => !file.deliveries.some(({ decisionId }) => decisionId === id)).at(-1)

/** What the applicant's form is filled with when a licence is to be renewed or changed. */
export function applicantOf({ application: a }: Pick<LicenceFile, 'application'>) {
  const { applicantKind, applicantName, idType, idNumber, uscc, soleTrader, birthOn, phone, address, agentName, matter } = a
  const { legalRepresentative, legalRepIdType, legalRepIdNumber, guardianName, guardianIdNumber } = a
  const person = { idType, idNumber, birthOn, soleTrader, guardianName, guardianIdNumber }
  const known = { applicantKind, applicantName, uscc, phone, address, agentName, matter, ...person }
  return { ...known, legalRepresentative, legalRepIdType, legalRepIdNumber }
}
