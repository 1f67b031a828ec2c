import type { Story } from '../harness/stage.ts'
import { campaignStories } from './campaign.ts'
import { caseStories } from './case.ts'
import { drawStories } from './draws.ts'
import { evidenceStories } from './evidence.ts'
import { importStories } from './import.ts'
import { inspectionStories } from './inspection.ts'
import { journalistStories } from './journalist.ts'
import { killStories } from './kill.ts'
import { licenceStories } from './licence.ts'
import { mainStories } from './main-story.ts'
import { objectionStories } from './objection.ts'
import { publicationStories } from './publication.ts'
import { publicityStories } from './publicity.ts'
import { publicityDeskStories } from './publicity-desk.ts'
import { reviewStories } from './review.ts'
import { scopeStories } from './scope.ts'
import { signInStories } from './sign-in.ts'
import { supervisionStories } from './supervision.ts'
import { tourPages } from './tour-pages.ts'
import { verifyStories } from './verify.ts'

/** Every story, in the order played: the kill stories last, since they take the house down. */
export const STORIES: readonly Story[] = [
  ...signInStories,
  ...mainStories,
  ...caseStories,
  ...evidenceStories,
  ...importStories,
  ...reviewStories,
  ...publicityStories,
  ...publicityDeskStories,
  ...verifyStories,
  ...publicationStories,
  ...objectionStories,
  ...licenceStories,
  ...drawStories,
  ...inspectionStories,
  ...campaignStories,
  ...supervisionStories,
  ...scopeStories,
  ...journalistStories,
  ...tourPages,
  ...killStories,
]
