import { normaliseNumber } from '../law/index.ts'
import { kindOf, LICENCE_TYPE_NAME } from '../licences/index.ts'
import { regionOf } from './rules-facts.ts'
import type { Unmasked } from './rules-fields.ts'
import { licenceStatus } from './rules-gate-licence.ts'
import type { LicenceRow } from './types-facts.ts'
import type { LicenceGateFacts } from './types-gate.ts'

/** What the gate judges by, out of a decision on a licence. */
export function gateFactsOfLicence(row: LicenceRow): LicenceGateFacts {
  const { kindCode, outcome, partyType, birthOn, decidedOn, secrecy, tradeSecret, revokedOn, publicSince } = row
  const { foundReason: found, foundOverride } = row
  return {
    ...{ kindCode, outcome, partyType, birthOn, decidedOn, secrecy, tradeSecret },
    revokedOn,
    publicSince,
    found,
    foundOverride,
  }
}

/** The public fields of a licence before any masking. A person's certificate may bear the identity number: only units' numbers are shown. */
export function unmaskedOfLicence(row: LicenceRow): Unmasked {
  const { partyName, partyType, uscc, legalRepresentative, names } = row
  const number = normaliseNumber(row.number)
  const unit = partyType !== 'natural-person'
  return {
    ...{ partyName, partyType, uscc, legalRepresentative, number, names, basis: row.basis, decidedOn: row.decidedOn },
    personalName: partyType !== 'legal-person' && names.includes(partyName),
    ...{ cause: kindOf(row.kindCode).name, facts: '', penaltyKinds: [], penaltyContent: '', fineFen: null, confiscatedFen: null },
    ...{ authorityName: row.organName, authorityUscc: row.organUscc, place: null, region: regionOf(row.regionCode) },
    licence: {
      licenseDocName: row.documentName,
      licenseType: LICENCE_TYPE_NAME[row.licenceType],
      certificateName: row.certificateName,
      certificateNo: unit ? row.certificateNo : null,
      licenseContent: row.content,
      validFrom: row.validFrom ?? row.decidedOn,
      validTo: row.validTo,
      status: licenceStatus(row),
    },
  }
}
