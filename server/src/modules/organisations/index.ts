export { importPeople, type PersonRow } from './people/import.ts'
export { listOfficers } from './people/store.ts'
export { BUREAUS, REGIONS, type UnitRow } from './regions.ts'
export { organisationRoutes } from './routes.ts'
export { refuseEnforcement, refuseReviewer, reviewersRequired } from './rules.ts'
export { reviewerPercent, reviewerQualifiedSince } from './settings.ts'
export { staffing } from './staffing/actions.ts'
export { enforcementStanding, reviewerStanding } from './standing.ts'
export { findUnitByCode, getUnit, namesOf, organOf } from './store.ts'
export {
  type Credential,
  NewPerson,
  NewUnit,
  Person,
  PersonInUnit,
  PersonName,
  type Qualification,
  type ReviewerPost,
  Staffing,
  Standing,
  Unit,
  UnitKind,
  UnitLevel,
} from './types.ts'
export { importUnits } from './units/actions.ts'
export { listUnits } from './units/store.ts'
