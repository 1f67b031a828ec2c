import type { Figure } from '../types.ts'
import { casesDecided } from './cases-decided.ts'
import { decisionsByOutcome, finesDecided, penaltiesByType } from './decisions.ts'
import { decidedInTimeRate, deliveredInTimeRate } from './in-time.ts'
import {
  advancedExamPassed,
  legalProfessionQualified,
  legalReviewLevels,
  legalSectionOfficers,
  publicLawyers,
} from './legal-section.ts'
import { enforcementOfficers, legalReviewers, unqualifiedReviewers } from './people.ts'
import { publicityByState, publicityLateCount, publicityRate, publicityWithheld } from './publicity.ts'
import { legalReviewerRatio, reviewerUnitsShort } from './reviewer-ratio.ts'
import { reviewReturnRate, reviewsByResult, reviewsInTimeRate } from './reviews.ts'
import {
  casesDecidedWithoutReview,
  decisionsOnTheSpot,
  decisionsReviewNotRequired,
  importedDecisions,
  onTheSpotCheckedRate,
} from './without-review.ts'

/** The catalogue, in the order of the report. A figure that is not here does not exist. */
export const FIGURES: readonly Figure[] = [
  legalReviewLevels,
  enforcementOfficers,
  legalReviewers,
  unqualifiedReviewers,
  legalReviewerRatio,
  reviewerUnitsShort,
  legalSectionOfficers,
  advancedExamPassed,
  legalProfessionQualified,
  publicLawyers,
  casesDecided,
  casesDecidedWithoutReview,
  decisionsOnTheSpot,
  onTheSpotCheckedRate,
  decisionsReviewNotRequired,
  importedDecisions,
  decisionsByOutcome,
  penaltiesByType,
  finesDecided,
  reviewsByResult,
  reviewReturnRate,
  reviewsInTimeRate,
  decidedInTimeRate,
  deliveredInTimeRate,
  publicityByState,
  publicityWithheld,
  publicityRate,
  publicityLateCount,
]
