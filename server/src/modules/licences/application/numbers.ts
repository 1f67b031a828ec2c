import type { Tx } from '../../../kit/db.ts'
import type { Ctx } from '../../../platform/index.ts'
import { issueNumber, type MarkCode } from '../../law/index.ts'
import { getUnit } from '../../organisations/index.ts'
import type { Application } from '../file/types.ts'

/** The next number of such a document, in the sequence of the handling unit and the year; it is never given out again. */
export async function documentNumber(ctx: Ctx, tx: Tx, mark: MarkCode, of: Pick<Application, 'id' | 'unitId'>): Promise<string> {
  const unit = await getUnit(tx, of.unitId)
  const year = Number(ctx.today.slice(0, 4))
  const issue = { unitPath: unit.path, organPrefix: unit.shortName, mark, year, subject: of.id, issuedAt: ctx.now }
  return (await issueNumber(tx, issue)).text
}
