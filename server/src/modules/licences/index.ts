import type { Route } from '../../platform/index.ts'
import { applicationRoutes } from './application/routes.ts'
import { decisionRoutes } from './decision/routes.ts'
import { examinationRoutes } from './examination/routes.ts'
import { fileRoutes } from './file/routes.ts'
import { hearingRoutes } from './hearing/routes.ts'
import { kindRoutes } from './kinds/routes.ts'
import { letterRoutes } from './letters/routes.ts'
import { listRoutes } from './list/routes.ts'
import { supervisionRoutes } from './supervision/routes.ts'
import { workRoutes } from './work/routes.ts'

/** Every operation of the module, in the order of an application's life. */
export const licenceRoutes: readonly Route[] = [
  ...workRoutes,
  ...kindRoutes,
  ...listRoutes,
  ...fileRoutes,
  ...applicationRoutes,
  ...examinationRoutes,
  ...hearingRoutes,
  ...decisionRoutes,
  ...supervisionRoutes,
  ...letterRoutes,
]

export { deadlinesOf as licenceDeadlinesOf } from './deadlines/rules.ts'
export { DOCUMENT as LICENCE_DOCUMENT } from './decision/documents.ts'
export { givesLicence, licenceState } from './decision/rules-licence.ts'
export { findDecision, findLicenceFiles, getLicenceFile } from './file/store.ts'
export {
  CANCELLATION_GROUND,
  Decision as LicenceDecision,
  LicenceFile,
  OUTCOME_NAME as LICENCE_OUTCOME_NAME,
  Outcome as LicenceOutcome,
  PAPER_NAME,
  PartyType,
  REVOCATION_GROUND,
} from './file/types.ts'
export { kindOf, LICENCE_KINDS } from './kinds/rules.ts'
export { LICENCE_TYPE_NAME, LicenceKind, LicenceType } from './kinds/types.ts'
