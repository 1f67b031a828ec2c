import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { issueCaseNumber, issueNumber } from '../../law/index.ts'
import { getUnit, type Unit } from '../../organisations/index.ts'

/** 案件编号 of a case of that unit reported now. */
export async function caseNumber(tx: Tx, unit: Unit, caseId: string, now: Instant): Promise<string> {
  const number = await issueCaseNumber(tx, { unitPath: unit.path, unitCode: unit.code, subject: caseId, issuedAt: now })
  return number.text
}

/** 受案登记表文号, in the sequence of the handling unit. */
export async function acceptanceNumber(tx: Tx, unitId: string, subject: string, now: Instant, today: Day): Promise<string> {
  const unit = await getUnit(tx, unitId)
  const year = Number(today.slice(0, 4))
  const issue = { unitPath: unit.path, organPrefix: unit.shortName, mark: 'acceptance', year, subject, issuedAt: now } as const
  return (await issueNumber(tx, issue)).text
}
