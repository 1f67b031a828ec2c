import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { firstRow, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import { causeOf } from '../../law/index.ts'
import type { Unit } from '../../organisations/index.ts'
import type { CaseId, Family } from '../file/types.ts'
import type { DecideOnTheSpot } from './types.ts'

/** The unit an officer serves in. */
export async function unitOfPerson(tx: Tx, personId: string): Promise<string> {
  const row = await firstRow(z.object({ unitId: z.string() }), tx`select unit_id from organisations.names_of(${[personId]})`)
  if (!row) throw new DomainError('not-found', 'person-not-found', '没有这名民警。')
  return row.unitId
}

type NewCase = {
  caseId: CaseId
  caseNumber: string
  unit: Unit
  family: Family
  on: Day
  input: DecideOnTheSpot
  by: string
  now: Instant
}

/** The case of an on-the-spot decision begins where an ordinary one ends: decided and handed over. */
export async function insertCase(tx: Tx, { caseId, caseNumber, unit, family, on, input, by }: NewCase): Promise<void> {
  const row = {
    id: caseId,
    number: caseNumber,
    title: `${input.party.name}${causeOf(input.causeCode).name}案`,
    unitId: unit.id,
    unitPath: unit.path,
    organId: unit.organId,
    procedure: 'summary',
    stage: 'delivered',
    family,
    causeCode: input.causeCode,
    source: 'on-the-spot',
    place: input.place,
    regionCode: input.regionCode,
    occurredOn: on,
    foundOn: on,
    summary: input.facts,
    reportedAt: input.decidedAt,
    acceptedAt: input.decidedAt,
    createdBy: by,
  }
  await tx`insert into cases.administrative_case ${tx(row)}`
}

export async function insertParty(tx: Tx, caseId: CaseId, { party }: DecideOnTheSpot, now: Instant): Promise<string> {
  const id = newId()
  await tx`insert into cases.party ${tx({ id, caseId, role: 'offender', ...party, recordedAt: now })}`
  return id
}

export async function insertOfficers(tx: Tx, caseId: CaseId, { officers, decidedAt }: DecideOnTheSpot): Promise<void> {
  const rows = officers.map((personId, index) => ({
    id: newId(),
    caseId,
    personId,
    kind: index === 0 ? 'lead' : 'co',
    fromAt: decidedAt,
  }))
  await tx`insert into cases.handler ${tx(rows)}`
}

type Made = { caseId: CaseId; decisionId: string; on: Day; now: Instant }

export async function insertDelivery(
  tx: Tx,
  { caseId, decisionId, partyId, on, now }: Made & { partyId: string },
): Promise<void> {
  await tx`insert into cases.delivery ${tx({ id: newId(), caseId, decisionId, partyId, method: 'handed-over', deliveredOn: on, recordedAt: now })}`
}

export async function insertCollection(
  tx: Tx,
  { caseId, decisionId, on, input, now }: Made & { input: DecideOnTheSpot },
): Promise<void> {
  const row = {
    id: newId(),
    caseId,
    decisionId,
    kind: 'fine',
    paidOn: on,
    amountFen: input.collectedFen,
    channel: 'on-the-spot',
    receipt: input.receipt,
    recordedAt: now,
  }
  await tx`insert into cases.payment ${tx(row)}`
}
