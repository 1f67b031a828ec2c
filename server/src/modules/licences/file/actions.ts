import { authorise, type Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { namesOf } from '../../organisations/index.ts'
import { missingDocuments } from '../application/rules.ts'
import { acceptanceOf } from '../application/rules-silence.ts'
import { deadlinesOf } from '../deadlines/rules.ts'
import { countingNow } from '../deadlines/settings.ts'
import { licenceStanding } from '../decision/rules-licence.ts'
import { kindInForce } from '../kinds/settings.ts'
import { availability, followUps, officersOf } from './availability.ts'
import type { LicenceReading, LicenceTimeline } from './reading.ts'
import * as store from './store.ts'
import type { ApplicationId } from './types.ts'

/** The whole file, the officers' names, what may be done now, the clocks, and how acceptance and the licence stand. */
export function getApplication(ctx: Ctx, { applicationId }: { applicationId: ApplicationId }): Promise<LicenceReading> {
  authorise(ctx.actor, 'licence.read')
  return ctx.read(async (tx) => {
    const [file, counting] = await Promise.all([store.getLicenceFile(tx, applicationId), countingNow(tx, ctx.now)])
    const [kind, names] = await Promise.all([kindInForce(tx, file.application.kindCode), namesOf(tx, officersOf(file))])
    return {
      file,
      kind,
      missing: missingDocuments(kind, file.application.documents),
      people: Object.fromEntries(names.map(({ id, name }) => [id, name])),
      acts: availability(file, ctx.actor, ctx.today) as LicenceReading['acts'],
      deadlines: deadlinesOf(file, counting),
      acceptance: acceptanceOf(file, ctx.today, chinaCalendar),
      licence: licenceStanding(file, kind, ctx.today),
      followUps: followUps(file, kind, ctx.actor, ctx.today) as LicenceReading['followUps'],
    }
  })
}

/** What happened to the application, oldest first. */
export function getApplicationTimeline(ctx: Ctx, { applicationId }: { applicationId: ApplicationId }): Promise<LicenceTimeline> {
  authorise(ctx.actor, 'licence.read')
  return ctx.read(async (tx) => {
    const [items, seen] = await Promise.all([store.timelineOf(tx, applicationId), store.seesApplication(tx, applicationId)])
    if (!seen) throw store.notFound()
    return { items }
  })
}
