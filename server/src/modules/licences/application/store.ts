import type { Tx } from '../../../kit/db.ts'
import type { Application, Correction, NonAcceptance } from '../file/types.ts'

type NewApplication = Omit<
  Application,
  'unitName' | 'organName' | 'organUscc' | 'acceptedAt' | 'acceptedOn' | 'bySilence' | 'acceptanceNumber' | 'closedAt' | 'version'
> & { createdBy: string }

export async function insertApplication(tx: Tx, row: NewApplication): Promise<void> {
  await tx`insert into licences.application ${tx(row)}`
}

type Accepted = { acceptedAt: string; acceptedOn: string; bySilence: boolean; acceptanceNumber: string }
export async function acceptApplication(tx: Tx, applicationId: string, row: Accepted): Promise<void> {
  await tx`update licences.application set ${tx(row)} where id = ${applicationId}`
}

export async function insertCorrection(tx: Tx, row: Omit<Correction, 'answeredOn'> & { applicationId: string }): Promise<void> {
  await tx`insert into licences.correction ${tx(row)}`
}

/** The papers as they are after the corrections. */
export async function recordCorrections(tx: Tx, applicationId: string, documents: string[], on: string): Promise<void> {
  await tx`update licences.correction set answered_on = ${on} where application_id = ${applicationId}`
  await tx`update licences.application set documents = ${documents} where id = ${applicationId}`
}

export async function insertNonAcceptance(tx: Tx, row: NonAcceptance & { applicationId: string }): Promise<void> {
  await tx`insert into licences.non_acceptance ${tx(row)}`
}
