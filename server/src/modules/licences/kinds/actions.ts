import { authorise, type Ctx } from '../../../platform/index.ts'
import { LICENCE_KINDS } from './rules.ts'
import { kindInForce } from './settings.ts'
import type { LicenceKind } from './types.ts'

/** 许可事项 with basis, papers and terms as they hold now. @law LIC 30 */
export function listLicenceKinds(ctx: Ctx): Promise<LicenceKind[]> {
  authorise(ctx.actor, 'licence.read')
  return ctx.read((tx) => Promise.all(LICENCE_KINDS.map(({ code }) => kindInForce(tx, code))))
}
