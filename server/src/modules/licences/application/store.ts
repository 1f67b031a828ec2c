import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { rows, type Tx } from '../../../kit/db.ts'
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

type Applicant = Pick<Application, 'kindCode' | 'idNumber' | 'uscc'>
const Deception = z.object({ what: z.enum(['false-material', 'fraud']), at: Day })

/** When the applicant deceived in this kind of licence before, as far as the actor may see. */
export async function deceptionsOf(
  tx: Tx,
  { kindCode, idNumber, uscc }: Applicant,
): Promise<Record<'falseMaterialOn' | 'fraudOn', Day[]>> {
  const found = await rows(
    Deception,
    tx`select 'false-material' as what, n.told_on as at from licences.non_acceptance n join licences.application a on a.id = n.application_id
         where n.ground = 'false-material' and a.kind_code = ${kindCode} and (a.id_number = ${idNumber} or a.uscc = ${uscc})
       union all
       select 'fraud', d.decided_on from licences.decision d
         where d.ground = 'fraud-or-bribery' and d.outcome = 'revoked' and d.kind_code = ${kindCode}
           and (d.person_id_number = ${idNumber} or d.uscc = ${uscc})`,
  )
  const on = (what: string) => found.filter((one) => one.what === what).map(({ at }) => at)
  return { falseMaterialOn: on('false-material'), fraudOn: on('fraud') }
}
