export { refuseEnforcement, refuseReviewer, reviewersRequired } from './rules.ts'
export { reviewerPercent, reviewerQualifiedSince } from './settings.ts'
export { enforcementStanding, reviewerStanding } from './standing.ts'
export { findUnitByCode, getUnit, namesOf, organOf } from './store.ts'
export {
  type Credential,
  NewPerson,
  NewUnit,
  Person,
  PersonName,
  QUALIFICATION_NAMES,
  type Qualification,
  type ReviewerPost,
  Standing,
  UNIT_KIND_NAMES,
  Unit,
  UnitKind,
  UnitLevel,
} from './types.ts'
