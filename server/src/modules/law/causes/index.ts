export {
  CauseField,
  CauseOfAction,
  CauseVersion,
  FIELD_NAME,
  PENALTY_NAME,
  Penalty,
  PenaltyKind,
  PenaltyOption,
  PenaltyRange,
  PenaltyTier,
  SubjectKind,
} from './types.ts'
