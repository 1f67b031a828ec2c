import type { Check } from '../types-check.ts'
import { questioningTooLong } from './questioning-record/questioning-too-long.ts'
import { disputedSpotByOneOfficer } from './review-approval/disputed-spot-by-one-officer.ts'
import { generalDecisionDeliveredLate } from './service/general-decision-delivered-late.ts'

/** Every check, sorted as their files are: by area, then by code. */
export const CHECKS: readonly Check[] = [
  questioningTooLong, //
  disputedSpotByOneOfficer,
  generalDecisionDeliveredLate,
]
