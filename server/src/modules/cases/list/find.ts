import { z } from 'zod'
import { firstRow } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { authorise, type Ctx } from '../../../platform/index.ts'
import { normaliseNumber } from '../../law/index.ts'
import { CaseId } from '../file/types.ts'

/** The case a person names on the command line: by its id, its number, or the number of its acceptance or decision, however typed. */
export async function findCase(ctx: Ctx, { name }: { name: string }): Promise<{ caseId: CaseId }> {
  authorise(ctx.actor, 'case.read')
  const number = normaliseNumber(name)
  const found = await ctx.read((tx) =>
    firstRow(
      z.object({ caseId: CaseId }),
      tx`select c.id as "caseId" from cases.administrative_case c
        where c.id::text = lower(${name}) or c.number = ${number} or c.acceptance_number = ${number}
          or exists (select 1 from cases.decision d where d.case_id = c.id and d.number = ${number}) limit 1`,
    ),
  )
  if (!found) throw new DomainError('not-found', 'case-not-found', `没有编号或文号为 ${name} 的案件，或不在管辖范围内。`)
  return found
}
