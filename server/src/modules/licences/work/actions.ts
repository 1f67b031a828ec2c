import { authorise, type Ctx, may } from '../../../platform/index.ts'
import { countingNow } from '../deadlines/settings.ts'
import { findLicenceFiles } from '../file/store.ts'
import { WORK_KINDS, workItemOf, workOf, workPermission } from './rules.ts'
import { openApplications } from './store.ts'
import type { LicenceWork } from './types.ts'

/** 我的许可待办: what waits for the actor's posts among the applications in scope. */
export function getLicenceWork(ctx: Ctx): Promise<LicenceWork> {
  authorise(ctx.actor, 'licence.read')
  const mine = new Set(WORK_KINDS.filter((kind) => may(ctx.actor, workPermission(kind))))
  return ctx.read(async (tx) => {
    const [ids, counting] = await Promise.all([mine.size > 0 ? openApplications(tx) : [], countingNow(tx, ctx.now)])
    const files = ids.length > 0 ? await findLicenceFiles(tx, ids) : []
    return workOf(files.flatMap((file) => workItemOf(file, counting) ?? []).filter(({ kind }) => mine.has(kind)))
  })
}
