export { listCauses, syncCauses } from './actions.ts'
export { CAUSES } from './data/index.ts'
export { causeRoutes } from './routes.ts'
export { causeOf, causeVersionOn, type GoverningLaw, penaltyWithinRange } from './rules.ts'
export { optionText, penaltyText, rangeText } from './text.ts'
export {
  CauseField,
  CauseOfAction,
  CauseVersion,
  PENALTY_NAME,
  Penalty,
  PenaltyKind,
  PenaltyOption,
  PenaltyRange,
  PenaltyTier,
  SubjectKind,
} from './types.ts'
