import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { licenceOf } from '../decision/rules-licence.ts'
import { requireServing } from '../examination/actions.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import * as rules from './rules.ts'
import { insertSupervision } from './store.ts'
import type { RecordSupervision } from './types.ts'

/** 登记监督检查: how the holder keeps to the licence, and what was done about it. @law LIC 61 */
export function recordSupervision(ctx: Ctx, input: RecordSupervision): Promise<LicenceActReply> {
  return perform(ctx, 'recordSupervision', input, async (tx, file) => {
    refuseIf(rules.refuseSupervision(file, input, ctx.today))
    await requireServing(tx, input.officers, input.checkedOn)
    const { applicationId, version: _version, ...facts } = input
    const id = newId(Date.parse(ctx.now))
    await insertSupervision(tx, { id, applicationId, decisionId: licenceOf(file)?.id ?? '', ...facts, recordedAt: ctx.now })
    return { id, details: { checkedOn: facts.checkedOn, result: facts.result } }
  })
}
